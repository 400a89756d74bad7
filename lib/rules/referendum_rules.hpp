// SPDX-License-Identifier: MIT
// All that is checked in a referendum by difference.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule::referendum {

inline constexpr Rule difference{"UKV-R101",
                                 "difference",
                                 Severity::error,
                                 Kind::referendum,
                                 "|Remain - Leave| = Absolute Difference",
                                 "The two sides of an area and the published difference do not agree, so one of the three is wrong. Where "
                                 "exactly one change of a single "
                                 "digit makes the row agree, with its Status and with the order of the rows too, it is proposed."};
inline constexpr Rule status{"UKV-R102",
                             "status",
                             Severity::error,
                             Kind::referendum,
                             "Status = the side with more votes",
                             "The Status cell does not name the side that has more votes in its row."};
inline constexpr Rule glued_counts{
    "UKV-R104",
    "glued-counts",
    Severity::error,
    Kind::referendum,
    "Remain and Leave are two numbers, each at most the valid votes",
    "A split at every comma, made without regard to quotation marks, cut the area's quoted name at its comma and moved every cell: the "
    "Remain "
    "cell holds the area's valid votes, the Leave cell holds the digits of Remain and of Leave run together, and Status and Difference "
    "were "
    "computed from those. Since Remain + Leave = Valid votes, the place of the cut can be tried out: the repair is proven when exactly one "
    "place fits and chance would hit so in fewer than 1 of 1,000 such rows. The lost end of the name cannot be had by arithmetic."};
inline constexpr Rule row_order{"UKV-R105",
                                "row-order",
                                Severity::note,
                                Kind::referendum,
                                "rows stand in order of Absolute Difference, largest first",
                                "A row has a larger difference than the row above it. The order carries no number, so this is a note; but "
                                "a number that was changed shows "
                                "itself so, and so does a file that was sorted by numbers which were repaired later."};

inline constexpr const Rule* all[] = {&difference, &status, &glued_counts, &row_order};

}  // namespace ukvotes::rule::referendum
