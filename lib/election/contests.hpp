// SPDX-License-Identifier: MIT
// Which candidates stood against each other.
#pragma once

#include <cstddef>
#include <vector>

#include <ukvotes/election.hpp>

namespace ukvotes::election {

/// The contests of a table by candidate, in the order of their first candidates: one for each constituency in each election.
/// Constituencies are told by their codes, those without a code by their names.
struct Contests {
  std::vector<std::size_t> first_row;  ///< by contest
  std::vector<std::size_t> of_row;

  [[nodiscard]] std::size_t size() const { return first_row.size(); }
};

Contests contests_of(const CandidacyTable& candidacies);

}  // namespace ukvotes::election
