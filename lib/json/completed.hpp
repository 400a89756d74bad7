// SPDX-License-Identifier: MIT
// JSON that was cut off: the part of it that can be read.
#pragma once

#include <string>
#include <string_view>

namespace ukvotes::json {

/// The longest beginning of `text` that ends behind a complete member, with the brackets closed that are open there; empty
/// when not even one opens. Bytes keep their offsets.
std::string completed(std::string_view text);

}  // namespace ukvotes::json
