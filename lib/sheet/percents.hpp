// SPDX-License-Identifier: MIT
// Percentages as people write them.
#pragma once

#include <optional>
#include <string_view>

#include <ukvotes/share.hpp>

namespace ukvotes::sheet {

/// How the cells of a column are written; by default as the publisher writes them.
struct PercentStyle {
  char point = '.';
  bool is_of_one = false;   ///< 0.6794 stands for 67.94
  bool is_rounded = false;  ///< there are more decimals than the table holds

  friend bool operator==(const PercentStyle&, const PercentStyle&) = default;
};

/// A percentage taken apart: whole [point decimals] ["%"].
struct PercentParts {
  std::string_view whole;
  char point = 0;  ///< '.' or ','; 0 where there are no decimals
  std::string_view decimals;
  bool has_sign = false;

  [[nodiscard]] double value() const;
};
std::optional<PercentParts> percent_parts(std::string_view text);

/// The percentage that a cell says, or nothing. More decimals than two are for styles that are rounded: half a hundredth goes
/// up.
std::optional<Percent> parse_percent(std::string_view text, const PercentStyle& style = {});

}  // namespace ukvotes::sheet
