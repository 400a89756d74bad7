// SPDX-License-Identifier: MIT
// The next square bracket in a text.
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace ukvotes::scan {

/// The first [ or ] at or after `from`, or the size.
inline std::size_t find_square_bracket(std::string_view text, std::size_t from) {
  std::size_t at = from;
#if defined(__SSE2__)
  const __m128i opening = _mm_set1_epi8('[');
  const __m128i closing = _mm_set1_epi8(']');
  for (; text.size() - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const int found = _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, opening), _mm_cmpeq_epi8(bytes, closing)));
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(found)));
  }
#endif
  while (at < text.size() && text[at] != '[' && text[at] != ']') ++at;
  return at;
}

}  // namespace ukvotes::scan
