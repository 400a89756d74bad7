// SPDX-License-Identifier: MIT
// Lines, numbers and characters, read in the plainest way. The oracles share it; none of it comes from the library.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace oracle {

inline const std::string byte_order_mark = "\xEF\xBB\xBF";

/// A line without its line end, and where it stands: its number from 1, its first byte from 0.
struct Line {
  std::string text;
  std::size_t number = 0;
  std::size_t begin = 0;
};

/// The lines of a document, without a byte order mark before the first.
inline std::vector<Line> lines(const std::string& document) {
  std::vector<Line> all;
  std::istringstream in(document);
  std::size_t begin = 0;
  for (std::string text; std::getline(in, text);) {
    const std::size_t next = begin + text.size() + 1;
    if (!text.empty() && text.back() == '\r') text.pop_back();
    all.push_back({text, all.size() + 1, begin});
    begin = next;
  }
  if (!all.empty() && all.front().text.starts_with(byte_order_mark)) {
    all.front().text.erase(0, byte_order_mark.size());
    all.front().begin = byte_order_mark.size();
  }
  return all;
}

inline std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

inline bool are_digits(const std::string& text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos; }

/// Digits without a leading zero, at most 18.
inline std::optional<std::int64_t> count(const std::string& text) {
  if (!are_digits(text) || text.size() > 18 || (text.size() > 1 && text[0] == '0')) return std::nullopt;
  return std::stoll(text);
}

/// A count with a comma before each three digits from the right.
inline std::optional<std::int64_t> grouped_count(const std::string& text) {
  std::string digits;
  const auto groups = split(text, ',');
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool has_size = i == 0 ? groups[i].size() <= 3 : groups[i].size() == 3;
    if (!are_digits(groups[i]) || !has_size) return std::nullopt;
    digits += groups[i];
  }
  return count(digits);
}

/// The same, or less than nothing.
inline std::optional<std::int64_t> signed_grouped_count(const std::string& text) {
  if (!text.starts_with('-')) return grouped_count(text);
  const auto size = grouped_count(text.substr(1));
  return size && *size != 0 ? std::optional(-*size) : std::nullopt;
}

/// "99.34" or "-0.01", as hundredths.
inline std::optional<std::int64_t> hundredths(const std::string& text) {
  const bool negative = text.starts_with('-');
  const auto parts = split(negative ? text.substr(1) : text, '.');
  if (parts.size() != 2 || parts[1].size() != 2 || !are_digits(parts[1])) return std::nullopt;
  const auto whole = count(parts[0]);
  if (!whole || *whole > 1'000'000'000'000) return std::nullopt;
  const std::int64_t value = *whole * 100 + std::stoll(parts[1]);
  return negative ? -value : value;
}

/// How many bytes the character at `at` has, or 0 where there is none. Source: Unicode 15, table 3-7.
inline std::size_t character_size(const std::string& text, std::size_t at) {
  struct Form {
    unsigned lead_low, lead_high, second_low, second_high;
    std::size_t size;
  };
  static constexpr std::array<Form, 8> forms{{{0xC2, 0xDF, 0x80, 0xBF, 2},
                                              {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                              {0xE1, 0xEC, 0x80, 0xBF, 3},
                                              {0xED, 0xED, 0x80, 0x9F, 3},
                                              {0xEE, 0xEF, 0x80, 0xBF, 3},
                                              {0xF0, 0xF0, 0x90, 0xBF, 4},
                                              {0xF1, 0xF3, 0x80, 0xBF, 4},
                                              {0xF4, 0xF4, 0x80, 0x8F, 4}}};
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  if (byte(0) < 0x80) return 1;
  for (const Form& form : forms) {
    if (byte(0) < form.lead_low || byte(0) > form.lead_high || byte(1) < form.second_low || byte(1) > form.second_high) continue;
    bool fits = true;
    for (std::size_t i = 2; i < form.size; ++i) fits = fits && byte(i) >= 0x80 && byte(i) <= 0xBF;
    return fits ? form.size : 0;
  }
  return 0;
}

/// The text as a table holds it: U+FFFD for each byte that is no UTF-8.
inline std::string as_utf8(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_size(text, at);
    out += size == 0 ? "\xEF\xBF\xBD" : text.substr(at, size);
    at += size == 0 ? 1 : size;
  }
  return out;
}

inline bool is_utf8(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_size(text, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

}  // namespace oracle
