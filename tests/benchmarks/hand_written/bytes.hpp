// SPDX-License-Identifier: MIT
// What a competent C programmer finds and copies bytes with: 16 at a time, as every x86-64 can.
// Texts are padded: 64 bytes before and behind them can be read, and the first two behind are a line feed and a pipe.
#pragma once

#include <emmintrin.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace hand_written {

inline __m128i load(const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }
inline unsigned mask_of(__m128i hits) { return static_cast<unsigned>(_mm_movemask_epi8(hits)); }
inline std::uint64_t load_eight(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, 8);
  return bytes;
}

/// The places of any of `Wanted` among the 16 bytes, as bits.
template <char... Wanted>
unsigned matches(const char* at) {
  const __m128i bytes = load(at);
  return (mask_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(Wanted))) | ...);
}

/// The first of `Stops` at or behind `at`; there must be one.
template <char... Stops>
const char* find(const char* at) {
  for (;; at += 16) {
    if (const unsigned hits = matches<Stops...>(at); hits != 0) return at + std::countr_zero(hits);
  }
}

/// The first byte at or behind `at` that is no white space, or `end`.
inline const char* skip_blanks(const char* at, const char* end) {
  for (; at < end; at += 16) {
    if (const unsigned others = matches<' ', '\n', '\t', '\r'>(at) ^ 0xFFFFU; others != 0) {
      return std::min(at + std::countr_zero(others), end);
    }
  }
  return end;
}

/// Behind the last byte before `at` that is no white space; there must be one, with 16 bytes before it.
inline const char* skip_blanks_back(const char* at) {
  for (;; at -= 16) {
    if (const unsigned others = matches<' ', '\n', '\t', '\r'>(at - 16) ^ 0xFFFFU; others != 0) {
      return at - 16 + std::bit_width(others);
    }
  }
}

/// Copies in steps of 16 bytes, so up to 31 bytes too many.
inline void copy_loosely(char* to, const char* from, std::size_t size) {
  const auto copy_16 = [&](std::size_t i) { _mm_storeu_si128(reinterpret_cast<__m128i*>(to + i), load(from + i)); };
  copy_16(0);
  copy_16(16);
  for (std::size_t i = 32; i < size; i += 16) copy_16(i);
}

/// A hash that every byte counts for. The text must be padded.
inline std::uint64_t hash_of(std::string_view text) {
  std::uint64_t state = text.size();
  std::size_t i = 0;
  const auto mix = [&](std::uint64_t value) {
    state = (state ^ value) * 0x9E3779B97F4A7C15U;
    state ^= state >> 32;
  };
  for (; i + 8 < text.size(); i += 8) mix(load_eight(text.data() + i));
  const std::size_t rest = text.size() - i;
  mix(rest == 0 ? 0 : load_eight(text.data() + i) << (8 * (8 - rest)));
  return state;
}

}  // namespace hand_written
