// SPDX-License-Identifier: MIT
// The leaves of all grammars: text up to a delimiter, CSV cells, counts, shares, line ends. They parse over any pair of
// `const char*`, and in fewer steps over `Cursor`.
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include <boost/spirit/home/x3.hpp>

#include <ukvotes/count.hpp>
#include <ukvotes/digits.hpp>
#include <ukvotes/grammar/cursor.hpp>
#include <ukvotes/share.hpp>

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

}  // namespace detail

/// text = *(any character but the Stops)
/// As a view of the input. With a `Cursor`, the `Stops` must be the structural characters, all of them.
template <char... Stops>
struct until_parser : detail::Leaf<until_parser<Stops...>, std::string_view> {
  template <class Iterator>
  bool read(Iterator& first, const Iterator& last, std::string_view& text) const {
    const char* const begin = detail::address(first);
    detail::seek_structural<Stops...>(first, last);
    text = {begin, static_cast<std::size_t>(detail::address(first) - begin)};
    return true;
  }
};
template <char... Stops>
inline constexpr until_parser<Stops...> until{};

/// cell = quoted / *(any character but comma, quotation mark and line end)
/// quoted = DQUOTE *(any character but DQUOTE and line end / 2DQUOTE) DQUOTE, with a comma or a line end behind it
/// The raw text, quotation marks included; `unquoted` takes them off. With a `Cursor`, commas, quotation marks, LF and CR must
/// be the structural characters. Source: RFC 4180, without line ends in cells.
struct csv_cell_parser : detail::Leaf<csv_cell_parser, std::string_view> {
  template <class Iterator>
  bool read(Iterator& first, const Iterator& last, std::string_view& text) const {
    const char* const begin = detail::address(first);
    if (first != last && *first == '"') {
      if (!pass_quoted(first, last)) return false;
    } else {
      detail::seek_structural<',', '"', '\n', '\r'>(first, last);
      if (first != last && *first == '"') return false;
    }
    text = {begin, static_cast<std::size_t>(detail::address(first) - begin)};
    return true;
  }

 private:
  template <class Iterator>
  static bool pass_quoted(Iterator& first, const Iterator& last) {
    for (++first;; ++first) {
      detail::seek<'"', '\n', '\r'>(first, last);
      if (first == last || *first != '"') return false;
      if (++first == last || *first == ',' || *first == '\n' || *first == '\r') return true;
      if (*first != '"') return false;
    }
  }
};
inline constexpr csv_cell_parser csv_cell{};

/// What an integer read from a text means: a count of it, or so many hundredths of a per cent.
template <class Value>
constexpr Value from_integer(std::int64_t integer) {
  if constexpr (std::same_as<Value, Percent>) {
    return Percent::from_hundredths(integer);
  } else {
    return Value(integer);
  }
}

/// A leaf for numbers: `Read` takes an integer off the text, `Value` is what it means. With a `Cursor`, no character of
/// the number may be structural.
template <class Value, auto Read>
struct number_parser : detail::Leaf<number_parser<Value, Read>, Value> {
  template <class Iterator>
  bool read(Iterator& first, const Iterator& last, Value& value) const {
    const char* at = detail::address(first);
    const std::optional<std::int64_t> integer = Read(at, detail::address(last));
    if (!integer) return false;
    detail::advance(first, at);
    value = from_integer<Value>(*integer);
    return true;
  }
};

namespace detail {

template <bool MayBeNegative>
std::optional<std::int64_t> read_grouped(const char*& at, const char* end) {
  return read_grouped_count(at, end, MayBeNegative);
}

}  // namespace detail

/// number = "0" / nonzero *17DIGIT
inline constexpr number_parser<std::int64_t, read_count> number{};

/// count = number
template <class Unit>
inline constexpr number_parser<Count<Unit>, read_count> count{};

/// delimited-number = number Gap, with a structural character or the end behind it; a Gap of 0 stands for nothing
/// Knowing where the number ends makes it quicker to read: `ReadShort` gives what most of them are, or -1, and `Read` the
/// same and all others.
template <class Value, auto ReadShort, auto Read, char Gap = '\0'>
struct delimited_number_parser : detail::Leaf<delimited_number_parser<Value, ReadShort, Read, Gap>, Value> {
  static bool read(const char*& first, const char* last, Value& value) { return read_slowly(first, last, value); }
  static bool read(Cursor& first, const Cursor& last, Value& value) {
    const char* const end = first.structural() - gap;
    const auto size = static_cast<std::size_t>(end - first.address());
    if (std::endian::native == std::endian::little && size - 1 < 8 && first.can_look_back(8 + gap) && (gap == 0 || *end == Gap)) {
      if (const std::int64_t integer = ReadShort(end, size); integer >= 0) {
        value = from_integer<Value>(integer);
        first.leap();
        return true;
      }
    }
    return read_slowly(first, last, value);
  }

 private:
  static constexpr std::uint32_t gap = Gap == '\0' ? 0 : 1;

  /// By way of copies: a leaf that does not match moves nothing, and what others are given the address of does not stay in
  /// registers.
  template <class Iterator>
  static bool read_slowly(Iterator& first, const Iterator& last, Value& value) {
    Iterator at = first;
    Value any{};
    if (!read_any(at, last, any)) return false;
    first = at;
    value = any;
    return true;
  }
  template <class Iterator>
  [[gnu::noinline]] static bool read_any(Iterator& first, const Iterator& last, Value& value) {
    if (!number_parser<Value, Read>().read(first, last, value)) return false;
    if (gap == 0) return true;
    if (first == last || *first != Gap) return false;
    ++first;
    return true;
  }
};

/// count, delimited
template <class Unit>
inline constexpr delimited_number_parser<Count<Unit>, ukvotes::detail::short_number_before, read_count> delimited_count{};

/// grouped-count = 1*3DIGIT *("," 3DIGIT), without a leading zero
template <class Unit>
inline constexpr number_parser<Count<Unit>, detail::read_grouped<false>> grouped_count{};

/// signed-grouped-count = ["-"] grouped-count
template <class Unit>
inline constexpr number_parser<Count<Unit>, detail::read_grouped<true>> signed_grouped_count{};

/// percent = ["-"] number "." 2DIGIT
inline constexpr number_parser<Percent, read_hundredths> percent{};

/// The same, delimited, with a space behind them, as in the cells of a Markdown table.
inline constexpr delimited_number_parser<std::int64_t, ukvotes::detail::short_number_before, read_count, ' '> number_in_cell{};
template <class Unit>
inline constexpr delimited_number_parser<Count<Unit>, ukvotes::detail::short_grouped_before, detail::read_grouped<true>, ' '>
    signed_grouped_count_in_cell{};
inline constexpr delimited_number_parser<Percent, ukvotes::detail::short_two_decimals_before, read_hundredths, ' '> percent_in_cell{};

namespace detail {

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

/// The cell's text without its quotation marks, but with inner ones still doubled.
constexpr std::string_view unquoted(std::string_view cell) {
  return cell.size() >= 2 && cell.front() == '"' ? cell.substr(1, cell.size() - 2) : cell;
}

/// Parses one record with one rule: true when the rule matched, with `first` behind it.
template <class Iterator, class Rule, class Attribute>
bool parse_record(Iterator& first, const Iterator& last, const Rule& rule, Attribute& record) {
  return x3::parse(first, last, rule, record);
}

}  // namespace ukvotes::grammar
