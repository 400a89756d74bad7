// SPDX-License-Identifier: MIT
// Columns of percentages that are written in another way than the publisher's, told by all of their cells.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <sheet/columns.hpp>
#include <sheet/percents.hpp>
#include <sheet/records.hpp>

namespace ukvotes::sheet {

struct Layout;

/// A column that may hold percentages.
struct PercentColumn {
  std::size_t column = 0;  ///< of counts, where those may have become percentages
  std::size_t share = 0;   ///< the column of percentages that is meant: itself, or that of the counts
  std::size_t cell = 0;    ///< of a row
  bool is_part = false;    ///< it is one of those that make up the whole
  bool is_share = false;   ///< what was found out: it does hold percentages,
  PercentStyle style;      ///< and how they are written
};

/// Finds out what the columns of a layout are that may hold percentages. All cells are looked at where one of the first rows
/// has a cell that is neither a count of some size, in a column of counts, nor a percentage as the publisher writes it.
std::vector<PercentColumn> percent_columns(std::string_view text, const Layout& layout, const Columns& columns);

}  // namespace ukvotes::sheet
