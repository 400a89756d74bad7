// SPDX-License-Identifier: MIT
// Encodings of one byte for each character.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace ukvotes::encoding {

/// The characters of the bytes from 80 to FF; those below are ASCII. U+FFFD for a byte that means nothing.
using CodePage = std::span<const char16_t, 128>;

/// Source: Unicode, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
CodePage windows_1252();

/// Source: Unicode, MAPPINGS/VENDORS/MICSFT/PC/CP850.TXT.
CodePage code_page_850();

/// The character of a byte.
inline std::uint32_t character_of(CodePage page, unsigned char byte) { return byte < 0x80 ? byte : page[byte - 0x80U]; }

/// The byte of a character; nothing where the page does not have it.
std::optional<unsigned char> byte_of(CodePage page, std::uint32_t character);

}  // namespace ukvotes::encoding
