// SPDX-License-Identifier: MIT
// Columns of counts, percentages, times and ranks, 64 bits a row, and of dates, 32.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include <ukvotes/buffer.hpp>
#include <ukvotes/count.hpp>
#include <ukvotes/share.hpp>
#include <ukvotes/time.hpp>
#include <ukvotes/validity.hpp>

namespace ukvotes {

/// How the bits that a column stores and the value that users meet correspond.
template <class Value>
struct Stored;

template <class Unit>
struct Stored<Count<Unit>> {
  static constexpr Count<Unit> load(std::int64_t bits) { return Count<Unit>(bits); }
  static constexpr std::int64_t store(Count<Unit> count) { return count.value(); }
};
template <>
struct Stored<Percent> {
  // As the nearest double, which others read without a conversion; every published percentage survives the way and back.
  static constexpr Percent load(std::int64_t bits) {
    const double hundredths = std::bit_cast<double>(bits) * 100.0;
    return Percent::from_hundredths(static_cast<std::int64_t>(hundredths < 0 ? hundredths - 0.5 : hundredths + 0.5));
  }
  static constexpr std::int64_t store(Percent percent) {
    return std::bit_cast<std::int64_t>(static_cast<double>(percent.hundredths()) / 100.0);
  }
};
template <>
struct Stored<Timestamp> {
  static constexpr Timestamp load(std::int64_t bits) { return Timestamp{std::chrono::seconds{bits}}; }
  static constexpr std::int64_t store(Timestamp timestamp) { return timestamp.time_since_epoch().count(); }
};
template <>
struct Stored<PreciseTimestamp> {
  static constexpr PreciseTimestamp load(std::int64_t bits) { return PreciseTimestamp{std::chrono::milliseconds{bits}}; }
  static constexpr std::int64_t store(PreciseTimestamp timestamp) { return timestamp.time_since_epoch().count(); }
};
template <>
struct Stored<Date> {
  // As Arrow's date32, which data frames take for dates without a time: days since 1970.
  static constexpr Date load(std::int32_t bits) { return Date{std::chrono::sys_days{std::chrono::days{bits}}}; }
  static constexpr std::int32_t store(Date date) {
    return static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
  }
};
template <>
struct Stored<double> {
  static constexpr double load(std::int64_t bits) { return std::bit_cast<double>(bits); }
  static constexpr std::int64_t store(double value) { return std::bit_cast<std::int64_t>(value); }
};
template <>
struct Stored<std::int64_t> {
  static constexpr std::int64_t load(std::int64_t bits) { return bits; }
  static constexpr std::int64_t store(std::int64_t value) { return value; }
};

/// A column of values of one size, any of which may be null.
template <class Value>
class ValueColumn {
 public:
  using value_type = Value;
  using Bits = decltype(Stored<Value>::store(std::declval<Value>()));

  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] std::optional<Value> operator[](std::size_t row) const {
    return valid_[row] ? std::optional(Stored<Value>::load(values_[row])) : std::nullopt;
  }
  /// The stored integers, row by row; 0 where the row is null.
  [[nodiscard]] std::span<const Bits> values() const { return values_.span(); }
  [[nodiscard]] const Validity& validity() const { return valid_; }

  void make_room(std::size_t rows) { values_.make_room(rows); }
  /// Writes values behind the rows, into the room; `grow_into_room` makes them rows. What it needs is in it: a loop does
  /// not ask the column for its memory again and again.
  class Room {
   public:
    explicit Room(ValueColumn& column) : column_(&column), values_(column.values_.room()) {}

    /// Where the values from `row` on are written.
    [[nodiscard]] Bits* values(std::size_t row) { return values_ + row; }
    void put(std::size_t row, Value value) { values_[row] = Stored<Value>::store(value); }
    void put_null(std::size_t row) {
      column_->valid_.append_null(row);
      values_[row] = 0;
    }

   private:
    ValueColumn* column_;
    Bits* values_;
  };
  Room room(std::size_t /*row*/) { return Room(*this); }
  void grow_into_room(std::size_t rows) { values_.grow_into_room(rows); }
  void append(std::optional<Value> value) {
    if (!value) valid_.append_null(values_.size());
    values_.append(value ? Stored<Value>::store(*value) : 0);
  }
  void reserve(std::size_t rows) { values_.reserve(rows); }
  void append_all(const ValueColumn& other) {
    valid_.append_all(other.valid_, size(), other.size());
    values_.append(other.values());
  }
  void clear() {
    values_.clear();
    valid_.clear();
  }
  void finish() {
    values_.shrink();
    valid_.finish(size());
  }

  friend bool operator==(const ValueColumn&, const ValueColumn&) = default;

 private:
  Buffer<Bits> values_;
  Validity valid_;
};

template <class Unit>
using CountColumn = ValueColumn<Count<Unit>>;

}  // namespace ukvotes
