// SPDX-License-Identifier: MIT
// The identities of a referendum, each on rows that can be checked in the head.
#include <ukvotes/reconcile.hpp>

#include <doctest/doctest.h>

#include <string>

#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string header = "Region,Area,Remain,Leave,Status,Absolute Difference\n";

/// The only finding on the rows, none of which ends the document; throws when there is another or none.
Finding only_finding(const std::string& rows, std::string_view name) {
  const auto document = read_referendum(header + rows);
  REQUIRE(document.findings.size() == 1);
  return finding_named(document.findings, name);
}

Verdict marks(const std::string& rows) { return verdict_of<Referendum>(header + rows, Severity::note); }

TEST_CASE("referendum identities: the status names the side with more votes") {
  const Finding remain = only_finding("Wales,A,90,10,Leave,80\n", "status");
  CHECK(remain.expected == "Remain");
  CHECK(remain.field == "Status");
  CHECK(remain.equation == "90 Remain, 10 Leave, so Remain");
  const Finding leave = only_finding("Wales,A,10,90,Remain,80\n", "status");
  CHECK(leave.expected == "Leave");
  CHECK(leave.found == "Remain");
  CHECK(marks("Wales,A,10,90,Leave,80\n").empty());
  CHECK(marks("Wales,A,90,10,Remain,80\n").empty());
}

TEST_CASE("referendum identities: where both sides have as many votes, the status names neither") {
  for (const std::string status : {"", "Tie", "Draw"}) CHECK(marks("Wales,A,50,50," + status + ",0\n").empty());
  for (const std::string side : {"Remain", "Leave"}) {
    const std::string rows = "Wales,A,50,50," + side + ",0\n";
    const Finding finding = only_finding(rows, "status");
    CHECK(finding.found == side);
    CHECK(finding.expected == "neither side");
    CHECK(finding.equation == "50 Remain, 50 Leave, so neither side");
    CHECK(finding.message == "Status names a side, and both have as many votes");
    CHECK(repaired_text<Referendum>(header + rows, Accept::unique) == header + rows);
  }
}

TEST_CASE("referendum identities: no repair makes two sides level that a status tells apart") {
  const Finding unread = only_finding("Wales,A,50,50,Leave,x\n", "malformed-number");
  CHECK(unread.repair->candidates == 0);
  CHECK(only_finding("Wales,A,50,50,Tie,x\n", "malformed-number").repair->edits.at(0).after == "0");
  // 50 for 53 would do, were it not for Leave; 3 for 0 does.
  CHECK(repaired_text<Referendum>(header + "Wales,A,50,53,Leave,0\n", Accept::unique) == header + "Wales,A,50,53,Leave,3\n");
}

TEST_CASE("referendum identities: a status that no digit explains is itself repaired on request") {
  const std::string rows = "Wales,A,90,10,Leave,80\n";
  const Finding finding = only_finding(rows, "status");
  REQUIRE(finding.repair.has_value());
  CHECK(finding.repair->grade == Grade::unique);
  CHECK(finding.repair->equations == std::vector<std::string>{"90 Remain, 10 Leave"});
  CHECK(repaired_text<Referendum>(header + rows) == header + rows);
  CHECK(repaired_text<Referendum>(header + rows, Accept::unique) == header + "Wales,A,90,10,Remain,80\n");
}

TEST_CASE("referendum identities: a status that one digit explains leaves the status alone") {
  // |1000 - 5000| is 4000 as well, and then Leave is right.
  const std::string rows = "Wales,A,9000,5000,Leave,4000\n";
  CHECK(only_finding(rows, "status").repair->grade == Grade::unique);
  CHECK(repaired_text<Referendum>(header + rows, Accept::unique) == header + "Wales,A,1000,5000,Leave,4000\n");
  const std::string mirrored = "Wales,A,5000,9000,Remain,4000\n";
  CHECK(repaired_text<Referendum>(header + mirrored, Accept::unique) == header + "Wales,A,5000,1000,Remain,4000\n");
}

TEST_CASE("referendum identities: a status that is no side is wrong whatever the counts are") {
  for (const std::string status : {"leave", "Leaves", "", "Remain "}) {
    CAPTURE(status);
    const Finding finding = only_finding("Wales,A,10,20," + status + ",10\n", "status");
    CHECK(finding.expected == "Leave");
    CHECK(repaired_text<Referendum>(header + "Wales,A,10,20," + status + ",10\n", Accept::unique) == header + "Wales,A,10,20,Leave,10\n");
  }
}

TEST_CASE("referendum identities: the difference is that of the two sides") {
  const Finding finding = only_finding("Wales,A,10,30,Leave,25\n", "difference");
  CHECK(finding.field == "Absolute Difference");
  CHECK(finding.found == "25");
  CHECK(finding.expected == "20");
  CHECK(finding.equation == "|10 - 30| = 20, not 25");
  REQUIRE(finding.repair.has_value());
  CHECK(finding.repair->grade == Grade::ambiguous);  // 35 for Leave would do, too
  CHECK(finding.repair->candidates == 2);
}

TEST_CASE("referendum identities: a wrong difference and a wrong status are one finding that names both") {
  const Finding finding = only_finding("Wales,A,10,30,Remain,25\n", "difference");
  CHECK(finding.equation == "|10 - 30| = 20, not 25; and Status is Remain");
}

TEST_CASE("referendum identities: neighbours in order rule candidates out") {
  const std::string above = "Wales,A,10,32,Leave,22\n";
  const std::string below = "Wales,C,5,20,Leave,15\n";
  const std::string rows = above + "Wales,B,10,30,Leave,25\n" + below;
  const Finding finding = only_finding(rows, "difference");
  CHECK(finding.repair->grade == Grade::unique);  // with 35 for Leave the difference would stay above 22
  CHECK(repaired_text<Referendum>(header + rows, Accept::unique) == header + above + "Wales,B,10,30,Leave,20\n" + below);
  const std::string lower = "Wales,A,10,38,Leave,28\nWales,B,10,30,Leave,15\nWales,C,5,23,Leave,18\n";
  CHECK(only_finding(lower, "difference").repair->candidates == 0);  // 20 is more than a digit away from 15, 25 for Leave is below 18
  CHECK(only_finding("Wales,B,10,30,Leave,15\n", "difference").repair->candidates == 1);
}

TEST_CASE("referendum identities: a neighbour that is wrong itself rules nothing out") {
  const auto document = read_referendum(header + "Wales,A,10,40,Leave,22\nWales,B,10,30,Leave,25\nWales,C,5,20,Leave,15\n");
  CHECK(verdict(document.findings, Severity::note) == Verdict{{"difference", 2}, {"difference", 3}});
  CHECK(document.findings.at(1).repair->candidates == 2);
  const auto below = read_referendum(header + "Wales,A,10,38,Leave,28\nWales,B,10,30,Leave,15\nWales,C,5,90,Leave,18\n");
  CHECK(below.findings.at(0).repair->candidates == 1);
}

TEST_CASE("referendum identities: an order that other rows break is no witness") {
  const std::string rows = "Wales,A,10,32,Leave,22\nWales,B,10,30,Leave,25\nWales,C,5,20,Leave,15\n";
  const auto document = read_referendum(header + rows + "Wales,D,1,2,Leave,1\nWales,E,1,10,Leave,9\n");
  CHECK(verdict(document.findings, Severity::note) == Verdict{{"difference", 3}, {"row-order", 6}});
  CHECK(finding_named(document.findings, "difference").repair->candidates == 2);
}

TEST_CASE("referendum identities: one note on the order, at its first row") {
  const std::string rows = "Wales,A,10,20,Leave,10\nWales,B,50,20,Remain,30\nWales,C,20,50,Leave,30\nWales,D,5,45,Leave,40\n";
  const Finding finding = only_finding(rows, "row-order");
  CHECK(finding.row == 2);
  CHECK(finding.found == "30");
  CHECK(finding.message == "the difference is larger than that of the row above (the first of 2 such rows)");
}

TEST_CASE("referendum identities: rows that are wrong or unread have no place in the order") {
  CHECK(marks("Wales,A,10,50,Leave,40\nWales,B,1,2,Leave,x\nWales,C,10,40,Leave,30\n") == Verdict{{"malformed-number", 3}});
  CHECK(marks("Wales,A,10,20,Leave,10\nWales,B,1,2,Leave,x\nWales,C,10,40,Leave,30\n") ==
        Verdict{{"malformed-number", 3}, {"row-order", 4}});
  CHECK(marks("Wales,A,10,50,Leave,40\nWales,B,10,40,Leave,90\nWales,C,10,30,Leave,20\n") == Verdict{{"difference", 3}});
  CHECK(marks("Wales,A,10,50,Leave,40\nWales,B,10,20,Leave,7\nWales,C,10,30,Leave,20\n") == Verdict{{"difference", 3}});
}

TEST_CASE("referendum identities: a count that could not be read follows from its row") {
  const Finding leave = only_finding("Wales,A,10,3x,Leave,20\n", "malformed-number");
  REQUIRE(leave.repair.has_value());
  REQUIRE(leave.repair->edits.size() == 1);
  CHECK(leave.repair->edits[0].after == "30");
  CHECK(leave.repair->edits[0].row == 1);
  const Finding remain = only_finding("Wales,A,10,30,Leave,20\nWales,B,3x,15,Remain,18\n", "malformed-number");
  CHECK(remain.repair->edits.at(0).after == "33");
  CHECK(remain.repair->edits.at(0).row == 2);
  CHECK(only_finding("Wales,A,10,30,Leave,2x\n", "malformed-number").repair->edits.at(0).after == "20");
  const auto two = read_referendum(header + "Wales,A,10,3x,Leave,2y\n");
  REQUIRE(two.findings.size() == 2);
  for (const Finding& finding : two.findings) CHECK(finding.repair->candidates == 0);
}

TEST_CASE("referendum identities: a column that is missing is reported once and checked nowhere") {
  CHECK(verdict_of<Referendum>("Region,Area,Remain,Leave,Absolute Difference\nWales,A,10,30,20\nWales,B,10,30,25\n").size() == 2);
  const auto no_difference = read_referendum("Region,Area,Remain,Leave,Status\nWales,A,10,30,Remain\n");
  CHECK(verdict(no_difference.findings) == Verdict{{"missing-column", 1}});
}

TEST_CASE("referendum identities: findings beyond the limit are counted and not explained") {
  ReadOptions options;
  options.limits.findings = 1;
  const auto document = read_referendum(header + "Wales,A,10,30,Leave,25\nWales,B,10,30,Leave,24\nWales,C,10,30,Leave,23\n", options);
  REQUIRE(document.findings.size() == 2);
  CHECK(document.findings[0].name() == "difference");
  CHECK(document.findings[1].found.find('3') != std::string::npos);
}

}  // namespace
