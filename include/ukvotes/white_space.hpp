// SPDX-License-Identifier: MIT
// White space, passed over sixteen characters at a time: some documents are mostly indentation.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace ukvotes {

constexpr bool is_white_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

namespace detail {

/// Sixteen bits, one for each of sixteen characters from the first, set where it is neither a space nor a line feed: those
/// are what indentation is made of, and whoever asks looks at the others one by one.
inline unsigned other_than_indentation(const char* at) {
#if defined(__SSE2__)
  const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i blank = _mm_or_si128(_mm_cmpeq_epi8(chunk, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(chunk, _mm_set1_epi8('\n')));
  return static_cast<unsigned>(_mm_movemask_epi8(blank)) ^ 0xFFFFU;
#else
  unsigned bits = 0;
  for (unsigned i = 0; i < 16; ++i) bits |= unsigned{at[i] != ' ' && at[i] != '\n'} << i;
  return bits;
#endif
}

}  // namespace detail

/// The first character of `[at, end)` that is no white space, or `end`.
inline const char* skip_white_space(const char* at, const char* end) {
  const char* const begin = at;
  while (end - at >= 16) {
    const unsigned others = detail::other_than_indentation(at);
    at += others == 0 ? 16 : std::countr_zero(others);
    if (others == 0) continue;
    if (!is_white_space(*at)) return at;
    ++at;
  }
  if (at != end && end - begin >= 16) {
    const auto seen = 16 - (end - at);  // of the last sixteen
    const unsigned others = detail::other_than_indentation(end - 16) >> seen;
    at = others == 0 ? end : at + std::countr_zero(others);
  }
  while (at != end && is_white_space(*at)) ++at;
  return at;
}

/// Behind the last character of `[begin, end)` that is no white space, or `begin`. Characters from `readable` on may be read.
inline const char* skip_white_space_back(const char* begin, const char* end, const char* readable) {
  while (end - begin >= 16) {
    const unsigned others = detail::other_than_indentation(end - 16);
    end -= others == 0 ? 16 : std::countl_zero(others) - 16;
    if (others == 0) continue;
    if (!is_white_space(end[-1])) return end;
    --end;
  }
  if (end != begin && end - readable >= 16) {
    const auto before = 16 - (end - begin);  // of the sixteen before `end`
    const unsigned others = detail::other_than_indentation(end - 16) >> before << before;
    end = others == 0 ? begin : end - (std::countl_zero(others) - 16);
  }
  while (end != begin && is_white_space(end[-1])) --end;
  return end;
}

/// The text without white space at its ends.
inline std::string_view trimmed(std::string_view text) {
  const char* const end = text.data() + text.size();
  const char* const begin = skip_white_space(text.data(), end);
  return {begin, static_cast<std::size_t>(skip_white_space_back(begin, end, text.data()) - begin)};
}

inline bool is_blank(std::string_view text) {
  return skip_white_space(text.data(), text.data() + text.size()) == text.data() + text.size();
}

}  // namespace ukvotes
