// SPDX-License-Identifier: MIT
// The header of a difference CSV, and which column stands where.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <findings/collector.hpp>

namespace ukvotes::referendum {

inline constexpr std::array<std::string_view, 6> column_names{"Region", "Area", "Remain", "Leave", "Status", "Absolute Difference"};

enum Column : std::size_t { region, area, remain, leave, status, difference };

/// Which cell of a row holds which column; empty where the header lacks the column.
struct Layout {
  std::array<std::optional<std::size_t>, 6> cell_of;
  std::size_t cells = 0;   ///< how many a row has
  bool is_regular = true;  ///< the header is exactly that of the format
};

/// Reads the header line `[begin, end)`. Adds `missing-column` and `unexpected-column`.
Layout read_header(std::string_view text, std::size_t begin, std::size_t end, findings::Collector& collector);

/// Whether a first line is, at least in part, a header of this format: three of its columns.
bool looks_like_header(std::string_view line);

}  // namespace ukvotes::referendum
