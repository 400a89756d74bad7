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

TEST_CASE("finding: severities are ordered") {
  CHECK(Severity::note < Severity::warning);
  CHECK(Severity::warning < Severity::error);
  CHECK(Grade::unique < Grade::proven);
  CHECK(name_of(Grade::proven) == "proven");
}

}  // namespace
