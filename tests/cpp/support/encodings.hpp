// SPDX-License-Identifier: MIT
// Texts in other encodings than UTF-8, made the plainest way: character by character, from lists of their own.
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ukvotes/encoding.hpp>

#include "naive.hpp"

namespace ukvotes::tests {

/// The code points of valid UTF-8.
inline std::u32string code_points(std::string_view utf8) {
  std::u32string points;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) points += byte;
    if (byte >= 0xC0) points += byte & (byte >= 0xF0 ? 0x07U : byte >= 0xE0 ? 0x0FU : 0x1FU);
    if (byte >= 0x80 && byte < 0xC0) points.back() = points.back() * 64 + byte % 64;
  }
  return points;
}

/// The bytes of the characters that the example documents have beyond ASCII.
inline std::string in_code_page(std::string_view utf8, Encoding page) {
  // Windows-1252 has Latin-1 where it has no others.
  static const std::map<char32_t, std::pair<int, int>> bytes{
      {U'\u00A3', {0xA3, 0x9C}}, {U'\u00D3', {0xD3, 0xE0}}, {U'\u00E8', {0xE8, 0x8A}}, {U'\u00E9', {0xE9, 0x82}},
      {U'\u00F4', {0xF4, 0x93}}, {U'\u00FA', {0xFA, 0xA3}}, {U'\u2019', {0x92, -1}},   {U'\u00C1', {0xC1, 0xB5}},
      {U'\u00E7', {0xE7, 0x87}}, {U'\u00EB', {0xEB, 0x89}}, {U'\u00F1', {0xF1, 0xA4}}, {U'\u00E2', {0xE2, 0x83}}};
  std::string encoded;
  for (const char32_t point : code_points(utf8)) {
    const int byte = point < 0x80                     ? static_cast<int>(point)
                     : page == Encoding::windows_1252 ? bytes.at(point).first
                                                      : bytes.at(point).second;
    if (byte < 0) throw std::runtime_error("the code page does not have the character");
    encoded += static_cast<char>(byte);
  }
  return encoded;
}

inline std::string in_utf16(std::string_view utf8, Encoding order, bool mark) {
  std::u32string points = code_points(utf8);
  if (mark) points.insert(points.begin(), U'\uFEFF');
  std::string encoded;
  const auto put = [&](std::uint32_t unit) {
    const char high = static_cast<char>(unit / 256);
    const char low = static_cast<char>(unit % 256);
    encoded += order == Encoding::utf_16_be ? high : low;
    encoded += order == Encoding::utf_16_be ? low : high;
  };
  for (const char32_t point : points) {
    if (point < 0x10000) {
      put(point);
    } else {
      put(0xD800 + (point - 0x10000) / 1024);
      put(0xDC00 + (point - 0x10000) % 1024);
    }
  }
  return encoded;
}

/// The typewriter's apostrophe instead of the one that code page 850 does not have.
inline std::string without_apostrophes(std::string text) {
  for (auto at = text.find("\xE2\x80\x99"); at != std::string::npos; at = text.find("\xE2\x80\x99", at)) text.replace(at, 3, "'");
  return text;
}

struct Encoded {
  Encoding encoding;
  std::string name;
  std::string utf8;  ///< what it is to be read as
  std::string bytes;
};

/// A text in each of the encodings.
inline std::vector<Encoded> in_all_encodings(const std::string& utf8) {
  const std::string plain = without_apostrophes(utf8);
  return {{Encoding::windows_1252, "windows-1252", utf8, in_code_page(utf8, Encoding::windows_1252)},
          {Encoding::code_page_850, "cp850", plain, in_code_page(plain, Encoding::code_page_850)},
          {Encoding::utf_16_le, "utf-16-le with a mark", utf8, in_utf16(utf8, Encoding::utf_16_le, true)},
          {Encoding::utf_16_be, "utf-16-be with a mark", utf8, in_utf16(utf8, Encoding::utf_16_be, true)},
          {Encoding::utf_16_le, "utf-16-le", utf8, in_utf16(utf8, Encoding::utf_16_le, false)},
          {Encoding::utf_16_be, "utf-16-be", utf8, in_utf16(utf8, Encoding::utf_16_be, false)}};
}

}  // namespace ukvotes::tests
