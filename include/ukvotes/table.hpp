// SPDX-License-Identifier: MIT
// What every table has: rows as views over columns, and where each row stands in its document.
#pragma once

#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/buffer.hpp>

namespace ukvotes {

/// Where the rows of a table stand in the source: the byte at which each begins, and which rows did not follow the
/// grammar of the format (their cells are there as far as they could be read, the others are null).
struct RowPlaces {
  Buffer<std::uint32_t> begin;
  std::vector<std::uint32_t> irregular;

  friend bool operator==(const RowPlaces&, const RowPlaces&) = default;
};

/// What a column is called and what its values are.
struct ColumnInfo {
  std::string_view name;       ///< as users of the library write it: "absolute_difference"
  std::string_view published;  ///< as the document heads it: "Absolute Difference"
  std::string_view unit;       ///< "votes", "signatures", "percent", "UTC", or empty
};

/// Which of the columns that its kind knows a table has, by their place in the kind's list. Published layouts differ in
/// which columns they have; one that a document lacks is in no data frame either.
class ColumnSet {
 public:
  [[nodiscard]] constexpr bool has(std::size_t column) const { return (bits_ >> column & 1U) != 0; }
  constexpr void add(std::size_t column) { bits_ |= std::uint64_t{1} << column; }
  [[nodiscard]] constexpr std::size_t size() const { return static_cast<std::size_t>(std::popcount(bits_)); }

  friend bool operator==(ColumnSet, ColumnSet) = default;

 private:
  std::uint64_t bits_ = 0;
};

/// Calls `visit(ColumnInfo, column)` for those columns of `table.each_known_column` that are in `table.present`.
template <class Table, class Visitor>
void for_each_present_column(const Table& table, const Visitor& visit) {
  std::size_t place = 0;
  table.each_known_column([&](const ColumnInfo& info, const auto& column) {
    if (table.present.has(place++)) visit(info, column);
  });
}

/// Gives a table of columns the ways of a container of rows. `Derived` has `size()`; `Row` is made from the table
/// and a row number, and is a view: it is valid as long as its table.
template <class Derived, class Row>
class Rows {
 public:
  class iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using iterator_concept = std::random_access_iterator_tag;
    using value_type = Row;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Row;

    iterator() = default;
    iterator(const Derived& table, std::size_t row) : table_(&table), row_(row) {}

    Row operator*() const { return Row(*table_, row_); }
    Row operator[](difference_type n) const { return *(*this + n); }
    iterator& operator++() { return *this += 1; }
    iterator operator++(int) { return std::exchange(*this, *this + 1); }
    iterator& operator--() { return *this -= 1; }
    iterator operator--(int) { return std::exchange(*this, *this - 1); }
    iterator& operator+=(difference_type n) {
      row_ = static_cast<std::size_t>(static_cast<difference_type>(row_) + n);
      return *this;
    }
    iterator& operator-=(difference_type n) { return *this += -n; }
    friend iterator operator+(iterator it, difference_type n) { return it += n; }
    friend iterator operator+(difference_type n, iterator it) { return it += n; }
    friend iterator operator-(iterator it, difference_type n) { return it -= n; }
    friend difference_type operator-(iterator a, iterator b) {
      return static_cast<difference_type>(a.row_) - static_cast<difference_type>(b.row_);
    }
    friend bool operator==(iterator a, iterator b) { return a.row_ == b.row_; }
    friend auto operator<=>(iterator a, iterator b) { return a.row_ <=> b.row_; }

   private:
    const Derived* table_ = nullptr;
    std::size_t row_ = 0;
  };

  [[nodiscard]] iterator begin() const { return {self(), 0}; }
  [[nodiscard]] iterator end() const { return {self(), self().size()}; }
  [[nodiscard]] bool empty() const { return self().size() == 0; }
  /// The row numbered `row` from 0, which must be below `size()`.
  [[nodiscard]] Row operator[](std::size_t row) const { return Row(self(), row); }
  /// The same, checked: throws `std::out_of_range`.
  [[nodiscard]] Row at(std::size_t row) const {
    if (row >= self().size()) throw std::out_of_range("row " + std::to_string(row) + " of a table of " + std::to_string(self().size()));
    return Row(self(), row);
  }

  friend bool operator==(const Rows&, const Rows&) = default;

 private:
  [[nodiscard]] const Derived& self() const { return static_cast<const Derived&>(*this); }
};

}  // namespace ukvotes
