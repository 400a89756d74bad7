// SPDX-License-Identifier: MIT
// The figures of 2024 are the House of Commons Library's: of its second release, and of its first one.
#include <ukvotes/election.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_election.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

TEST_CASE("election: 650 constituencies are held against the published totals") {
  const auto all = [](std::int64_t last) {
    std::string text = "Constituency name,Electorate,Valid votes,Majority\n";
    std::int64_t sum = 0;
    for (int i = 0; i < 649; ++i) {
      const std::int64_t votes = 40'000 + i;
      sum += votes;
      text += "Seat " + std::to_string(i) + ",900000," + std::to_string(votes) + ",1\n";
    }
    return text + "Last,90000000," + std::to_string(28'809'340 - sum + last) + ",1\n";
  };
  CHECK(read_as<Election>(all(0)).findings.empty());
  const auto earlier = read_as<Election>(all(-678));  // the first release of 2024 had 28,808,662 valid votes
  const Finding& total = finding_named(earlier.findings, "national-total");
  CHECK(total.equation == "sum 28808662, published 28809340");
  CHECK(total.found == "28808662");
  CHECK(total.field == "Valid votes");
  CHECK(total.row == 0);
  CHECK(total.message == "the valid votes do not add up to the published total of 2024, but to that of the first release");
  CHECK(finding_named(read_as<Election>(all(7)).findings, "national-total").message ==
        "the valid votes do not add up to the published total of 2024");
}

/// 650 constituencies with these sums.
std::string with_sums(std::int64_t electorate, std::int64_t valid_votes, std::int64_t invalid_votes) {
  std::string text = "Constituency name,Electorate,Valid votes,Invalid votes\n";
  const auto row = [&](std::int64_t electors, std::int64_t valid, std::int64_t invalid, const std::string& name) {
    text += name + "," + std::to_string(electors) + "," + std::to_string(valid) + "," + std::to_string(invalid) + "\n";
  };
  for (int i = 0; i < 649; ++i) row(70'000, 44'000, 100, "Seat " + std::to_string(i));
  row(electorate - 649 * 70'000, valid_votes - 649 * 44'000, invalid_votes - 649 * 100, "Last");
  return text;
}

TEST_CASE("election: electors and invalid votes of 650 constituencies are held against the published ones, too") {
  CHECK(read_as<Election>(with_sums(48'253'193, 28'809'340, 116'253)).findings.empty());
  const auto first_release = read_as<Election>(with_sums(48'208'507, 28'808'662, 116'063));
  CHECK(names(first_release.findings) == std::vector<std::string>(3, "national-total"));
  std::vector<std::string> equations;
  for (const Finding& finding : first_release.findings) equations.push_back(finding.field + ": " + finding.equation);
  CHECK(equations == std::vector<std::string>{"Electorate: sum 48208507, published 48253193",
                                              "Valid votes: sum 28808662, published 28809340",
                                              "Invalid votes: sum 116063, published 116253"});
  CHECK(names(with_sums(48'253'193, 28'809'340, 116'254)) == std::vector<std::string>{"national-total"});
  CHECK(names(with_sums(49'253'193, 28'809'340, 126'253)).empty());  // these are sums of something else
}

}  // namespace
