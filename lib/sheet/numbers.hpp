// SPDX-License-Identifier: MIT
// Numbers in spreadsheets that went through many hands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ukvotes/count.hpp>
#include <ukvotes/digits.hpp>
#include <ukvotes/share.hpp>
#include <ukvotes/time.hpp>

#include <sheet/fractions.hpp>
#include <sheet/percents.hpp>
#include <sheet/short_numbers.hpp>
#include <sheet/trimmed.hpp>

namespace ukvotes::sheet {

/// The count of a text whose thousands are set apart by spaces, those that do not break or are thin among them.
std::optional<std::int64_t> parse_spaced_count(std::string_view text);

/// Whether a count is written as a number with one decimal, which is zero: "41087.0".
constexpr bool is_written_as_decimal(std::string_view count) { return count.size() > 2 && count.ends_with(".0"); }

/// What a cell of a column of such values holds, or nothing; and what it should hold, in words. Where there is a
/// `kernel`, it does the same for most cells of many rows at once, and leaves to `parse` what is rare.
template <class Value>
struct Number;

template <class Unit>
struct Number<Count<Unit>> {
  static constexpr std::string_view expected = "a count, with or without thousands commas";
  static std::optional<Count<Unit>> parse(std::string_view text) {
    auto value = parse_count(text);
    if (!value) value = parse_grouped_count(text, false);
    if (!value) value = parse_spaced_count(text);
    if (!value && is_written_as_decimal(text)) value = parse_count(text.substr(0, text.size() - 2));
    return value ? std::optional(Count<Unit>(*value)) : std::nullopt;
  }
  static constexpr auto kernel = &NumberKernels::counts;
};
template <>
struct Number<std::int64_t> {
  static constexpr std::string_view expected = "a whole number";
  static std::optional<std::int64_t> parse(std::string_view text) { return parse_count(text); }
  static constexpr auto kernel = &NumberKernels::counts;
};
template <>
struct Number<Percent> {
  static constexpr std::string_view expected = "a percentage with at most two decimals";
  static std::optional<Percent> parse(std::string_view text) { return parse_percent(text); }
  static constexpr auto kernel = &NumberKernels::percents;
};
template <>
struct Number<double> {
  static constexpr std::string_view expected = "a decimal number";
  static std::optional<double> parse(std::string_view text) { return parse_fraction(text, false); }
};

template <>
struct Number<Date> {
  static constexpr std::string_view expected = "a date such as 2020-12-07";
  static std::optional<Date> parse(std::string_view text) { return parse_date(text); }
};
template <>
struct Number<PreciseTimestamp> {
  static constexpr std::string_view expected = "a time such as 2016-05-25T11:19:56.925Z";
  static std::optional<PreciseTimestamp> parse(std::string_view text) {
    const bool is_whole_second = text.size() == 20 && text.back() == 'Z';
    return is_whole_second ? parse_precise_timestamp(std::string(text.substr(0, 19)) + ".000Z") : parse_precise_timestamp(text);
  }
};

/// Of such values most cells are read many at a time.
template <class Value>
concept HasKernel = requires {
  Number<Value>::kernel;
};

}  // namespace ukvotes::sheet
