// SPDX-License-Identifier: MIT
// From byte offsets to lines and columns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <ukvotes/finding.hpp>

namespace ukvotes::text {

/// Knows the lines of a text. Line ends are counted once, in blocks, when the first question is asked; each answer then
/// looks at one block, and at the line only from the place of the last answer on: many questions about one endless
/// line, asked in order, cost one walk along it.
class LineMap {
 public:
  /// Is told which part of a text has been looked at.
  using Passed = void (*)(std::string_view text, std::string_view part);

  LineMap(std::string_view text, Passed passed) : text_(text), passed_(passed) {}

  /// Line and column of a byte range, which must lie in the text.
  Position position(std::size_t byte_begin, std::size_t byte_end);
  /// The byte at which the line of a byte begins.
  std::size_t line_begin(std::size_t byte);
  /// What ends the lines of the text, as the first question found out.
  [[nodiscard]] char line_end() const { return line_end_; }

 private:
  static constexpr std::size_t block = 4096;
  struct Place {
    std::size_t byte = 0;
    std::size_t line_begin = 0;
    std::size_t column = 1;
  };
  void count_lines();
  void go_to(std::size_t byte);

  std::string_view text_;
  Passed passed_;
  std::vector<std::uint32_t> lines_before_;  // for each block
  Place last_;
  char line_end_ = '\n';
};

}  // namespace ukvotes::text
