// SPDX-License-Identifier: MIT
// The identities of a listing, on one that can be checked in the head.
#include <ukvotes/reconcile.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// 10 + 4 + 2 = 16, 6 + 3 = 9, 16 + 9 = 25; overseas 16 - 10 = 6, so at least 6 + 9 = 15 have signed.
const std::string small =
    "United Kingdom:  10\nFrance:  4\nSpain:  2\nAldershot: 6\nBarking: 3\n\n Number of votes by Country: 16\n"
    "Number of votes by Constituency: 9\nTotal number of votes: 25\n";

const std::vector<std::string> always{"double-counted-total"};

std::vector<std::string> names(const std::string& text) {
  std::vector<std::string> names;
  for (const Finding& finding : read_petition_listing(text).findings) names.emplace_back(finding.name());
  return names;
}

std::string changed(const std::string& from, const std::string& to) {
  const std::string text = replaced_once(small, from, to);
  REQUIRE(text != small);
  return text;
}

Finding finding_in(const std::string& text, std::string_view name) { return finding_named(read_petition_listing(text).findings, name); }

/// Countries alone, with their total.
std::string countries(const std::vector<int>& counts, int total) {
  std::string text;
  for (std::size_t i = 0; i < counts.size(); ++i) text += "Country " + std::to_string(i + 1) + ":  " + std::to_string(counts[i]) + "\n";
  return text + "Aldershot: 7\n\n Number of votes by Country: " + std::to_string(total) + "\nNumber of votes by Constituency: 7\n" +
         "Total number of votes: " + std::to_string(total + 7) + "\n";
}

TEST_CASE("listing identities: the small listing has what every listing has") {
  CHECK(names(small) == always);
  CHECK(finding_in(small, "double-counted-total").equation == "overseas 16 - 10 = 6; 6 + 9 = 15 is a lower bound of the true total");
}

TEST_CASE("listing identities: the constituencies add up to their total") {
  const std::string text = changed("by Constituency: 9", "by Constituency: 8");
  CHECK(names(text) == std::vector<std::string>{"constituencies-total", "grand-total", "double-counted-total"});
  CHECK(finding_in(text, "constituencies-total").expected == "9 (sum of 2 constituencies)");
  CHECK(finding_in(text, "constituencies-total").found == "8");
  const Finding grand = finding_in(text, "grand-total");
  CHECK(grand.expected == "24");
  CHECK(grand.equation == "16 + 8 = 24, not 25");
  CHECK(repaired_text<PetitionListing>(text) == small);
}

TEST_CASE("listing identities: a wrong grand total is proven by the two totals that hold") {
  const std::string text = changed("Total number of votes: 25", "Total number of votes: 26");
  CHECK(names(text) == std::vector<std::string>{"grand-total", "double-counted-total"});
  CHECK(finding_in(text, "grand-total").repair->grade == Grade::proven);
  CHECK(repaired_text<PetitionListing>(text) == small);
}

TEST_CASE("listing identities: both totals bind a wrong total of the countries") {
  const std::string text = changed("by Country: 16", "by Country: 76");
  const auto document = read_petition_listing(text);
  CHECK(finding_named(document.findings, "countries-total").expected == "16 (sum of 3 countries)");
  CHECK(finding_named(document.findings, "countries-total").repair->grade == Grade::proven);
  CHECK(finding_named(document.findings, "grand-total").repair == finding_named(document.findings, "countries-total").repair);
  CHECK(repaired_text<PetitionListing>(text) == small);
}

TEST_CASE("listing identities: an order that holds rules candidates out") {
  // 50 + 50 + 40 = 140. 60 and 50, or 40 and 50, but not 50 below 40.
  const Finding finding = finding_in(countries({50, 40, 40}, 140), "countries-total");
  CHECK(finding.repair->alternatives ==
        std::vector<std::string>{"countries row 1 (Country 1), Signatures 50 -> 60", "countries row 2 (Country 2), Signatures 40 -> 50"});
}

TEST_CASE("listing identities: an order that does not hold rules nothing out") {
  const auto document = read_petition_listing(countries({40, 50, 40}, 140));
  CHECK(verdict(document.findings) == Verdict{{"row-order", 2}, {"countries-total", 6}});
  CHECK(finding_named(document.findings, "countries-total").repair->candidates == 3);
}

TEST_CASE("listing identities: one warning on the order, at its first row") {
  const Finding finding = finding_in(countries({10, 20, 30, 5}, 65), "row-order");
  CHECK(finding.row == 2);
  CHECK(finding.found == "20");
  CHECK(finding.message == "the country has more signatures than the one above (the first of 2 such rows)");
  CHECK(finding_in(countries({10, 20, 5}, 35), "row-order").message == "the country has more signatures than the one above");
}

TEST_CASE("listing identities: the United Kingdom may have as many signatures as its constituencies, not fewer") {
  const std::string equal =
      "United Kingdom:  9\nAldershot: 9\n\n Number of votes by Country: 9\nNumber of votes by Constituency: 9\n"
      "Total number of votes: 18\n";
  CHECK(names(equal) == always);
  const std::string fewer = replaced_all(equal, " 9\nNumber", " 8\nNumber");
  const Finding finding = finding_in(replaced_once(fewer, "Kingdom:  9", "Kingdom:  8"), "uk-below-constituencies");
  CHECK(finding.expected == "at least 9");
  CHECK(finding.equation == "8 < 9 = sum of 1 constituencies");
}

TEST_CASE("listing identities: a count that could not be read follows from its sum") {
  const Finding finding = finding_in(changed("France:  4", "France:  x"), "malformed-number");
  REQUIRE(finding.repair.has_value());
  REQUIRE(finding.repair->edits.size() == 1);
  CHECK(finding.repair->edits[0].after == "4");
  CHECK(repaired_text<PetitionListing>(changed("France:  4", "France:  x"), Accept::unique) == small);
  const std::string total = changed("by Country: 16", "by Country: 1x");
  CHECK(finding_in(total, "malformed-number").repair->grade == Grade::proven);
  CHECK(repaired_text<PetitionListing>(total) == small);
}

TEST_CASE("listing identities: totals that are not stated are held against nothing") {
  const std::string no_constituencies = replaced_once(small, "Number of votes by Constituency: 9\n", "");
  CHECK(names(no_constituencies) == std::vector<std::string>{"double-counted-total", "truncated"});
  const std::string no_total = replaced_once(small, "Total number of votes: 25\n", "");
  CHECK(names(no_total) == std::vector<std::string>{"truncated"});
  const std::string no_countries = replaced_once(small, " Number of votes by Country: 16\n", "");
  CHECK(names(no_countries) == std::vector<std::string>{"double-counted-total", "truncated"});
}

TEST_CASE("listing identities: beyond four thousand rows no repair is looked for") {
  const auto document = read_petition_listing(countries(std::vector<int>(4'000, 1), 4'001));
  CHECK(finding_named(document.findings, "countries-total").repair->remark.find("4000") != std::string::npos);
  const auto searched = read_petition_listing(countries(std::vector<int>(3'999, 1), 4'000));
  CHECK(finding_named(searched.findings, "countries-total").repair->remark.empty());
}

}  // namespace
