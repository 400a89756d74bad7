// SPDX-License-Identifier: MIT
// Columns of texts that repeat, such as regions: codes into a dictionary.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <ukvotes/buffer.hpp>
#include <ukvotes/short_text.hpp>
#include <ukvotes/text_column.hpp>
#include <ukvotes/validity.hpp>

namespace ukvotes {

/// Distinct texts, each with a code: its position in order of first appearance.
class Dictionary {
 public:
  [[nodiscard]] const TextColumn& texts() const { return texts_; }

  /// The code of a text, which is added when it is new.
  std::int32_t code_of(std::string_view text) {
    const detail::TextKey key = detail::key_of(text);
    if (!recent_.empty()) {
      const Recent& recent = recent_[recent_slot(key)];
      const bool may_be_it = recent.key == key && recent.size == text.size();
      if (may_be_it && (text.size() <= detail::key_bytes || texts_[static_cast<std::size_t>(recent.code)] == text)) return recent.code;
    }
    return look_up(key, text);
  }
  void clear() {
    texts_.clear();
    std::fill(slots_.begin(), slots_.end(), Slot{});
    std::fill(recent_.begin(), recent_.end(), Recent{});
  }
  /// Gives back what only finding needs; it is made anew should another text come.
  void finish() {
    texts_.finish();
    slots_ = {};
    recent_ = {};
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;  ///< the upper half of the text's hash
    std::int32_t code = -1;
  };
  /// A text that came lately: most cells are answered by it.
  struct Recent {
    detail::TextKey key;
    std::size_t size = static_cast<std::size_t>(-1);
    std::int32_t code = -1;
  };
  static constexpr std::size_t recents = 256;

  static std::size_t recent_slot(const detail::TextKey& key) {
    return ((key.first ^ std::rotl(key.last, 29)) * 0x9E3779B97F4A7C15ULL) >> 56;
  }

  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
  [[nodiscard]] std::size_t last_slot() const { return slots_.size() - 1; }

  [[gnu::noinline]] std::int32_t look_up(const detail::TextKey& key, std::string_view text) {
    if (texts_.size() * 2 >= slots_.size()) grow();
    const std::uint64_t hash = detail::hash_of(key, text);
    std::size_t at = hash & last_slot();
    while (slots_[at].code >= 0 && !is_in(slots_[at], hash, text)) at = (at + 1) & last_slot();
    const std::int32_t code = slots_[at].code >= 0 ? slots_[at].code : add(at, hash, text);
    recent_[recent_slot(key)] = {key, text.size(), code};
    return code;
  }
  [[nodiscard]] bool is_in(const Slot& slot, std::uint64_t hash, std::string_view text) const {
    return slot.tag == tag_of(hash) && texts_[static_cast<std::size_t>(slot.code)] == text;
  }
  std::int32_t add(std::size_t slot, std::uint64_t hash, std::string_view text) {
    const auto code = static_cast<std::int32_t>(texts_.size());
    slots_[slot] = {tag_of(hash), code};
    texts_.append(text);
    return code;
  }
  void grow() {
    recent_.resize(recents);
    slots_.assign(std::bit_ceil(std::max<std::size_t>(32, texts_.size() + 1)) * 4, Slot{});
    for (std::size_t code = 0; code < texts_.size(); ++code) {
      const std::uint64_t hash = detail::hash_of(detail::key_of(texts_[code]), texts_[code]);
      std::size_t at = hash & last_slot();
      while (slots_[at].code >= 0) at = (at + 1) & last_slot();
      slots_[at] = {tag_of(hash), static_cast<std::int32_t>(code)};
    }
  }

  TextColumn texts_;
  std::vector<Slot> slots_;  // open addressing; a power of two
  std::vector<Recent> recent_;
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
    return valid_[row] ? dictionary()[static_cast<std::size_t>(codes_[row])] : std::string_view{};
  }
  [[nodiscard]] std::span<const std::int32_t> codes() const { return codes_.span(); }
  [[nodiscard]] const TextColumn& dictionary() const { return dictionary_.texts(); }
  [[nodiscard]] const Validity& validity() const { return valid_; }

  void make_room(std::size_t rows) { codes_.make_room(rows); }
  /// Writes texts behind the rows, into the room; `grow_into_room` makes them rows.
  class Room {
   public:
    explicit Room(DictionaryColumn& column) : column_(&column), codes_(column.codes_.room()) {}

    void put(std::size_t row, std::string_view text) { codes_[row] = column_->dictionary_.code_of(text); }
    void put_null(std::size_t row) {
      column_->valid_.append_null(row);
      codes_[row] = 0;
    }

   private:
    DictionaryColumn* column_;
    std::int32_t* codes_;
  };
  Room room(std::size_t /*row*/) { return Room(*this); }
  void grow_into_room(std::size_t rows) { codes_.grow_into_room(rows); }
  void append(std::string_view text) { codes_.append(dictionary_.code_of(text)); }
  void append_null() {
    valid_.append_null(size());
    codes_.append(0);
  }
  void reserve(std::size_t rows) { codes_.reserve(rows); }
  void append_all(const DictionaryColumn& other) {
    std::vector<std::int32_t> codes;
    for (std::size_t code = 0; code < other.dictionary().size(); ++code) codes.push_back(dictionary_.code_of(other.dictionary()[code]));
    valid_.append_all(other.valid_, size(), other.size());
    codes_.make_room(other.size());
    const bool has_nulls = other.valid_.null_count() != 0;
    for (std::size_t row = 0; row < other.size(); ++row)
      codes_.append_in_room(has_nulls && !other.valid_[row] ? 0 : codes[static_cast<std::size_t>(other.codes()[row])]);
  }
  void clear() {
    codes_.clear();
    dictionary_.clear();
    valid_.clear();
  }
  void finish() {
    codes_.shrink();
    dictionary_.finish();
    valid_.finish(size());
  }

  friend bool operator==(const DictionaryColumn& a, const DictionaryColumn& b) {
    return a.codes_ == b.codes_ && a.dictionary() == b.dictionary() && a.valid_ == b.valid_;
  }

 private:
  Buffer<std::int32_t> codes_;
  Dictionary dictionary_;
  Validity valid_;
};

}  // namespace ukvotes
