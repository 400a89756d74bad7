// SPDX-License-Identifier: MIT
// Shares that tables hold as fractions of one, and documents print as such or as percentages.
#pragma once

#include <optional>
#include <string_view>

namespace ukvotes::sheet {

/// The fraction that a cell says, or nothing. "0.603" is one; so is "60.3" where the column is of percentages, and "60.3%".
std::optional<double> parse_fraction(std::string_view text, bool is_of_hundred);

/// Whether a heading says that its cells are percentages: "Share (%)", "turnout_percent".
bool says_percent(std::string_view heading);

}  // namespace ukvotes::sheet
