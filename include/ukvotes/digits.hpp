// SPDX-License-Identifier: MIT
// Digits to integers, eight at a time.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace ukvotes {

namespace detail {

/// How many of the eight bytes, from the first, are digits.
inline int leading_digits(std::uint64_t bytes) {
  const std::uint64_t high = bytes & 0xF0F0F0F0F0F0F0F0ULL;
  const std::uint64_t carried = (bytes + 0x0606060606060606ULL) & 0xF0F0F0F0F0F0F0F0ULL;  // 0x3A to 0x3F reach 0x40
  const std::uint64_t other = (high ^ 0x3030303030303030ULL) | (carried ^ 0x3030303030303030ULL);
  return other == 0 ? 8 : std::countr_zero(other) / 8;
}

/// The value of eight digits, each a byte from 0 to 9, in the order of their bytes.
inline std::uint64_t value_of_eight(std::uint64_t digits) {
  std::uint64_t bytes = digits * 2561 >> 8;
  bytes = (bytes & 0x00FF00FF00FF00FFULL) * 6553601 >> 16;
  return (bytes & 0x0000FFFF0000FFFFULL) * 42949672960001 >> 32;
}

/// Eight bytes at `at`, which may be digits from the first on.
inline std::uint64_t eight_bytes(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, 8);
  return bytes;
}

/// The value of the first `count` of eight bytes, at least one and all of them digits.
inline std::uint64_t value_of_first(std::uint64_t bytes, int count) {
  return value_of_eight((bytes & 0x0F0F0F0F0F0F0F0FULL) << (64 - 8 * count));
}

/// What `read_digits` does for runs of any length, near the end of the text as well.
inline int read_digits_slowly(const char*& at, const char* end, std::uint64_t& value) {
  int digits = 0;
  for (value = 0; at != end && *at >= '0' && *at <= '9'; ++at) {
    if (digits == 18) return 19;
    value = value * 10 + static_cast<std::uint64_t>(*at - '0');
    ++digits;
  }
  return digits;
}

/// Reads on from `at` as long as there are digits, at most 18 of them: more cannot be a count.
/// Gives how many there were, 19 standing for "too many".
inline int read_digits(const char*& at, const char* end, std::uint64_t& value) {
  if (std::endian::native == std::endian::little && end - at >= 8) {
    const std::uint64_t bytes = eight_bytes(at);
    const int count = leading_digits(bytes);
    if (count == 0) return 0;
    if (count < 8) {
      at += count;
      value = value_of_first(bytes, count);
      return count;
    }
  }
  return read_digits_slowly(at, end, value);
}

/// The last `size` of eight bytes, 1 to 8, with digits turned into their values and zeros before them.
struct LastDigits {
  LastDigits(std::uint64_t bytes, std::size_t size) {
    const auto others = static_cast<unsigned>(64 - 8 * size);
    const std::uint64_t alone = (bytes ^ 0x3030303030303030ULL) >> others;
    values = alone << others;
    has_leading_zero = (alone & 0xFF) == 0 && size > 1;
  }

  std::uint64_t values;
  bool has_leading_zero;
};

inline bool are_digit_values(std::uint64_t bytes) { return (((bytes + 0x7676767676767676ULL) | bytes) & 0x8080808080808080ULL) == 0; }

/// The number that the `size` bytes before `end` are, where they are eight digits at most and eight bytes can be loaded:
/// one load, no loop. A negative one says that this is not so.
[[gnu::always_inline]] inline std::int64_t short_number_before(const char* end, std::size_t size) {
  const LastDigits digits(eight_bytes(end - 8), size);
  return are_digit_values(digits.values) && !digits.has_leading_zero ? static_cast<std::int64_t>(value_of_eight(digits.values)) : -1;
}

/// The same for a percentage of one or two decimals, "61.1" or "67.94", as hundredths.
[[gnu::always_inline]] inline std::int64_t short_hundredths_before(const char* end, std::size_t size) {
  if (size < 3) return -1;
  const bool has_two_decimals = *(end - 3) == '.';
  const std::size_t whole = size - (has_two_decimals ? 3 : 2);
  const bool has_point = has_two_decimals || *(end - 2) == '.';
  if (!has_point || whole == 0 || (whole > 1 && *(end - size) == '0')) return -1;
  // The bytes before the point close up with those behind it.
  const std::uint64_t bytes = eight_bytes(end - 8);
  const std::uint64_t decimals = has_two_decimals ? 0xFFFF000000000000ULL : 0xFF00000000000000ULL;
  const std::uint64_t digits = LastDigits((bytes & decimals) | (bytes << 8 & ~decimals), size - 1).values;
  if (!are_digit_values(digits)) return -1;
  return static_cast<std::int64_t>(value_of_eight(digits)) * (has_two_decimals ? 1 : 10);
}

/// The same for a percentage of exactly two decimals.
[[gnu::always_inline]] inline std::int64_t short_two_decimals_before(const char* end, std::size_t size) {
  return size > 3 && *(end - 3) == '.' ? short_hundredths_before(end, size) : -1;
}

/// The same for a count of at most six digits with its thousands comma, "7", "268" or "268,513".
[[gnu::always_inline]] inline std::int64_t short_grouped_before(const char* end, std::size_t size) {
  if (size < 4) return short_number_before(end, size);
  if (size < 5 || size > 7 || *(end - 4) != ',') return -1;
  // The bytes before the comma close up with those behind it.
  constexpr std::uint64_t last_group = 0xFFFFFF0000000000ULL;
  const std::uint64_t bytes = eight_bytes(end - 8);
  const LastDigits digits((bytes & last_group) | (bytes << 8 & ~last_group), size - 1);
  return are_digit_values(digits.values) && !digits.has_leading_zero ? static_cast<std::int64_t>(value_of_eight(digits.values)) : -1;
}

/// A grouped count of at most six digits, "7", "268" or "268,513", at the beginning of eight bytes.
struct ShortGrouped {
  std::int64_t value = 0;
  int length = 0;  ///< 0: the bytes begin with something else, or with more than is looked at here
};

inline ShortGrouped short_grouped(std::uint64_t bytes) {
  const int count = leading_digits(bytes);
  if (count < 1 || count > 3 || ((bytes & 0xFF) == '0' && count > 1)) return {};
  const auto value = static_cast<std::int64_t>(value_of_first(bytes, count));
  const std::uint64_t behind = bytes >> (8 * count);
  if ((behind & 0xFF) != ',') return {value, count};
  const std::uint64_t group = behind >> 8;
  if (leading_digits(group) != 3 || (group >> 24 & 0xFF) == ',' || value == 0) return {};
  return {value * 1000 + static_cast<std::int64_t>(value_of_first(group, 3)), count + 4};
}

}  // namespace detail

/// Reads an unsigned count at `at`: digits, no leading zero (but "0" itself), at most 18 of them. Moves `at` behind it.
inline std::optional<std::int64_t> read_count(const char*& at, const char* end) {
  const char* const begin = at;
  std::uint64_t value = 0;
  const int digits = detail::read_digits(at, end, value);
  if (digits == 0 || digits > 18 || (digits > 1 && *begin == '0')) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

namespace detail {

/// Reads digits with thousands commas one at a time, and moves `at` behind them. Most counts are short and never come here,
/// so this stays out of the loops that read them.
[[gnu::noinline]] inline std::optional<std::int64_t> long_grouped(const char*& at, const char* end) {
  const char* const begin = at;
  const auto is_digit = [&](const char* c) { return c < end && *c >= '0' && *c <= '9'; };
  std::int64_t value = 0;
  int digits = 0;
  for (; is_digit(at) && digits < 4; ++at, ++digits) value = value * 10 + (*at - '0');
  if (digits == 0 || digits > 3 || (digits > 1 && *begin == '0')) return std::nullopt;
  while (at != end && *at == ',') {
    if (!is_digit(at + 1) || !is_digit(at + 2) || !is_digit(at + 3) || (digits += 3) > 18) return std::nullopt;
    value = value * 1000 + (at[1] - '0') * 100 + (at[2] - '0') * 10 + (at[3] - '0');
    at += 4;
    if (*begin == '0') return std::nullopt;
  }
  return is_digit(at) ? std::nullopt : std::optional(value);
}

inline std::optional<std::int64_t> grouped(const char*& at, const char* end) {
  if (std::endian::native == std::endian::little && end - at >= 8) {
    if (const ShortGrouped count = short_grouped(eight_bytes(at)); count.length != 0) {
      at += count.length;
      return count.value;
    }
  }
  return long_grouped(at, end);
}

}  // namespace detail

/// Reads a count with thousands commas at `at`, "268,513", with a minus sign where `may_be_negative`. The commas must
/// stand where the publishers put them. Moves `at` behind it.
inline std::optional<std::int64_t> read_grouped_count(const char*& at, const char* end, bool may_be_negative) {
  const bool negative = may_be_negative && at != end && *at == '-';
  if (negative) ++at;
  const auto value = detail::grouped(at, end);
  if (!negative) return value;
  return value && *value != 0 ? std::optional(-*value) : std::nullopt;
}

/// The count that the whole text is, or nothing.
inline std::optional<std::int64_t> parse_count(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  const auto value = read_count(at, end);
  return at == end ? value : std::nullopt;
}

inline std::optional<std::int64_t> parse_grouped_count(std::string_view text, bool may_be_negative) {
  const char* at = text.data();
  const char* const end = at + text.size();
  const auto value = read_grouped_count(at, end, may_be_negative);
  return at == end ? value : std::nullopt;
}

/// Reads a percentage with two decimals at `at`, "99.34" or "-0.01", as hundredths. Moves `at` behind it.
inline std::optional<std::int64_t> read_hundredths(const char*& at, const char* end) {
  const bool negative = at != end && *at == '-';
  if (negative) ++at;
  const auto whole = read_count(at, end);
  if (!whole || end - at < 3 || at[0] != '.') return std::nullopt;
  const int tens = at[1] - '0';
  const int ones = at[2] - '0';
  if (tens < 0 || tens > 9 || ones < 0 || ones > 9 || *whole > 1'000'000'000'000) return std::nullopt;
  at += 3;
  const std::int64_t value = *whole * 100 + tens * 10 + ones;
  return negative ? -value : value;
}

inline std::optional<std::int64_t> parse_hundredths(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  const auto value = read_hundredths(at, end);
  return at == end ? value : std::nullopt;
}

}  // namespace ukvotes
