// SPDX-License-Identifier: MIT
// Strings and white space, as JSON has them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace ukvotes::json {

inline constexpr std::string_view white_space = " \t\r\n";

/// The text without the white space behind it, as tokens have it.
inline std::string_view without_white_space(std::string_view text) {
  const auto last = text.find_last_not_of(white_space);
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

/// The place behind the string that begins at `quote`, or the size of the text.
inline std::size_t behind_string(std::string_view text, std::size_t quote) {
  std::size_t at = quote + 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
  return std::min(at + 1, text.size());
}

}  // namespace ukvotes::json
