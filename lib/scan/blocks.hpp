// SPDX-License-Identifier: MIT
// A text in blocks of whole records, each with its index of structural places in memory that is used again.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ukvotes/buffer.hpp>
#include <ukvotes/grammar/cursor.hpp>

#include <scan/structure.hpp>

namespace ukvotes::scan {

/// A size at which text and index stay in the second-level cache.
inline constexpr std::size_t block_bytes = std::size_t{1} << 17;

/// How many bytes of `text` are whole lines; 0 when there is no line end in it.
inline std::size_t whole_lines(std::string_view text) {
  const auto last = text.rfind('\n');
  return last == std::string_view::npos ? 0 : last + 1;
}

/// Cuts a text into blocks. `whole(part)` says how many bytes of a part are whole records; the rest goes into the next
/// block. A record longer than a block gets a block of its own size.
class BlockCutter {
 public:
  using Whole = std::size_t (*)(std::string_view part);

  BlockCutter(std::string_view text, Whole whole) : rest_(text), whole_(whole) {}

  /// The next block; empty at the end.
  std::string_view next() {
    std::size_t size = block_bytes;
    std::size_t records = 0;
    for (; size < rest_.size() && (records = whole_(rest_.substr(0, size))) == 0; size *= 2) {
      // doubling keeps the total work linear
    }
    const std::string_view block = rest_.substr(0, size < rest_.size() ? records : rest_.size());
    rest_.remove_prefix(block.size());
    return block;
  }

 private:
  std::string_view rest_;
  Whole whole_;
};

/// A block, ready for grammars.
struct Block {
  std::string_view text;
  grammar::Cursor first;
  grammar::Cursor last;
  std::size_t structural = 0;  ///< how many structural places there are
  text::Look look;
};

/// Makes blocks ready, one at a time: the last one lasts until the next.
class BlockIndex {
 public:
  /// For blocks of a text of so many bytes.
  explicit BlockIndex(const Structure& structure, std::size_t bytes = block_bytes) : structure_(structure) {
    index_.reserve(std::min(bytes, block_bytes) + spare_entries);
  }

  Block of(std::string_view text) {
    index_.clear();
    index_.make_room(text.size() + spare_entries);
    const auto [count, look] = kernel_(text, structure_, index_.writable());
    index_.writable()[count] = static_cast<std::uint32_t>(text.size());
    const char* const begin = text.data();
    return {text, grammar::Cursor(begin, begin, index_.data()), grammar::Cursor(begin + text.size(), begin, index_.data() + count), count,
            look};
  }

 private:
  static constexpr std::size_t spare_entries = 9;  // the end, and what a kernel may write too many

  Structure structure_;
  Kernel kernel_ = best_kernel();
  Buffer<std::uint32_t> index_;
};

}  // namespace ukvotes::scan
