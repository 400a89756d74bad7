// SPDX-License-Identifier: MIT
// Tables as comma separated text, under the headings of their publisher.
#pragma once

#include <charconv>
#include <string>

#include <ukvotes/column.hpp>

#include <text/csv.hpp>

namespace ukvotes::sheet {

template <class Unit>
std::string cell_text(Count<Unit> count) {
  return std::to_string(count.value());
}
inline std::string cell_text(std::int64_t value) { return std::to_string(value); }
/// The fewest digits that read back as the same number; with an exponent where there would be dozens.
inline std::string cell_text(double value) {
  char digits[32];
  auto [end, error] = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
  if (error != std::errc()) end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  return {digits, end};
}
/// As the Electoral Commission prints percentages: without zeros at the end.
inline std::string cell_text(Percent percent) {
  std::string text = to_string(percent);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

template <class Value>
std::string cell_of(const ValueColumn<Value>& column, std::size_t row) {
  const auto value = column[row];
  return value ? cell_text(*value) : std::string();
}
template <class Column>
std::string cell_of(const Column& column, std::size_t row) {
  return text::csv_cell(column[row]);
}

/// A header and all rows, each ended by a line feed. A null is an empty cell.
template <class Table>
std::string compose(const Table& table) {
  std::string text;
  const auto end_line = [&] { text.back() = '\n'; };
  table.for_each_column([&](const ColumnInfo& info, const auto&) { text += text::csv_cell(info.published) + ","; });
  if (text.empty()) return text;
  end_line();
  for (std::size_t row = 0; row < table.size(); ++row) {
    table.for_each_column([&](const ColumnInfo&, const auto& column) { text += cell_of(column, row) + ","; });
    end_line();
  }
  return text;
}

}  // namespace ukvotes::sheet
