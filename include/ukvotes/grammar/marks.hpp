// SPDX-License-Identifier: MIT
// Leaves that only have to be there: delimiters, words of the format, line ends.
#pragma once

#include <cstddef>
#include <cstring>

#include <ukvotes/grammar/steps.hpp>

namespace ukvotes::grammar {

namespace detail {

template <std::size_t Size>
struct Characters {
  constexpr Characters(const char (&from)[Size]) {  // NOLINT: a literal is what it is made from
    for (std::size_t i = 0; i < Size; ++i) characters[i] = from[i];
  }
  static constexpr std::size_t size = Size - 1;
  char characters[Size] = {};
};

}  // namespace detail

/// exactly these characters, compared at once
template <detail::Characters Expected>
struct literal_parser : detail::Mark<literal_parser<Expected>> {
  template <class Iterator>
  bool matches(Iterator& first, const Iterator& last) const {
    const char* const at = detail::address(first);
    if (static_cast<std::size_t>(detail::address(last) - at) < Expected.size || std::memcmp(at, Expected.characters, Expected.size) != 0)
      return false;
    detail::pass(first, Expected.size);
    return true;
  }
};
template <detail::Characters Expected>
inline constexpr literal_parser<Expected> literal{};

/// exactly this character; a `Cursor` must know it as a structural one if `IsStructural`, and must not otherwise
template <char Expected, bool IsStructural>
struct character_parser : detail::Mark<character_parser<Expected, IsStructural>> {
  template <class Iterator>
  bool matches(Iterator& first, const Iterator& last) const {
    if (first == last || *first != Expected) return false;
    if constexpr (IsStructural) {
      detail::step(first);
    } else {
      detail::advance(first, detail::address(first) + 1);
    }
    return true;
  }
};
template <char Expected>
inline constexpr character_parser<Expected, true> delimiter{};
inline constexpr auto comma = delimiter<','>;
inline constexpr auto pipe = delimiter<'|'>;
inline constexpr character_parser<' ', false> space{};

/// line-end = [CR] LF / end of input
/// With a `Cursor`, LF must be a structural character.
struct line_end_parser : detail::Mark<line_end_parser> {
  template <class Iterator>
  bool matches(Iterator& first, const Iterator& last) const {
    if (first == last) return true;
    if (delimiter<'\n'>.matches(first, last)) return true;
    return literal<"\r\n">.matches(first, last);
  }
};
inline constexpr line_end_parser line_end{};

}  // namespace ukvotes::grammar
