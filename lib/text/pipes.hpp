// SPDX-License-Identifier: MIT
// One line of a pipe table, taken apart with care: for damaged rows and the places of cells.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace ukvotes::text {

/// One cell between two pipes, without the one space that stands on each side of it.
struct PipeCell {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::string_view raw(std::string_view text) const { return text.substr(begin, end - begin); }
};

struct PipeLine {
  std::vector<PipeCell> cells;
  bool is_closed = false;  ///< it begins and ends with a pipe
};

/// The cells of the line `[begin, end)` of `text`.
inline PipeLine split_pipe_line(std::string_view text, std::size_t begin, std::size_t end) {
  PipeLine line;
  line.is_closed = end - begin >= 2 && text[begin] == '|' && text[end - 1] == '|';
  std::size_t at = begin < end && text[begin] == '|' ? begin + 1 : begin;
  const std::size_t last = line.is_closed ? end - 1 : end;
  for (;;) {
    const std::size_t pipe = std::min(text.find('|', at), last);
    PipeCell cell{at, pipe};
    if (cell.begin < cell.end && text[cell.begin] == ' ') ++cell.begin;
    if (cell.begin < cell.end && text[cell.end - 1] == ' ') --cell.end;
    line.cells.push_back(cell);
    if (pipe == last) return line;
    at = pipe + 1;
  }
}

/// The line of `text` that begins at `begin`, taken apart.
inline PipeLine pipe_line_from(std::string_view text, std::size_t begin) {
  std::size_t end = std::min(text.find('\n', begin), text.size());
  if (end > begin && text[end - 1] == '\r') --end;
  return split_pipe_line(text, begin, end);
}

}  // namespace ukvotes::text
