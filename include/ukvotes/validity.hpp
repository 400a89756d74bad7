// SPDX-License-Identifier: MIT
// Which rows of a column have a value, as Arrow's validity bitmap.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include <ukvotes/buffer.hpp>

namespace ukvotes {

/// One bit a row, set where there is a value. Bits are made only when the first null arrives: a column without nulls
/// holds none.
class Validity {
 public:
  [[nodiscard]] bool operator[](std::size_t row) const {
    return row / 8 >= bits_.size() || ((static_cast<unsigned>(bits_[row / 8]) >> (row % 8)) & 1U) != 0;
  }
  [[nodiscard]] std::size_t null_count() const { return nulls_; }
  /// Arrow's validity bitmap, least significant bit first; empty when nothing is null.
  [[nodiscard]] std::span<const std::uint8_t> bits() const { return bits_.span(); }

  /// Says that `row` is null. Rows are announced in order; those in between are valid.
  void append_null(std::size_t row) {
    cover(row + 1);
    std::uint8_t& eight_rows = bits_.writable()[row / 8];
    eight_rows = static_cast<std::uint8_t>(eight_rows & ~(1U << (row % 8)));
    ++nulls_;
  }
  /// Adds what `other` says of its `rows` rows, which follow the first `size` ones here.
  void append_all(const Validity& other, std::size_t size, std::size_t rows) {
    if (other.null_count() == 0) return;
    for (std::size_t row = 0; row < rows; ++row) {
      if (!other[row]) append_null(size + row);
    }
  }
  void clear() { *this = Validity(); }
  /// Makes the bitmap, if there is one, cover `rows` rows.
  void finish(std::size_t rows) {
    if (nulls_ != 0) cover(rows);
  }

  friend bool operator==(const Validity&, const Validity&) = default;

 private:
  void cover(std::size_t rows) {
    while (bits_.size() * 8 < rows) bits_.append(std::uint8_t{0xFF});
  }
  Buffer<std::uint8_t> bits_;
  std::size_t nulls_ = 0;
};

}  // namespace ukvotes
