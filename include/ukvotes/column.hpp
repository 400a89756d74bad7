// SPDX-License-Identifier: MIT
// Typed columns in Arrow's memory layout: values, validity bits, UTF-8 text as offsets and bytes, dictionary codes.
// Format: Apache Arrow columnar format 1.x, "Physical memory layout".
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/buffer.hpp>
#include <ukvotes/count.hpp>
#include <ukvotes/share.hpp>
#include <ukvotes/time.hpp>

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

/// How a column's 64 bits and the value that users meet correspond.
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
struct Stored<std::int64_t> {
  static constexpr std::int64_t load(std::int64_t bits) { return bits; }
  static constexpr std::int64_t store(std::int64_t value) { return value; }
};

/// A column of 64-bit values, any of which may be null.
template <class Value>
class ValueColumn {
 public:
  using value_type = Value;

  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] std::optional<Value> operator[](std::size_t row) const {
    return valid_[row] ? std::optional(Stored<Value>::load(values_[row])) : std::nullopt;
  }
  /// The stored integers, row by row; 0 where the row is null.
  [[nodiscard]] std::span<const std::int64_t> values() const { return values_.span(); }
  [[nodiscard]] const Validity& validity() const { return valid_; }

  void make_room(std::size_t rows) { values_.make_room(rows); }
  void append_in_room(Value value) { values_.append_in_room(Stored<Value>::store(value)); }
  void append(std::optional<Value> value) {
    if (!value) valid_.append_null(values_.size());
    values_.append(value ? Stored<Value>::store(*value) : 0);
  }
  void finish() {
    values_.shrink();
    valid_.finish(size());
  }

  friend bool operator==(const ValueColumn&, const ValueColumn&) = default;

 private:
  Buffer<std::int64_t> values_;
  Validity valid_;
};

template <class Unit>
using CountColumn = ValueColumn<Count<Unit>>;

/// A column of UTF-8 text: 32-bit offsets into one run of bytes, as Arrow's `utf8`. The text of a whole column is at
/// most 2 GiB, which the limit on the size of a document ensures.
class TextColumn {
 public:
  TextColumn() { offsets_.append(0); }

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
    offsets_.make_room(rows);
    bytes_.make_room(bytes);
  }
  void append_in_room(std::string_view text) {
    bytes_.append_in_room(text.data(), text.size());
    offsets_.append_in_room(static_cast<std::int32_t>(bytes_.size()));
  }
  void append(std::string_view text) {
    make_room(1, text.size());
    append_in_room(text);
  }
  void append_null() {
    valid_.append_null(size());
    append({});
  }
  void finish() {
    offsets_.shrink();
    bytes_.shrink();
    valid_.finish(size());
  }

  friend bool operator==(const TextColumn&, const TextColumn&) = default;

 private:
  Buffer<std::int32_t> offsets_;
  Buffer<char> bytes_;
  Validity valid_;
};

/// A column of texts that repeat: codes into a dictionary of the distinct texts, in order of first appearance.
class DictionaryColumn {
 public:
  [[nodiscard]] std::size_t size() const { return codes_.size(); }
  [[nodiscard]] std::optional<std::string_view> get(std::size_t row) const {
    return valid_[row] ? std::optional((*this)[row]) : std::nullopt;
  }
  /// The text of a row; empty where the row is null.
  [[nodiscard]] std::string_view operator[](std::size_t row) const {
    return valid_[row] ? dictionary_[static_cast<std::size_t>(codes_[row])] : std::string_view{};
  }
  [[nodiscard]] std::span<const std::int32_t> codes() const { return codes_.span(); }
  [[nodiscard]] const TextColumn& dictionary() const { return dictionary_; }
  [[nodiscard]] const Validity& validity() const { return valid_; }

  void make_room(std::size_t rows) { codes_.make_room(rows); }
  void append_in_room(std::string_view text) { codes_.append_in_room(code_of(text)); }
  void append(std::string_view text) { codes_.append(code_of(text)); }
  void append_null() {
    valid_.append_null(size());
    codes_.append(0);
  }
  void finish() {
    codes_.shrink();
    dictionary_.finish();
    valid_.finish(size());
  }

  friend bool operator==(const DictionaryColumn& a, const DictionaryColumn& b) {
    return a.codes_ == b.codes_ && a.dictionary_ == b.dictionary_ && a.valid_ == b.valid_;
  }

 private:
  static std::uint64_t word(const char* bytes, std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, count);
    return value;
  }
  static std::uint64_t mix(std::uint64_t state, std::uint64_t value) {
    state = (state ^ value) * 0x9E3779B97F4A7C15ULL;
    return state ^ state >> 29;
  }
  /// Every byte counts, and the seed differs from run to run: nobody can prepare texts that all collide.
  static std::uint64_t hash(std::string_view text) {
    static const std::uint64_t seed = std::random_device{}();
    std::uint64_t state = seed ^ text.size();
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) state = mix(state, word(text.data() + i, 8));
    if (i < text.size()) state = mix(state, word(text.data() + i, text.size() - i));
    return state;
  }
  std::int32_t code_of(std::string_view text) {
    if (dictionary_.size() * 2 >= slots_.size()) grow();
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash(text) & mask;; slot = (slot + 1) & mask) {
      const std::int32_t code = slots_[slot];
      if (code < 0) return add(slot, text);
      if (dictionary_[static_cast<std::size_t>(code)] == text) return code;
    }
  }
  std::int32_t add(std::size_t slot, std::string_view text) {
    slots_[slot] = static_cast<std::int32_t>(dictionary_.size());
    dictionary_.append(text);
    return slots_[slot];
  }
  void grow() {
    slots_.assign(slots_.empty() ? 64 : slots_.size() * 4, -1);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t code = 0; code < dictionary_.size(); ++code) {
      std::size_t slot = hash(dictionary_[code]) & mask;
      while (slots_[slot] >= 0) slot = (slot + 1) & mask;
      slots_[slot] = static_cast<std::int32_t>(code);
    }
  }

  Buffer<std::int32_t> codes_;
  TextColumn dictionary_;
  Validity valid_;
  std::vector<std::int32_t> slots_;  // open addressing: the hash decides where a text's code is looked for
};

}  // namespace ukvotes
