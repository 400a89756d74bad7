// SPDX-License-Identifier: MIT
// White space, passed over eight characters at a time: some documents are mostly indentation.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace ukvotes {

constexpr bool is_white_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

namespace detail {

inline bool are_eight_spaces(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, 8);
  return bytes == 0x2020202020202020ULL;
}

}  // namespace detail

/// The first character of `[at, end)` that is no white space, or `end`.
inline const char* skip_white_space(const char* at, const char* end) {
  for (;;) {
    while (end - at >= 8 && detail::are_eight_spaces(at)) at += 8;
    if (at == end || !is_white_space(*at)) return at;
    ++at;
  }
}

/// The text without white space at its ends.
inline std::string_view trimmed(std::string_view text) {
  const char* const begin = skip_white_space(text.data(), text.data() + text.size());
  const char* end = text.data() + text.size();
  for (;;) {
    while (end - begin >= 8 && detail::are_eight_spaces(end - 8)) end -= 8;
    if (end == begin || !is_white_space(end[-1])) return {begin, static_cast<std::size_t>(end - begin)};
    --end;
  }
}

inline bool is_blank(std::string_view text) {
  return skip_white_space(text.data(), text.data() + text.size()) == text.data() + text.size();
}

}  // namespace ukvotes
