// SPDX-License-Identifier: MIT
// Where the characters stand that structure a text of lines, in blocks of whole lines: so that no loop has to look for the end
// of a cell, whose length no processor can predict.
#pragma once

#include <algorithm>
#include <vector>

#include "bytes.hpp"

namespace hand_written {

/// The places of up to four characters among 64 bytes.
template <char... Stops>
struct Places64 {
  explicit Places64(const char* at) {
    __m128i count = _mm_setzero_si128();
    for (unsigned i = 0; i < 4; ++i) {
      const __m128i bytes = load(at + std::size_t{16} * i);
      __m128i hits = _mm_setzero_si128();
      ((hits = _mm_or_si128(hits, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(Stops)))), ...);
      mask |= static_cast<std::uint64_t>(mask_of(hits)) << (16 * i);
      count = _mm_sub_epi8(count, hits);
    }
    count = _mm_sad_epu8(count, _mm_setzero_si128());
    size = static_cast<std::size_t>(_mm_cvtsi128_si64(_mm_add_epi64(count, _mm_unpackhi_epi64(count, count))));
  }

  std::uint64_t mask = 0;
  std::size_t size = 0;
};

/// Writes the places of the `Stops` in `[begin, end)` of a padded text to `out`, and gives how many there are.
template <char... Stops>
std::size_t index_of(const char* text, std::size_t begin, std::size_t end, std::uint32_t* out) {
  std::uint32_t* at = out;
  for (; begin < end; begin += 64) {
    Places64<Stops...> places(text + begin);
    const auto write = [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i) {
        at[i] = static_cast<std::uint32_t>(begin + static_cast<std::size_t>(std::countr_zero(places.mask)));
        places.mask &= places.mask - 1;
      }
    };
    write(0, 8);
    if (places.size > 8) write(8, places.size);
    at += places.size;
  }
  while (at != out && at[-1] >= end) --at;
  return static_cast<std::size_t>(at - out);
}

/// Calls `read(places, last)` for consecutive parts of a padded text with the places of `Stops`, the last of which is that of a
/// line feed; `read` gives whether to go on.
template <char... Stops, class Read>
void for_each_block(std::string_view text, std::size_t begin, const Read& read) {
  std::size_t block = std::size_t{1} << 16;
  std::vector<std::uint32_t> places(block + 80);
  while (begin < text.size()) {
    const bool is_last = text.size() - begin <= block;
    const std::size_t end = is_last ? text.size() + (text.back() == '\n' ? 0 : 1) : begin + block;  // the padding has a line feed
    std::size_t count = index_of<Stops...>(text.data(), begin, end, places.data());
    while (count > 0 && text.data()[places[count - 1]] != '\n') --count;
    if (count == 0) {  // a long line
      block *= 2;
      places.resize(block + 80);
      continue;
    }
    if (!read(places.data(), places.data() + count)) return;
    begin = places[count - 1] + std::size_t{1};
  }
}

}  // namespace hand_written
