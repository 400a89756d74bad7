// SPDX-License-Identifier: MIT
// All that is checked in a petition listing.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule::listing {

inline constexpr Rule countries_total{
    "UKV-L101",
    "countries-total",
    Severity::error,
    Kind::petition_listing,
    "sum of the countries = Number of votes by Country",
    "The countries do not add up to the total that the listing states for them: a country or the total is wrong, or a line is missing."};
inline constexpr Rule constituencies_total{"UKV-L102",
                                           "constituencies-total",
                                           Severity::error,
                                           Kind::petition_listing,
                                           "sum of the constituencies = Number of votes by Constituency",
                                           "The constituencies do not add up to the total that the listing states for them: a constituency "
                                           "or the total is wrong, or a line is missing."};
inline constexpr Rule grand_total{"UKV-L103",
                                  "grand-total",
                                  Severity::error,
                                  Kind::petition_listing,
                                  "Number of votes by Country + Number of votes by Constituency = Total number of votes",
                                  "The two totals do not add up to the third: one of the three is wrong."};
inline constexpr Rule double_counted_total{
    "UKV-L104",
    "double-counted-total",
    Severity::warning,
    Kind::petition_listing,
    "nobody is counted twice in Total number of votes",
    "The third total adds the countries and the constituencies. Signers in the United Kingdom are in both: once in the country \"United "
    "Kingdom\", once in their constituency. It is not the number of signatures. Countries without the United Kingdom plus constituencies "
    "is a "
    "lower bound of that number, since some UK signers are in no constituency."};
inline constexpr Rule uk_below_constituencies{
    "UKV-L105",
    "uk-below-constituencies",
    Severity::warning,
    Kind::petition_listing,
    "United Kingdom >= sum of the constituencies",
    "Every signer of a constituency is a signer in the United Kingdom, yet the country has fewer. Under heavy load the petition site froze "
    "the counter of the country while it went on counting constituencies (June 2016). Do not use the country's number, nor the first "
    "total."};
inline constexpr Rule row_order{
    "UKV-L106",
    "row-order",
    Severity::warning,
    Kind::petition_listing,
    "countries stand in order of signatures, most first",
    "A country has more signatures than the one above it, but the tool that prints listings sorts them. A number was probably changed."};

inline constexpr const Rule* all[] = {&countries_total,      &constituencies_total,    &grand_total,
                                      &double_counted_total, &uk_below_constituencies, &row_order};

}  // namespace ukvotes::rule::listing
