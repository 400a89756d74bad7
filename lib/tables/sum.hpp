// SPDX-License-Identifier: MIT
// Sums of counts, which hostile documents make as large as they can.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include <ukvotes/column.hpp>
#include <ukvotes/share.hpp>

namespace ukvotes::tables {

/// A sum that does not overflow while it is made.
class Sum {
 public:
  void add(std::int64_t count) { sum_ += count; }
  /// Nothing where it is beyond 62 bits: so two sums can be added.
  [[nodiscard]] std::optional<std::int64_t> value() const {
    constexpr auto limit = ukvotes::detail::wide{1} << 62;
    return -limit < sum_ && sum_ < limit ? std::optional(static_cast<std::int64_t>(sum_)) : std::nullopt;
  }

 private:
  ukvotes::detail::wide sum_ = 0;
};

/// The sum of those of some rows that have a value.
template <class Unit>
std::optional<std::int64_t> known_sum_of(const CountColumn<Unit>& column, std::size_t begin, std::size_t end) {
  Sum sum;
  for (const std::int64_t count : column.values().subspan(begin, end - begin)) sum.add(count);  // nulls are stored as zeros
  return sum.value();
}

/// The sum of some rows; nothing when one of them has no value.
template <class Unit>
std::optional<std::int64_t> sum_of(const CountColumn<Unit>& column, std::size_t begin, std::size_t end) {
  for (std::size_t row = begin; column.validity().null_count() != 0 && row < end; ++row) {
    if (!column.validity()[row]) return std::nullopt;
  }
  return known_sum_of(column, begin, end);
}

template <class Unit>
std::optional<std::int64_t> sum_of(const CountColumn<Unit>& column) {
  return sum_of(column, 0, column.size());
}

}  // namespace ukvotes::tables
