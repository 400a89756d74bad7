// SPDX-License-Identifier: MIT
// Rows whose code or name is that of an earlier row.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <ukvotes/column.hpp>
#include <ukvotes/short_text.hpp>

namespace ukvotes::tables {

/// A row whose text stands in an earlier row, too.
struct Repeated {
  std::size_t row = 0;
  std::size_t earlier = 0;  ///< the last such row
};

namespace detail {

/// The last rows of the texts seen so far, by the texts' hashes.
class LastRows {
 public:
  explicit LastRows(std::size_t rows) : mask_(std::bit_ceil(2 * rows + 1) - 1), slots_(mask_ + 1) {}

  /// Says that the slot of a hash will be wanted: that of a long table is seldom in the cache.
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & mask_]); }

  /// Puts the row into its slot, and gives the row that was there before it if there was one. `is_same(row)` compares the
  /// texts.
  template <class IsSame>
  std::optional<std::size_t> replace(std::uint64_t hash, std::size_t row, const IsSame& is_same) {
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    std::size_t at = hash & mask_;
    while (slots_[at].behind != 0 && (slots_[at].tag != tag || !is_same(slots_[at].behind - 1U))) at = (at + 1) & mask_;
    const std::uint32_t behind = std::exchange(slots_[at], {tag, static_cast<std::uint32_t>(row + 1)}).behind;
    return behind == 0 ? std::nullopt : std::optional<std::size_t>(behind - 1U);
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;     // the upper half of the text's hash
    std::uint32_t behind = 0;  // the row after that of the text; 0 where the slot is free
  };
  std::size_t mask_;
  std::vector<Slot> slots_;
};

}  // namespace detail

/// The rows whose text is not the first of its kind, in ascending order. `text_of(row)` gives the text of each of `rows`
/// rows, if it has one.
template <class TextOf>
std::vector<Repeated> repeated_rows(std::size_t rows, const TextOf& text_of) {
  detail::LastRows last(rows);
  std::vector<Repeated> repeated;
  std::array<std::optional<std::uint64_t>, 32> hashes{};  // of texts, as far as there are any
  for (std::size_t begin = 0; begin < rows; begin += hashes.size()) {
    const std::size_t end = std::min(begin + hashes.size(), rows);
    for (std::size_t row = begin; row < end; ++row) {
      std::optional<std::uint64_t>& hash = hashes[row - begin];
      const auto text = text_of(row);
      hash = text ? std::optional(ukvotes::detail::hash_of(ukvotes::detail::key_of(*text), *text)) : std::nullopt;
      if (hash) last.prefetch(*hash);
    }
    for (std::size_t row = begin; row < end; ++row) {
      const std::optional<std::uint64_t>& hash = hashes[row - begin];
      if (!hash) continue;
      const auto earlier = last.replace(*hash, row, [&](std::size_t other) { return text_of(other) == text_of(row); });
      if (earlier) repeated.push_back({row, *earlier});
    }
  }
  return repeated;
}

/// The same for a column.
inline std::vector<Repeated> repeated_rows(const TextColumn& column) {
  return repeated_rows(column.size(), [&](std::size_t row) { return column.get(row); });
}

}  // namespace ukvotes::tables
