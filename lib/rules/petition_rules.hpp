// SPDX-License-Identifier: MIT
// All that is checked in a petition of the petition site.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule::petition {

inline constexpr Rule missing_field{"UKV-J003",
                                    "missing-field",
                                    Severity::error,
                                    Kind::petition,
                                    "a petition says what it asks for, its state and its signatures",
                                    "A field is missing, or null, that every petition of the site has had since 2015. The document was "
                                    "probably changed or cut after it was "
                                    "downloaded, or it is no petition."};
inline constexpr Rule countries_exceed_total{
    "UKV-J101",
    "countries-exceed-total",
    Severity::warning,
    Kind::petition,
    "sum of the countries <= signature_count",
    "The countries add up to more than all signatures. The site keeps the counters apart, and takes fraudulent signatures off each at "
    "another time; a small gap passes, a large one is a damaged number."};
inline constexpr Rule constituencies_exceed_kingdom{
    "UKV-J102",
    "uk-below-constituencies",
    Severity::warning,
    Kind::petition,
    "sum of the constituencies <= signatures of the United Kingdom",
    "Every signer of a constituency is a signer in the United Kingdom, yet the country has fewer. Under heavy load the site froze the "
    "counter of the country while it went on counting constituencies (June 2016)."};
inline constexpr Rule regions_total{
    "UKV-J103",
    "regions-total",
    Severity::error,
    Kind::petition,
    "sum of the regions = sum of the constituencies",
    "The site makes the regions by adding constituencies, so both add up to the same. A number of one of the two tables was changed."};
inline constexpr Rule negative_count{
    "UKV-J104",
    "negative-count",
    Severity::warning,
    Kind::petition,
    "counts are not negative",
    "A counter of the site went below zero: signatures were taken off a place that had not counted them. It stands as published."};
inline constexpr Rule event_order{
    "UKV-J105",
    "event-order",
    Severity::warning,
    Kind::petition,
    "created, moderated, opened, the thresholds and the last update follow each other",
    "A petition is created, collects five supporters, is opened, and reaches its thresholds in this order. One "
    "of the two times is wrong."};
inline constexpr Rule threshold{
    "UKV-J106",
    "threshold",
    Severity::warning,
    Kind::petition,
    "the time of a threshold is there if, and only if, its signatures are",
    "The signatures and the time at which a threshold was reached do not agree. The site sets the time within minutes; where signatures "
    "were taken off later, the time stays."};
inline constexpr Rule state{"UKV-J107",
                            "state",
                            Severity::warning,
                            Kind::petition,
                            "a closed petition has a time of closing, a rejected one a rejection, an open one neither",
                            "The state of the petition and its times do not agree."};
inline constexpr Rule repeated_place{
    "UKV-J108",     "repeated-place",        Severity::error,
    Kind::petition, "no place stands twice", "A place of the same code stands twice in its table. Sums count it twice."};
inline constexpr Rule omitted_places{
    "UKV-J109",
    "omitted-constituencies",
    Severity::note,
    Kind::petition,
    "there are 650 constituencies",
    "The site leaves out constituencies without signatures. Their count is zero, not unknown: join on the code and fill in 0."};
inline constexpr Rule region_total{
    "UKV-J110",
    "region-total",
    Severity::error,
    Kind::petition,
    "a region has the signatures of its constituencies",
    "The site makes each region by adding its constituencies. The region, or one of its constituencies, was changed."};
inline constexpr Rule null_count{
    "UKV-J111",
    "null-count",
    Severity::note,
    Kind::petition,
    "counts are there",
    "A count is null: nothing is known of it, and what is left over of a total that it belongs to is not known either. The site gives "
    "nulls for petitions of former parliaments."};

inline constexpr Rule number{"UKV-J112",
                             "number",
                             Severity::warning,
                             Kind::petition,
                             "the number of a petition is the one in its URL",
                             "The site writes the number of a petition into its URL. The two differ, or the URL has none: one of them was "
                             "changed."};
inline constexpr Rule unknown_state{
    "UKV-J113",
    "unknown-state",
    Severity::warning,
    Kind::petition,
    "the state is one that petitions of the site have",
    "The site knows pending, validated, sponsored, flagged, dormant, open, closed, rejected, hidden, stopped and removed petitions. This "
    "is another word: the state was changed, or the site has a new one. What depends on the state is not checked."};
inline constexpr Rule response{"UKV-J114",
                               "response",
                               Severity::warning,
                               Kind::petition,
                               "where there is a time of the government's response, there is a response",
                               "The site sets the time when it publishes the response, and publishes both. The response was taken out, or "
                               "the time is another petition's."};
inline constexpr Rule code{
    "UKV-J115",
    "code",
    Severity::warning,
    Kind::petition,
    "codes of constituencies and regions look as the site writes them",
    "Constituencies have codes of the Government Statistical Service, a capital letter and eight digits such as E14000530, and regions a "
    "capital letter. This code is none, and cannot be joined with other data."};
inline constexpr Rule surplus_constituencies{
    "UKV-J116",
    "surplus-constituencies",
    Severity::warning,
    Kind::petition,
    "there are no more than 650 constituencies",
    "The House of Commons has had 650 constituencies since 2010. The petition has more, of codes that all differ: some row is no "
    "constituency, or two sets of boundaries were mixed."};
inline constexpr Rule kingdom_missing{
    "UKV-J117",
    "uk-missing",
    Severity::warning,
    Kind::petition,
    "where constituencies have signatures, the United Kingdom is one of the countries",
    "Every signer of a constituency is a signer in the United Kingdom, yet the countries do not have it. A row was taken out or its code "
    "changed, and the constituencies cannot be held against their country."};
inline constexpr Rule region_name{
    "UKV-J118",
    "region-name",
    Severity::warning,
    Kind::petition,
    "a region has the code of its name",
    "The site knows each region by one letter: A is North East, N is Northern Ireland. The code and the name of this one are those of two "
    "regions: one of them was changed, or a column was sorted without the other."};

inline constexpr const Rule* all[] = {&missing_field,
                                      &countries_exceed_total,
                                      &constituencies_exceed_kingdom,
                                      &regions_total,
                                      &negative_count,
                                      &event_order,
                                      &threshold,
                                      &state,
                                      &repeated_place,
                                      &omitted_places,
                                      &region_total,
                                      &null_count,
                                      &number,
                                      &unknown_state,
                                      &response,
                                      &code,
                                      &surplus_constituencies,
                                      &kingdom_missing,
                                      &region_name};

}  // namespace ukvotes::rule::petition
