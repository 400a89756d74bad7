// SPDX-License-Identifier: MIT
// Columns of text: offsets into one run of UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <ukvotes/buffer.hpp>
#include <ukvotes/short_text.hpp>
#include <ukvotes/validity.hpp>

namespace ukvotes {

/// A column of UTF-8 text: 32-bit offsets into one run of bytes, as Arrow's `utf8`. The text of a whole column is less than
/// 2 GiB: what makes room for more throws `std::length_error`. No document is longer, but U+FFFD has three bytes, where a
/// byte that is no UTF-8 was one.
class TextColumn {
 public:
  TextColumn() { offsets_.append(0); }
  TextColumn(const TextColumn& other) = default;
  /// What is moved from has no rows.
  TextColumn(TextColumn&& other) : TextColumn() { *this = std::move(other); }
  TextColumn& operator=(const TextColumn& other) = default;
  TextColumn& operator=(TextColumn&& other) noexcept {
    std::swap(offsets_, other.offsets_);
    std::swap(bytes_, other.bytes_);
    std::swap(valid_, other.valid_);
    return *this;
  }
  ~TextColumn() = default;

  [[nodiscard]] std::size_t size() const { return offsets_.size() - 1; }
  [[nodiscard]] std::optional<std::string_view> get(std::size_t row) const {
    return valid_[row] ? std::optional((*this)[row]) : std::nullopt;
  }
  /// The text of a row; empty where the row is null.
  [[nodiscard]] std::string_view operator[](std::size_t row) const {
    const auto begin = static_cast<std::size_t>(offsets_[row]);
    return {bytes_.data() + begin, static_cast<std::size_t>(offsets_[row + 1]) - begin};
  }
  [[nodiscard]] std::span<const std::int32_t> offsets() const { return offsets_.span(); }
  [[nodiscard]] std::span<const char> bytes() const { return bytes_.span(); }
  [[nodiscard]] const Validity& validity() const { return valid_; }

  void make_room(std::size_t rows, std::size_t bytes) {
    check_room(bytes);
    offsets_.make_room(rows);
    bytes_.make_room(bytes);
  }
  /// Writes texts behind the rows, into the room, one row after the other; `grow_into_room` makes them rows.
  class Room {
   public:
    /// Begins with row `row`, which is the first that is not written yet.
    Room(TextColumn& column, std::size_t row)
        : column_(&column), offsets_(column.offsets_.room()), bytes_(column.bytes_.room()), end_(offsets_[row]) {}

    void put(std::size_t row, std::string_view text) {
      detail::copy_text(bytes_ + end_, text);
      end_ += static_cast<std::int32_t>(text.size());
      offsets_[row + 1] = end_;
    }
    void put_null(std::size_t row) {
      column_->valid_.append_null(row);
      offsets_[row + 1] = end_;
    }

   private:
    TextColumn* column_;
    std::int32_t* offsets_;
    char* bytes_;
    std::int32_t end_;
  };
  Room room(std::size_t row) { return Room(*this, row); }
  void grow_into_room(std::size_t rows) {
    offsets_.grow_into_room(rows + 1);
    bytes_.grow_into_room(static_cast<std::size_t>(offsets_.back()));
  }
  void append(std::string_view text) {
    make_room(1, text.size());
    room(size()).put(size(), text);
    grow_into_room(size() + 1);
  }
  void append_null() {
    valid_.append_null(size());
    append({});
  }
  void reserve(std::size_t rows, std::size_t bytes) {
    offsets_.reserve(rows + 1);
    bytes_.reserve(bytes);
  }
  void append_all(const TextColumn& other) {
    valid_.append_all(other.valid_, size(), other.size());
    check_room(other.bytes().size());
    const std::int32_t before = offsets_.back();
    bytes_.append(other.bytes());
    offsets_.make_room(other.size());
    for (const std::int32_t offset : other.offsets().subspan(1)) offsets_.append_in_room(before + offset);
  }
  void clear() {
    offsets_.clear();
    offsets_.append(0);
    bytes_.clear();
    valid_.clear();
  }
  void finish() {
    offsets_.shrink();
    bytes_.shrink();
    valid_.finish(size());
  }

  friend bool operator==(const TextColumn&, const TextColumn&) = default;

 private:
  void check_room(std::size_t bytes) const {
    constexpr std::size_t most = std::numeric_limits<std::int32_t>::max();
    if (bytes > most || bytes_.size() > most - bytes) throw std::length_error("the texts of a column have 2 GiB or more");
  }

  Buffer<std::int32_t> offsets_;
  Buffer<char> bytes_;
  Validity valid_;
};

}  // namespace ukvotes
