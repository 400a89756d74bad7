// SPDX-License-Identifier: MIT
// Rows whose counts were glued: short digits, so that every split can be tried in the head.
#include <ukvotes/reconcile.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string header = "Region,Area,Remain,Leave,Status,Absolute Difference\n";

/// The repair of a row whose name was cut at its comma, with valid votes for Remain and glued digits for Leave.
Repair repair_of(const std::string& valid, const std::string& glued) {
  const auto document = read_referendum(header + "Wales,\"A," + valid + "," + glued + ",Leave,1\n");
  REQUIRE(document.findings.size() == 1);
  return finding_named(document.findings, "glued-counts").repair.value();
}

std::vector<std::string> fields_of(const Repair& repair) {
  std::vector<std::string> fields;
  for (const Edit& edit : repair.edits) fields.push_back(edit.field);
  return fields;
}

TEST_CASE("glued: the first and the last place to split are tried as well") {
  CHECK(repair_of("99", "198").equations == std::vector<std::string>{"1 + 98 = 99, the only one of 2 splits that fits"});
  CHECK(repair_of("3", "12").equations == std::vector<std::string>{"1 + 2 = 3, the only split"});
  CHECK(repair_of("99", "981").equations == std::vector<std::string>{"98 + 1 = 99, the only one of 2 splits that fits"});
}

TEST_CASE("glued: proven where chance would hit in fewer than one of a thousand cases") {
  // Four places to split: a sum of four thousand or less could be chance.
  CHECK(repair_of("4503", "34500").grade == Grade::proven);
  CHECK(repair_of("4001", "33998").grade == Grade::proven);
  CHECK(repair_of("4000", "33997").grade == Grade::unique);
  CHECK(repair_of("3903", "33900").grade == Grade::unique);
}

TEST_CASE("glued: two splits that fit are both named, and nothing is changed") {
  const Repair repair = repair_of("30", "228");
  CHECK(repair.grade == Grade::ambiguous);
  CHECK(repair.alternatives == std::vector<std::string>{"2 + 28 = 30", "22 + 8 = 30"});
  CHECK(repair.edits.empty());
  CHECK(repair.equations.empty());
}

TEST_CASE("glued: only the cells that change are edited") {
  const std::string remain = header + "South West,\"Bristol,228445,14102787418,Leave,14102558973\n";
  CHECK(fields_of(read_referendum(remain).findings.at(0).repair.value()) ==
        std::vector<std::string>{"Area", "Remain", "Leave", "Status", "Absolute Difference"});
  const std::string leave = header + "West Midlands,\"Herefordshire,108270,4414864122,Leave,4414755852\n";
  CHECK(fields_of(read_referendum(leave).findings.at(0).repair.value()) ==
        std::vector<std::string>{"Area", "Remain", "Leave", "Absolute Difference"});
  CHECK(repaired_text<Referendum>(leave) == header + "West Midlands,Herefordshire,44148,64122,Leave,19974\n");
}

TEST_CASE("glued: where both sides have as many votes, the status names neither") {
  const std::string text = header + "Wales,\"A,100,5050,Remain,4950\n";
  CHECK(repaired_text<Referendum>(text, Accept::unique) == header + "Wales,A,50,50,,0\n");
  const std::string tie = header + "Wales,\"A,100,5050,Tie,4950\n";
  CHECK(repaired_text<Referendum>(tie, Accept::unique) == header + "Wales,A,50,50,Tie,0\n");
}

TEST_CASE("glued: a count that no area can have is found without a cut name") {
  const std::string text = header + "South West,Bristol,228445,14102787418,Leave,14102558973\n";
  const auto document = read_referendum(text);
  REQUIRE(document.findings.size() == 1);
  CHECK(document.findings[0].name() == "glued-counts");
  CHECK(document.findings[0].repair->remark.empty());
  CHECK(repaired_text<Referendum>(text) == header + "South West,Bristol,141027,87418,Remain,53609\n");
}

TEST_CASE("glued: without the column of the status the others are repaired") {
  const std::string columns = "Region,Area,Remain,Leave,Absolute Difference\n";
  const std::string text = columns + "South West,Bristol,228445,14102787418,14102558973\n";
  CHECK(repaired_text<Referendum>(text) == columns + "South West,Bristol,141027,87418,53609\n");
}

TEST_CASE("glued: the electorate of 2016 is a possible count, one more is not, even if the row agrees with itself") {
  CHECK(read_referendum(header + "Wales,A,1,46500001,Leave,46500000\n").findings.empty());
  const auto document = read_referendum(header + "Wales,A,1,46500002,Leave,46500001\n");
  REQUIRE(document.findings.size() == 1);
  CHECK(document.findings[0].name() == "glued-counts");
  CHECK(document.findings[0].repair->grade == Grade::none);
  CHECK(document.findings[0].repair->tried == 7);
}

TEST_CASE("glued: a cut name alone makes no glued row") {
  const auto document = read_referendum(header + "Wales,\"A,10,30,Leave,20\n");
  CHECK(verdict(document.findings) == Verdict{{"unclosed-quote", 2}});
  CHECK(repaired_text<Referendum>(header + "Wales,\"A,10,30,Leave,20\n", Accept::unique) == header + "Wales,\"A,10,30,Leave,20\n");
}

}  // namespace
