// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>

#include <ukvotes/petition.hpp>

namespace ukvotes::petition {

/// The row of the United Kingdom: by its code, or by its name in documents from before countries had codes (2016).
inline std::optional<std::size_t> kingdom_row(const CodedPlaceTable& countries) {
  for (std::size_t row = 0; row < countries.size(); ++row) {
    const auto code = countries.code.get(row);
    if (code == "GB" || (!code && countries.place[row] == "United Kingdom")) return row;
  }
  return std::nullopt;
}

}  // namespace ukvotes::petition
