// SPDX-License-Identifier: MIT
// What ends the lines of a text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace ukvotes::text {

/// A line feed, with or without a carriage return before it; in a text without any but at its end, as old spreadsheets for
/// the Macintosh save them and shells complete them, a carriage return.
inline char line_end_of(std::string_view text) {
  const auto line_feed = text.find('\n');
  if (text.find_first_not_of('\n', line_feed == std::string_view::npos ? text.size() : line_feed) != std::string_view::npos) return '\n';
  const std::string_view before = text.substr(0, line_feed);
  const std::string_view lines =
      line_feed == std::string_view::npos || !before.ends_with('\r') ? before : before.substr(0, before.size() - 1);
  return lines.find('\r') != std::string_view::npos ? '\r' : '\n';
}

/// Where the line that begins at `begin` ends, without its line feed and a carriage return before that.
inline std::size_t end_of_line(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  return end > begin && text[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace ukvotes::text
