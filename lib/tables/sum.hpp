// SPDX-License-Identifier: MIT
// Sums of counts, which hostile documents make as large as they can.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include <ukvotes/column.hpp>
#include <ukvotes/share.hpp>

namespace ukvotes::tables {

/// A sum that does not overflow while it is made.
class Sum {
 public:
  void add(std::int64_t count) { sum_ += count; }
  /// Of up to 2^32 counts the halves of 32 bits add up without overflow, which takes a fraction of the steps.
  void add(std::span<const std::int64_t> counts) {
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;  // turned over, it makes all of them non-negative: 2^63 more each
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    for (const std::int64_t count : counts) {
      const std::uint64_t bits = static_cast<std::uint64_t>(count) ^ sign;
      high += bits >> 32;
      low += bits & 0xFFFFFFFF;
    }
    using ukvotes::detail::wide;
    sum_ += (static_cast<wide>(high) << 32) + static_cast<wide>(low) - static_cast<wide>(counts.size()) * static_cast<wide>(sign);
  }
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
  sum.add(column.values().subspan(begin, end - begin));  // nulls are stored as zeros
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
