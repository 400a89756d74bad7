// SPDX-License-Identifier: MIT
#include <sheet/percents.hpp>

#include <algorithm>
#include <cstdint>
#include <string>

#include <sheet/trimmed.hpp>

namespace ukvotes::sheet {

namespace {

constexpr std::size_t most_digits = 12;  // before the point

std::string_view digits_of(std::string_view text) { return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size())); }

std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

}  // namespace

double PercentParts::value() const {
  const std::string_view near = decimals.substr(0, most_digits / 2);
  double scale = 1;
  for (std::size_t i = 0; i < near.size(); ++i) scale *= 10;
  return static_cast<double>(number(whole)) + static_cast<double>(number(near)) / scale;
}

std::optional<PercentParts> percent_parts(std::string_view text) {
  PercentParts parts;
  parts.has_sign = text.ends_with('%');
  if (parts.has_sign) text = trimmed(text.substr(0, text.size() - 1));
  parts.whole = digits_of(text);
  const bool has_leading_zero = parts.whole.size() > 1 && parts.whole.front() == '0';
  if (parts.whole.empty() || parts.whole.size() > most_digits || has_leading_zero) return std::nullopt;
  text.remove_prefix(parts.whole.size());
  if (text.empty()) return parts;
  parts.point = text.front();
  parts.decimals = text.substr(1);
  const bool has_decimals = !parts.decimals.empty() && digits_of(parts.decimals).size() == parts.decimals.size();
  return has_decimals && (parts.point == '.' || parts.point == ',') ? std::optional(parts) : std::nullopt;
}

std::optional<Percent> parse_percent(std::string_view text, const PercentStyle& style) {
  const auto parts = percent_parts(text);
  if (!parts || (parts->point != 0 && parts->point != style.point)) return std::nullopt;
  const std::size_t held = style.is_of_one ? 4 : 2;
  if (parts->decimals.size() > held && !style.is_rounded) return std::nullopt;
  std::string digits(parts->decimals.substr(0, held));
  digits.resize(held, '0');
  const std::int64_t unit = style.is_of_one ? 10'000 : 100;
  const bool goes_up = parts->decimals.size() > held && parts->decimals[held] >= '5';
  return Percent::from_hundredths(number(parts->whole) * unit + number(digits) + (goes_up ? 1 : 0));
}

}  // namespace ukvotes::sheet
