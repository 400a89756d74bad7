// SPDX-License-Identifier: MIT
// Where the cells of a row stand in the document: found again on demand, since few rows are ever asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <ukvotes/table.hpp>

#include <repair/system.hpp>
#include <sheet/layout.hpp>

namespace ukvotes::sheet {

class RowCells {
 public:
  RowCells(const findings::Collector& collector, const Sheet& sheet, const RowPlaces& places)
      : text_(collector.text()), longest_(collector.limits().line_bytes), sheet_(sheet), places_(places) {}

  /// The cell of a column in a row, from 0; empty where the row has none.
  [[nodiscard]] std::optional<text::CsvCell> find(std::size_t row, std::size_t column) const;
  /// Whether the row has the cell, and nothing stands in it.
  [[nodiscard]] bool is_empty(std::size_t row, std::size_t column) const;
  /// What the document calls a column.
  [[nodiscard]] std::string_view heading(std::size_t column) const { return layout().heading_of(column, sheet_.columns); }
  /// The place of the cell for a finding: the beginning of the row where the row has no such cell.
  [[nodiscard]] findings::Place place(std::size_t row, std::size_t column) const;
  /// The cell as the prover wants it: its text without quotation marks, and what it was read as.
  [[nodiscard]] repair_search::Cell number(std::size_t row, std::size_t column, std::optional<std::int64_t> value) const;
  /// Whether the cells of a column of fractions are percentages.
  [[nodiscard]] bool is_of_hundred(std::size_t column) const { return layout().of_hundred.has(column); }
  /// Whether the percentages of a column were rounded when they were read.
  [[nodiscard]] bool is_rounded(std::size_t column) const { return layout().percents[column].is_rounded; }

 private:
  [[nodiscard]] const Layout& layout() const;
  /// Without quotation marks and the spaces around it.
  [[nodiscard]] std::string_view text_of(const text::CsvCell& cell) const;

  std::string_view text_;
  std::size_t longest_;  // line
  const Sheet& sheet_;
  const RowPlaces& places_;
  mutable std::optional<Layout> layout_;  // found when first asked for
};

}  // namespace ukvotes::sheet
