// SPDX-License-Identifier: MIT
// How often a character stands in a text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace ukvotes::text {

#if defined(__SSE2__)

/// Sixteen counters of a byte each, which 255 bytes do not overflow; four at a step.
inline std::size_t count_of(char wanted, std::string_view text) {
  constexpr std::size_t steps = 255 / 4;
  const __m128i wanted_16 = _mm_set1_epi8(wanted);
  const char* at = text.data();
  const char* const end = at + text.size();
  const auto hits = [&](std::size_t i) { return _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i)), wanted_16); };
  __m128i total = _mm_setzero_si128();
  while (end - at >= 64) {
    __m128i counters = _mm_setzero_si128();
    const char* const stop = at + std::min<std::size_t>(static_cast<std::size_t>(end - at) / 64, steps) * 64;
    for (; at != stop; at += 64)
      counters = _mm_sub_epi8(counters, _mm_add_epi8(_mm_add_epi8(hits(0), hits(16)), _mm_add_epi8(hits(32), hits(48))));
    total = _mm_add_epi64(total, _mm_sad_epu8(counters, _mm_setzero_si128()));
  }
  const auto in_vectors = _mm_cvtsi128_si64(total) + _mm_cvtsi128_si64(_mm_unpackhi_epi64(total, total));
  return static_cast<std::size_t>(in_vectors) + static_cast<std::size_t>(std::count(at, end, wanted));
}

#else

inline std::size_t count_of(char wanted, std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), wanted));
}

#endif

}  // namespace ukvotes::text
