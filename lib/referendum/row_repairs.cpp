// SPDX-License-Identifier: MIT
#include <referendum/row_repairs.hpp>

#include <algorithm>
#include <string>

#include <repair/identities.hpp>

namespace ukvotes::referendum {

namespace search = repair_search;

Repair RowRepairs::of_counts(std::size_t row) const {
  search::System system;
  const auto remain_cell = add_cell(system, row, remain, table_.remain);
  const auto leave_cell = add_cell(system, row, leave, table_.leave);
  const auto difference_cell = add_cell(system, row, difference, table_.difference);
  system.require<search::AbsoluteDifference>(0U, remain_cell, leave_cell, difference_cell);
  const auto side = table_[row].status();
  constexpr bool is_strict = true;
  if (side == Side::remain) system.require<search::AtLeast>(1U, remain_cell, leave_cell, is_strict);
  if (side == Side::leave) system.require<search::AtLeast>(1U, leave_cell, remain_cell, is_strict);
  if (are_in_order_) require_order(system, row, difference_cell);
  return system.prove();
}

Repair RowRepairs::of_status(std::size_t row, Side side) const {
  Repair repair;
  const auto cell = cells_.find(row, status);
  if (!cell) return repair;
  const std::string after(name_of(side));
  repair.grade = Grade::unique;
  repair.candidates = repair.tried = 1;
  repair.equations.push_back(std::to_string(table_.remain[row]->value()) + " Remain, " + std::to_string(table_.leave[row]->value()) +
                             " Leave");
  repair.edits.push_back({"areas", row + 1, "Status", std::string(table_.status[row]), after, cell->begin, cell->end, after});
  return repair;
}

void RowRepairs::require_order(search::System& system, std::size_t row, search::CellId cell) const {
  if (row > 0 && is_reliable(row - 1)) system.require<search::AtLeast>(2U, add_cell(system, row - 1, difference, table_.difference), cell);
  if (row + 1 < table_.size() && is_reliable(row + 1))
    system.require<search::AtLeast>(2U, cell, add_cell(system, row + 1, difference, table_.difference));
}

bool RowRepairs::is_reliable(std::size_t row) const {
  const bool has_all_counts = table_.remain[row] && table_.leave[row] && table_.difference[row];
  return has_all_counts && !std::binary_search(wrong_.begin(), wrong_.end(), row);
}

search::CellId RowRepairs::add_cell(search::System& system, std::size_t row, Column column, const CountColumn<unit::Votes>& values) const {
  const auto place = cells_.find(row, column);
  search::Cell cell;
  cell.table = AreaTable::name;
  cell.row = row + 1;
  cell.field = column_names[column];
  cell.name = table_.area[row];
  cell.byte_begin = place ? place->begin : 0;
  cell.text = place ? place->raw(text_) : std::string_view{};
  cell.may_be_filled = place && cell.text.empty();
  if (const auto value = values[row]) cell.value = value->value();
  return system.add(cell);
}

}  // namespace ukvotes::referendum
