// SPDX-License-Identifier: MIT
// UTF-16, in both byte orders.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ukvotes/encoding.hpp>

namespace ukvotes::encoding {

/// One character of UTF-16 and its bytes; no character where a surrogate stands alone or half a unit is left at the end.
struct Utf16Character {
  std::optional<std::uint32_t> character;
  std::size_t bytes = 0;
};

/// The character at the front of `bytes`, which must not be empty. Source: Unicode 15, table 3-5.
Utf16Character utf16_character(std::string_view bytes, Encoding order);

/// Appends a character in UTF-16.
void append_utf16(std::string& bytes, std::uint32_t character, Encoding order);

/// How many bytes a byte order mark takes at the front of `bytes`: 2 or none.
std::size_t utf16_mark(std::string_view bytes, Encoding order);

/// The byte order of what is UTF-16 without a doubt: its byte order mark and what follows say so, or every other byte of its
/// first lines is NUL, as no text in any other encoding has it.
std::optional<Encoding> told_utf16(std::string_view bytes);

}  // namespace ukvotes::encoding
