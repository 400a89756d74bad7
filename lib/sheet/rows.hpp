// SPDX-License-Identifier: MIT
// From cells to typed columns, row by row.
#pragma once

#include <algorithm>
#include <bit>
#include <span>
#include <string>

#include <ukvotes/column.hpp>

#include <findings/limits.hpp>
#include <rules/document_rules.hpp>
#include <sheet/layout.hpp>
#include <sheet/numbers.hpp>
#include <tables/building.hpp>
#include <text/cell_text.hpp>

namespace ukvotes::sheet {

/// Puts rows into a table whose columns a layout has found. A table has `each_known_column`, `present` and `places`.
template <class Table>
class Rows {
 public:
  Rows(std::string_view text, const Sheet& sheet, const Layout& layout, findings::Collector& collector)
      : text_(text), sheet_(sheet), layout_(layout), collector_(collector) {
    table_.present = layout.present();
    for (std::size_t column = 0; column < layout.cell_of.size(); ++column) {
      if (!layout.cell_of[column] && sheet.columns.is_required(column)) table_.present.add(column);
    }
  }

  [[nodiscard]] std::size_t size() const { return row_; }
  /// Reserves memory for `times` the rows so far.
  void expect(std::size_t times) {
    grow();
    tables::expect(table_, times);
  }
  /// Makes room for so many more rows, whose texts have so many bytes: rows are put into room without looking for it.
  void make_room(std::size_t rows, std::size_t bytes) {
    grow();
    tables::make_room(table_, rows, bytes);
  }
  [[nodiscard]] Table take() {
    grow();
    return std::move(table_);
  }

  /// Puts a row into the room. `cell_text` knows whether the record is UTF-8. A record without cells is a row of nulls.
  void append(const Record& record, std::span<const text::CsvCell> cells, text::CellText& cell_text) {
    std::size_t place = 0;
    table_.each_known_column([&](const ColumnInfo&, const auto& column) {
      if (table_.present.has(place)) {
        const auto at = layout_.cell_of[place];
        const text::CsvCell* const cell = at && *at < cells.size() ? &cells[*at] : nullptr;
        // Readers alone change tables: their type promises users that nobody does.
        put(const_cast<std::remove_cvref_t<decltype(column)>&>(column), cell, place, cell_text);
      }
      ++place;
    });
    table_.places.begin.room()[row_++] = static_cast<std::uint32_t>(record.begin);
  }

  /// Says that the row which is appended next does not follow the format.
  void mark_irregular() { table_.places.irregular.push_back(static_cast<std::uint32_t>(size())); }

  /// A place in the row that is appended next.
  [[nodiscard]] findings::Place place(std::size_t begin, std::size_t end, std::string_view field = {}) const {
    return {begin, end, sheet_.table, size() + 1, field};
  }

 private:
  void grow() { tables::grow_into_room(table_, row_); }

  template <class Column>
  void put(Column& column, const text::CsvCell* cell, std::size_t place, text::CellText& cell_text) {
    if (cell == nullptr || !is_within_limit(*cell, place)) return column.put_null_in_room(row_);
    const std::string_view raw = cell->raw(text_);
    const std::string_view value = cell->stray_quote ? cell_text.of(raw) : cell_text.of_csv(raw);
    if (value.empty()) return column.put_null_in_room(row_);
    column.put_in_room(row_, value);
  }

  template <class Value>
  void put(ValueColumn<Value>& column, const text::CsvCell* cell, std::size_t place, text::CellText& cell_text) {
    if (cell == nullptr || !is_within_limit(*cell, place)) return column.put_null_in_room(row_);
    auto value = quick<Value>(*cell);
    if (!value) value = careful<Value>(*cell, place, cell_text);
    if (!value) return column.put_null_in_room(row_);
    column.put_in_room(row_, *value);
  }

  /// Digits and nothing else, for which one load will do: most cells are such. A header stands before them, so that there
  /// are eight bytes to load.
  template <class Value>
  std::optional<Value> quick(const text::CsvCell& cell) const {
    const std::size_t size = cell.end - cell.begin;
    if constexpr (requires { typename Value::unit_type; }) {
      if (std::endian::native == std::endian::little && size - 1 < 8 && cell.end >= 8) {
        const std::int64_t number = detail::short_number_before(text_.data() + cell.end, size);
        return number < 0 ? std::nullopt : std::optional(Value(number));
      }
    }
    return Number<Value>::parse(cell.raw(text_));
  }

  /// A number in quotation marks or with spaces around it; an empty cell; or something that is none.
  template <class Value>
  [[gnu::noinline]] std::optional<Value> careful(const text::CsvCell& cell, std::size_t place, text::CellText& cell_text) {
    const std::string_view said = trimmed(cell_text.of_csv(cell.raw(text_)));
    const auto value = Number<Value>::parse(said);
    if (value || (said.empty() && !sheet_.columns.is_required(place))) return value;
    collector_.add(rule::malformed_number, cell_place(cell, place), std::string(heading(place)) + " is not a number").expected =
        Number<Value>::expected;
    return std::nullopt;
  }

  [[nodiscard]] bool is_within_limit(const text::CsvCell& cell, std::size_t place) {
    return cell.end - cell.begin <= collector_.limits().field_bytes || findings::is_within_field_limit(collector_, cell_place(cell, place));
  }

  [[nodiscard]] std::string_view heading(std::size_t column) const { return layout_.heading_of(column, sheet_.columns); }
  [[nodiscard]] findings::Place cell_place(const text::CsvCell& cell, std::size_t column) const {
    return place(cell.begin, cell.end, heading(column));
  }

  std::string_view text_;
  const Sheet& sheet_;
  const Layout& layout_;
  findings::Collector& collector_;
  Table table_;
  std::size_t row_ = 0;  // how many there are, those in the room included
};

}  // namespace ukvotes::sheet
