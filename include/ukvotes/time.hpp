// SPDX-License-Identifier: MIT
// Dates and UTC timestamps, read strictly: a date that the calendar does not have is no date.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ukvotes {

using Date = std::chrono::year_month_day;
using Timestamp = std::chrono::sys_seconds;
/// As the petition site's JSON has it.
using PreciseTimestamp = std::chrono::sys_time<std::chrono::milliseconds>;

namespace detail {

/// The value of exactly `text.size()` digits, or -1.
constexpr int fixed_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace detail

/// `YYYY-MM-DD`
constexpr std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = detail::fixed_digits(text.substr(0, 4));
  const int month = detail::fixed_digits(text.substr(5, 2));
  const int day = detail::fixed_digits(text.substr(8, 2));
  if (year < 1 || month < 0 || day < 0) return std::nullopt;
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)}, std::chrono::day{static_cast<unsigned>(day)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

/// `HH:MM:SS`
constexpr std::optional<std::chrono::seconds> parse_time_of_day(std::string_view text) {
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
  const int hours = detail::fixed_digits(text.substr(0, 2));
  const int minutes = detail::fixed_digits(text.substr(3, 2));
  const int seconds = detail::fixed_digits(text.substr(6, 2));
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return std::nullopt;
  return std::chrono::hours{hours} + std::chrono::minutes{minutes} + std::chrono::seconds{seconds};
}

/// A date and a time of day as two texts, in UTC.
constexpr std::optional<Timestamp> parse_timestamp(std::string_view date, std::string_view time) {
  const auto day = parse_date(date);
  const auto since_midnight = parse_time_of_day(time);
  if (!day || !since_midnight) return std::nullopt;
  return std::chrono::sys_days{*day} + *since_midnight;
}

/// `YYYY-MM-DD HH:MM:SS`, in UTC
constexpr std::optional<Timestamp> parse_timestamp(std::string_view text) {
  if (text.size() != 19 || text[10] != ' ') return std::nullopt;
  return parse_timestamp(text.substr(0, 10), text.substr(11));
}

/// `YYYY-MM-DDTHH:MM:SS.mmmZ`, as ISO 8601 writes UTC
constexpr std::optional<PreciseTimestamp> parse_precise_timestamp(std::string_view text) {
  if (text.size() != 24 || text[10] != 'T' || text[19] != '.' || text[23] != 'Z') return std::nullopt;
  const auto seconds = parse_timestamp(text.substr(0, 10), text.substr(11, 8));
  const int milliseconds = detail::fixed_digits(text.substr(20, 3));
  if (!seconds || milliseconds < 0) return std::nullopt;
  return *seconds + std::chrono::milliseconds{milliseconds};
}

namespace detail {

inline std::string padded(unsigned value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace detail

/// `YYYY-MM-DD`
inline std::string to_text(Date date) {
  return detail::padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + '-' +
         detail::padded(static_cast<unsigned>(date.month()), 2) + '-' + detail::padded(static_cast<unsigned>(date.day()), 2);
}

/// `HH:MM:SS`
inline std::string to_text(std::chrono::seconds since_midnight) {
  const auto total = static_cast<unsigned>(since_midnight.count());
  return detail::padded(total / 3600, 2) + ':' + detail::padded(total / 60 % 60, 2) + ':' + detail::padded(total % 60, 2);
}

/// `YYYY-MM-DD HH:MM:SS`
inline std::string to_text(Timestamp timestamp) {
  const auto day = std::chrono::floor<std::chrono::days>(timestamp);
  return to_text(Date{day}) + ' ' + to_text(timestamp - day);
}

/// `YYYY-MM-DDTHH:MM:SS.mmmZ`
inline std::string to_text(PreciseTimestamp timestamp) {
  const auto day = std::chrono::floor<std::chrono::days>(timestamp);
  const auto second = std::chrono::floor<std::chrono::seconds>(timestamp);
  return to_text(Date{day}) + 'T' + to_text(second - day) + '.' + detail::padded(static_cast<unsigned>((timestamp - second).count()), 3) +
         'Z';
}

}  // namespace ukvotes
