// SPDX-License-Identifier: MIT
// What a character is in the names and texts of the United Kingdom, as far as it tells an encoding.
#pragma once

#include <cstdint>

namespace ukvotes::encoding {

constexpr bool is_ascii_letter(std::uint32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(std::uint32_t c) { return c >= '0' && c <= '9'; }

/// Letters of Latin-1, and those of Windows-1252 beyond.
constexpr bool is_letter(std::uint32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7) || c == 0x0131 || c == 0x0152 || c == 0x0153 || c == 0x0160 || c == 0x0161 ||
         c == 0x0178 || c == 0x017D || c == 0x017E || c == 0x0192;
}

constexpr bool is_upper(std::uint32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x0152 || c == 0x0160 || c == 0x0178 || c == 0x017D;
}

constexpr bool is_lower(std::uint32_t c) { return is_letter(c) && !is_upper(c); }

/// Letters that hardly any name has: eth and thorn, y with diaeresis, dotless i, hooked f.
constexpr bool is_rare_letter(std::uint32_t c) {
  return c == 0xD0 || c == 0xF0 || c == 0xDE || c == 0xFE || c == 0xFF || c == 0x0178 || c == 0x0131 || c == 0x0192;
}

/// How far a character fits between its neighbours.
enum class Fit {
  against,   ///< nobody writes so
  silent,    ///< it may stand there, and proves nothing
  supports,  ///< an accented letter in a word, or an apostrophe
};

Fit fit_of(std::uint32_t before, std::uint32_t character, std::uint32_t after);

}  // namespace ukvotes::encoding
