// SPDX-License-Identifier: MIT
// Columns in the memory layout of ukvotes' own: room for all rows at once, in the same pages, which costs nothing where it is
// not touched, and what is left over given back at the end.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "bytes.hpp"

namespace hand_written {

template <class T>
class Array {
 public:
  explicit Array(std::size_t capacity) : values_(static_cast<T*>(std::malloc(capacity * sizeof(T)))) {
    if (values_ == nullptr) throw std::bad_alloc();
  }
  Array(const Array&) = delete;
  Array& operator=(const Array&) = delete;
  ~Array() { std::free(values_); }

  T& operator[](std::size_t i) { return values_[i]; }
  const T& operator[](std::size_t i) const { return values_[i]; }
  T* data() { return values_; }
  [[nodiscard]] const T* data() const { return values_; }
  void shrink(std::size_t size) {
    if (void* moved = std::realloc(values_, size * sizeof(T) + 1)) values_ = static_cast<T*>(moved);
  }

 private:
  T* values_;
};

using Numbers = Array<std::int64_t>;
using Begins = Array<std::uint32_t>;

class Texts {
 public:
  Texts(std::size_t rows, std::size_t bytes) : offsets_(rows + 1), bytes_(bytes + 32) { offsets_[0] = 0; }

  void append(std::string_view text) {
    copy_loosely(bytes_.data() + used_, text.data(), text.size());
    used_ += text.size();
    offsets_[++rows_] = static_cast<std::int32_t>(used_);
  }
  void append_null() {
    validity_.resize(rows_ / 8 + 1, 0xFF);
    validity_.back() = static_cast<std::uint8_t>(validity_.back() & ~(1U << (rows_ % 8)));
    append({});
  }
  void finish() {
    offsets_.shrink(rows_ + 1);
    bytes_.shrink(used_);
    if (!validity_.empty()) validity_.resize(rows_ / 8 + 1, 0xFF);
  }
  std::string_view operator[](std::size_t row) const {
    const auto begin = static_cast<std::size_t>(offsets_[row]);
    return {bytes_.data() + begin, static_cast<std::size_t>(offsets_[row + 1]) - begin};
  }
  [[nodiscard]] std::size_t bytes() const { return used_; }

 private:
  Array<std::int32_t> offsets_;
  Array<char> bytes_;
  std::vector<std::uint8_t> validity_;
  std::size_t rows_ = 0;
  std::size_t used_ = 0;
};

/// Codes of texts that repeat. Texts looked up must be padded.
class Dictionary {
 public:
  explicit Dictionary(std::size_t rows) : codes_(rows) {}

  std::int32_t append(std::string_view text) {
    const std::int32_t code = code_of(text);
    codes_[rows_++] = code;
    return code;
  }
  void finish() { codes_.shrink(rows_); }
  /// The bytes of the texts of all rows.
  [[nodiscard]] std::size_t bytes() const {
    std::size_t sum = 0;
    for (std::size_t row = 0; row < rows_; ++row) sum += texts_[static_cast<std::size_t>(codes_[row])].size();
    return sum;
  }

 private:
  /// The first and the last eight bytes of a text, which is all that most texts have.
  struct Key {
    explicit Key(std::string_view text) : size(text.size()) {
      if (text.empty()) return;
      const std::size_t missing = text.size() < 8 ? 8 * (8 - text.size()) : 0;
      first = load_eight(text.data()) << missing;
      last = load_eight(text.data() + text.size() - 8) >> missing;
    }
    [[nodiscard]] std::size_t hash() const {
      const std::uint64_t mixed = (first ^ (last * 31) ^ size) * 0x9E3779B97F4A7C15U;
      return mixed ^ mixed >> 32;
    }
    friend bool operator==(const Key&, const Key&) = default;

    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::size_t size;
  };
  struct Slot {
    Key key = Key({});
    std::int64_t code = -1;
  };

  std::int32_t code_of(std::string_view text) {
    const Key key(text);
    for (std::size_t at = key.hash() & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.code < 0) return add(text, key, at);
      if (slot.key == key && (key.size <= 16 || texts_[static_cast<std::size_t>(slot.code)] == text))
        return static_cast<std::int32_t>(slot.code);
    }
  }
  std::int32_t add(std::string_view text, const Key& key, std::size_t at) {
    const auto code = static_cast<std::int32_t>(texts_.size());
    texts_.emplace_back(text);
    slots_[at] = {key, code};
    if (texts_.size() * 2 > slots_.size()) grow();
    return code;
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 4);
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.code < 0) continue;
      std::size_t at = slot.key.hash() & mask_;
      while (slots_[at].code >= 0) at = (at + 1) & mask_;
      slots_[at] = slot;
    }
  }

  Array<std::int32_t> codes_;
  std::size_t rows_ = 0;
  std::vector<std::string> texts_;
  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::size_t mask_ = slots_.size() - 1;
};

}  // namespace hand_written
