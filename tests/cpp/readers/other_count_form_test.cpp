// SPDX-License-Identifier: MIT
// Counts with commas where the publisher prints none, and without where it prints some.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "../support/documents.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// What is expected at the one count that is no number in its document.
template <class T>
std::string expected(const std::string& text) {
  const auto document = read_as<T>(text);
  CHECK(write(document) == text);
  return finding_named(document.findings, "malformed-number").expected;
}

/// What is done about it: the grade, and what would stand there.
template <class T>
std::string repair_of(const std::string& text) {
  const auto repair = finding_named(read_as<T>(text).findings, "malformed-number").repair;
  REQUIRE(repair);
  return std::string(name_of(repair->grade)) + (repair->edits.empty() ? "" : " " + repair->edits[0].after);
}

constexpr std::string_view gwynedd = "Region,Area,Remain,Leave,Status,Absolute Difference\nWales,Gwynedd,35517,25665,Remain,9852\n";

TEST_CASE("other forms of counts: the form of the column is expected") {
  CHECK(expected<PartyTally>(replaced_once(tally_text(), "4,089", "4089")) == "a number of leaflets with thousands commas");
  CHECK(expected<PetitionReport>(replaced_once(report_text(), "| 268,513 |", "| 268513 |")) ==
        "a number of signatures with thousands commas");
  CHECK(expected<PetitionReport>(replaced_once(report_text(), "**270,294 signatures**", "**270294 signatures**")) ==
        "a number of signatures with thousands commas");
  CHECK(expected<PetitionListing>(replaced_once(listing_text(), "United Kingdom:  365483", "United Kingdom:  365,483")) ==
        "a number of signatures without commas");
  CHECK(expected<Referendum>(replaced_once(gwynedd, "35517", "\"35,517\"")) == "a number of votes without commas");
}

TEST_CASE("other forms of counts: a count that the sums confirm is proven") {
  CHECK(repair_of<PetitionReport>(replaced_once(report_text(), "| 268,513 |", "| 268513 |")) == "proven 268,513");
  CHECK(repair_of<PetitionReport>(replaced_once(report_text(), "**270,294 signatures**", "**270294 signatures**")) == "proven 270,294");
  CHECK(repair_of<PetitionListing>(replaced_once(listing_text(), "United Kingdom:  365483", "United Kingdom:  365,483")) ==
        "proven 365483");
  CHECK(repair_of<Referendum>(replaced_once(gwynedd, "35517", "\"35,517\"")) == "proven 35517");
}

TEST_CASE("other forms of counts: a count that the sums disprove is treated as in the form of the column") {
  CHECK(repair_of<PetitionReport>(replaced_once(report_text(), "| 268,513 |", "| 268514 |")) == "proven 268,513");
  CHECK(repair_of<PetitionListing>(replaced_once(listing_text(), "United Kingdom:  365483", "United Kingdom:  365,493")) ==
        repair_of<PetitionListing>(replaced_once(listing_text(), "United Kingdom:  365483", "United Kingdom:  3654x3")));
  CHECK(repair_of<Referendum>(replaced_once(gwynedd, "35517", "\"35,518\"")) == "unique 35517");
  CHECK(repair_of<Referendum>(replaced_once(gwynedd, "35517", "\"35,628\"")) == "none");
}

TEST_CASE("other forms of counts: what is no number in any form is expected to be one") {
  CHECK(expected<PartyTally>(replaced_once(tally_text(), "4,089", "4.089")) == "a number of leaflets");
  CHECK(expected<PetitionReport>(replaced_once(report_text(), "| 268,513 |", "| 2685,13 |")) == "a number of signatures");
  CHECK(expected<PetitionReport>(replaced_once(report_text(), "| 268,513 | 99.34 |", "| 268,513 | 99 |")) ==
        "a percentage with two decimals");
}

}  // namespace
