// SPDX-License-Identifier: MIT
// Where the cells of a row stand in the document: found again on demand, since few rows are ever asked for.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include <ukvotes/referendum.hpp>

#include <referendum/header.hpp>
#include <text/csv.hpp>

namespace ukvotes::referendum {

class RowCells {
 public:
  RowCells(std::string_view text, const AreaTable& table);

  /// All cells of a row, from 0.
  [[nodiscard]] std::vector<text::CsvCell> all(std::size_t row) const;
  /// The cell of a column in a row, from 0; empty where the row has none.
  [[nodiscard]] std::optional<text::CsvCell> find(std::size_t row, Column column) const;

 private:
  std::string_view text_;
  const AreaTable& table_;
  Layout layout_;
};

}  // namespace ukvotes::referendum
