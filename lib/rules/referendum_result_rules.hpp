// SPDX-License-Identifier: MIT
// All that is checked in the full result of a referendum.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule::referendum_result {

inline constexpr Rule valid_votes{
    "UKV-C101",
    "valid-votes",
    Severity::error,
    Kind::referendum_result,
    "Remain + Leave = Valid_Votes",
    "The votes for the two answers do not add up to the valid votes of the area: one of the three numbers was changed."};
inline constexpr Rule votes_cast{
    "UKV-C102",
    "votes-cast",
    Severity::error,
    Kind::referendum_result,
    "Valid_Votes + Rejected_Ballots = Votes_Cast",
    "Valid votes and rejected ballots do not add up to the votes cast. (The ballots that were expected or verified are no "
    "identity: they differ from the votes cast in most areas, by a few papers.)"};
inline constexpr Rule reasons{
    "UKV-C103",
    "rejected-ballots",
    Severity::error,
    Kind::referendum_result,
    "the four reasons add up to Rejected_Ballots",
    "The ballots without the official mark, with both answers, with a mark that identifies the voter, and unmarked or void ones are "
    "all that was rejected. One of the five numbers was changed."};
inline constexpr Rule turnout{
    "UKV-C104",
    "turnout",
    Severity::error,
    Kind::referendum_result,
    "Pct_Turnout = 100 * Votes_Cast / Electorate, rounded to two decimals",
    "The turnout does not follow from the votes cast and the electorate. One of the three was changed, or somebody divided the valid votes "
    "instead."};
inline constexpr Rule share{"UKV-C105",
                            "share",
                            Severity::error,
                            Kind::referendum_result,
                            "Pct_Remain, Pct_Leave = 100 * votes / Valid_Votes; Pct_Rejected = 100 * Rejected_Ballots / Votes_Cast",
                            "A published percentage does not follow from the numbers that it is made of, rounded to two decimals."};
inline constexpr Rule shares_total{
    "UKV-C106",
    "shares-total",
    Severity::error,
    Kind::referendum_result,
    "Pct_Remain + Pct_Leave = 100",
    "There were two answers only, so their percentages add up to 100, give or take one hundredth for rounding."};
inline constexpr Rule electorate{"UKV-C107",
                                 "electorate",
                                 Severity::error,
                                 Kind::referendum_result,
                                 "Votes_Cast <= Electorate",
                                 "More votes were cast than there are electors: one of the two numbers was changed."};
inline constexpr Rule area_code{"UKV-C108",
                                "area-code",
                                Severity::warning,
                                Kind::referendum_result,
                                "area codes are codes of the Government Statistical Service, or GI for Gibraltar",
                                "The code is none: a capital letter and eight digits. Tables joined on it will lose the area."};
inline constexpr Rule repeated_area{"UKV-C109",
                                    "repeated-area",
                                    Severity::error,
                                    Kind::referendum_result,
                                    "no area stands twice",
                                    "An area of the same code (or name, where there are no codes) stands twice. Sums count it twice."};
inline constexpr Rule region_total{
    "UKV-C110",
    "region-total",
    Severity::warning,
    Kind::referendum_result,
    "the areas of a region add up to the published result of the region",
    "The areas do not add up to the result that the Electoral Commission declared for the region on 24 June 2016: an area is "
    "missing, stands in another region, or has other numbers. The finding says by how much."};
inline constexpr Rule area_count{
    "UKV-C111",
    "area-count",
    Severity::warning,
    Kind::referendum_result,
    "there were 382 counting areas",
    "The referendum was counted in 382 areas: 380 districts of Great Britain, Northern Ireland, and Gibraltar. This document has another "
    "number of rows."};
inline constexpr Rule total_row{
    "UKV-C112",
    "total-row",
    Severity::warning,
    Kind::referendum_result,
    "every row is an area",
    "The row has the votes of all rows above it, or of all others, together: somebody added a total. Sums count all votes twice."};

inline constexpr Rule place{
    "UKV-C113",
    "place",
    Severity::warning,
    Kind::referendum_result,
    "the code of an area, and the code and the name of its region, mean one place",
    "Codes begin with a letter for the country, and each region has one code and one name. A cell of the row is at odds with the "
    "others: one of them was changed, or a column was sorted without the rest of the table."};

inline constexpr const Rule* all[] = {&valid_votes, &votes_cast,    &reasons,      &turnout,    &share,     &shares_total, &electorate,
                                      &area_code,   &repeated_area, &region_total, &area_count, &total_row, &place};

}  // namespace ukvotes::rule::referendum_result
