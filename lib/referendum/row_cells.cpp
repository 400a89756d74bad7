// SPDX-License-Identifier: MIT
#include <referendum/row_cells.hpp>

#include <algorithm>

namespace ukvotes::referendum {

namespace {

std::size_t end_of_line(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  return end > begin && text[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace

RowCells::RowCells(std::string_view text, const AreaTable& table) : text_(text), table_(table) {
  findings::Collector unheard(text, ReadOptions{});
  const std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  layout_ = read_header(text, begin, end_of_line(text, begin), unheard);
}

std::vector<text::CsvCell> RowCells::all(std::size_t row) const {
  const std::size_t begin = table_.places.begin[row];
  return text::split_csv_line(text_, begin, end_of_line(text_, begin));
}

std::optional<text::CsvCell> RowCells::find(std::size_t row, Column column) const {
  const auto cells = all(row);
  const auto at = layout_.cell_of[column];
  return at && *at < cells.size() ? std::optional(cells[*at]) : std::nullopt;
}

}  // namespace ukvotes::referendum
