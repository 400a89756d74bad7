// SPDX-License-Identifier: MIT
// The states that petitions of the site have.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace ukvotes::petition {

/// Source: alphagov/e-petitions, Petition::STATES.
inline constexpr std::string_view known_states[] = {"pending", "validated", "sponsored", "flagged", "dormant", "open",
                                                    "closed",  "rejected",  "hidden",    "stopped", "removed"};

inline bool is_known_state(std::string_view state) {
  return std::find(std::begin(known_states), std::end(known_states), state) != std::end(known_states);
}

}  // namespace ukvotes::petition
