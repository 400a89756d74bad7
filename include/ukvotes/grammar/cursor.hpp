// SPDX-License-Identifier: MIT
// An iterator that knows where the next structural character is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace ukvotes::grammar {

/// A forward iterator over characters, with an index of the structural characters (delimiters, quotation marks, line
/// ends) of the text. What lies between two entries of the index is passed over in one step: that is what makes a
/// grammar of small rules as fast as a hand-written scanner.
///
/// The index holds offsets from `base` in ascending order; its last entry must be the end of the text.
class Cursor {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor() = default;
  Cursor(const char* at, const char* base, const std::uint32_t* next) : at_(at), structural_(base + *next), next_(next), base_(base) {}

  reference operator*() const { return *at_; }
  Cursor& operator++() {
    if (at_ == structural_) to_next_structural();
    ++at_;
    return *this;
  }
  Cursor operator++(int) {
    Cursor before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) { return a.at_ == b.at_; }

  [[nodiscard]] const char* address() const { return at_; }
  /// The first structural character that is not before the cursor.
  [[nodiscard]] const char* structural() const { return structural_; }
  /// Whether that many bytes of the text stand before it.
  [[nodiscard]] bool can_look_back(std::uint32_t bytes) const { return *next_ >= bytes; }
  /// Goes to that character.
  void leap() { at_ = structural_; }
  /// Goes behind that character, on which it must stand.
  void step() {
    ++at_;
    to_next_structural();
  }
  /// Goes ahead by so many characters, whatever they are.
  void pass(std::size_t count) {
    at_ += count;
    while (structural_ < at_) to_next_structural();
  }
  /// Goes ahead to `to`, which must not lie behind `structural()`.
  void advance_within(const char* to) { at_ = to; }

 private:
  void to_next_structural() { structural_ = base_ + *++next_; }

  const char* at_ = nullptr;
  const char* structural_ = nullptr;
  const std::uint32_t* next_ = nullptr;
  const char* base_ = nullptr;
};

}  // namespace ukvotes::grammar
