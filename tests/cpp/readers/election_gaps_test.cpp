// SPDX-License-Identifier: MIT
// Numbers of votes that are missing. Aberafan Maesteg, 2024, and Chorley, 2019, are the House of Commons Library's.
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

const std::string seat = header_2024 + aberafan;

const std::string candidates =
    "ons_id,constituency_name,party_name,party_abbreviation,votes,share\n"
    "E14000637,Chorley,Speaker,Spk,26831,0.672962127\n"
    "E14000637,Chorley,Independent,Ind,9439,0.236744419\n"
    "E14000637,Chorley,Green,Green,3600,0.090293454\n"
    "E14000638,Elsewhere,Green,Green,100,1\n";

TEST_CASE("election: the votes of one of the first two parties come back, since the majority says them as well") {
  for (const std::string_view lost : {"2903,17838,916", "916,7484,1094"}) {
    const std::string number(lost.substr(lost.find(',') + 1, lost.rfind(',') - lost.find(',') - 1));
    const std::string damaged = replaced(seat, lost, replaced(std::string(lost), number, ""));
    const Finding finding = finding_named(read_as<Election>(damaged).findings, "missing-votes");
    CHECK(names(damaged) == std::vector<std::string>{"missing-votes"});
    CHECK(finding.expected == number);
    CHECK(finding.found.empty());
    REQUIRE(finding.repair);
    CHECK(finding.repair->grade == Grade::proven);
    CHECK(finding.repair->edits.front().after == number);
    CHECK(repaired_text<Election>(damaged) == seat);
    const std::string quoted = replaced(seat, lost, replaced(std::string(lost), number, "\"\""));
    CHECK(repaired_text<Election>(quoted) == replaced(seat, number, "\"" + number + "\""));
  }
  CHECK(finding_after(seat, "2903,17838,", "2903,,", "missing-votes").equation == "sum of the parties and others: 17917, not 35755");
  CHECK(finding_after(seat, "2903,17838,", "2903,,", "missing-votes").field == "Lab");
}

TEST_CASE("election: other votes are solved by the sum alone, which proves nothing") {
  const std::string damaged = replaced(seat, "1094,0,4719", "1094,0,");
  const Finding finding = finding_named(read_as<Election>(damaged).findings, "missing-votes");
  CHECK(finding.field == "PC");
  CHECK(finding.expected == "4719");
  REQUIRE(finding.repair);
  CHECK(finding.repair->grade == Grade::unique);
  CHECK(repaired_text<Election>(damaged) == damaged);
  CHECK(repaired_text<Election>(damaged, Accept::unique) == seat);
}

TEST_CASE("election: empty cells of parties that did not stand are no gaps") {
  const std::string zeros = "4719,0,0,0,0,0,801";
  const std::string empty = replaced(seat, zeros, "4719,,,,,,801");
  CHECK(names(empty).empty());
  CHECK(repaired_text<Election>(replaced(empty, "2903,17838", "2903,17839")) == empty);
  const std::string damaged = replaced(empty, "2903,17838", "2903,");
  CHECK(finding_named(read_as<Election>(damaged).findings, "missing-votes").field == "Lab");
  CHECK(repaired_text<Election>(damaged) == empty);
  // Whose votes are missing nobody can tell here, only that some are.
  const std::string unclear = replaced(empty, "1094,0,4719", "1094,0,");
  const Finding finding = finding_named(read_as<Election>(unclear).findings, "missing-votes");
  CHECK(finding.field == "Valid votes");
  CHECK(repaired_text<Election>(unclear, Accept::unique) == unclear);
}

TEST_CASE("election: what could not be read is not called missing") {
  CHECK(names(replaced(seat, "2903,17838", "2903,x")) == std::vector<std::string>{"malformed-number"});
  CHECK(names(seat.substr(0, seat.find("2903,17838") + 5)) == std::vector<std::string>{"truncated"});
}

TEST_CASE("election: the first party has votes, also where nothing says what all candidates have") {
  const std::string reduced = "Constituency name,First party,Second party,Valid votes,Majority,Con,Lab,RUK\n";
  const std::string row = "Aberafan Maesteg,Lab,RUK,35755,10354,2903,17838,7484\n";
  CHECK(names(reduced + row).empty());
  const std::string damaged = reduced + replaced(row, ",17838", ",");
  const Finding finding = finding_named(read_as<Election>(damaged).findings, "missing-votes");
  CHECK(finding.equation.empty());
  REQUIRE(finding.repair);
  CHECK(finding.repair->grade == Grade::unique);
  CHECK(repaired_text<Election>(damaged, Accept::unique) == reduced + row);
  CHECK(names(reduced + replaced(row, ",2903", ",")).empty());
}

TEST_CASE("election: a candidate without votes among others that have some") {
  CHECK(names(candidates).empty());
  const Finding with_share = finding_after(candidates, "9439", "", "unknown-votes");
  CHECK(with_share.row == 2);
  CHECK(with_share.severity() == Severity::warning);
  CHECK(with_share.message == "the votes of a candidate of Chorley are not known: the shares of the constituency are not checked");
  CHECK(names(replaced(candidates, "9439,0.236744419", ",")) == std::vector<std::string>{"unknown-votes"});
  CHECK(names(replaced(candidates, "100,1\n", ",1\n")) == std::vector<std::string>{"unknown-votes"});
  CHECK(names(replaced(candidates, "100,1\n", ",\n")).empty());  // before anything is known
  CHECK(names(replaced(candidates, "9439", "x")) == std::vector<std::string>{"malformed-number"});
}

TEST_CASE("election: gaps are counted, too, where there is no room for findings") {
  ReadOptions few;
  few.limits.findings = 1;
  CHECK(read_as<Election>(replaced(seat, "17838", "") + replaced(aberafan, "17838", ""), few).findings.size() == 2);
  CHECK(read_as<Election>(replaced(replaced(candidates, "9439", ""), "3600", ""), few).findings.size() == 2);
}

}  // namespace
