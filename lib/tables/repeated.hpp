// SPDX-License-Identifier: MIT
// Rows whose code or name is that of an earlier row.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <ukvotes/buffer.hpp>
#include <ukvotes/column.hpp>
#include <ukvotes/short_text.hpp>

namespace ukvotes::tables {

/// A row whose text stands in an earlier row, too.
struct Repeated {
  std::size_t row = 0;
  std::size_t earlier = 0;  ///< the last such row
};

/// The rows whose text is not the first of its kind, in ascending order. `text_of(row)` gives the text of each of `rows`
/// rows, if it has one.
template <class TextOf>
std::vector<Repeated> repeated_rows(std::size_t rows, const TextOf& text_of) {
  struct Slot {
    std::uint32_t tag;     // the upper half of the text's hash
    std::uint32_t behind;  // the row after that of the text; 0 where the slot is free
  };
  const std::size_t count = std::bit_ceil(2 * rows + 1);
  Buffer<Slot> all;  // in large pages: most slots are looked at once
  all.make_room(count);
  const std::span<Slot> slots(all.room(), count);
  std::ranges::fill(slots, Slot{0, 0});
  std::vector<Repeated> repeated;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto text = text_of(row);
    if (!text) continue;
    const std::uint64_t hash = detail::hash_of(detail::key_of(*text), *text);
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    const auto is_other = [&](const Slot& slot) { return slot.behind != 0 && (slot.tag != tag || text_of(slot.behind - 1) != text); };
    std::size_t at = hash & (slots.size() - 1);
    while (is_other(slots[at])) at = (at + 1) & (slots.size() - 1);
    if (slots[at].behind != 0) repeated.push_back({row, slots[at].behind - 1U});
    slots[at] = {tag, static_cast<std::uint32_t>(row + 1)};
  }
  return repeated;
}

/// The same for a column.
inline std::vector<Repeated> repeated_rows(const TextColumn& column) {
  return repeated_rows(column.size(), [&](std::size_t row) { return column.get(row); });
}

}  // namespace ukvotes::tables
