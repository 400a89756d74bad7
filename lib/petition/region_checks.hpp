// SPDX-License-Identifier: MIT
// The identities of the signatures by region: each is the sum of its constituencies, and has one letter and one name.
#pragma once

#include <string_view>

#include <findings/row_findings.hpp>
#include <petition/breakdown.hpp>

namespace ukvotes::petition {

/// Whether a code is of the form that the petition site has for regions.
bool is_region_letter(std::string_view code);

/// Adds what does not hold. `text` is the document.
void check_regions(const Breakdown& breakdown, std::string_view text, findings::RowFindings& findings);

}  // namespace ukvotes::petition
