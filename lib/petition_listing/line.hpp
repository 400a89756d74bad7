// SPDX-License-Identifier: MIT
// One line of a listing, taken apart: for damaged lines, totals, and the places of numbers.
#pragma once

#include <cstddef>
#include <string_view>

namespace ukvotes::listing {

/// `name: 123`, as offsets into the document.
struct Line {
  std::size_t begin = 0;
  std::size_t colon = 0;        ///< the last colon; the end where there is none
  std::size_t spaces = 0;       ///< how many stand behind it
  std::size_t count_begin = 0;  ///< behind the spaces
  std::size_t end = 0;
  bool has_colon = false;

  [[nodiscard]] std::string_view name(std::string_view text) const { return text.substr(begin, colon - begin); }
  [[nodiscard]] std::string_view count(std::string_view text) const { return text.substr(count_begin, end - count_begin); }
};

inline Line split_line(std::string_view text, std::size_t begin, std::size_t end) {
  Line line{begin, end, 0, end, end, false};
  const auto colon = text.substr(begin, end - begin).rfind(':');
  if (colon == std::string_view::npos) return line;
  line.has_colon = true;
  line.colon = begin + colon;
  line.count_begin = line.colon + 1;
  for (; line.count_begin < end && text[line.count_begin] == ' '; ++line.count_begin) ++line.spaces;
  return line;
}

/// The line that begins at `begin`, without its line end.
inline Line line_from(std::string_view text, std::size_t begin) {
  std::size_t end = text.find('\n', begin);
  if (end == std::string_view::npos) end = text.size();
  if (end > begin && text[end - 1] == '\r') --end;
  return split_line(text, begin, end);
}

}  // namespace ukvotes::listing
