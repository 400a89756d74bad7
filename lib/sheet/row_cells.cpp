// SPDX-License-Identifier: MIT
#include <sheet/row_cells.hpp>

#include <sheet/numbers.hpp>
#include <text/utf8.hpp>

namespace ukvotes::sheet {

const Layout& RowCells::layout() const {
  if (!layout_) {
    findings::Collector unheard(text_, ReadOptions{});
    layout_ = read_layout(text_, text::size_of_mark(text_), sheet_, unheard);
  }
  return *layout_;
}

std::optional<text::CsvCell> RowCells::find(std::size_t row, std::size_t column) const {
  const auto at = layout().cell_of[column];
  if (!at) return std::nullopt;
  const Record record = record_at(text_, places_.begin[row], layout().format, longest_);
  const auto cells = cells_of(text_, record, layout().format);
  return *at < cells.size() ? std::optional(cells[*at]) : std::nullopt;
}

std::string_view RowCells::text_of(const text::CsvCell& cell) const {
  std::string_view said = cell.raw(text_);
  if (said.size() >= 2 && said.front() == '"' && said.back() == '"') said = said.substr(1, said.size() - 2);
  return trimmed(said);
}

bool RowCells::is_empty(std::size_t row, std::size_t column) const {
  const auto cell = find(row, column);
  return cell && text_of(*cell).empty();
}

findings::Place RowCells::place(std::size_t row, std::size_t column) const {
  const auto cell = find(row, column);
  const std::size_t begin = cell ? cell->begin : places_.begin[row];
  return {begin, cell ? cell->end : begin, sheet_.table, row + 1, heading(column)};
}

repair_search::Cell RowCells::number(std::size_t row, std::size_t column, std::optional<std::int64_t> value) const {
  repair_search::Cell number;
  number.table = sheet_.table;
  number.row = row + 1;
  number.field = heading(column);
  number.value = value;
  const auto cell = find(row, column);
  if (!cell) return number;
  const std::string_view said = text_of(*cell);
  number.text = said;
  number.byte_begin = static_cast<std::size_t>(said.data() - text_.data());
  number.may_be_filled = said.empty() && sheet_.columns.is_required(column);
  const bool is_grouped = said.find(',') != std::string_view::npos || parse_spaced_count(said);
  number.format = is_grouped ? repair_search::Format::grouped : repair_search::Format::plain;
  return number;
}

}  // namespace ukvotes::sheet
