// SPDX-License-Identifier: MIT
// All that is checked in a party tally.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule::tally {

inline constexpr Rule row_order{"UKV-T101",
                                "row-order",
                                Severity::warning,
                                Kind::party_tally,
                                "rows stand in order of leaflets, most first",
                                "A party has more leaflets than the one above it, but the page sorts them. A number was probably changed; "
                                "a tally says each number only "
                                "once, so it cannot be proven which."};
inline constexpr Rule duplicate_name{"UKV-T102",
                                     "duplicate-name",
                                     Severity::note,
                                     Kind::party_tally,
                                     "a party's name stands in one row",
                                     "The page groups by register entry and name, so that a party with two entries stands in two rows "
                                     "under one name. The rows are kept as they "
                                     "stand; by_name() merges them and says which rows each sum comes from."};

inline constexpr const Rule* all[] = {&row_order, &duplicate_name};

}  // namespace ukvotes::rule::tally
