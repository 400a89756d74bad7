// SPDX-License-Identifier: MIT
#include <ukvotes/petition_listing.hpp>

#include <doctest/doctest.h>

#include <string>

#include "../support/cells.hpp"
#include "../support/dialects.hpp"
#include "../support/documents.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// The table against the lines: each name is what stands before its colon.
void check_table(const SignatureTable& table, const std::vector<Slice>& counts, const std::string& text) {
  REQUIRE(table.size() == counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    CAPTURE(i);
    const auto line = lines(text)[counts[i].line - 1];
    CHECK(table[i].name() == line.of(text).substr(0, line.of(text).find(':')));
    CHECK(table[i].signatures() == Signatures(number(counts[i].of(text))));
    CHECK(table.places.begin[i] == line.begin);
  }
}

TEST_CASE("listing: 208 countries, 650 constituencies and three totals are read as they stand") {
  const auto document = read_petition_listing(listing_text());
  const ListingCells cells = listing_cells(listing_text());
  REQUIRE(cells.countries.size() == 208);
  REQUIRE(cells.constituencies.size() == 650);
  check_table(document.value.countries(), cells.countries, listing_text());
  check_table(document.value.constituencies(), cells.constituencies, listing_text());
  CHECK(document.value.countries().name == "countries");
  CHECK(document.value.constituencies().name == "constituencies");
  CHECK(document.value.countries()[0].signatures() == Signatures(365483));
  CHECK(document.value.constituencies()[649].name() == "East Renfrewshire");
  const ListingTotals& totals = document.value.totals();
  CHECK(totals.by_country.value == Signatures(450331));
  CHECK(totals.by_constituency.value == Signatures(2194084));
  CHECK(totals.total.value == Signatures(2644415));
  CHECK(listing_text().substr(totals.total.byte_begin, totals.total.byte_end - totals.total.byte_begin) == "2644415");
}

TEST_CASE("listing: every dialect is recognised, has the same values and comes back by value alone") {
  const auto plain = read_petition_listing(listing_text());
  for (const auto& example : listing_dialects()) {
    const Dialect dialect = example.first;
    const std::string& text = example.second;
    CAPTURE(dialect);
    const auto document = read_petition_listing(text);
    CHECK(document.dialect == dialect);
    CHECK(document.value.countries().place == plain.value.countries().place);
    CHECK(document.value.constituencies().place == plain.value.constituencies().place);
    CHECK(document.value.constituencies().signatures == plain.value.constituencies().signatures);
    CHECK(document.value.totals().by_country.value == Signatures(450331));
    CHECK(document.value.totals().total.value == Signatures(2644415));
    CHECK(write(document) == text);
    CHECK(compose(document.value, dialect) == text);
    CHECK(recognise(text).kind == Kind::petition_listing);
    CHECK(recognise(text).dialect == dialect);
    const std::size_t total_line = lines(text).size();
    CHECK(verdict(document.findings, Severity::note) == Verdict{{"uk-below-constituencies", 1}, {"double-counted-total", total_line}});
  }
}

TEST_CASE("listing: one dialect is composed from another") {
  const auto document = read_petition_listing(listing_text());
  for (const auto& example : listing_dialects()) {
    const Dialect dialect = example.first;
    const std::string& text = example.second;
    CAPTURE(dialect);
    CHECK(compose(document.value, dialect) == text);
  }
}

TEST_CASE("listing: signers counted twice are named with the lower bound of the truth") {
  const auto document = read_petition_listing(listing_text());
  const Finding& finding = finding_named(document.findings, "double-counted-total");
  CHECK(finding.code() == "UKV-L104");
  CHECK(finding.severity() == Severity::warning);
  CHECK(finding.found == "2644415");
  CHECK(finding.position.line == 862);
  CHECK(finding.position.column == 24);
  CHECK(finding.position.byte_begin == listing_text().find("2644415"));
  const std::string said = finding.message + finding.expected + finding.equation;
  CHECK(said.find("2278932") != std::string::npos);
  CHECK_FALSE(finding.repair.has_value());
}

TEST_CASE("listing: a frozen count of the United Kingdom is found where it stands") {
  const auto document = read_petition_listing(listing_text());
  const Finding& finding = finding_named(document.findings, "uk-below-constituencies");
  CHECK(finding.code() == "UKV-L105");
  CHECK(finding.severity() == Severity::warning);
  CHECK(finding.found == "365483");
  CHECK(finding.position == Position{1, 18, 17, 23});
  CHECK(finding.table == "countries");
  CHECK(finding.row == 1);
  CHECK((finding.message + finding.expected + finding.equation).find("2194084") != std::string::npos);
}

TEST_CASE("listing: a wrong total names its equation") {
  const std::string text = replaced_once(listing_text(), "by Country: 450331", "by Country: 450332");
  const auto document = read_petition_listing(text);
  const Finding& countries = finding_named(document.findings, "countries-total");
  CHECK(countries.code() == "UKV-L101");
  CHECK(countries.position.line == 860);
  CHECK(countries.equation.find("450331") != std::string::npos);
  CHECK(countries.equation.find("450332") != std::string::npos);
  // Two totals bind the number, and both demand the same digit.
  CHECK(write(repair(document).document) == listing_text());
}

TEST_CASE("listing: a country above a larger one is a warning") {
  const std::string text = replaced_once(replaced_once(listing_text(), "France:  14674", "France:  1467"), "Spain:  9526", "Spain:  22733");
  const auto document = read_petition_listing(text);
  CHECK(verdict(document.findings) == Verdict{{"uk-below-constituencies", 1}, {"row-order", 3}, {"double-counted-total", 862}});
}

TEST_CASE("listing: without the United Kingdom nothing is said about it") {
  const std::string text =
      "France:  2\nSpain:  1\nAldershot: 5\n\n Number of votes by Country: 3\nNumber of votes by Constituency: 5\nTotal number of votes: "
      "8\n";
  const auto document = read_petition_listing(text);
  CHECK_FALSE(document.has(Severity::error));
  for (const Finding& finding : document.findings) CHECK(finding.name() != "uk-below-constituencies");
}

}  // namespace
