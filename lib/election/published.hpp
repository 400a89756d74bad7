// SPDX-License-Identifier: MIT
// The results of the United Kingdom as published.
#pragma once

#include <cstddef>
#include <cstdint>

namespace ukvotes::election {

struct NationalResult {
  int year;
  std::int64_t electorate;
  std::int64_t valid_votes;
  std::int64_t invalid_votes;
};

/// Source: House of Commons Library, "General election results from 1918" and the results of 2015, 2017, 2019 and 2024 (second
/// release).
inline constexpr NationalResult national_results[] = {
    {2015, 46'354'197, 30'697'525, 102'639},
    {2017, 46'836'533, 32'204'184, 74'188},
    {2019, 47'562'702, 32'014'110, 117'919},
    {2024, 48'253'193, 28'809'340, 116'253},
};

/// Source: the Library's first release of 2024, of which copies circulate.
inline constexpr NationalResult earlier_releases[] = {{2024, 48'208'507, 28'808'662, 116'063}};

inline constexpr std::size_t seats = 650;

}  // namespace ukvotes::election
