// SPDX-License-Identifier: MIT
// All that is checked in the results of elections.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule::election {

inline constexpr Rule valid_votes{
    "UKV-G101",
    "valid-votes",
    Severity::error,
    Kind::election,
    "the votes of all parties and other candidates add up to the valid votes",
    "The columns of the parties, and that of all others, do not add up to the valid votes of the constituency. One of the "
    "numbers was changed. (\"Of which other winner\" is part of the others and is not added.)"};
inline constexpr Rule majority{
    "UKV-G102",
    "majority",
    Severity::error,
    Kind::election,
    "majority = votes of the first party - votes of the second party",
    "The majority does not follow from the columns of the first and the second party. It is not checked where the second one has "
    "no column of its own, as independents have none."};
inline constexpr Rule result{"UKV-G103",
                             "result",
                             Severity::error,
                             Kind::election,
                             "the result names the first party: \"Lab hold\", \"LD gain from Con\"",
                             "The result and the first party do not name the same winner."};
inline constexpr Rule electorate{"UKV-G104",
                                 "electorate",
                                 Severity::error,
                                 Kind::election,
                                 "valid votes + invalid votes <= electorate",
                                 "More ballots were counted than there are electors: one of the numbers was changed."};
inline constexpr Rule share{
    "UKV-G105",
    "share",
    Severity::error,
    Kind::election,
    "a share is the votes divided by the valid votes; turnout is the valid votes divided by the electorate",
    "The share does not follow from the votes, rounded to its decimals: one of the numbers was changed, or a candidate "
    "is missing."};
inline constexpr Rule national_total{
    "UKV-G106",
    "national-total",
    Severity::warning,
    Kind::election,
    "650 constituencies add up to the published result of the United Kingdom",
    "The sum over all constituencies is close to a general election's published total and differs from it. The file is an earlier "
    "release, or a number in it was changed. Candidates, and votes and seats of the parties that have the same name everywhere, are "
    "counted, too: with the Speaker or without him. A party with far fewer votes is counted in parts and is not checked."};
inline constexpr Rule constituency_count{
    "UKV-G107",
    "constituency-count",
    Severity::warning,
    Kind::election,
    "there are 650 constituencies",
    "A general election since 2010 is held in 650 constituencies. Some are missing in this document, or it holds others besides."};
inline constexpr Rule repeated_constituency{
    "UKV-G108",     "repeated-constituency",        Severity::error,
    Kind::election, "no constituency stands twice", "A constituency stands twice in one election. Sums count it twice."};
inline constexpr Rule constituency_code{
    "UKV-G109",
    "constituency-code",
    Severity::warning,
    Kind::election,
    "codes of constituencies are codes of the Government Statistical Service",
    "The code is none: a capital letter and eight digits. Tables joined on it will lose the constituency."};
inline constexpr Rule winners{"UKV-G110",
                              "winners",
                              Severity::error,
                              Kind::election,
                              "one candidate is elected in each constituency",
                              "No candidate of the constituency is marked as elected, or several are."};
inline constexpr Rule first_party{
    "UKV-G111",
    "first-party",
    Severity::error,
    Kind::election,
    "no party has more votes than the first party",
    "A party has more votes than the one that is said to have come first. Numbers were changed, or stand in the wrong columns."};

inline constexpr Rule missing_votes{
    "UKV-G112",
    "missing-votes",
    Severity::error,
    Kind::election,
    "no cell of votes is empty where votes are missing",
    "Some releases leave the cell of a party empty where it did not stand. But without the empty cells of this row the votes are "
    "fewer than the valid votes, or one of the first two parties has none: a number was lost. Where the row says it by the valid "
    "votes and the majority, a repair is proposed."};
inline constexpr Rule unknown_votes{
    "UKV-G113",
    "unknown-votes",
    Severity::warning,
    Kind::election,
    "where votes of candidates are known, those of all candidates of the constituency are",
    "The candidate has no votes in the table, though others of the constituency have, or though the share of the votes is there. "
    "What is checked by adding votes is not checked in this constituency, and its valid votes are not known."};
inline constexpr Rule unopposed{
    "UKV-G114",
    "unopposed",
    Severity::note,
    Kind::election,
    "votes are numbers of votes",
    "In the Library's file of all elections since 1918, -1 and -2 stand for the votes of one or two members who were elected without "
    "a contest. There were no votes, so the cells are empty in the table."};
inline constexpr Rule share_of_nothing{"UKV-G115",
                                       "share-of-nothing",
                                       Severity::note,
                                       Kind::election,
                                       "shares are numbers",
                                       "A spreadsheet divided by a number of votes that is not there, and the result was published. The "
                                       "cells are empty in the table."};

inline constexpr Rule most_votes{
    "UKV-G116",
    "most-votes",
    Severity::error,
    Kind::election,
    "the candidate who is elected has the most votes",
    "Another candidate of the constituency has more votes than the one who is marked as elected: the mark stands in the wrong row, or "
    "votes were changed."};

inline constexpr Rule total_row{
    "UKV-G117",
    "total-row",
    Severity::warning,
    Kind::election,
    "every row is a constituency or a candidate",
    "The row has the votes of all other rows together: somebody added a total. Sums count all votes twice. Checks of the whole leave "
    "the row out."};

inline constexpr Rule repeated_candidate{
    "UKV-G118",
    "repeated-candidate",
    Severity::error,
    Kind::election,
    "no candidate stands twice in a constituency",
    "Somebody of the same name, or number, and of the same party stands in an earlier row of the constituency, too. Sums count the "
    "votes twice, and all shares of the constituency are wrong."};

inline constexpr Rule place{
    "UKV-G119",
    "place",
    Severity::warning,
    Kind::election,
    "the code of a constituency, the code and the name of its region, and its country mean one place",
    "Codes begin with a letter for the country, each region has one code and one name, and the constituencies since 2010 are in known "
    "regions. A cell of the row is at odds with the others: one of them was changed, or a column was sorted without the rest of the "
    "table."};

inline constexpr const Rule* all[] = {
    &valid_votes,           &majority,          &result,    &electorate,         &share,         &national_total, &constituency_count,
    &repeated_constituency, &constituency_code, &winners,   &first_party,        &missing_votes, &unknown_votes,  &unopposed,
    &share_of_nothing,      &most_votes,        &total_row, &repeated_candidate, &place};

}  // namespace ukvotes::rule::election
