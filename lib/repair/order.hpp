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

/// The sum of some rows of a column, or nothing when a row has no value or the sum is beyond 62 bits: so two sums can be
/// added.
template <class Unit>
std::optional<std::int64_t> sum_of(const CountColumn<Unit>& column, std::size_t begin, std::size_t end) {
  const bool has_nulls = column.validity().null_count() != 0;
  detail::wide sum = 0;
  for (std::size_t row = begin; row < end; ++row) {
    if (has_nulls && !column.validity()[row]) return std::nullopt;
    sum += column.values()[row];
  }
  constexpr auto limit = detail::wide{1} << 62;
  return -limit < sum && sum < limit ? std::optional(static_cast<std::int64_t>(sum)) : std::nullopt;
}

template <class Unit>
std::optional<std::int64_t> sum_of(const CountColumn<Unit>& column) {
  return sum_of(column, 0, column.size());
}

}  // namespace ukvotes::repair_search
