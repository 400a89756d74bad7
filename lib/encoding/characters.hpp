// SPDX-License-Identifier: MIT
// The characters of a document that is not UTF-8, one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <encoding/code_page.hpp>
#include <encoding/utf16.hpp>
#include <text/utf8.hpp>

namespace ukvotes::encoding {

/// Where the text of a document begins: behind a byte order mark.
inline std::size_t first_byte(std::string_view bytes, Encoding encoding) {
  return encoding == Encoding::utf_16_le || encoding == Encoding::utf_16_be ? utf16_mark(bytes, encoding) : 0;
}

inline CodePage page_of(Encoding encoding) { return encoding == Encoding::windows_1252 ? windows_1252() : code_page_850(); }

/// Calls `visit(character, byte_end)` for each character, and with nothing for bytes that are none, as long as it says to go
/// on. `encoding` is one of UTF-16 with its byte order, or one of the code pages.
template <class Visit>
void for_each_character(std::string_view bytes, Encoding encoding, const Visit& visit) {
  std::size_t at = first_byte(bytes, encoding);
  if (encoding == Encoding::utf_16_le || encoding == Encoding::utf_16_be) {
    while (at < bytes.size()) {
      const Utf16Character next = utf16_character(bytes.substr(at), encoding);
      at += next.bytes;
      if (!visit(next.character, at)) return;
    }
    return;
  }
  const CodePage page = page_of(encoding);
  while (at < bytes.size()) {
    const std::uint32_t character = character_of(page, static_cast<unsigned char>(bytes[at++]));
    if (!visit(character == text::replacement_character ? std::nullopt : std::optional(character), at)) return;
  }
}

}  // namespace ukvotes::encoding
