// SPDX-License-Identifier: MIT
// A text in blocks of whole records, each with its index of structural characters in memory that is used again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <ukvotes/buffer.hpp>
#include <ukvotes/grammar/cursor.hpp>

#include <scan/structure.hpp>

namespace ukvotes::scan {

/// A size at which the index stays in the second-level cache.
inline constexpr std::size_t block_bytes = std::size_t{1} << 17;

/// How many bytes of `text` are whole lines; 0 when there is no line end in it.
inline std::size_t whole_lines(std::string_view text) {
  const auto last = text.rfind('\n');
  return last == std::string_view::npos ? 0 : last + 1;
}

/// Calls `parse(first, last, count)` with cursors over consecutive blocks of `text` and the number of structural characters
/// in the block. `whole(part)` says how many bytes of a part are whole records; the rest goes into the next block. A record
/// longer than a block gets a block of its own size. `parse` gives whether to go on.
template <class Whole, class Parse>
void for_each_block(std::string_view text, StructuralSet set, const Whole& whole, const Parse& parse) {
  const Kernel kernel = best_kernel();
  Buffer<std::uint32_t> index;
  std::size_t size = block_bytes;
  while (!text.empty()) {
    std::string_view block = text.substr(0, size);
    if (block.size() < text.size()) {
      const std::size_t records = whole(block);
      if (records == 0) {
        size *= 2;  // doubling keeps the total work linear
        continue;
      }
      block = block.substr(0, records);
    }
    index.clear();
    index.make_room(block.size() + 9);
    const std::size_t count = kernel(block, set, index.writable());
    index.writable()[count] = static_cast<std::uint32_t>(block.size());
    const char* const begin = block.data();
    const char* const end = begin + block.size();
    if (!parse(grammar::Cursor(begin, begin, index.data()), grammar::Cursor(end, begin, index.data() + count), count)) return;
    text.remove_prefix(block.size());
    size = block_bytes;
  }
}

}  // namespace ukvotes::scan
