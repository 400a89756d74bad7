// SPDX-License-Identifier: MIT
// The identities of the signatures by place.
#pragma once

#include <functional>
#include <string_view>

#include <findings/row_findings.hpp>
#include <petition/breakdown.hpp>

namespace ukvotes::petition {

/// Adds what does not hold. `text` is the document; `total` finds where it says all signatures.
void check_places(const Breakdown& breakdown, std::string_view text, const std::function<findings::Place()>& total,
                  findings::RowFindings& findings);

}  // namespace ukvotes::petition
