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
                             "The Status cell does not name the side that has more votes in its row. Where both have as many, it "
                             "names neither: whatever else stands there is taken as it is."};
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

inline constexpr Rule repeated_area{
    "UKV-R106",
    "repeated-area",
    Severity::warning,
    Kind::referendum,
    "no area stands twice",
    "An area of the same name stands in an earlier row. Sums count it twice. It is not looked for among more than 20,000 rows."};
inline constexpr Rule region_total{
    "UKV-R107",
    "region-total",
    Severity::warning,
    Kind::referendum,
    "the areas of a region add up to the published result of the region",
    "The areas do not add up to the result that the Electoral Commission declared for the region on 24 June 2016: an area is "
    "missing, stands in another region, or has other numbers. The finding says by how much. It is looked at where the document has areas "
    "of half of the twelve regions at least, which no extract of one region has; regions with a row that is wrong by itself are left out."};
inline constexpr Rule area_count{
    "UKV-R108",
    "area-count",
    Severity::warning,
    Kind::referendum,
    "there were 382 counting areas",
    "The referendum was counted in 382 areas: 380 districts of Great Britain, Northern Ireland, and Gibraltar. This document has areas of "
    "half of the twelve regions at least, or none, another number of rows, and not the published result of every region."};
inline constexpr Rule total_row{
    "UKV-R109",
    "total-row",
    Severity::warning,
    Kind::referendum,
    "every row is an area",
    "The row has the votes of all rows above it, or of all others, together: somebody added a total. Sums count all votes twice."};

inline constexpr const Rule* all[] = {&difference,    &status,       &glued_counts, &row_order,
                                      &repeated_area, &region_total, &area_count,   &total_row};

}  // namespace ukvotes::rule::referendum
