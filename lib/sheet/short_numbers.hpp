// SPDX-License-Identifier: MIT
// The short plain numbers of a column, many at a time.
#pragma once

#include <cstddef>
#include <cstdint>

#include <sheet/grid.hpp>

namespace ukvotes::sheet {

/// Reads the cells that are a number as most are, of 1 to 8 characters; the value of the i-th cell goes to `values[i]`. Cells
/// that are anything else are left to others: their places go to `left`, which has room for all, in ascending order, and what
/// is written to their values means nothing. Gives how many those are. Before the end of each cell stand eight bytes.
using NumberKernel = std::size_t (*)(const GridColumn& column, std::int64_t* values, std::uint32_t* left);

/// Counts without thousands commas: "0", "104714".
std::size_t read_counts_portable(const GridColumn& column, std::int64_t* values, std::uint32_t* left);
/// Percentages with one or two decimals, "61.1", "67.94", as the bits of the nearest doubles.
std::size_t read_percents_portable(const GridColumn& column, std::int64_t* values, std::uint32_t* left);

#if defined(__x86_64__)
std::size_t read_counts_avx2(const GridColumn& column, std::int64_t* values, std::uint32_t* left);
std::size_t read_percents_avx2(const GridColumn& column, std::int64_t* values, std::uint32_t* left);
#endif

struct NumberKernels {
  NumberKernel counts;
  NumberKernel percents;
};

/// The fastest kernels that this processor has, chosen once.
const NumberKernels& best_number_kernels();

}  // namespace ukvotes::sheet
