// SPDX-License-Identifier: MIT
// What makes a row of differences agree with itself, its status and its neighbours.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <ukvotes/finding.hpp>
#include <ukvotes/referendum.hpp>

#include <referendum/row_cells.hpp>
#include <repair/system.hpp>

namespace ukvotes::referendum {

class RowRepairs {
 public:
  /// `wrong` are the rows with faults, in ascending order: they are no witnesses. Where rows stand in order, neighbours are.
  RowRepairs(const AreaTable& table, std::string_view text, const RowCells& cells, std::span<const std::size_t> wrong, bool are_in_order)
      : table_(table), text_(text), cells_(cells), wrong_(wrong), are_in_order_(are_in_order) {}

  /// The change of one digit, or the number that was lost, that makes the counts of the row agree.
  [[nodiscard]] Repair of_counts(std::size_t row) const;
  /// The status that the counts tell: for rows whose counts and difference agree, and where no change of one digit of them
  /// fits the status.
  [[nodiscard]] Repair of_status(std::size_t row, Side side) const;

 private:
  void require_order(repair_search::System& system, std::size_t row, repair_search::CellId cell) const;
  [[nodiscard]] bool is_reliable(std::size_t row) const;
  repair_search::CellId add_cell(repair_search::System& system, std::size_t row, Column column,
                                 const CountColumn<unit::Votes>& values) const;

  const AreaTable& table_;
  std::string_view text_;
  const RowCells& cells_;
  std::span<const std::size_t> wrong_;
  bool are_in_order_;
};

}  // namespace ukvotes::referendum
