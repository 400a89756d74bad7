// SPDX-License-Identifier: MIT
// Spreadsheets that went through many hands: numbers written in other ways, footnotes, totals. The figures are those of the
// Electoral Commission's file of 2016.
#include <ukvotes/referendum_result.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "../support/invariants.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

using Names = std::vector<std::string>;

/// Findings but for those that any part of the file has.
Names names(std::string_view text) {
  Names all;
  for (const Finding& finding : read_as<ReferendumResult>(text).findings) {
    if (finding.name() != "area-count" && finding.name() != "region-total") all.emplace_back(finding.name());
  }
  return all;
}

std::vector<std::int64_t> hundredths(const ValueColumn<Percent>& column) {
  std::vector<std::int64_t> all;
  for (std::size_t row = 0; row < column.size(); ++row) all.push_back(column[row] ? column[row]->hundredths() : -1);
  return all;
}

using Hundredths = std::vector<std::int64_t>;

Hundredths remain_shares(std::string_view text) { return hundredths(read_as<ReferendumResult>(text).value.areas().remain_share); }

const std::string header = "Area_Code,Area,Remain,Leave\n";

TEST_CASE("copies: percentages for votes are told by all rows, not by the first") {
  const std::string text = header + "S12000033,Aberdeen City,62,38\nGI,Gibraltar,95.91,4.09\n";
  CHECK(names(text) == Names{"shares-for-counts", "shares-for-counts"});
  CHECK(remain_shares(text) == Hundredths{6200, 9591});
}

TEST_CASE("copies: counts that are small, or have points for thousands, are taken for no percentages") {
  CHECK(names(header + "S12000033,A,62,38\nGI,B,95,4\n").empty());
  // 63.985 may be 63,985 votes or 63.985 per cent: it is neither.
  CHECK(names(header + "S12000033,A,63.985,40.729\nGI,B,19.322,82.300\n") == Names(4, "malformed-number"));
  CHECK(names(header + "S12000033,A,\"63,985\",\"40,729\"\nGI,B,95,4\n").empty());
}

TEST_CASE("copies: counts with a decimal that is zero are counts, with one note") {
  const std::string text = header + "S12000033,Aberdeen City,63985.0,40729.0\nGI,Gibraltar,19322,823.0\n";
  CHECK(names(text) == Names{"decimal-counts"});
  const auto document = read_as<ReferendumResult>(text);
  CHECK(document.value.areas()[0].remain() == Votes(63985));
  CHECK(document.value.areas()[1].leave() == Votes(823));
  const Finding& note = finding_named(document.findings, "decimal-counts");
  CHECK(note.message == "3 counts are written with a decimal");
  CHECK(note.row == 1);
  CHECK(note.field == "Remain");
  CHECK(note.found == "63985.0");
  CHECK(names(header + "S12000033,A,63985.5,40729\n") == Names{"malformed-number"});
  CHECK(names(header + "S12000033,A,.0,40729\n") == Names{"malformed-number"});
}

TEST_CASE("copies: a number of which nothing is left follows from the others, unproven") {
  const std::string columns = "Area_Code,Area,Valid_Votes,Remain,Leave,Pct_Remain\n";
  for (const std::string_view cell : {"", "n/a", "*", "-", "..", "\"\""}) {
    CAPTURE(cell);
    const auto document = read_as<ReferendumResult>(columns + "S12000033,Aberdeen City,104714," + std::string(cell) + ",40729,61.1\n");
    const Finding& finding = finding_named(document.findings, "malformed-number");
    REQUIRE(finding.repair);
    CHECK(finding.repair->grade == Grade::unique);
    REQUIRE(finding.repair->edits.size() == 1);
    CHECK(finding.repair->edits.front().after == "63985");
  }
  // 40,729 and 63,985 are not 104,720 votes, by 61.1 per cent.
  const auto other = read_as<ReferendumResult>(columns + "S12000033,Aberdeen City,104714,n/a,40729,62.1\n");
  CHECK(finding_named(other.findings, "malformed-number").repair->edits.empty());
  // An empty cell that need not be there has lost nothing.
  CHECK(names(columns + "S12000033,Aberdeen City,,63985,40729,61.1\n").empty());
}

TEST_CASE("copies: more decimals than were published are rounded, and a note says so") {
  // 63985 of 104714 and 19322 of 20145 votes.
  const std::string text = header + "S12000033,Aberdeen City,61.10453234,38.89546766\nGI,Gibraltar,95.9146190,4.0853810\n";
  CHECK(names(text) == Names{"shares-for-counts", "finer-shares", "shares-for-counts", "finer-shares"});
  CHECK(remain_shares(text) == Hundredths{6110, 9591});
  const std::string both =
      "Area,Valid_Votes,Remain,Leave,Pct_Remain,Pct_Leave\nAberdeen City,104714,63985,40729,61.1045,38.8955\n"
      "Gibraltar,20145,19322,823,95.9146,4.0854\n";
  CHECK(names(both) == Names{"finer-shares", "finer-shares"});
  CHECK(remain_shares(both) == Hundredths{6110, 9591});
}

TEST_CASE("copies: a share that was rounded twice is no error, and one that is wrong is") {
  // 101490 of 200001 votes are 50.7447 per cent: 50.74 with two decimals, and 50.745 with three.
  const std::string text = "Area,Valid_Votes,Remain,Leave,Pct_Remain,Pct_Leave\nA,200001,101490,98511,50.745,49.255\n";
  CHECK(names(text) == Names{"finer-shares", "finer-shares"});
  CHECK(names("Area,Valid_Votes,Remain,Leave,Pct_Remain,Pct_Leave\nA,200001,101490,98511,50.765,49.255\n") ==
        Names{"finer-shares", "finer-shares", "share"});
}

TEST_CASE("copies: shares of one are told by adding up to one") {
  const std::string text = header + "S12000033,Aberdeen City,0.61104532,0.38895468\nGI,Gibraltar,0.9591,0.0409\n";
  CHECK(names(text) == Names{"shares-for-counts", "shares-of-one", "finer-shares", "shares-for-counts", "shares-of-one", "finer-shares"});
  CHECK(remain_shares(text) == Hundredths{6110, 9591});
  const std::string published = "Area,Electorate,Pct_Turnout,Pct_Remain,Pct_Leave\nGibraltar,24119,0.8364,0.9591,0.0409\n";
  CHECK(names(published) == Names{"shares-of-one", "shares-of-one", "shares-alone", "shares-of-one", "shares-alone"});
  CHECK(hundredths(read_as<ReferendumResult>(published).value.areas().turnout) == Hundredths{8364});
  // With one answer alone it stays open what 0.61 is.
  CHECK(names("Area_Code,Area,Remain\nGI,Gibraltar,0.95915\n") == Names{"missing-column", "malformed-number"});
}

TEST_CASE("copies: shares under headings of shares, and no counts") {
  const std::string text = "Area,Remain (%),Leave (%)\nAberdeen City,61.10,38.90\nGibraltar,95.91,4.19\n";
  CHECK(names(text) == Names{"renamed-column", "shares-alone", "renamed-column", "shares-alone", "shares-total"});
  CHECK(remain_shares(text) == Hundredths{6110, 9591});
  CHECK(names("Area,Leave,Pct_Remain\nAberdeen City,40729,61.10\n") == Names{"shares-alone"});
  CHECK(names("Area,Pct_Remain\nAberdeen City,61.10\n") == Names{"missing-column", "shares-alone"});
}

TEST_CASE("copies: decimal commas") {
  const std::string text = "Area;Electorate;Remain;Leave;Pct_Turnout;Pct_Remain\nAberdeen City;154266;63985;40729;67,94;61,1\n";
  CHECK(names(text) == Names{"other-separator", "decimal-comma", "decimal-comma"});
  CHECK(remain_shares(text) == Hundredths{6110});
  CHECK(names("Area_Code;Area;Remain;Leave\nS12000033;Aberdeen City;61,1;38,9\nGI;Gibraltar;95,91;4,09\n") ==
        Names{"other-separator", "shares-for-counts", "decimal-comma", "shares-for-counts", "decimal-comma"});
  // Where points and commas both stand before decimals, the commas are found.
  CHECK(names("Area,Remain,Leave,Pct_Turnout\nA,1,2,67.94\nB,1,2,\"67,94\"\n") == Names{"malformed-number"});
}

TEST_CASE("copies: spaces between thousands, those that do not break and thin ones among them") {
  for (const std::string space : {" ", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"}) {
    const std::string text = "Area,Electorate,Remain,Leave\nAberdeen City,154" + space + "266,63" + space + "985,40" + space + "729\n";
    CAPTURE(text);
    CHECK(names(text).empty());
    const auto document = read_as<ReferendumResult>(text);
    CHECK(document.value.areas()[0].electorate() == Electors(154266));
    CHECK(document.value.areas()[0].leave() == Votes(40729));
  }
  CHECK(names("Area,Electorate,Remain,Leave\nA,15 4266,1,2\n") == Names{"malformed-number"});
  CHECK(names("Area,Electorate,Remain,Leave\nA,1 234 56,1,2\n") == Names{"malformed-number"});
}

TEST_CASE("copies: no space of a number is taken for a digit that was changed") {
  const std::string text = "Area,Valid_Votes,Remain,Leave\nAberdeen City,104714,63 986,40729\n";
  CHECK(names(text) == Names{"valid-votes"});
  const std::string repaired = repaired_text<ReferendumResult>(text, Accept::unique);
  CHECK(repaired.find("63 986") != std::string::npos);
}

TEST_CASE("copies: a word that heads the notes below the table is no row") {
  const std::string table = "Area,Electorate,Remain,Leave\nAberdeen City,154266,63985,40729\n";
  for (const std::string note :
       {"Notes\n", "Notes:,,,\n", "*,,,\n", "\nFootnotes\nGibraltar is in the South West\n", "*,,,", "Notes\r\n"}) {
    CAPTURE(note);
    CHECK(names(table + note) == Names{"text-around-table"});
    CHECK(read_as<ReferendumResult>(table + note).value.areas().size() == 1);
    CHECK(fault_of_reading<ReferendumResult>(table + note) == "");
  }
}

TEST_CASE("copies: a word with a row below it is the beginning of a row, and text around it is not") {
  const std::string table = "Area,Electorate,Remain,Leave\nAberdeen City,154266,63985,40729\n";
  const std::string row = "Gibraltar,24119,19322,823\n";
  const auto document = read_as<ReferendumResult>(table + "\nMoray\nOf the Commission\nFife,,,\n" + row);
  std::vector<Mark> marks;
  for (const Mark& mark : verdict(document.findings, Severity::note)) {
    if (mark.name != "area-count") marks.push_back(mark);
  }
  CHECK(
      marks ==
      Verdict{{"text-around-table", 3}, {"malformed-row", 4}, {"text-around-table", 5}, {"malformed-number", 6}, {"malformed-number", 6}});
  REQUIRE(document.value.areas().size() == 4);
  CHECK(document.value.areas()[1].area() == "Moray");
  CHECK(document.value.areas()[2].area() == "Fife");
  CHECK(document.value.areas()[3].leave() == Votes(823));
  CHECK(document.value.areas().places.begin[1] == table.size() + 1);
}

TEST_CASE("copies: words by the thousand before a row, and a limit of rows among them") {
  std::string text = "Area,Electorate,Remain,Leave\n";
  for (int i = 0; i < 30'000; ++i) text += "word\n";
  CHECK(read_as<ReferendumResult>(text).value.areas().empty());
  text += "Gibraltar,24119,19322,823\n";
  const auto document = read_as<ReferendumResult>(text);
  REQUIRE(document.value.areas().size() == 30'001);
  CHECK(document.value.areas()[30'000].leave() == Votes(823));
  ReadOptions few;
  few.limits.rows = 10;
  CHECK(read_as<ReferendumResult>(text, few).value.areas().size() <= 10);
}

TEST_CASE("copies: a document that is cut within its first cell is said to be cut") {
  CHECK(names("Area,Electorate,Remain,Leave\nAberdeen City,154266,63985,40729\nGib") == Names{"truncated"});
}

TEST_CASE("copies: a row of totals is no area") {
  const std::string table = "Area,Electorate,Remain,Leave\nAberdeen City,154266,63985,40729\nGibraltar,24119,19322,823\n";
  CHECK(names(table + "Total,178385,83307,41552\n") == Names{"total-row"});
  CHECK(names(table + "Total,178385,83307,41553\n").empty());
  CHECK(names("Area,Electorate,Remain,Leave\nA,1,0,0\nB,1,0,0\nC,1,0,0\n").empty());
}

TEST_CASE("copies: a heading list is shown whole, and a long heading is cut between characters") {
  std::string headings = "Area";
  for (int i = 0; i < 100; ++i) headings += ",Column number " + std::to_string(i);
  const auto document = read_as<ReferendumResult>(headings + ",Electorate\nA\n");
  CHECK(finding_named(document.findings, "missing-column").found == headings + ",Electorate");
  std::string pounds;
  for (int i = 0; i < 300; ++i) pounds += "\xC2\xA3";
  const auto odd = read_as<ReferendumResult>("Area,Remain,Leave,x" + pounds + ",Remain\nA,1,2\n");
  CHECK(looks_like_utf8(finding_named(odd.findings, "extra-column").found));
  CHECK(finding_named(odd.findings, "extra-column").found.ends_with("..."));
}

}  // namespace
