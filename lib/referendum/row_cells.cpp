// SPDX-License-Identifier: MIT
#include <referendum/row_cells.hpp>

#include <text/line_end.hpp>
#include <text/utf8.hpp>

namespace ukvotes::referendum {

RowCells::RowCells(std::string_view text, const AreaTable& table) : text_(text), table_(table) {
  findings::Collector unheard(text, ReadOptions{});
  const std::size_t begin = text::size_of_mark(text);
  layout_ = read_header(text, begin, text::end_of_line(text, begin), unheard);
}

std::vector<text::CsvCell> RowCells::all(std::size_t row) const {
  const std::size_t begin = table_.places.begin[row];
  return text::split_csv_line(text_, begin, text::end_of_line(text_, begin));
}

std::optional<text::CsvCell> RowCells::find(std::size_t row, Column column) const {
  const auto cells = all(row);
  const auto at = layout_.cell_of[column];
  return at && *at < cells.size() ? std::optional(cells[*at]) : std::nullopt;
}

}  // namespace ukvotes::referendum
