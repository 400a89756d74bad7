// SPDX-License-Identifier: MIT
// Whether a repair was worth it.
#pragma once

#include <vector>

#include <ukvotes/finding.hpp>

namespace ukvotes::repair_search {

/// Whether errors have gone, or other findings, and no error has come. What is proven may show that a published total is
/// missed, by rows that can be read now. A repair that is only the one that closes its equation is refuted by that.
bool is_better(const std::vector<Finding>& after, const std::vector<Finding>& before, bool are_proven);

}  // namespace ukvotes::repair_search
