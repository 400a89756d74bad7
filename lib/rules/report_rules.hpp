// SPDX-License-Identifier: MIT
// All that is checked in a petition report.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule::report {

inline constexpr Rule countries_total{"UKV-P101",
                                      "countries-total",
                                      Severity::error,
                                      Kind::petition_report,
                                      "sum of the countries = headline signatures",
                                      "The table of countries does not add up to the headline. The tool that prints reports adds a row "
                                      "`Unknown` for whatever is missing, so it must."};
inline constexpr Rule constituencies_total{"UKV-P102",
                                           "constituencies-total",
                                           Severity::error,
                                           Kind::petition_report,
                                           "sum of the constituencies = signatures of the United Kingdom",
                                           "The table of constituencies does not add up to the row of the United Kingdom. The tool that "
                                           "prints reports adds a row `Unknown` for whatever "
                                           "is missing, so it must."};
inline constexpr Rule share{"UKV-P103",
                            "share",
                            Severity::error,
                            Kind::petition_report,
                            "% = 100 * Signatures / total, two decimals",
                            "The percentage is not that of the count. Countries are shares of all signatures, constituencies of those of "
                            "the United Kingdom; both are "
                            "printed as C's %.2f of the nearest double."};
inline constexpr Rule rank{"UKV-P104",
                           "rank",
                           Severity::error,
                           Kind::petition_report,
                           "# = position of the row",
                           "The rank is not the number of the row: the cell is wrong, or a row is missing, added or moved."};
inline constexpr Rule row_order{
    "UKV-P105",
    "row-order",
    Severity::warning,
    Kind::petition_report,
    "rows stand in order of signatures, most first",
    "A row has more signatures than the row above it, but the tool that prints reports sorts them. A number was probably changed."};
inline constexpr Rule event_order{"UKV-P106",
                                  "event-order",
                                  Severity::warning,
                                  Kind::petition_report,
                                  "Created <= Moderation Threshold Reached <= Opened <= Response Threshold Reached <= Debate Threshold "
                                  "Reached <= Updated <= Last refreshed",
                                  "Two events of the petition's history stand in an order of time that cannot be. A government response "
                                  "must lie between the opening and the "
                                  "last update."};
inline constexpr Rule threshold_event{"UKV-P107",
                                      "threshold-event",
                                      Severity::warning,
                                      Kind::petition_report,
                                      "10,000 signatures go with Response Threshold Reached, 100,000 with Debate Threshold Reached",
                                      "The headline and the history disagree about a threshold: it was passed and the event is missing, or "
                                      "the event is there and the headline is "
                                      "below it. Counters can go down when fraudulent signatures are removed."};
inline constexpr Rule malformed_time{
    "UKV-P108",
    "malformed-time",
    Severity::error,
    Kind::petition_report,
    "times are YYYY-MM-DD and HH:MM:SS, and exist",
    "The date or the time is no date or time of the calendar. It is empty in the table; the text is kept."};

inline constexpr Rule repeated_table{
    "UKV-P109",
    "repeated-table",
    Severity::warning,
    Kind::petition_report,
    "each table stands once",
    "The heading of a table stands twice. The last one is the table; what stands before it was read as part of a text, and is in no "
    "table. If several reports are in one file, each needs a file of its own."};

inline constexpr const Rule* all[] = {&countries_total, &constituencies_total, &share,          &rank,          &row_order,
                                      &event_order,     &threshold_event,      &malformed_time, &repeated_table};

}  // namespace ukvotes::rule::report
