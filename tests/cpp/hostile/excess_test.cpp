// SPDX-License-Identifier: MIT
// More than anybody expects, in one place: numbers whose sum has no room, names that have no end.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <string>

#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string largest = "999999999999999999";  // 18 digits: the largest count there is
const std::string largest_grouped = "999,999,999,999,999,999";

std::string many(std::size_t count, const std::string& piece) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

TEST_CASE("excess: rows of one name whose sum is beyond 64 bits are a note, no exception") {
  const auto document = read_party_tally(many(10, "| Green | " + largest_grouped + " |"));
  const Finding& finding = finding_named(document.findings, "duplicate-name");
  CHECK(finding.equation.ends_with("= more than 64 bits hold"));
  CHECK(document.value.parties()[9].leaflets() == Leaflets(999'999'999'999'999'999));
}

TEST_CASE("excess: rows of one name whose sum just has room") {
  const auto document = read_party_tally(many(9, "| Green | " + largest_grouped + " |"));
  CHECK(finding_named(document.findings, "duplicate-name").equation.ends_with("= 8,999,999,999,999,999,991"));
}

TEST_CASE("excess: sums beyond 64 bits are read in every other kind") {
  const auto referendum = read_referendum("Region,Area,Remain,Leave,Status,Absolute Difference\n" +
                                          many(20, "Wales,Cardiff," + largest + "," + largest + ",Leave,0\n"));
  CHECK(referendum.value.areas().size() == 20);
  const auto listing = read_petition_listing(many(20, "Wales:  " + largest + "\n") + many(20, "Cardiff: " + largest + "\n") +
                                             "\n Number of votes by Country: " + largest + "\nNumber of votes by Constituency: " + largest +
                                             "\nTotal number of votes: " + largest + "\n");
  CHECK(listing.value.countries().size() == 20);
  CHECK(finding_named(listing.findings, "grand-total").equation.starts_with(largest + " + " + largest + " = 1999999999999999998"));
  const auto report = read_petition_report("# a\n\n### Background\n\n### Signatures by Country\n\n| # | Country | Signatures | % |\n" +
                                           many(20, "| 1 | United Kingdom | " + largest_grouped + " | 1.00 |\n"));
  CHECK(report.value.countries().size() == 20);
}

TEST_CASE("excess: a finding about an endless header cell is short, and cut between characters") {
  const auto document = read_referendum("Region," + many(100'000, "\xC3\xB4") + ",Area\n");
  const Finding& finding = finding_named(document.findings, "unexpected-column");
  CHECK(finding.field == many(100, "\xC3\xB4") + "...");
  CHECK(describe(finding, "text").size() < 2'000);
  CHECK(finding.position.byte_end - finding.position.byte_begin == 200'000);
}

}  // namespace
