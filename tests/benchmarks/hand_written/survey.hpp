// SPDX-License-Identifier: MIT
// One fast look at a whole text: is it UTF-8, and how many lines has it?
#pragma once

#include <emmintrin.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "bytes.hpp"

namespace hand_written {

/// The length of the UTF-8 character at `at`, or 0 where there is none.
inline std::size_t character_length(const char* at, const char* end) {
  const auto byte = [&](std::ptrdiff_t i) { return at + i < end ? static_cast<unsigned char>(at[i]) : 0U; };
  const auto follows = [&](std::ptrdiff_t i) { return (byte(i) & 0xC0U) == 0x80; };
  const unsigned lead = byte(0);
  const unsigned second = byte(1);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return follows(1) ? 2 : 0;
  if (lead == 0xE0 && second < 0xA0) return 0;
  if (lead == 0xED && second > 0x9F) return 0;
  if (lead < 0xF0) return follows(1) && follows(2) ? 3 : 0;
  if (lead > 0xF4 || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
  return follows(1) && follows(2) && follows(3) ? 4 : 0;
}

struct Survey {
  bool is_utf8 = true;
  std::size_t lines = 1;  ///< at most
};

inline Survey survey(std::string_view text) {
  Survey survey;
  const char* const end = text.data() + text.size();
  const __m128i line_feed = _mm_set1_epi8('\n');
  __m128i lines = _mm_setzero_si128();
  for (const char* at = text.data(); at < end;) {
    const __m128i blocks[4] = {load(at), load(at + 16), load(at + 32), load(at + 48)};
    const __m128i all = _mm_or_si128(_mm_or_si128(blocks[0], blocks[1]), _mm_or_si128(blocks[2], blocks[3]));
    if (mask_of(all) == 0 && end - at >= 64) {
      __m128i hits = _mm_setzero_si128();
      for (const __m128i block : blocks) hits = _mm_sub_epi8(hits, _mm_cmpeq_epi8(block, line_feed));
      lines = _mm_add_epi64(lines, _mm_sad_epu8(hits, _mm_setzero_si128()));
      at += 64;
      continue;
    }
    for (const char* const block_end = std::min(at + 64, end); at < block_end;) {
      const std::size_t length = character_length(at, end);
      if (length == 0) survey.is_utf8 = false;
      survey.lines += *at == '\n' ? 1 : 0;
      at += std::max<std::size_t>(length, 1);
    }
  }
  survey.lines += static_cast<std::size_t>(_mm_cvtsi128_si64(_mm_add_epi64(lines, _mm_unpackhi_epi64(lines, lines))));
  return survey;
}

}  // namespace hand_written
