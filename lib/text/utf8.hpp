// SPDX-License-Identifier: MIT
// UTF-8: validation and characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ukvotes::text {

/// How many bytes the well-formed character at the front of `text` has; 0 when what stands there is no UTF-8.
/// Source: Unicode 15, table 3-7.
std::size_t character_length(std::string_view text);

/// The first byte at or after `from` that begins no well-formed character, or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text, std::size_t from = 0);

/// The number of characters; a byte that is no UTF-8 counts as one.
std::size_t count_characters(std::string_view text);

/// The text as it may be sent to a terminal: control characters, bidirectional formatting characters and bytes that are
/// no UTF-8 become `\u{...}` and `\x..`; a tab becomes a space.
std::string escaped(std::string_view text);

/// How many columns `escaped(text)` takes, one a character.
std::size_t escaped_width(std::string_view text);

}  // namespace ukvotes::text
