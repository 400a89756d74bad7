// SPDX-License-Identifier: MIT
// What is made of petitions: reports and listings.
#include <ukvotes/petition.hpp>

#include <doctest/doctest.h>

#include <string>

#include <ukvotes/make.hpp>

#include "../support/documents.hpp"
#include "../support/reading.hpp"
#include "../support/small_petition.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

TEST_CASE("petition: what others make of petitions that say little") {
  const auto little = read_petition(R"({"attributes":{"action":"a\r\nb","state":"open","signature_count":3,"signatures_by_country":[)"
                                    R"({"name":"United Kingdom","signature_count":2},{"name":"France","signature_count":null}]}})");
  CHECK(little.value.kingdom() == Signatures(2));
  CHECK(little.value.without_country() == std::nullopt);
  CHECK(compose(make_listing(little.value)) ==
        "United Kingdom:  2\n\n Number of votes by Country: 2\nNumber of votes by Constituency: 0\nTotal number of votes: 2\n");
  const std::string report = compose(make_report(little.value, Timestamp{}));
  CHECK(report.starts_with("# a b\n\n### Background\n\nNone\n\n"));
  CHECK(report.find("| Unknown | 1 |") == std::string::npos);  // of a null nothing is left over
  CHECK(report.find("| 1 | Unknown | Unknown | 2 | 100.00 |\n") != std::string::npos);
  CHECK(compose(make_report(Petition(), Timestamp{})).starts_with("# None\n"));
}

TEST_CASE("petition: in a report, signatures without a country stand behind the countries with as many") {
  // As in the public tool, which adds the row at the end and then sorts: its sort keeps the order of equal rows.
  const auto document = changed_petition(R"("signature_count":10500)", R"("signature_count":10498)");
  CHECK(document.value.without_country() == 4);
  const std::string report = compose(make_report(document.value, Timestamp{}));
  CHECK(report.find("| 1 | United Kingdom | 10,490 | 99.92 |\n| 2 | France | 4 | 0.04 |\n| 3 | Unknown | 4 | 0.04 |\n") !=
        std::string::npos);
}

TEST_CASE("petition: without a breakdown the report has all signatures in a row of their own, as the public tool") {
  const auto document = read_petition(R"({"attributes":{"action":"Mend it","state":"closed","signature_count":10500}})");
  const std::string report = compose(make_report(document.value, Timestamp{}));
  CHECK(report.find("| 1 | Unknown | 10,500 | 100.00 |\n") != std::string::npos);
  CHECK_FALSE(read_petition_report(report).has(Severity::error));
}

TEST_CASE("petition: the report that is made of it is the published one") {
  const auto document = read_petition(petition_text());
  CHECK(document.findings.empty());
  const auto refreshed = parse_timestamp("2021-07-12 15:00:10");
  REQUIRE(refreshed.has_value());
  CHECK(compose(make_report(document.value, *refreshed)) == report_text());
}

TEST_CASE("petition: the listing that is made of it adds up") {
  const auto document = read_petition(small_petition);
  CHECK(compose(make_listing(document.value)) ==
        "United Kingdom:  10490\nFrance:  4\nYnys M\xC3\xB4n: 7000\nAldershot: 3480\n\n Number of votes by Country: 10494\n"
        "Number of votes by Constituency: 10480\nTotal number of votes: 20974\n");
}

}  // namespace
