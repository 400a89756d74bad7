// SPDX-License-Identifier: MIT
#include <text/counts.hpp>

#include <cstddef>

#include <ukvotes/digits.hpp>

namespace ukvotes::text {

std::string formatted(std::int64_t value, Format format) {
  std::string digits = std::to_string(value);
  if (format == Format::plain) return digits;
  const std::ptrdiff_t first = digits[0] == '-' ? 1 : 0;
  for (auto i = static_cast<std::ptrdiff_t>(digits.size()) - 3; i > first; i -= 3) digits.insert(static_cast<std::size_t>(i), ",");
  return digits;
}

std::optional<std::int64_t> count_in_other_form(std::string_view said, Format format) {
  return format == Format::plain ? parse_grouped_count(said, false) : parse_count(said);
}

std::string expected_count(std::string_view said, Format format, std::string_view what) {
  const std::string expected(what);
  if (!count_in_other_form(said, format)) return expected;
  return expected + (format == Format::plain ? " without commas" : " with thousands commas");
}

}  // namespace ukvotes::text
