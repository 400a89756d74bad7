// SPDX-License-Identifier: MIT
// The encodings in which documents are published.
#pragma once

#include <array>
#include <string_view>

namespace ukvotes {

enum class Encoding {
  automatic,      ///< what is certain: UTF-8, or another one that the bytes leave no doubt about
  utf_8,          ///< with a byte order mark or without
  utf_16,         ///< in the byte order of its mark, or of its NUL bytes; little-endian where neither tells
  utf_16_le,      ///< with a byte order mark or without
  utf_16_be,      ///< with a byte order mark or without
  windows_1252,   ///< Western European, as Windows writes it; five bytes mean nothing in it
  code_page_850,  ///< Western European, as DOS and the Windows console write it
};

inline constexpr std::array all_encodings{Encoding::automatic, Encoding::utf_8,        Encoding::utf_16,       Encoding::utf_16_le,
                                          Encoding::utf_16_be, Encoding::windows_1252, Encoding::code_page_850};

constexpr std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::automatic:
      return "automatic";
    case Encoding::utf_8:
      return "utf-8";
    case Encoding::utf_16:
      return "utf-16";
    case Encoding::utf_16_le:
      return "utf-16-le";
    case Encoding::utf_16_be:
      return "utf-16-be";
    case Encoding::windows_1252:
      return "windows-1252";
    case Encoding::code_page_850:
      return "cp850";
  }
  return "unknown";
}

/// The encoding of a name: those of `name_of`, and the other usual ones (`utf8`, `cp1252`, `ibm850`, ...), in upper or lower
/// case, with `-` or `_`. Throws `std::invalid_argument` for any other name; its message lists the known ones.
Encoding encoding_named(std::string_view name);

}  // namespace ukvotes
