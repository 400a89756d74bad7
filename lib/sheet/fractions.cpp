// SPDX-License-Identifier: MIT
#include <sheet/fractions.hpp>

#include <charconv>
#include <cmath>
#include <string>
#include <system_error>

#include <sheet/columns.hpp>
#include <sheet/trimmed.hpp>

namespace ukvotes::sheet {

namespace {

/// All of the text, as a number that is finite.
std::optional<double> decimal(std::string_view text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [read, error] = std::from_chars(text.data(), end, value, std::chars_format::general);
  return error == std::errc() && read == end && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// 4.1 becomes 0.041, which a division would miss by a little: the decimal point is moved.
double fraction_of(double percentage) {
  char digits[64];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits - 4, percentage, std::chars_format::scientific);
  const std::string_view text(digits, static_cast<std::size_t>(end - digits));
  const auto exponent = text.find('e') + 1;
  int power = 0;
  const bool has_sign = text[exponent] == '+';
  std::from_chars(text.data() + exponent + (has_sign ? 1 : 0), end, power);
  char* const moved = std::to_chars(digits + exponent, digits + sizeof digits, power - 2).ptr;
  double fraction = 0;
  std::from_chars(digits, moved, fraction);
  return error == std::errc() ? fraction : percentage / 100;
}

}  // namespace

std::optional<double> parse_fraction(std::string_view text, bool is_of_hundred) {
  const bool has_sign = text.ends_with('%');
  const auto value = decimal(has_sign ? trimmed(text.substr(0, text.size() - 1)) : text);
  return value && (has_sign || is_of_hundred) ? fraction_of(*value) : value;
}

bool says_percent(std::string_view heading) {
  const std::string letters = folded(heading);
  return letters.find("pct") != std::string::npos || letters.find("percent") != std::string::npos;
}

}  // namespace ukvotes::sheet
