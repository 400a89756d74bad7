// SPDX-License-Identifier: MIT
// What each consumer project compiles: the result of 2016 from the counts of the twelve regions.
// Source of the counts: the Electoral Commission, EU referendum results.
#include <iostream>
#include <string_view>

#include <ukvotes/ukvotes.hpp>

constexpr std::string_view regions = R"(Region,Area,Remain,Leave,Status,Absolute Difference
London,London,2263519,1513232,Remain,750287
Scotland,Scotland,1661191,1018322,Remain,642869
West Midlands,West Midlands,1207175,1755687,Leave,548512
East Midlands,East Midlands,1033036,1475479,Leave,442443
East,East,1448616,1880367,Leave,431751
Yorkshire and The Humber,Yorkshire and The Humber,1158298,1580937,Leave,422639
North West,North West,1699020,1966925,Leave,267905
North East,North East,562595,778103,Leave,215508
South East,South East,2391718,2567965,Leave,176247
South West,South West,1503019,1669711,Leave,166692
Northern Ireland,Northern Ireland,440707,349442,Remain,91265
Wales,Wales,772347,854572,Leave,82225
)";

int main() {
  const auto document = ukvotes::read_referendum(regions);
  std::cout << document.value.areas().size() << " regions, Remain " << document.value.remain().value() << ", Leave "
            << document.value.leave().value() << ", " << document.findings.size() << " findings\n";
}
