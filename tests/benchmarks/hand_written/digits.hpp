// SPDX-License-Identifier: MIT
// Numbers as the publishers print them. Each function gives where the number ends, or null where there is none.
#pragma once

#include <bit>
#include <cstdint>

#include "bytes.hpp"

namespace hand_written {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How many of the eight bytes, from the first, are digits.
inline int leading_digits(std::uint64_t bytes) {
  const std::uint64_t high = (bytes & 0xF0F0F0F0F0F0F0F0U) ^ 0x3030303030303030U;
  const std::uint64_t carried = ((bytes + 0x0606060606060606U) & 0xF0F0F0F0F0F0F0F0U) ^ 0x3030303030303030U;
  return (high | carried) == 0 ? 8 : std::countr_zero(high | carried) / 8;
}

/// The value of eight digits, each a byte from 0 to 9.
inline std::int64_t value_of_eight(std::uint64_t bytes) {
  bytes = bytes * 2561 >> 8;
  bytes = (bytes & 0x00FF00FF00FF00FFU) * 6553601 >> 16;
  return static_cast<std::int64_t>((bytes & 0x0000FFFF0000FFFFU) * 42949672960001 >> 32);
}

/// More than seven digits, at most 18.
inline const char* read_long_count(const char* at, std::int64_t& value) {
  const char* const begin = at;
  for (value = 0; is_digit(*at); ++at) {
    if (at - begin == 18) return nullptr;
    value = value * 10 + (*at - '0');
  }
  return at;
}

/// A count without commas: no leading zero, at most 18 digits.
inline const char* read_count(const char* at, std::int64_t& value) {
  const std::uint64_t bytes = load_eight(at);
  const int digits = leading_digits(bytes);
  if (digits == 0 || (*at == '0' && digits > 1)) return nullptr;
  if (digits == 8) return read_long_count(at, value);
  value = value_of_eight((bytes & 0x0F0F0F0F0F0F0F0FU) << (8 * (8 - digits)));
  return at + digits;
}

/// Whether `[begin, end)` is such a count; its value.
inline bool is_count(const char* begin, const char* end, std::int64_t& value) {
  const auto size = static_cast<std::size_t>(end - begin);
  if (size - 1 > 7) return size > 8 && *begin != '0' && read_long_count(begin, value) == end;
  const auto before = 8 * (8 - size);  // bits of what stands before the number become zeros
  const std::uint64_t digits = (load_eight(end - 8) ^ 0x3030303030303030U) >> before << before;
  if (((digits | (digits + 0x7676767676767676U)) & 0x8080808080808080U) != 0) return false;  // ten and more reach 0x80
  value = value_of_eight(digits);
  return *begin != '0' || size == 1;
}

/// A count with its thousands commas, at most 18 digits.
inline const char* read_grouped(const char* at, std::int64_t& value) {
  const char* const begin = at;
  for (value = 0; is_digit(*at) && at - begin < 3; ++at) value = value * 10 + (*at - '0');
  if (at == begin || (*begin == '0' && (at - begin > 1 || *at == ',')) || is_digit(*at)) return nullptr;
  for (; *at == ','; at += 4) {
    if (!is_digit(at[1]) || !is_digit(at[2]) || !is_digit(at[3]) || is_digit(at[4]) || at - begin > 18) return nullptr;
    value = value * 1000 + (at[1] - '0') * 100 + (at[2] - '0') * 10 + (at[3] - '0');
  }
  return at;
}

/// The same, or a negative one: "-1,234".
inline const char* read_signed_grouped(const char* at, std::int64_t& value) {
  const bool is_negative = *at == '-';
  at = read_grouped(at + (is_negative ? 1 : 0), value);
  if (!is_negative) return at;
  if (value == 0) return nullptr;
  value = -value;
  return at;
}

/// A percentage with two decimals, as hundredths.
inline const char* read_hundredths(const char* at, std::int64_t& value) {
  const bool is_negative = *at == '-';
  at = read_count(at + (is_negative ? 1 : 0), value);
  if (at == nullptr || *at != '.' || !is_digit(at[1]) || !is_digit(at[2]) || value > 1'000'000'000'000) return nullptr;
  value = value * 100 + (at[1] - '0') * 10 + (at[2] - '0');
  if (is_negative) value = -value;
  return at + 3;
}

}  // namespace hand_written
