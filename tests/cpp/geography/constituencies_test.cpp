// SPDX-License-Identifier: MIT
#include <geography/constituencies.hpp>

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace ukvotes;

namespace {

/// How many of some codes that follow each other are in each region.
std::map<char, int> seats_by_region(int first, int last) {
  std::map<char, int> seats;
  for (int code = first; code <= last; ++code) ++seats[geography::region_of("E" + std::to_string(code))];
  return seats;
}

TEST_CASE("constituencies: England has as many constituencies in each as its boundary reviews gave it") {
  // North East, North West, Yorkshire and The Humber, East Midlands, West Midlands, East of England, London, South East and
  // South West: Boundary Commission for England, fifth review (in use from 2010) and review of 2023 (from 2024).
  const std::map<char, int> fifth{{'A', 29}, {'B', 75}, {'D', 54}, {'E', 46}, {'F', 59}, {'G', 58}, {'H', 73}, {'J', 84}, {'K', 55}};
  const std::map<char, int> of_2023{{'A', 27}, {'B', 73}, {'D', 54}, {'E', 47}, {'F', 57}, {'G', 61}, {'H', 75}, {'J', 91}, {'K', 58}};
  CHECK(seats_by_region(14'000'530, 14'001'062) == fifth);
  CHECK(seats_by_region(14'001'063, 14'001'605) == of_2023);
}

TEST_CASE("constituencies: places that are known") {
  CHECK(geography::region_of("E14000530") == 'J');  // Aldershot
  CHECK(geography::region_of("E14001062") == 'D');  // York Outer, the last of 2010
  CHECK(geography::region_of("E14001605") == 'D');  // York Outer, the last of 2024
  CHECK(geography::region_of("W07000041") == 'L');  // Ynys Mon
  CHECK(geography::region_of("S14000002") == 'M');  // Aberdeen South
  CHECK(geography::region_of("N06000001") == 'N');  // Belfast East
  CHECK(geography::region_of("N05000001") == 'N');  // the same since 2024
}

TEST_CASE("constituencies: codes that are of no constituency are in none") {
  for (const char* code : {"", "E14000529", "E14001606", "E14999999", "E1400053", "E140005300", "E1400053O", "E12000008", "W06000001",
                           "S12000033", "N09000001", "e14000530"}) {
    CAPTURE(code);
    CHECK(geography::region_of(code) == 0);
  }
}

}  // namespace
