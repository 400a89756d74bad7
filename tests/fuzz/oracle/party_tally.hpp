// SPDX-License-Identifier: MIT
// What a party tally says: pieces between pipes, by threes: a name, a count, nothing but white space.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "text.hpp"

namespace oracle {

/// What stands between two pipes, without the white space around it.
struct Piece {
  std::string text;
  std::size_t after_pipe = 0;  ///< where the piece begins, white space included
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct TallyReading {
  std::vector<Piece> pieces;  ///< the first stands before all pipes
  std::string after;          ///< what stands behind the last pipe, white space included

  /// The number of rows, where all pieces come by threes as they must; nothing where they do not.
  [[nodiscard]] std::optional<std::size_t> regular_rows() const {
    if (!pieces.front().text.empty() || pieces.size() % 3 != 1) return std::nullopt;
    for (std::size_t i = 1; i < pieces.size(); i += 3) {
      const bool is_row = !pieces[i].text.empty() && grouped_count(pieces[i + 1].text) && pieces[i + 2].text.empty();
      if (!is_row) return std::nullopt;
    }
    return pieces.size() / 3;
  }
};

inline bool is_white_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

inline TallyReading read_tally(const std::string& document) {
  TallyReading reading;
  std::size_t at = document.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  for (const std::string& part : split(document.substr(at), '|')) {
    std::size_t begin = 0;
    std::size_t end = part.size();
    while (begin < end && is_white_space(part[begin])) ++begin;
    while (begin < end && is_white_space(part[end - 1])) --end;
    reading.pieces.push_back({part.substr(begin, end - begin), at, at + begin, at + end});
    reading.after = part;
    at += part.size() + 1;
  }
  return reading;
}

}  // namespace oracle
