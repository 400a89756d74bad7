// SPDX-License-Identifier: MIT
// Rows that a split at every comma has damaged: two counts run together.
#pragma once

#include <optional>

#include <findings/collector.hpp>
#include <referendum/row_cells.hpp>

namespace ukvotes::referendum {

/// Adds the finding `glued-counts` with its repair when the row (from 0) is of that kind; says whether it is.
bool check_glued(const AreaTable& table, std::size_t row, const RowCells& cells, findings::Collector& collector);

}  // namespace ukvotes::referendum
