// SPDX-License-Identifier: MIT
// Columns of fractions in which a document prints percentages, told by their cells and their headings.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <sheet/columns.hpp>

namespace ukvotes::sheet {

struct Layout;

/// A column of shares that the document has.
struct FractionColumn {
  std::size_t column = 0;
  bool is_headed_so = false;   ///< its heading, or the column that it goes with, says that it has percentages
  bool is_of_hundred = false;  ///< it has
};

/// Finds out which columns of shares hold percentages: those in which more than half of the cells that are not nothing are more
/// than one, in the first thousands of rows. Of a few small cells the heading says what they are. Changes of a share are printed as the
/// share is.
std::vector<FractionColumn> fraction_columns(std::string_view text, const Layout& layout, const Columns& columns);

}  // namespace ukvotes::sheet
