// SPDX-License-Identifier: MIT
// Reports with free text that looks like structure, and with parts that are missing or damaged.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <string>

#include "../support/documents.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

std::string with_background(const std::string& background) { return replaced(report_text(), lines(report_text())[4], background); }

TEST_CASE("report format: the background may look like anything") {
  for (const std::string background :
       {"| # | Country | Signatures | % |\n| - | - | -: | -: |\n| 1 | Nowhere | 5 | 1.00 |", "### History\n\nA long one.", "# Title again",
        "Two\r\nlines\r\n\r\nand <b>HTML</b> | pipes", "**5 signatures**", "Last refreshed 2001-01-01 00:00:00", "\xF0\x9F\x97\xB3 vote"}) {
    CAPTURE(background);
    const std::string text = with_background(background);
    const auto document = read_petition_report(text);
    CHECK(document.value.signatures() == Signatures(270294));
    CHECK(document.value.background() == background);
    CHECK(document.value.countries()[0].signatures() == Signatures(268513));
    CHECK(document.findings.empty());
    CHECK(write(document) == text);
    CHECK(compose(document.value) == text);
  }
}

TEST_CASE("report format: a report without a government's response") {
  const std::string& full = report_text();
  const std::size_t begin = full.find("### Government Response\n");
  std::string text = full.substr(0, begin) + full.substr(full.find("### History\n"));
  text = replaced_once(text, "| Government Response | 2021-03-24 | 17:35:27 |\n", "");
  const auto document = read_petition_report(text);
  CHECK(document.findings.empty());
  CHECK_FALSE(document.value.government_response().has_value());
  CHECK(document.value.events().size() == 6);
  CHECK(compose(document.value) == text);
}

TEST_CASE("report format: CRLF line ends make no difference to the values") {
  const std::string text = replaced_all(report_text(), "\n", "\r\n");
  const auto document = read_petition_report(text);
  CHECK_FALSE(document.has(Severity::warning));
  CHECK(document.value.constituencies().signatures == read_petition_report(report_text()).value.constituencies().signatures);
  CHECK(document.value.constituencies().mp == read_petition_report(report_text()).value.constituencies().mp);
  CHECK(write(document) == text);
}

TEST_CASE("report format: a byte order mark and a missing final line feed") {
  const std::string text = "\xEF\xBB\xBF" + report_text().substr(0, report_text().size() - 1);
  const auto document = read_petition_report(text);
  CHECK_FALSE(document.has(Severity::warning));
  CHECK(document.value.action() == read_petition_report(report_text()).value.action());
  CHECK(document.value.constituencies().size() == 651);
  CHECK(write(document) == text);
}

TEST_CASE("report format: nothing at all is no clean document") {
  const auto document = read_petition_report("");
  CHECK(document.has(Severity::error));
  CHECK(document.value.countries().empty());
}

TEST_CASE("report format: a report that ends before its last table was cut") {
  const std::string text = report_text().substr(0, report_text().find("### Signatures by Constituency"));
  const auto document = read_petition_report(text);
  CHECK(finding_named(document.findings, "truncated").severity() == Severity::error);
  CHECK(document.value.countries()[0].signatures() == Signatures(268513));
}

TEST_CASE("report format: a row with a cell too few or too many is found and stays a row") {
  for (const std::string line : {"| 2 | Ireland | 439 |", "| 2 | Ireland | 439 | 0.16 | 1 |", "| 2 | Ireland 439 0.16 |"}) {
    CAPTURE(line);
    const std::string text = replaced_once(report_text(), "| 2 | Ireland | 439 | 0.16 |", line);
    const auto document = read_petition_report(text);
    const Finding& finding = finding_named(document.findings, "malformed-row");
    CHECK(finding.table == "countries");
    CHECK(finding.row == 2);
    CHECK(document.value.countries().size() == read_petition_report(report_text()).value.countries().size());
    CHECK(document.value.countries()[2].name() == "Australia");
    CHECK(document.value.constituencies().size() == 651);
    CHECK(write(document) == text);
  }
}

TEST_CASE("report format: a vacant seat has no member") {
  const std::string text = replaced_once(report_text(), "| Angus Brendan MacNeil MP |", "| None |");
  const auto document = read_petition_report(text);
  CHECK(document.findings.empty());
  CHECK_FALSE(document.value.constituencies()[650].mp().has_value());
  CHECK(compose(document.value) == text);
}

TEST_CASE("report format: a negative residual is a count") {
  // The tool that prints reports adds a row `Unknown` for what is missing, or too much, in the countries.
  std::string text = replaced_once(report_text(), "**270,294 signatures**", "**270,293 signatures**");
  const std::string rank = std::to_string(read_petition_report(report_text()).value.countries().size() + 1);
  text = replaced_once(text, "\n\n### Signatures by Constituency",
                       "\n| " + rank + " | Unknown | -1 | 0.00 |\n\n### Signatures by Constituency");
  const auto document = read_petition_report(text);
  CHECK(document.value.countries()[document.value.countries().size() - 1].signatures() == Signatures(-1));
  for (const Finding& finding : document.findings) {
    CHECK(finding.name() != "countries-total");
    CHECK(finding.name() != "malformed-number");
  }
}

}  // namespace
