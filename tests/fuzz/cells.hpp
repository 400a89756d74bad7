// SPDX-License-Identifier: MIT
// The cells of a document as plain texts, to compare documents with each other.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <tuple>

#include <ukvotes/ukvotes.hpp>

namespace ukvotes::fuzz {

/// Table, row (from 1), column as the document heads it.
using CellName = std::tuple<std::string, std::size_t, std::string>;
using Cells = std::map<CellName, std::string>;

inline std::string text_of(std::string_view text) { return "\"" + std::string(text) + "\""; }
inline std::string text_of(std::int64_t number) { return std::to_string(number); }
inline std::string text_of(Timestamp at) { return std::to_string(at.time_since_epoch().count()); }
inline std::string text_of(Percent percent) { return std::to_string(percent.hundredths()); }
template <class Unit>
std::string text_of(Count<Unit> count) {
  return std::to_string(count.value());
}

template <class Column>
std::string cell_text(const Column& column, std::size_t row) {
  const auto cell = [&] {
    if constexpr (requires { column.get(row); }) {
      return column.get(row);
    } else {
      return column[row];
    }
  }();
  return cell ? text_of(*cell) : "null";
}

template <class T>
Cells cells_of(const T& value) {
  Cells cells;
  value.for_each_table([&](const auto& table) {
    table.for_each_column([&](const ColumnInfo& info, const auto& column) {
      for (std::size_t row = 0; row < table.size(); ++row)
        cells[{std::string(table.name), row + 1, std::string(info.published)}] = cell_text(column, row);
    });
  });
  return cells;
}

}  // namespace ukvotes::fuzz
