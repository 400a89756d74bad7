// SPDX-License-Identifier: MIT
// The rows below a header, one by one: for those who look at cells before the table is read.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <sheet/layout.hpp>
#include <sheet/trimmed.hpp>
#include <text/cell_text.hpp>

namespace ukvotes::sheet {

class Walk {
 public:
  Walk(std::string_view text, const Layout& layout) : text_(text), layout_(layout), at_(layout.rows_begin) {}

  /// Goes to the next row that has the cells of the header.
  bool next() {
    while (at_ < text_.size()) {
      const Record record = record_at(text_, at_, layout_.format, longest_row);
      at_ = record.next;
      if (record.end - record.begin > longest_row) continue;
      cells_ = cells_of(text_, record, layout_.format);
      if (cells_.size() == layout_.cells) return true;
    }
    return false;
  }
  /// What a cell says, without quotation marks and the blanks around it.
  [[nodiscard]] std::string_view said(std::size_t cell) { return trimmed(cell_text_.of_csv(cells_[cell].raw(text_))); }

 private:
  static constexpr std::size_t longest_row = 1 << 16;  // bytes

  std::string_view text_;
  const Layout& layout_;
  std::size_t at_;
  std::vector<text::CsvCell> cells_;
  text::CellText cell_text_{true};  // numbers are ASCII, whatever else stands in other cells
};

}  // namespace ukvotes::sheet
