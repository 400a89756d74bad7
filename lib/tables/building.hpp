// SPDX-License-Identifier: MIT
// What readers do to all columns of a table at once. Users see tables that no longer change.
#pragma once

#include <cstddef>
#include <type_traits>
#include <vector>

#include <ukvotes/column.hpp>
#include <ukvotes/table.hpp>

namespace ukvotes::tables {

namespace detail {

/// The columns for writing. The table itself may be changed, as its type here says; `for_each_column` alone is const.
template <class Table, class Visitor>
void for_each_column(Table& table, const Visitor& visit) {
  table.for_each_column([&](const ColumnInfo&, const auto& column) { visit(const_cast<std::remove_cvref_t<decltype(column)>&>(column)); });
}

template <class Column>
void make_room(Column& column, std::size_t rows, std::size_t) {
  column.make_room(rows);
}
inline void make_room(TextColumn& column, std::size_t rows, std::size_t bytes) { column.make_room(rows, bytes); }

template <class Column>
void expect(Column& column, std::size_t times, std::size_t rows, std::size_t) {
  column.reserve(column.size() * times + rows);
}
inline void expect(TextColumn& column, std::size_t times, std::size_t rows, std::size_t bytes) {
  column.reserve(column.size() * times + rows, column.bytes().size() * times + bytes);
}

}  // namespace detail

/// Room for so many more rows, and for so many bytes of text in each column that has text.
template <class Table>
void make_room(Table& table, std::size_t rows, std::size_t bytes) {
  detail::for_each_column(table, [&](auto& column) { detail::make_room(column, rows, bytes); });
  table.places.begin.make_room(rows);
}

/// Makes what was put into the room part of the table, which then has so many rows.
template <class Table>
void grow_into_room(Table& table, std::size_t rows) {
  detail::for_each_column(table, [&](auto& column) { column.grow_into_room(rows); });
  table.places.begin.grow_into_room(rows);
}

/// Reserves memory for `times` the rows there are: columns that grow step by step are moved again and again. There is then
/// as much room behind all of them as `make_room(table, rows, bytes)` asks for. What is not written to costs nothing.
template <class Table>
void expect(Table& table, std::size_t times, std::size_t rows, std::size_t bytes) {
  detail::for_each_column(table, [&](auto& column) { detail::expect(column, times, rows, bytes); });
  table.places.begin.reserve(table.places.begin.size() * times + rows);
}

/// Gives back what was reserved and not used, and completes the validity bits.
template <class Table>
void finish(Table& table) {
  detail::for_each_column(table, [](auto& column) { column.finish(); });
  table.places.begin.shrink();
}

/// Forgets the rows and keeps the memory.
template <class Table>
void clear(Table& table) {
  detail::for_each_column(table, [](auto& column) { column.clear(); });
  table.places.begin.clear();
  table.places.irregular.clear();
}

/// Adds the rows of `from`, whose places are in the same document, behind those of `to`.
template <class Table>
void append(Table& to, const Table& from) {
  std::vector<const void*> columns;
  from.for_each_column([&](const ColumnInfo&, const auto& column) { columns.push_back(&column); });
  auto next = columns.begin();
  for (const std::uint32_t row : from.places.irregular) to.places.irregular.push_back(static_cast<std::uint32_t>(to.size()) + row);
  detail::for_each_column(to,
                          [&](auto& column) { column.append_all(*static_cast<const std::remove_cvref_t<decltype(column)>*>(*next++)); });
  to.places.begin.append(from.places.begin.span());
}

}  // namespace ukvotes::tables
