// SPDX-License-Identifier: MIT
#include <encoding/mojibake.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/read.hpp>

#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;
using encoding::find_mojibake;

namespace {

struct Twice {
  std::string_view stands;
  std::string_view meant;
};

/// As `text.encode().decode("cp1252")` gives them in Python, and `decode("latin-1")` where cp1252 has nothing.
const std::vector<Twice> all_twice{{"\u00C3\u0081", "\u00C1"},
                                   {"\u00C3\u00B4", "\u00F4"},
                                   {"\u00C3\u00A0", "\u00E0"},
                                   {"\u00C2\u00A0", "\u00A0"},
                                   {"\u00C2\u00A3", "\u00A3"},
                                   {"\u00C5\u00B5", "\u0175"},
                                   {"\u00E1\u00BA\u0081", "\u1E81"},
                                   {"\u00E2\u20AC\u2122", "\u2019"},
                                   {"\u00E2\u0080\u0099", "\u2019"},
                                   {"\u00E2\u20AC\u0153", "\u201C"},
                                   {"\u00E2\u20AC\u201C", "\u2013"},
                                   {"\u00E2\u201A\u00AC", "\u20AC"},
                                   {"\u00E2\u201E\u00A2", "\u2122"},
                                   {"\u00EF\u00BB\u00BF", "\uFEFF"},
                                   {"\u00EF\u00BF\u00BD", "\uFFFD"},
                                   {"\u00F0\u0178\u2014\u00B3", "\U0001F5F3"},
                                   {"\u00C3\u00A9\u00C3\u00A9", "\u00E9\u00E9"}};

TEST_CASE("mojibake: is found where it stands, with what was meant") {
  for (const Twice& twice : all_twice) {
    CAPTURE(twice.meant);
    const auto found = find_mojibake("Ab\u00E9" + std::string(twice.stands) + "ine", 0);
    REQUIRE(found);
    CHECK(found->begin == 4);
    CHECK(found->end == 4 + twice.stands.size());
    CHECK(found->meant == twice.meant);
    CHECK_FALSE(find_mojibake("Ab" + std::string(twice.meant) + "ine", 0));
    CHECK_FALSE(find_mojibake(twice.stands.substr(0, 2), 0));
  }
}

TEST_CASE("mojibake: is not what somebody wrote") {
  for (const char* text :
       {"cr\u00E9\u00E9e", "\u00AB CAF\u00C9\u00BB", "CAF\u00C9\u2019S", "\u00C4\u201D", "\u00C5\u00A0", "\u00C3 a", "\u00C3",
        "na\u00EFvet\u00E9", "\u00C3\u0175", "\u00E2\u00E9\u00E8", "\u00C3\x80", "\u00F0\u00A0\u00A0\u00A0", "\u00C2\u0092"})
    CHECK_FALSE(find_mojibake(text, 0));
}

TEST_CASE("mojibake: a long run is told in parts, each character once") {
  std::string text;
  for (int i = 0; i < 1'000; ++i) text += "\u00C3\u00A9";
  std::size_t places = 0;
  std::string meant;
  for (auto found = find_mojibake(text, 0); found; found = find_mojibake(text, found->end)) {
    CHECK(found->begin == meant.size() * 2);
    meant += found->meant;
    ++places;
  }
  CHECK(meant.size() == 2'000);
  CHECK(places == 32);
}

TEST_CASE("mojibake: stays in the table and in the bytes, and is a note") {
  const std::string text = "France:  5\nYnys\u00C2\u00A0M\u00C3\u00B4n: 6\n";
  const auto document = read_petition_listing(text);
  CHECK(document.value.constituencies()[0].name() == "Ynys\u00C2\u00A0M\u00C3\u00B4n");
  CHECK(write(document) == text);
  const Verdict marks = verdict(document.findings, Severity::note);
  REQUIRE(marks.size() == 3);
  CHECK(marks[0] == Mark{"mojibake", 2});
  CHECK(marks[1] == Mark{"mojibake", 2});
  const Finding& finding = document.findings[1];
  CHECK(finding.severity() == Severity::note);
  CHECK(finding.position == Position{2, 8, text.find("\u00C3\u00B4"), text.find("\u00C3\u00B4") + 4});
  CHECK(finding.found == "\u00C3\u00B4");
  CHECK(finding.expected == "\u00F4");
  CHECK(finding.message == "the text was encoded twice: \"M\u00C3\u00B4n\" was \"M\u00F4n\"");
}

TEST_CASE("mojibake: is repaired when the caller accepts what is no arithmetic") {
  const auto document = read_petition_listing("France:  5\nYnys\u00C2\u00A0M\u00C3\u00B4n: 6\n");
  CHECK(repair(document).repairs.empty());
  const auto repaired = repair(document, Accept::unique);
  CHECK(write(repaired.document) == "France:  5\nYnys\u00A0M\u00F4n: 6\n");
  REQUIRE(repaired.repairs.size() == 2);
  CHECK(repaired.repairs[1].edits[0].before == "\u00C3\u00B4");
  CHECK(repaired.repairs[1].equations[0] == "the bytes of \u00C3\u00B4 in Windows-1252 are \u00F4 in UTF-8");
}

TEST_CASE("mojibake: is found in every part of every kind of document, by any number of threads") {
  const std::string bad = "\u00C3\u00A9";
  const auto places = [](const auto& document) {
    std::vector<std::size_t> lines;
    for (const Finding& finding : document.findings) {
      if (finding.name() == "mojibake") lines.push_back(finding.position.line);
    }
    return lines;
  };
  const std::vector<std::size_t> first_two{1, 2};
  CHECK(places(read_referendum("Region" + bad + ",Area,Remain,Leave,Status,Absolute Difference\nW" + bad + ",b,1,2,Leave,1\n")) ==
        first_two);
  CHECK(places(read_party_tally("| a" + bad + " | 1 |\n| b" + bad + " | 2 |")) == first_two);
  CHECK(places(read_petition("{\"data\": {\"attributes\":\n{\"action\": \"" + bad + "\"}}}")) == std::vector<std::size_t>{2});
  CHECK(places(read_petition_report("# " + bad + "\n\n### Background\n\n" + bad +
                                    "\n\n### Signatures by Country\n\n| # | Country | Signatures | % |\n"
                                    "| - | - | - | - |\n| 1 | " +
                                    bad + " | 1 | 100.00 |\n")) == std::vector<std::size_t>{1, 5, 11});
  std::string large;
  for (int i = 0; i < 60'000; ++i) large += "Aldershot" + (i % 7'000 == 0 ? bad : std::string()) + ": 3\n";
  ReadOptions options;
  options.threads = 3;
  const auto listing = read_petition_listing(large, options);
  CHECK(places(listing).size() == 9);
  CHECK(listing.findings == read_petition_listing(large).findings);
}

TEST_CASE("mojibake: findings beyond the limit are counted") {
  ReadOptions options;
  options.limits.findings = 1;
  const auto document = read_petition_listing("\u00C3\u00A9:  1\n\u00C3\u00A9: 1\n", options);
  REQUIRE(document.findings.size() == 2);
  CHECK(document.findings[0].name() == "mojibake");
  CHECK(document.findings[1].name() == "limit-exceeded");
}

}  // namespace
