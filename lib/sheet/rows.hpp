// SPDX-License-Identifier: MIT
// From cells to typed columns, row by row.
#pragma once

#include <algorithm>
#include <span>
#include <string>

#include <ukvotes/column.hpp>

#include <findings/limits.hpp>
#include <rules/document_rules.hpp>
#include <sheet/layout.hpp>
#include <sheet/numbers.hpp>
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

  [[nodiscard]] std::size_t size() const { return table_.places.begin.size(); }
  [[nodiscard]] Table take() { return std::move(table_); }

  /// `cell_text` knows whether the record is UTF-8. A record without cells is a row of nulls.
  void append(const Record& record, std::span<const text::CsvCell> cells, text::CellText& cell_text) {
    std::size_t place = 0;
    table_.each_known_column([&](const ColumnInfo&, const auto& column) {
      const auto at = layout_.cell_of[place];
      const text::CsvCell* const cell = at && *at < cells.size() ? &cells[*at] : nullptr;
      // Readers alone change tables: their type promises users that nobody does.
      auto& writable = const_cast<std::remove_cvref_t<decltype(column)>&>(column);
      if (table_.present.has(place)) append_cell(writable, cell, {place, sheet_.columns.is_required(place)}, cell_text);
      ++place;
    });
    table_.places.begin.append(static_cast<std::uint32_t>(record.begin));
  }

  /// Says that the row which is appended next does not follow the format.
  void mark_irregular() { table_.places.irregular.push_back(static_cast<std::uint32_t>(size())); }

  /// A place in the row that is appended next.
  [[nodiscard]] findings::Place place(std::size_t begin, std::size_t end, std::string_view field = {}) const {
    return {begin, end, sheet_.table, size() + 1, field};
  }

 private:
  struct Field {
    std::size_t column;
    bool is_required;
  };

  template <class Column>
  void append_cell(Column& column, const text::CsvCell* cell, const Field& field, text::CellText& cell_text) {
    if (cell == nullptr || !is_within_limit(*cell, field)) return column.append_null();
    const std::string_view raw = cell->raw(text_);
    const std::string_view value = cell->stray_quote ? cell_text.of(raw) : cell_text.of_csv(raw);
    if (value.empty()) return column.append_null();
    column.append(value);
  }

  template <class Value>
  void append_cell(ValueColumn<Value>& column, const text::CsvCell* cell, const Field& field, text::CellText& cell_text) {
    const auto value = cell == nullptr ? std::nullopt : Number<Value>::parse(cell->raw(text_));
    column.append(value || cell == nullptr ? value : careful<Value>(*cell, field, cell_text));
  }

  /// A number in quotation marks or with spaces around it; an empty cell; or something that is none.
  template <class Value>
  [[gnu::noinline]] std::optional<Value> careful(const text::CsvCell& cell, const Field& field, text::CellText& cell_text) {
    if (!is_within_limit(cell, field)) return std::nullopt;
    const std::string_view said = trimmed(cell_text.of_csv(cell.raw(text_)));
    const auto value = Number<Value>::parse(said);
    if (value || (said.empty() && !field.is_required)) return value;
    collector_.add(rule::malformed_number, cell_place(cell, field), std::string(heading(field)) + " is not a number").expected =
        Number<Value>::expected;
    return std::nullopt;
  }

  [[nodiscard]] bool is_within_limit(const text::CsvCell& cell, const Field& field) {
    return findings::is_within_field_limit(collector_, cell_place(cell, field));
  }

  [[nodiscard]] std::string_view heading(const Field& field) const { return layout_.heading_of(field.column, sheet_.columns); }
  [[nodiscard]] findings::Place cell_place(const text::CsvCell& cell, const Field& field) const {
    return place(cell.begin, cell.end, heading(field));
  }

  std::string_view text_;
  const Sheet& sheet_;
  const Layout& layout_;
  findings::Collector& collector_;
  Table table_;
};

}  // namespace ukvotes::sheet
