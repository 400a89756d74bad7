// SPDX-License-Identifier: MIT
// Where the cells of many rows stand, so that columns are filled one after the other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ukvotes::sheet {

/// One cell of each of many rows.
struct GridColumn {
  const char* block;
  const std::uint32_t* ends;  ///< of the cell before that of the first row, and behind it of that cell
  std::size_t step;           ///< from row to row
  std::size_t rows;

  /// The bytes of a cell, quotation marks included.
  [[nodiscard]] std::string_view operator[](std::size_t row) const {
    const std::uint32_t* const at = ends + row * step;
    const std::uint32_t begin = at[0] + 1;
    return {block + begin, at[1] - begin};
  }
};

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

  [[nodiscard]] GridColumn column(std::size_t cell) const { return {block_, ends_.data() + cell, width_ + 1, rows_}; }

 private:
  static constexpr std::size_t cells_at_once = 8192;  // 32 KiB, beside a block in the second-level cache

  std::size_t width_;
  std::size_t room_;
  std::vector<std::uint32_t> ends_;
  const char* block_ = nullptr;
  std::size_t rows_ = 0;
};

}  // namespace ukvotes::sheet
