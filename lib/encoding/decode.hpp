// SPDX-License-Identifier: MIT
// From published bytes to text in UTF-8, and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <ukvotes/read_options.hpp>
#include <ukvotes/source.hpp>

namespace ukvotes::encoding {

/// The source with its text read in `encoding`, which is not `automatic`. Bytes beyond the limit are not decoded.
Source decoded(const Source& published, Encoding encoding, const Limits& limits);

/// The source as the options want it: decoded where another encoding than UTF-8 is asked for, or where it is UTF-16 without
/// a doubt. Nothing happens to a source that was looked at before, unless it is asked for in another encoding.
Source opened(Source published, const ReadOptions& options);

/// The bytes of a text in UTF-8; nothing where the encoding does not have one of its characters.
std::optional<std::string> encoded(std::string_view text, Encoding encoding);

}  // namespace ukvotes::encoding
