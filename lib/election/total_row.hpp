// SPDX-License-Identifier: MIT
// Rows that are no constituency and no candidate, but the total of all.
#pragma once

#include <cstddef>
#include <optional>

#include <ukvotes/election.hpp>

namespace ukvotes::election {

/// The row with the sums of all other rows, of which there are two at least: in each column in which it has a number, the
/// majority aside, and in two columns at least.
std::optional<std::size_t> total_row(const ConstituencyResultTable& constituencies);

/// The row with the votes of all others, of which there are two at least, that is of no party or of no constituency.
std::optional<std::size_t> total_row(const CandidacyTable& candidacies);

}  // namespace ukvotes::election
