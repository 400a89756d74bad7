// SPDX-License-Identifier: MIT
// Which repairs are applied: here they are made by hand, so that each rule is met by itself.
#include <ukvotes/repair.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../support/documents.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// Three rows, each with a Remain that is no count.
const std::string text =
    "Region,Area,Remain,Leave,Status,Absolute Difference\n"
    "Wales,Cardiff,a,50,Leave,30\nWales,Gwynedd,b,40,Leave,20\nWales,Powys,c,30,Leave,10\n";

Document<Referendum> broken() {
  auto document = read_referendum(text);
  for (Finding& finding : document.findings) finding.repair.reset();
  return document;
}

Edit edit_at(std::size_t begin, std::size_t end, std::string_view after) {
  Edit edit;
  edit.before = text.substr(begin, end - begin);
  edit.after = edit.replacement = after;
  edit.byte_begin = begin;
  edit.byte_end = end;
  return edit;
}

/// `from`, which stands in the text once, becomes `to`.
Edit edit(std::string_view from, std::string_view to) { return edit_at(text.find(from), text.find(from) + from.size(), to); }

Repair made_of(const std::vector<Edit>& edits, Grade grade = Grade::proven) {
  Repair repair;
  repair.grade = grade;
  repair.edits = edits;
  return repair;
}

std::string outcome(const Document<Referendum>& document, Accept accept = Accept::proven) {
  return write(repair(document, accept).document);
}

TEST_CASE("apply: only what reaches the accepted grade") {
  auto document = broken();
  REQUIRE(document.findings.size() == 3);
  document.findings[0].repair = made_of({edit("a,50", "20,50")}, Grade::proven);
  document.findings[1].repair = made_of({edit("b,40", "20,40")}, Grade::unique);
  document.findings[2].repair = made_of({edit("c,30", "20,30")}, Grade::ambiguous);
  const std::string proven = replaced_once(text, "a,50", "20,50");
  CHECK(outcome(document) == proven);
  CHECK(outcome(document, Accept::unique) == replaced_once(proven, "b,40", "20,40"));
}

TEST_CASE("apply: a repair without a change is none") {
  auto document = broken();
  document.findings[0].repair = made_of({});
  CHECK(repair(document).repairs.empty());
  CHECK(outcome(document) == text);
}

TEST_CASE("apply: two repairs that want the same bytes cancel each other, others do not mind") {
  const std::size_t a = text.find("a,50");
  for (const std::size_t shift : {0U, 1U, 2U, 3U}) {
    CAPTURE(shift);
    auto document = broken();
    document.findings[0].repair = made_of({edit_at(a, a + 4, "20,50")});
    document.findings[1].repair = made_of({edit("b,40", "20,40"), edit_at(a + shift, a + shift + 2, "?")});
    document.findings[2].repair = made_of({edit("c,30", "20,30")});
    CHECK(outcome(document) == replaced_once(text, "c,30", "20,30"));
    CHECK(repair(document).repairs.size() == 1);
  }
}

TEST_CASE("apply: repairs that touch without overlapping are both made") {
  const std::size_t a = text.find("a,50");
  auto document = broken();
  document.findings[0].repair = made_of({edit_at(a, a + 1, "20")});
  document.findings[1].repair = made_of({edit_at(a + 1, a + 4, ",51"), edit("b,40", "20,40"), edit("Leave,30", "Leave,31")});
  CHECK(outcome(document) == replaced_once(replaced_once(replaced_once(text, "a,50", "20,51"), "b,40", "20,40"), "Leave,30", "Leave,31"));
}

TEST_CASE("apply: a repair that several findings carry is made once") {
  auto document = broken();
  for (Finding& finding : document.findings) finding.repair = made_of({edit("a,50", "20,50")});
  CHECK(repair(document).repairs.size() == 1);
  CHECK(outcome(document) == replaced_once(text, "a,50", "20,50"));
}

TEST_CASE("apply: the edits of a repair may come in any order") {
  auto document = broken();
  document.findings[0].repair = made_of({edit("c,30", "20,30"), edit("a,50", "20,50"), edit("b,40", "20,40")});
  CHECK(outcome(document) == replaced_once(replaced_once(replaced_once(text, "a,50", "20,50"), "b,40", "20,40"), "c,30", "20,30"));
}

TEST_CASE("apply: what mends no error is not made") {
  auto document = broken();
  document.findings[0].repair = made_of({edit("Cardiff", "Caerdydd")});
  CHECK(outcome(document) == text);
  CHECK(repair(document).repairs.empty());
}

TEST_CASE("apply: what brings an error is not made, even if it mends two") {
  auto document = broken();
  document.findings[0].repair = made_of({edit("a,50", "20,50"), edit("b,40", "20,40"), edit("Leave,10", "Leave,x")});
  CHECK(outcome(document) == text);
  CHECK(repair(document).repairs.empty());
  CHECK(repair(document).document.findings == document.findings);
}

TEST_CASE("apply: a repair that brings an error does not keep the others from being made, in order of place") {
  auto document = broken();
  document.findings[0].repair = made_of({edit("a,50", "20,50")}, Grade::unique);
  document.findings[1].repair = made_of({edit("b,40", "20,40"), edit("Leave,20", "Leave,x")});
  document.findings[2].repair = made_of({edit("c,30", "20,30")});
  const auto repaired = repair(document, Accept::unique);
  CHECK(write(repaired.document) == replaced_once(replaced_once(text, "a,50", "20,50"), "c,30", "20,30"));
  REQUIRE(repaired.repairs.size() == 2);
  CHECK(repaired.repairs[0].edits[0].replacement == "20,50");
  CHECK(repaired.repairs[1].edits[0].replacement == "20,30");
  CHECK(outcome(document) == replaced_once(text, "c,30", "20,30"));
}

TEST_CASE("apply: a warning that comes does not keep an error from being mended") {
  const std::string listing =
      "France:  a\nSpain:  5\nAldershot: 6\n\n Number of votes by Country: 8\nNumber of votes by Constituency: 6\n"
      "Total number of votes: 14\n";
  auto document = read_petition_listing(listing);
  const std::size_t a = listing.find("a\nSpain");
  REQUIRE(document.findings.size() == 1);
  Edit count;
  count.byte_begin = a;
  count.byte_end = a + 1;
  count.replacement = "3";
  document.findings[0].repair = made_of({count}, Grade::unique);
  const auto repaired = repair(document, Accept::unique);
  CHECK(write(repaired.document) == replaced_once(listing, "France:  a", "France:  3"));
  CHECK(verdict(repaired.document.findings) == Verdict{{"row-order", 2}});
}

TEST_CASE("apply: what misses the published result of a region is only made where it is proven") {
  // Northern Ireland had 440,707 for Remain and 349,442 for Leave.
  const std::string region = "Region_Code,Area_Code,Area,Remain,Leave,Valid_Votes\nN92000002,N92000002,Northern Ireland,a,349442,790150\n";
  auto document = read_referendum_result(region);
  REQUIRE(!document.findings.empty());
  const std::size_t a = region.find("a,349442");
  Edit count;
  count.byte_begin = a;
  count.byte_end = a + 1;
  count.replacement = "440708";
  Finding& finding = document.findings.front();
  finding.repair = made_of({count}, Grade::unique);
  CHECK(write(repair(document, Accept::unique).document) == region);
  finding.repair = made_of({count}, Grade::proven);
  const auto repaired = repair(document, Accept::unique);
  CHECK(write(repaired.document) == replaced_once(region, "Ireland,a", "Ireland,440708"));
  CHECK(finding_named(repaired.document.findings, "region-total").found == "440708 Remain, 349442 Leave");
}

TEST_CASE("apply: each kind of document is read anew as its kind, under its name") {
  const auto listing = repair(read_petition_listing(Source::copy(replaced_once(listing_text(), "450331", "450341"), "a.txt")));
  CHECK(write(listing.document) == listing_text());
  CHECK(listing.document.source.name() == "a.txt");
  const auto report = repair(read_petition_report(Source::copy(replaced_once(report_text(), "| 268,513 |", "| 268,514 |"), "a.md")));
  CHECK(write(report.document) == report_text());
  CHECK(report.document.source.name() == "a.md");
  auto tally = read_party_tally("| Green Party | x |");
  REQUIRE(tally.findings.size() == 1);
  Edit count;
  count.byte_begin = 16;
  count.byte_end = 17;
  count.replacement = "5";
  tally.findings[0].repair = made_of({count});
  CHECK(write(repair(tally).document) == "| Green Party | 5 |");
}

}  // namespace
