// SPDX-License-Identifier: MIT
// Where the cells of many rows stand, so that columns are filled one after the other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ukvotes::sheet {

/// The cells of rows that all have as many of them. Filling one column for many rows costs much less than filling all
/// columns of one row after the other: what the cells of a column are is asked once.
///
/// A row is the offsets, in a block of text, of what ends its cells, and before them of what ended the row before: each
/// cell begins behind the end of the last one.
class Grid {
 public:
  explicit Grid(std::size_t width) : width_(width), room_(std::max<std::size_t>(1, cells_at_once / width)), ends_((width + 1) * room_) {}

  /// Forgets the rows; those to come stand in the block that begins at `block`.
  void clear(const char* block) {
    block_ = block;
    rows_ = 0;
  }
  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] bool has_room() const { return rows_ < room_; }
  /// The ends of the row that comes next, to be written; `take_row` makes them a row.
  [[nodiscard]] std::uint32_t* room() { return &ends_[rows_ * (width_ + 1)]; }
  void take_row() { ++rows_; }

  /// Whether a look at its second and its last cell leaves it open that a row is a note of the publisher.
  static bool may_be_a_note(const std::uint32_t* ends, std::size_t width) {
    return width > 1 && ends[1] + 1 == ends[2] && ends[width - 1] + 1 == ends[width];
  }

  /// Calls `visit(row, raw)` for one cell of each row: its bytes, quotation marks included.
  template <class Visitor>
  void for_each(std::size_t cell, const Visitor& visit) const {
    // What the visitor writes could be these members, for all that the compiler knows.
    const std::size_t rows = rows_;
    const std::size_t step = width_ + 1;
    const char* const block = block_;
    const std::uint32_t* ends = ends_.data() + cell;
    for (std::size_t row = 0; row < rows; ++row, ends += step) {
      const std::uint32_t begin = ends[0] + 1;
      visit(row, std::string_view(block + begin, ends[1] - begin));
    }
  }

 private:
  static constexpr std::size_t cells_at_once = 8192;  // 32 KiB, beside a block in the second-level cache

  std::size_t width_;
  std::size_t room_;
  std::vector<std::uint32_t> ends_;
  const char* block_ = nullptr;
  std::size_t rows_ = 0;
};

}  // namespace ukvotes::sheet
