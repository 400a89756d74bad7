// SPDX-License-Identifier: MIT
// All that is checked in lists of petitions.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule::petition_list {

inline constexpr Rule missing_field{
    "UKV-S001",
    "missing-field",
    Severity::error,
    Kind::petition_list,
    "every petition of a list says its number, what it asks for, its state and its signatures",
    "A field is missing, or null, that every petition of the site's lists has; or a page of a list has no petitions at all. The document "
    "was probably changed after it was downloaded, or it is no list of petitions."};
inline constexpr Rule number{"UKV-S101",
                             "number",
                             Severity::error,
                             Kind::petition_list,
                             "the number of a petition is the one in its URL",
                             "The site writes the number of a petition into its URL. The two differ, or the URL has none: one of them was "
                             "changed."};
inline constexpr Rule unknown_state{
    "UKV-S102",
    "unknown-state",
    Severity::warning,
    Kind::petition_list,
    "the state is one that petitions of the site have",
    "The site knows pending, validated, sponsored, flagged, dormant, open, closed, rejected, hidden, stopped and removed petitions. The "
    "cell is another word: the columns of the row may be shifted, or the site has a new state."};
inline constexpr Rule repeated_petition{
    "UKV-S103",
    "repeated-petition",
    Severity::warning,
    Kind::petition_list,
    "no petition stands twice",
    "A petition of the same number stands in the list before. Pages that are fetched one after the other can repeat one, when the order "
    "changed meanwhile; sums over the list count it twice."};
inline constexpr Rule negative_count{
    "UKV-S104",
    "negative-count",
    Severity::warning,
    Kind::petition_list,
    "counts are not negative",
    "The petition has fewer than no signatures: a counter was decreased too often, or the number is damaged. It stands as published."};
inline constexpr Rule event_order{"UKV-S105",
                                  "event-order",
                                  Severity::warning,
                                  Kind::petition_list,
                                  "created, moderated, opened, the thresholds and the last update follow each other",
                                  "A petition is created, collects five supporters, is opened, and reaches its thresholds in this order. "
                                  "One of the two times is wrong."};
inline constexpr Rule threshold{
    "UKV-S106",
    "threshold",
    Severity::warning,
    Kind::petition_list,
    "the time of a threshold is there if, and only if, its signatures are",
    "The signatures and the time at which a threshold was reached do not agree. The site sets the time within minutes; where signatures "
    "were taken off later, the time stays."};
inline constexpr Rule state{"UKV-S107",
                            "state",
                            Severity::warning,
                            Kind::petition_list,
                            "a closed petition has a time of closing, a rejected one a rejection, an open one neither",
                            "The state of the petition and its times do not agree."};
inline constexpr Rule breakdown_of_rejected{
    "UKV-S108",
    "breakdown-of-rejected",
    Severity::warning,
    Kind::petition_list,
    "rejected and hidden petitions have no signatures by place",
    "Nobody can sign a petition that was rejected, so the site publishes no breakdown of it. Its state or its tables are another "
    "petition's."};
inline constexpr Rule local_exceeds_total{
    "UKV-S109",
    "local-exceeds-total",
    Severity::warning,
    Kind::petition_list,
    "signatures of one constituency <= all signatures",
    "The petition has more signatures in one constituency than there are. Counters may be some minutes apart; a large gap is a damaged "
    "number."};

inline constexpr Rule response{"UKV-S110",
                               "response",
                               Severity::warning,
                               Kind::petition_list,
                               "where there is a time of the government's response, there is a response",
                               "The site sets the time when it publishes the response, and publishes both. The response was taken out, or "
                               "the time is another petition's."};

inline constexpr const Rule* all[] = {&missing_field, &number, &unknown_state,         &repeated_petition,   &negative_count, &event_order,
                                      &threshold,     &state,  &breakdown_of_rejected, &local_exceeds_total, &response};

}  // namespace ukvotes::rule::petition_list
