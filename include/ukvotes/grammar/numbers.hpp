// SPDX-License-Identifier: MIT
// Leaves for numbers: counts, with thousands commas or without, and shares.
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <ukvotes/count.hpp>
#include <ukvotes/digits.hpp>
#include <ukvotes/grammar/cursor.hpp>
#include <ukvotes/grammar/steps.hpp>
#include <ukvotes/share.hpp>

namespace ukvotes::grammar {

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

}  // namespace ukvotes::grammar
