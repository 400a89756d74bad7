// SPDX-License-Identifier: MIT
// Shares that a document prints as percentages.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

#include <ukvotes/column.hpp>

namespace ukvotes::election {

/// The decimals by which a percentage is coarser than the fraction that it is.
inline constexpr int decimals_of_percent = 2;

/// Whether a column of shares is headed as one of percentages: "Share (%)".
constexpr bool is_in_percent(std::string_view heading) { return heading.find('%') != std::string_view::npos; }

/// 4.1 becomes 0.041, which a division would miss by a little: the decimal point is moved.
inline double fraction_of(double percentage) {
  char digits[64];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits - 4, percentage, std::chars_format::scientific);
  const std::string_view text(digits, static_cast<std::size_t>(end - digits));
  const auto exponent = text.find('e') + 1;
  int power = 0;
  const bool has_sign = text[exponent] == '+';
  std::from_chars(text.data() + exponent + (has_sign ? 1 : 0), end, power);
  char* const moved = std::to_chars(digits + exponent, digits + sizeof digits, power - decimals_of_percent).ptr;
  double fraction = 0;
  std::from_chars(digits, moved, fraction);
  return error == std::errc() ? fraction : percentage / 100;
}

inline ValueColumn<double> fractions_of(const ValueColumn<double>& percentages) {
  ValueColumn<double> fractions;
  for (std::size_t row = 0; row < percentages.size(); ++row) {
    const auto percentage = percentages[row];
    fractions.append(percentage ? std::optional(fraction_of(*percentage)) : std::nullopt);
  }
  fractions.finish();
  return fractions;
}

}  // namespace ukvotes::election
