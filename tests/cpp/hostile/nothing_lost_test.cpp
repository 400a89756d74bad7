// SPDX-License-Identifier: MIT
// What fuzzing against plain readings has found: text that was lost without a word, and words where nothing was wrong.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <string>

#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string listing =
    "France:  14\nSpain:  9\nAldershot: 30\nAldridge: 21\n\n Number of votes by Country: 23\nNumber of votes by Constituency: 51\n"
    "Total number of votes: 74\n";

const std::string title = "# Taps\n\n";
const std::string background = "### Background\n\nWater.\n\n";
const std::string source = "### Signatures\n\n**1,000 signatures**\n\nData taken from [u](u)\n\nLast refreshed 2021-07-01 10:00:00\n\n";
const std::string history = "### History\n\n| Event | Date | Time |\n| - | - | - |\n| Created | 2021-01-01 | 00:00:00 |\n\n";
const std::string countries =
    "### Signatures by Country\n\n| # | Country | Signatures | % |\n| - | - | -: | -: |\n| 1 | United Kingdom | 1,000 | 100.00 |\n\n";
const std::string constituencies =
    "### Signatures by Constituency\n\n| # | Constituency | MP | Signatures | % |\n| - | - | - | -: | -: |\n"
    "| 1 | Aldershot | None | 1,000 | 100.00 |\n";
const std::string tables = history + countries + constituencies;

/// The format's findings of a report, told by their places in the text.
std::vector<std::string> faults_of(const std::string& text) {
  std::vector<std::string> faults;
  for (const Finding& finding : read_petition_report(text).findings) {
    if (finding.code().starts_with("UKV-D"))
      faults.push_back(text.substr(finding.position.byte_begin, finding.position.byte_end - finding.position.byte_begin));
  }
  return faults;
}

TEST_CASE("nothing lost: a blank line among the places of a listing is found, among regular ones too") {
  CHECK(verdict_of<PetitionListing>(listing).empty());
  const auto marks = verdict_of<PetitionListing>(replaced_once(listing, "Spain", "\nSpain"));
  CHECK(marks == Verdict{{"malformed-row", 2}});
}

TEST_CASE("nothing lost: the first constituency may have a colon in its name") {
  const auto document = read_petition_listing(replaced_once(listing, "Aldershot", "Aldershot: North"));
  CHECK(document.findings.empty());
  REQUIRE(document.value.constituencies().size() == 2);
  CHECK(document.value.constituencies()[0].name() == "Aldershot: North");
}

TEST_CASE("nothing lost: a country among the constituencies is one, whatever its name") {
  CHECK(verdict_of<PetitionListing>(replaced_once(listing, "Aldridge: 21", "Al: dridge:  21"), Severity::error).front() ==
        Mark{"malformed-row", 4});
}

TEST_CASE("nothing lost: a vacant seat is one in a damaged row too") {
  const auto document = read_petition_report(title + background + source + replaced_once(tables, "None | 1,000", "None | 1x000"));
  REQUIRE(document.value.constituencies().size() == 1);
  CHECK_FALSE(document.value.constituencies()[0].mp().has_value());
}

TEST_CASE("nothing lost: text between the parts of a report is found") {
  REQUIRE(faults_of(title + background + source + tables).empty());
  CHECK(faults_of(title + "stray\n\n" + background + source + tables) == std::vector<std::string>{"stray"});
  CHECK(faults_of(title + background + source + "stray\nlines\n\n" + tables) == std::vector<std::string>{"stray\nlines"});
  CHECK(faults_of(title + background + replaced_once(source, "Last", "stray\r\n\r\nLast") + tables).front() == "stray");
}

TEST_CASE("nothing lost: a text right under its heading belongs to it") {
  const auto document = read_petition_report(title + "### Background\nWater.\n\n" + source + tables);
  CHECK(document.value.background() == "Water.");
}

TEST_CASE("nothing lost: a row that begins with a hyphen is no line of hyphens") {
  const auto document =
      read_petition_report(title + background + source + replaced_once(tables, "| - | - | -: | -: |\n| 1 | United", "| - | United"));
  REQUIRE(document.value.countries().size() == 1);
  CHECK(finding_named(document.findings, "malformed-number").field == "#");
}

TEST_CASE("nothing invented: a table that is not there proves nothing") {
  const std::string damaged = replaced_once(countries, "1,000", "x");
  const auto document = read_petition_report(title + background + replaced_once(source, "1,000", "0") + history + damaged);
  const Finding& finding = finding_named(document.findings, "malformed-number");
  REQUIRE(finding.repair.has_value());
  CHECK(finding.repair->grade != Grade::proven);
  const auto empty =
      read_petition_listing("\n Number of votes by Country: x\nNumber of votes by Constituency: 0\nTotal number of votes: 0\n");
  const auto& repair = finding_named(empty.findings, "malformed-number").repair;
  REQUIRE(repair.has_value());
  REQUIRE_FALSE(repair->equations.empty());
  CHECK(repair->equations.front() == "sum of 0 rows = 0 = 0");
}

TEST_CASE("nothing lost: a response has its summary and its details, with line ends of two characters too") {
  const std::string text = title + background + source + "### Government Response\n\nIn short.\n\nAt length.\n\nAnd so on.\n\n" + tables;
  const auto response = read_petition_report(replaced_all(text, "\n", "\r\n")).value.government_response();
  REQUIRE(response.has_value());
  CHECK(response->summary == "In short.");
  CHECK(response->details == "At length.\r\n\r\nAnd so on.");
}

TEST_CASE("nothing lost: parts that are missing are missed before the part behind them") {
  const std::string text = title + background + "### Signatures\n\n" + tables;
  std::size_t missing = 0;
  for (const Finding& finding : read_petition_report(text).findings) {
    if (finding.message != "a part of the report is missing") continue;
    CHECK(finding.position.byte_begin == text.find("| Event"));
    ++missing;
  }
  CHECK(missing == 3);
}

TEST_CASE("nothing lost: a heading may follow a byte order mark") {
  CHECK(read_petition_report("\xEF\xBB\xBF" + constituencies).value.constituencies().size() == 1);
}

}  // namespace
