// SPDX-License-Identifier: MIT
// What all leaves of grammars are made of: how they go on, over any pair of `const char*` and in fewer steps over `Cursor`.
#pragma once

#include <cstddef>

#include <boost/spirit/home/x3.hpp>

#include <ukvotes/grammar/cursor.hpp>

namespace ukvotes::grammar {

namespace x3 = boost::spirit::x3;

namespace detail {

inline const char* address(const char* at) { return at; }
inline const char* address(const Cursor& at) { return at.address(); }
inline void advance(const char*& at, const char* to) { at = to; }
inline void advance(Cursor& at, const char* to) { at.advance_within(to); }
inline void pass(const char*& at, std::size_t count) { at += count; }
inline void pass(Cursor& at, std::size_t count) { at.pass(count); }
inline void step(const char*& at) { ++at; }
inline void step(Cursor& at) { at.step(); }

/// Goes to the first of the `Stops` or to the end.
template <char... Stops>
void seek(const char*& at, const char* end) {
  while (at != end && ((*at != Stops) && ...)) ++at;
}
template <char... Stops>
void seek(Cursor& at, const Cursor& end) {
  for (at.leap(); at != end && ((*at != Stops) && ...); at.leap()) ++at;
}

/// The same where the `Stops` are all the structural characters that a `Cursor` knows.
template <char... Stops>
void seek_structural(const char*& at, const char* end) {
  seek<Stops...>(at, end);
}
template <char... Stops>
void seek_structural(Cursor& at, const Cursor&) {
  at.leap();
}

/// What every leaf has in common; `Derived::read(first, last, value)` does the work.
template <class Derived, class Attribute>
struct Leaf : x3::parser<Derived> {
  using attribute_type = Attribute;
  static constexpr bool has_attribute = true;
  static constexpr bool handles_container = false;

  template <class Iterator, class Context, class RuleContext, class Target>
  bool parse(Iterator& first, const Iterator& last, const Context&, RuleContext&, Target& target) const {
    Attribute value{};
    if (!static_cast<const Derived*>(this)->read(first, last, value)) return false;
    x3::traits::move_to(value, target);
    return true;
  }
};

/// A leaf that only has to be there; `Derived::matches(first, last)` moves behind it.
template <class Derived>
struct Mark : x3::parser<Derived> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  static constexpr bool handles_container = false;

  template <class Iterator, class Context, class RuleContext, class Target>
  bool parse(Iterator& first, const Iterator& last, const Context&, RuleContext&, Target&) const {
    return static_cast<const Derived*>(this)->matches(first, last);
  }
};

}  // namespace detail

}  // namespace ukvotes::grammar
