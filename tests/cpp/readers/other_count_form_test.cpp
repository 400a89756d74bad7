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

TEST_CASE("other forms of counts: the same number is expected as the publisher prints it") {
  CHECK(expected<PartyTally>(replaced_once(tally_text(), "4,089", "4089")) == "4,089");
  CHECK(expected<PetitionReport>(replaced_once(report_text(), "| 268,513 |", "| 268513 |")) == "268,513");
  CHECK(expected<PetitionReport>(replaced_once(report_text(), "**270,294 signatures**", "**270294 signatures**")) == "270,294");
  CHECK(expected<PetitionListing>(replaced_once(listing_text(), "United Kingdom:  365483", "United Kingdom:  365,483")) == "365483");
  CHECK(expected<Referendum>("Region,Area,Remain,Leave,Status,Absolute Difference\nWales,Gwynedd,\"35,517\",25665,Remain,9852\n") ==
        "35517");
}

TEST_CASE("other forms of counts: what is no number in any form is expected to be one") {
  CHECK(expected<PartyTally>(replaced_once(tally_text(), "4,089", "4.089")) == "a number of leaflets");
  CHECK(expected<PetitionReport>(replaced_once(report_text(), "| 268,513 |", "| 2685,13 |")) == "a number of signatures");
  CHECK(expected<PetitionReport>(replaced_once(report_text(), "| 268,513 | 99.34 |", "| 268,513 | 99 |")) ==
        "a percentage with two decimals");
}

}  // namespace
