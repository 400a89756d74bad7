// SPDX-License-Identifier: MIT
// Rows of tables from JSON objects: fields go to columns by their names.
#pragma once

#include <optional>
#include <string_view>

#include <ukvotes/column.hpp>

#include <petition/object.hpp>

namespace ukvotes::petition {

/// A column and the name of its field.
template <class Column>
struct Field {
  Field(std::string_view field, Column& of) : name(field), column(of) {}
  std::string_view name;
  Column& column;
};

inline void append(Values& values, TextColumn& column, json::Value value, std::string_view name, const json::Where& where) {
  if (const auto text = values.walk().string(value, name, where)) column.append(*text);
}
inline void append(Values& values, CountColumn<unit::Signatures>& column, json::Value value, std::string_view name,
                   const json::Where& where) {
  if (const auto count = values.walk().integer(value, name, where)) column.append(Signatures(*count));
}
inline void append(Values& values, ValueColumn<Date>& column, json::Value value, std::string_view name, const json::Where& where) {
  column.append(values.date(value, name, where));
}
inline void append(Values& values, ValueColumn<PreciseTimestamp>& column, json::Value value, std::string_view name,
                   const json::Where& where) {
  column.append(values.time(value, name, where));
}

/// Nulls up to so many rows.
inline void fill(TextColumn& column, std::size_t rows) {
  if (column.size() < rows) column.append_null();
}
template <class Value>
void fill(ValueColumn<Value>& column, std::size_t rows) {
  if (column.size() < rows) column.append(std::nullopt);
}

/// Reads the object that is the next row of a table. A column is null where the object has no such field, or one that is
/// none; of fields that stand twice it has the first.
template <class Table, class... Columns>
void read_row(Values& values, json::Value row, Table& table, Field<Columns>... columns) {
  const json::Where where{table.name, table.size() + 1};
  table.places.begin.append(static_cast<std::uint32_t>(values.walk().span(row).begin));
  const auto take = [&](const auto& field, std::string_view key, json::Value value) {
    if (key != field.name) return false;
    if (field.column.size() < where.row) append(values, field.column, value, key, where);
    return true;
  };
  values.object(row, table.name, where, [&](std::string_view key, json::Value value) { return (take(columns, key, value) || ...); });
  (fill(columns.column, where.row), ...);
}

}  // namespace ukvotes::petition
