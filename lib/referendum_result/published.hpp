// SPDX-License-Identifier: MIT
// What was declared for the whole and for the regions.
#pragma once

#include <cstdint>
#include <string_view>

namespace ukvotes::referendum_result {

struct RegionResult {
  std::string_view code;
  std::string_view name;
  std::int64_t remain;
  std::int64_t leave;
};

/// Source: Electoral Commission, "EU referendum results", regional totals of 24 June 2016. Gibraltar was counted in the
/// South West. They add up to 16,141,241 and 17,410,742.
inline constexpr RegionResult published_regions[] = {
    {"E12000001", "North East", 562'595, 778'103},
    {"E12000002", "North West", 1'699'020, 1'966'925},
    {"E12000003", "Yorkshire and The Humber", 1'158'298, 1'580'937},
    {"E12000004", "East Midlands", 1'033'036, 1'475'479},
    {"E12000005", "West Midlands", 1'207'175, 1'755'687},
    {"E12000006", "East", 1'448'616, 1'880'367},
    {"E12000007", "London", 2'263'519, 1'513'232},
    {"E12000008", "South East", 2'391'718, 2'567'965},
    {"E12000009", "South West", 1'503'019, 1'669'711},
    {"N92000002", "Northern Ireland", 440'707, 349'442},
    {"S92000003", "Scotland", 1'661'191, 1'018'322},
    {"W92000004", "Wales", 772'347, 854'572},
};

inline constexpr std::size_t published_areas = 382;

}  // namespace ukvotes::referendum_result
