// SPDX-License-Identifier: MIT
// The results of the United Kingdom as published.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ukvotes::election {

struct PartyResult {
  std::string_view column;  ///< of the party, in tables of constituencies
  std::int64_t votes;
  std::int64_t seats;
};

struct Turnout {
  std::int64_t electorate;
  std::int64_t valid_votes;
  std::int64_t invalid_votes;
};

struct NationalResult {
  int year;
  Turnout turnout;
  std::int64_t candidates;
  std::array<PartyResult, 4> parties;  ///< those that have the same name in every release
  PartyResult speaker;                 ///< who stood as such, with the column of the party that some publishers count him in
};

/// Source: House of Commons Library, "General election results from 1918" and the results of 2015, 2017, 2019 and 2024 (second
/// release). Labour is Labour and Co-operative, too; the Speaker (Buckingham until 2017, Chorley since 2019) is of no party.
inline constexpr NationalResult national_results[] = {
    {2015,
     {46'354'197, 30'697'525, 102'639},
     3'971,
     {{{"con", 11'299'609, 330}, {"lab", 9'347'273, 232}, {"ld", 2'415'916, 8}, {"snp", 1'454'436, 56}}},
     {"con", 34'617, 1}},
    {2017,
     {46'836'533, 32'204'184, 74'188},
     3'304,
     {{{"con", 13'636'684, 317}, {"lab", 12'877'918, 262}, {"ld", 2'371'861, 12}, {"snp", 977'568, 35}}},
     {"con", 34'299, 1}},
    {2019,
     {47'562'702, 32'014'110, 117'919},
     3'320,
     {{{"con", 13'966'454, 365}, {"lab", 10'269'051, 202}, {"ld", 3'696'419, 11}, {"snp", 1'242'380, 48}}},
     {"lab", 26'831, 1}},
    {2024,
     {48'253'193, 28'809'340, 116'253},
     4'515,
     {{{"con", 6'828'925, 121}, {"lab", 9'708'716, 411}, {"ld", 3'519'143, 72}, {"snp", 724'758, 9}}},
     {"lab", 25'238, 1}},
};

/// What the Library's first release had otherwise, of which copies circulate. Votes and seats of these parties were the same.
struct EarlierRelease {
  int year;
  Turnout turnout;
};
inline constexpr EarlierRelease earlier_releases[] = {{2024, {48'208'507, 28'808'662, 116'063}}};

inline constexpr std::size_t seats = 650;

}  // namespace ukvotes::election
