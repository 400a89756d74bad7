// SPDX-License-Identifier: MIT
// The rules of documents that are spreadsheets saved as text, whose columns are told by their headings.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule {

inline constexpr Rule renamed_column{"UKV-D031",
                                     "renamed-column",
                                     Severity::note,
                                     {},
                                     "columns are headed as the publisher heads them",
                                     "The column has a heading that copies of this file use for a column of the publisher. The note says "
                                     "which one it is taken for; if that is wrong, rename it."};
inline constexpr Rule other_separator{
    "UKV-D032",
    "other-separator",
    Severity::note,
    {},
    "commas separate the cells",
    "Semicolons or tabs separate the cells of this copy: a spreadsheet program saved it so, in a country where the comma is "
    "the decimal sign. It was read all the same."};
inline constexpr Rule text_around_table{
    "UKV-D033",
    "text-around-table",
    Severity::note,
    {},
    "nothing but the table stands in the file",
    "Titles above the table, notes below it, or blank lines. They are kept in the document's bytes and are in no table."};
inline constexpr Rule shares_for_counts{
    "UKV-D034",
    "shares-for-counts",
    Severity::note,
    {},
    "a column of votes holds counts",
    "The heading names votes, and the cells are percentages. They are in the table as shares; the votes are not known, so what is "
    "checked by adding votes is not checked here."};
inline constexpr Rule extra_column{
    "UKV-D035",
    "extra-column",
    Severity::note,
    {},
    "the columns are those that the publisher has had",
    "Somebody added this column, or the publisher did so lately. Its cells are kept in the document's bytes and are in no table."};

inline constexpr Rule decimal_comma{"UKV-D036",
                                    "decimal-comma",
                                    Severity::note,
                                    {},
                                    "decimals stand behind a point",
                                    "All decimals of this column stand behind a comma, as spreadsheet programs of other countries save "
                                    "them. They are read so."};
inline constexpr Rule shares_of_one{
    "UKV-D037",
    "shares-of-one",
    Severity::note,
    {},
    "percentages are shares of 100",
    "The shares of this copy add up to one: 0.6794 stands for 67.94 per cent, and is in the table as that."};
inline constexpr Rule finer_shares{
    "UKV-D038",
    "finer-shares",
    Severity::note,
    {},
    "percentages have two decimals",
    "Somebody worked the percentages out again, to more decimals than were published. The table holds hundredths, to which they are "
    "rounded, half a hundredth up; the bytes are kept."};

inline constexpr Rule shares_alone{"UKV-D039",
                                   "shares-alone",
                                   Severity::note,
                                   {},
                                   "votes are said as counts",
                                   "The document has shares of the votes and not the votes themselves. What is checked by adding votes is "
                                   "not checked here."};

inline constexpr Rule shares_of_hundred{
    "UKV-D040",
    "shares-of-hundred",
    Severity::note,
    {},
    "shares of elections are fractions of one",
    "The cells of this column are percentages, though its heading does not say so: 60.3 stands for 0.603, and is in the table as that."};

inline constexpr Rule decimal_counts{
    "UKV-D041",
    "decimal-counts",
    Severity::note,
    {},
    "counts are digits",
    "Counts are written as 41087.0. Programs that had gaps in a column of whole numbers save it so: look for rows that are empty or "
    "were added. They were read as whole numbers."};

inline constexpr const Rule* sheets[] = {&renamed_column, &other_separator,   &text_around_table, &shares_for_counts,
                                         &extra_column,   &decimal_comma,     &shares_of_one,     &finer_shares,
                                         &shares_alone,   &shares_of_hundred, &decimal_counts};

}  // namespace ukvotes::rule
