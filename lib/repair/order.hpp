// SPDX-License-Identifier: MIT
// Rows in order of a count, most first: a witness of its own, and the only one that a tally has.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include <ukvotes/column.hpp>

namespace ukvotes::repair_search {

struct OrderBreaks {
  std::size_t count = 0;
  std::size_t first = 0;  ///< the first row, from 0, with more than the row above

  /// Whether the order still is a witness of what a count should be: at most one row in twenty breaks it.
  [[nodiscard]] bool is_kept(std::size_t rows) const { return count * 20 <= rows; }
};

/// The rows that have more than the one above; rows without a value do not count.
template <class Value>
OrderBreaks order_breaks(const ValueColumn<Value>& column) {
  OrderBreaks breaks;
  std::int64_t above = std::numeric_limits<std::int64_t>::max();
  const auto values = column.values();
  const bool has_nulls = column.validity().null_count() != 0;
  for (std::size_t row = 0; row < values.size(); ++row) {
    if (has_nulls && !column.validity()[row]) continue;
    if (values[row] > above && breaks.count++ == 0) breaks.first = row;
    above = values[row];
  }
  return breaks;
}

}  // namespace ukvotes::repair_search
