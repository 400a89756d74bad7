// SPDX-License-Identifier: MIT
#include <ukvotes/finding.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "../support/documents.hpp"
#include "../support/invariants.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string header = "Region,Area,Remain,Leave,Status,Absolute Difference\n";

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  for (const Slice& line : lines(text)) longest = std::max(longest, line.end - line.begin);
  return longest;
}

TEST_CASE("describe: the first glued row of the example, as a compiler would say it") {
  const auto document = read_referendum(referendum_text());
  const std::string expected =
      "error[UKV-R104] glued-counts: Leave is not a possible vote count\n"
      "  --> 001.csv:2:28 (bytes 79..90), areas, row 1, field \"Leave\"\n"
      "   | South West,\"Bristol,228445,14102787418,Leave,14102558973\n"
      "   |                            ^^^^^^^^^^^ expected at most 228445 (valid votes)\n"
      "   = identity: Remain + Leave = Valid votes, with valid votes 228445 in the Remain cell and \"14102787418\" in the Leave cell\n"
      "   = proof: 141027 + 87418 = 228445, the only one of 10 splits that fits\n"
      "   = repair (proven): Area \"Bristol -> Bristol; Remain 228445 -> 141027; Leave 14102787418 -> 87418; Status Leave -> Remain; "
      "Absolute Difference 14102558973 -> 53609\n"
      "   = not proven by arithmetic: the name, which was cut at its comma\n";
  CHECK(describe(document.findings.at(0), "001.csv") == expected);
}

TEST_CASE("describe: the marks stand under the place, in characters") {
  const std::string text = header + "Wales,Ynys M\xC3\xB4n,18618,1933x,Leave,715\n";
  const auto document = read_referendum(text);
  const std::string described = describe(finding_named(document.findings, "malformed-number"), "a.csv");
  const auto described_lines = lines(described);
  REQUIRE(described_lines.size() >= 4);
  const std::string_view marks = described_lines[3].of(described);
  // "   | " and the 21 characters before the cell; the cell has five.
  CHECK(marks.find('^') == 5 + 21);
  CHECK(std::count(marks.begin(), marks.end(), '^') == 5);
}

TEST_CASE("describe: colour is only there when asked for, and changes nothing else") {
  const auto document = read_referendum(referendum_text());
  const std::string plain = describe(document.findings.at(0), "a.csv");
  std::string coloured = describe(document.findings.at(0), "a.csv", true);
  CHECK(plain.find('\x1B') == std::string::npos);
  CHECK(coloured.find("\x1B[") != std::string::npos);
  while (coloured.find('\x1B') != std::string::npos) {
    const std::size_t begin = coloured.find('\x1B');
    coloured.erase(begin, coloured.find('m', begin) + 1 - begin);
  }
  CHECK(coloured == plain);
}

TEST_CASE("describe: control and bidirectional characters never go out raw, wherever they come from") {
  for (const std::string hostile : {"\x1B[2J", "\x07", "\x08", "\x7F",
                                    "\xC2\x9B"
                                    "31m",
                                    "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x80\x8F", "\xE2\x80\xA8", "\r"}) {
    const std::string text = header + "Wales," + hostile + "Newport," + hostile + ",41236," + hostile + ",8823\n";
    const auto document = read_referendum(text);
    REQUIRE_FALSE(document.findings.empty());
    for (const Finding& finding : document.findings) {
      const std::string described = describe(finding, "a" + hostile + ".csv");
      CAPTURE(described);
      CHECK(described.find(hostile) == std::string::npos);
      CHECK_FALSE(std::ranges::any_of(described, raw_control));
      CHECK(looks_like_utf8(described));
    }
  }
}

TEST_CASE("describe: what is escaped can be told") {
  const auto document = read_referendum(header +
                                        "Wales,Newport,\xE2\x80\xAE"
                                        "1,41236,Leave,8823\n");
  const std::string described = describe(finding_named(document.findings, "malformed-number"), "a.csv");
  CHECK(described.find("\\u{202E}1,41236") != std::string::npos);
}

TEST_CASE("describe: marks stay under their place behind something escaped") {
  const auto document = read_referendum(header + "Wales,\xE2\x80\xAENewport,324x3,41236,Leave,8823\n");
  const std::string described = describe(finding_named(document.findings, "malformed-number"), "a.csv");
  const auto described_lines = lines(described);
  REQUIRE(described_lines.size() >= 4);
  CHECK(described_lines[2].of(described).find("324x3") == described_lines[3].of(described).find('^'));
}

TEST_CASE("describe: a long line is shortened around the place") {
  const std::string text = header + "Wales," + std::string(5'000, 'a') + ",324x3,41236," + std::string(5'000, 'b') + ",8823\n";
  const auto document = read_referendum(text);
  const std::string described = describe(finding_named(document.findings, "malformed-number"), "a.csv");
  CHECK(longest_line(described) < 400);
  CHECK(described.find("a,324x3,41236,b") != std::string::npos);
  CHECK(described.find("...a") != std::string::npos);
  CHECK(described.find("b...") != std::string::npos);
  const auto described_lines = lines(described);
  REQUIRE(described_lines.size() >= 4);
  CHECK(described_lines[2].of(described).find("324x3") == described_lines[3].of(described).find('^'));
}

TEST_CASE("describe: a long line is shortened between characters") {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    std::string text = header + "Wales," + std::string(shift, 'a');
    for (int i = 0; i < 1'000; ++i) text += "\xF0\x9F\x97\xB3";
    text += ",324x3,41236,Leave,8823\n";
    const auto document = read_referendum(text);
    const std::string described = describe(finding_named(document.findings, "malformed-number"), "a.csv");
    CHECK(looks_like_utf8(described));
    CHECK(described.find("\\x") == std::string::npos);
  }
}

TEST_CASE("describe: a place at the very end of a text without a last line feed") {
  const auto document = read_referendum(header + "Wales,Cardiff,101788,69814,Remain,31974");
  const Finding& finding = finding_named(document.findings, "truncated");
  CHECK(describe(finding, "a.csv").find("a.csv:2:40 ") != std::string::npos);
}

/// The lines about a repair, and what goes before them left out.
std::string repair_lines(const std::string& text, std::string_view name) {
  const std::string described = describe(finding_named(read_referendum(header + text).findings, name), "a.csv");
  const std::size_t identity = described.find("   = identity: ");
  return described.substr(described.find('\n', identity) + 1);
}

TEST_CASE("describe: of several repairs that fit, all are possible and none is made") {
  CHECK(repair_lines("Wales,\"Powys,30,228,Leave,198\n", "glued-counts") ==
        "   = no repair (ambiguous): 2 changes fit equally\n"
        "   =   possible: 2 + 28 = 30\n"
        "   =   possible: 22 + 8 = 30\n"
        "   = not proven by arithmetic: the name, which was cut at its comma\n");
}

TEST_CASE("describe: more possibilities than are listed are counted") {
  Finding finding = finding_named(read_referendum(header + "Wales,A,10,30,Leave,25\n").findings, "difference");
  finding.repair->candidates = 11;
  const std::string described = describe(finding, "a.csv");
  CHECK(described.find("   = no repair (ambiguous): 11 changes fit equally\n") != std::string::npos);
  CHECK(described.ends_with("   =   and 9 more\n"));
}

TEST_CASE("describe: where no change fits, it is said how many were tried") {
  CHECK(repair_lines("Wales,A,1,46500002,Leave,46500001\n", "glued-counts") == "   = no repair: of 7 changes tried none fits\n");
}

TEST_CASE("describe: warnings and notes have colours of their own, and an equation is no identity there") {
  const std::string text = "Country:  1\nOther:  2\nAldershot: 3\n\n Number of votes by Country: 3\n";
  const auto document = read_petition_listing(text + "Number of votes by Constituency: 3\nTotal number of votes: 6\n");
  CHECK(describe(finding_named(document.findings, "row-order"), "a.txt", true).starts_with("\x1B[1;33mwarning[UKV-L106]\x1B[0m"));
  const auto tally = read_party_tally("| A | 5 | | A | 2 |");
  const std::string note = describe(finding_named(tally.findings, "duplicate-name"), "a.txt", true);
  CHECK(note.starts_with("\x1B[1;36mnote[UKV-T102]\x1B[0m"));
  CHECK(note.ends_with("   = 5 + 2 = 7\n"));
}

TEST_CASE("describe: a tab is one blank, as wide as its mark") {
  const std::string described = describe(read_referendum(header + "Wales,A\tB,324x3,41236,Leave,8823\n").findings.at(0), "a.csv");
  const auto described_lines = lines(described);
  REQUIRE(described_lines.size() >= 4);
  CHECK(described_lines[2].of(described) == "   | Wales,A B,324x3,41236,Leave,8823");
  CHECK(described_lines[3].of(described).starts_with("   |           ^^^^^ expected"));
}

TEST_CASE("finding: equal when all of it is") {
  const auto document = read_referendum(referendum_text());
  const Finding finding = document.findings.at(0);
  CHECK(finding == read_referendum(referendum_text()).findings.at(0));
  CHECK_FALSE(finding == document.findings.at(1));
  Finding other = finding;
  other.position.column += 1;
  CHECK_FALSE(finding == other);
  other = finding;
  other.repair->remark.clear();
  CHECK_FALSE(finding == other);
  other = finding;
  other.repair->edits.back().replacement += '0';
  CHECK_FALSE(finding == other);
  other = finding;
  other.repair.reset();
  CHECK_FALSE(finding == other);
}

TEST_CASE("finding: severities are ordered") {
  CHECK(Severity::note < Severity::warning);
  CHECK(Severity::warning < Severity::error);
  CHECK(Grade::unique < Grade::proven);
  CHECK(name_of(Grade::none) == "none");
  CHECK(name_of(Grade::ambiguous) == "ambiguous");
  CHECK(name_of(Grade::unique) == "unique");
  CHECK(name_of(Grade::proven) == "proven");
}

}  // namespace
