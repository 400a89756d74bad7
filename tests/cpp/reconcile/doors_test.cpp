// SPDX-License-Identifier: MIT
#include <ukvotes/reconcile.hpp>

#include <doctest/doctest.h>

#include "../support/documents.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

TEST_CASE("reconcile: of the examples it finds all that reading them found, which is about identities only") {
  const auto referendum = read_referendum(referendum_text());
  REQUIRE(referendum.findings.size() == 3);
  CHECK(reconcile(referendum) == referendum.findings);
  const auto listing = read_petition_listing(listing_text());
  REQUIRE(listing.findings.size() == 2);
  CHECK(reconcile(listing) == listing.findings);
  const auto tally = read_party_tally(tally_text());
  REQUIRE(tally.findings.size() == 8);
  CHECK(reconcile(tally) == tally.findings);
  CHECK(reconcile(read_petition_report(report_text())).empty());
}

TEST_CASE("reconcile: what is about the format is for the readers to say") {
  const auto report = read_petition_report(replaced_once(report_text(), "| 2 | Ireland | 439 | 0.16 |", "| 2 | Ireland | 4x9 | 0.16 |"));
  CHECK(finding_named(report.findings, "malformed-number").found == "4x9");
  for (const Finding& finding : reconcile(report)) CHECK(finding.name() != "malformed-number");
}

}  // namespace
