// SPDX-License-Identifier: MIT
// Listings with every fault that lines of text can have.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <string>

#include "../support/dialects.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// United Kingdom 10, France 4, Spain 2; Aldershot 6, Ynys Mon 3; all sums right, and the UK above its constituencies.
const std::string small =
    "United Kingdom:  10\nFrance:  4\nSpain:  2\nAldershot: 6\nYnys M\xC3\xB4n: 3\n\n Number of votes by Country: 16\n"
    "Number of votes by Constituency: 9\nTotal number of votes: 25\n";

Verdict beyond_double_count(const Document<PetitionListing>& document) {
  Verdict marks = verdict(document.findings);
  std::erase_if(marks, [](const Mark& mark) { return mark.name == "double-counted-total"; });
  return marks;
}

TEST_CASE("listing format: the small listing is clean but for what every listing has") {
  const auto document = read_petition_listing(small);
  CHECK(document.value.countries().size() == 3);
  CHECK(document.value.constituencies()[1].name() == "Ynys M\xC3\xB4n");
  CHECK(beyond_double_count(document).empty());
  CHECK(compose(document.value) == small);
}

TEST_CASE("listing format: CRLF line ends make no difference, in any dialect") {
  for (const auto& example : listing_dialects()) {
    const Dialect dialect = example.first;
    const std::string& unix_text = example.second;
    CAPTURE(dialect);
    const std::string text = replaced_all(unix_text, "\n", "\r\n");
    const auto document = read_petition_listing(text);
    CHECK(document.dialect == dialect);
    CHECK(document.value.constituencies().signatures == read_petition_listing(unix_text).value.constituencies().signatures);
    CHECK(verdict(document.findings) == verdict_of<PetitionListing>(unix_text));
    CHECK(write(document) == text);
  }
}

TEST_CASE("listing format: a byte order mark is kept and is no part of the first name") {
  const auto document = read_petition_listing("\xEF\xBB\xBF" + small);
  CHECK(document.value.countries()[0].name() == "United Kingdom");
  CHECK(beyond_double_count(document).empty());
  CHECK(write(document) == "\xEF\xBB\xBF" + small);
}

TEST_CASE("listing format: the final line feed may be missing") {
  const auto document = read_petition_listing(small.substr(0, small.size() - 1));
  CHECK(beyond_double_count(document).empty());
  CHECK(document.value.totals().total.value == Signatures(25));
}

TEST_CASE("listing format: nothing at all is no clean document") {
  const auto document = read_petition_listing("");
  CHECK(document.has(Severity::error));
  CHECK(document.value.countries().empty());
}

TEST_CASE("listing format: missing totals mean that the document was cut") {
  const std::string text = small.substr(0, small.find("\n\n") + 1);
  const auto document = read_petition_listing(text);
  CHECK(finding_named(document.findings, "truncated").severity() == Severity::error);
  CHECK(document.value.countries().size() == 3);
  CHECK(document.value.constituencies().size() == 2);
  CHECK_FALSE(document.value.totals().by_country.stated());
}

TEST_CASE("listing format: a count that is no number keeps its row, and its cell is empty") {
  for (const std::string bad : {"x", "4x", "-4", "04", "4.0", "1,000", "1000000000000000000"}) {
    CAPTURE(bad);
    const std::string text = replaced_once(small, "France:  4", "France:  " + bad);
    const auto document = read_petition_listing(text);
    const Finding& finding = finding_named(document.findings, "malformed-number");
    CHECK(finding.position == Position{2, 10, 29, 29 + bad.size()});
    CHECK(finding.found == bad);
    REQUIRE(document.value.countries().size() == 3);
    CHECK(document.value.countries()[1].name() == "France");
    CHECK_FALSE(document.value.countries()[1].signatures().has_value());
    CHECK(write(document) == text);
  }
}

TEST_CASE("listing format: a line that is no row is found, and the rows around it stay") {
  for (const std::string line : {"France", "France 4", "---", "France|4"}) {
    CAPTURE(line);
    const std::string text = with_line(small, 2, line);
    const auto document = read_petition_listing(text);
    const Finding& finding = finding_named(document.findings, "malformed-row");
    CHECK(finding.position.line == 2);
    CHECK(document.value.countries()[0].signatures() == Signatures(10));
    CHECK(document.value.constituencies().size() == 2);
    CHECK(write(document) == text);
  }
}

struct Fault {
  std::string from;
  std::string to;
  std::string name;
  std::string message;
};

TEST_CASE("listing format: each way to damage a line is told apart") {
  const std::vector<Fault> faults{
      {"France:  4", "France:   4", "malformed-row", "the number does not stand one or two spaces behind the colon"},
      {"France:  4", "France:4", "malformed-row", "the number does not stand one or two spaces behind the colon"},
      {"France:  4", ":  4", "malformed-row", "the place has no name"},
      {"Aldershot: 6", ": 6", "malformed-row", "the place has no name"},
      {"Ynys M\xC3\xB4n: 3", "Ynys M\xC3\xB4n:  3", "malformed-row", "a country stands among the constituencies"},
      {"Aldershot: 6\n", "\nAldershot 6\n", "malformed-row", "a blank line stands among the places"},
      {"Number of votes by Constituency: 9\n", "Number of votes by Constituency: 9\nNumber of votes by Constituency: 9\n", "malformed-row",
       "the total stands here a second time"},
      {"by Constituency: 9", "by Constituency: nine", "malformed-number", "the total is not a count"},
      {"by Country: 16", "by Country: ", "malformed-number", "the total is not a count"}};
  for (const Fault& fault : faults) {
    CAPTURE(fault.to);
    const std::string text = replaced_once(small, fault.from, fault.to);
    REQUIRE(text != small);
    const auto document = read_petition_listing(text);
    const Finding& finding = finding_named(document.findings, fault.name);
    CHECK(finding.message == fault.message);
    CHECK(document.value.countries().size() + document.value.constituencies().size() == 5);
    CHECK(write(document) == text);
  }
}

TEST_CASE("listing format: a damaged line that still has a count is counted") {
  const auto document = read_petition_listing(replaced_once(small, "France:  4", "France:   4"));
  CHECK(document.value.countries()[1].name() == "France");
  CHECK(document.value.countries()[1].signatures() == Signatures(4));
  CHECK(beyond_double_count(document) == Verdict{{"malformed-row", 2}});
}

TEST_CASE("listing format: a line longer than the limit is a row without a name or a count") {
  ReadOptions options;
  options.limits.line_bytes = 45;
  const auto document = read_petition_listing(replaced_once(small, "France:", std::string(50, 'x') + ":"), options);
  CHECK(finding_named(document.findings, "limit-exceeded").code() == "UKV-D012");
  REQUIRE(document.value.countries().size() == 3);
  CHECK_FALSE(document.value.countries()[1].signatures().has_value());
  CHECK(document.value.countries()[1].name().empty());
}

TEST_CASE("listing format: a lost line is seen by the sum") {
  const auto document = read_petition_listing(without_line(small, 2));
  CHECK(beyond_double_count(document).at(0).name == "countries-total");
}

TEST_CASE("listing format: bytes that are no UTF-8 are found and kept") {
  const std::string text = replaced_once(small, "\xC3\xB4", "\xF4");
  const auto document = read_petition_listing(text);
  const Finding& finding = finding_named(document.findings, "invalid-utf8");
  CHECK(finding.position.line == 5);
  CHECK(finding.position.column == 7);
  CHECK(document.value.constituencies()[1].name() == "Ynys M\xEF\xBF\xBDn");
  CHECK(write(document) == text);
}

}  // namespace
