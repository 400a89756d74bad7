// SPDX-License-Identifier: MIT
// Reports with free text that looks like structure, and with parts that are missing or damaged.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
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

TEST_CASE("report format: several reports in one file are not read as one without a word") {
  const std::string two = report_text() + "\n" + report_text();
  const auto document = read_petition_report(two);
  REQUIRE(verdict(document.findings) == Verdict{{"repeated-table", 145}});
  CHECK(document.findings.front().found == "### Signatures by Constituency");
  CHECK(document.findings.front().severity() == Severity::warning);
  CHECK(write(document) == two);
  const auto quoted = read_petition_report(with_background("### Signatures by Country\n\nare many."));
  CHECK(verdict(quoted.findings) == Verdict{{"repeated-table", 5}});
  CHECK(quoted.value.countries()[0].signatures() == Signatures(268513));
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
  CHECK(document.value.government_response()->summary == read_petition_report(report_text()).value.government_response()->summary);
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

TEST_CASE("report format: a damaged row of the constituencies keeps what can be read") {
  const std::string row = "| 651 | Na h-Eileanan an Iar | Angus Brendan MacNeil MP | 60 | 0.02 |\n";
  REQUIRE(report_text().ends_with(row));
  const std::string before = report_text().substr(0, report_text().size() - row.size());
  const auto with_last = [&](const std::string& line) { return read_petition_report(before + line); };
  const auto signatures = with_last("| 651 | Na h-Eileanan an Iar | Angus Brendan MacNeil MP | sixty | 0.02 |\n");
  CHECK(signatures.value.constituencies()[650].percent() == Percent::from_hundredths(2));
  CHECK_FALSE(signatures.value.constituencies()[650].signatures().has_value());
  const auto percent = with_last("| 651 | Na h-Eileanan an Iar | Angus Brendan MacNeil MP | 60 | 0.2 |\n");
  CHECK(percent.value.constituencies()[650].signatures() == Signatures(60));
  CHECK_FALSE(percent.value.constituencies()[650].percent().has_value());
  const auto rank = with_last("| x | Na h-Eileanan an Iar | Angus Brendan MacNeil MP | 60 | 0.02 |\n");
  CHECK(rank.value.constituencies()[650].mp() == "Angus Brendan MacNeil MP");
  CHECK_FALSE(rank.value.constituencies()[650].rank().has_value());
  const auto cut = with_last("| 651 | Na h-Eileanan an Iar |\n");
  CHECK(cut.value.constituencies()[650].name() == "Na h-Eileanan an Iar");
  CHECK_FALSE(cut.value.constituencies()[650].mp().has_value());
}

TEST_CASE("report format: a last row that was cut says so, one that is only short does not") {
  const std::string row = "| 651 | Na h-Eileanan an Iar | Angus Brendan MacNeil MP | 60 | 0.02 |\n";
  const std::string before = report_text().substr(0, report_text().size() - row.size());
  CHECK(verdict_of<PetitionReport>(before + "| 651 | Na h-Eil").at(0).name == "truncated");
  CHECK(verdict_of<PetitionReport>(before + "| 651 | Na h-Eileanan an Iar |").at(0).name == "truncated");
  CHECK(verdict_of<PetitionReport>(before + "| 651 | Na h-Eileanan an Iar |\n").at(0).name == "malformed-row");
  CHECK(verdict_of<PetitionReport>(before + "| 651 | Na h | Eileanan | MP | 60 | 0.02 |").at(0).name == "malformed-row");
}

TEST_CASE("report format: an event without a time keeps its row") {
  for (const std::string line : {"| Opened | 2021-03-05 |", "| Opened |", "| Opened | | 11:05:39 |"}) {
    CAPTURE(line);
    const auto document = read_petition_report(replaced_once(report_text(), "| Opened | 2021-03-05 | 11:05:39 |", line));
    REQUIRE(document.value.events().size() == 7);
    CHECK(document.value.events()[4].name() == "Opened");
    CHECK_FALSE(document.value.events()[4].at().has_value());
    CHECK(finding_named(document.findings, line.ends_with("39 |") ? "malformed-time" : "malformed-row").row == 5);
  }
}

TEST_CASE("report format: a table without its header is read, and said so") {
  const auto other =
      read_petition_report(replaced_once(report_text(), "| # | Country | Signatures | % |", "| # | Land | Signatures | % |"));
  CHECK(finding_named(other.findings, "missing-column").expected == "| # | Country | Signatures | % |");
  CHECK(other.value.countries()[0].signatures() == Signatures(268513));
  const auto none = read_petition_report(replaced_once(report_text(), "| # | Country | Signatures | % |\n| - | - | -: | -: |\n", ""));
  CHECK(finding_named(none.findings, "missing-column").expected == "| # | Country | Signatures | % |");
  CHECK(none.value.countries()[0].signatures() == Signatures(268513));
}

TEST_CASE("report format: one carriage return may end a header, a second one is no part of it") {
  const auto headed = [](std::string_view end) {
    return read_petition_report(
        replaced_once(report_text(), "| # | Country | Signatures | % |\n", "| # | Country | Signatures | % |" + std::string(end)));
  };
  CHECK(headed("\r\n").findings == read_petition_report(report_text()).findings);
  const auto two = headed("\r\r\n");
  CHECK(finding_named(two.findings, "missing-column").expected == "| # | Country | Signatures | % |");
  CHECK(two.value.countries()[0].signatures() == Signatures(268513));
}

TEST_CASE("report format: the line of hyphens is no row, however it ends") {
  const auto document =
      read_petition_report(replaced_once(report_text(), "| % |\n| - | - | -: | -: |\n", "| % |\n| - | - | -: | -: |\r\r\n"));
  CHECK(document.findings == read_petition_report(report_text()).findings);
  CHECK(document.value.countries().size() == read_petition_report(report_text()).value.countries().size());
}

TEST_CASE("report format: a carriage return between its hyphens makes the line a row, with its findings") {
  const auto document = read_petition_report(replaced_once(report_text(), "| % |\n| - | - | -: | -: |\n", "| % |\n| - | - | \r: | -: |\n"));
  CHECK(document.value.countries().size() == read_petition_report(report_text()).value.countries().size() + 1);
  CHECK(document.has(Severity::error));
}

TEST_CASE("report format: a line longer than the limit is a row with empty cells") {
  ReadOptions options;
  options.limits.line_bytes = 2'000;
  const auto document =
      read_petition_report(replaced_once(report_text(), "| 2 | Ireland |", "| 2 | " + std::string(3'000, 'x') + " |"), options);
  CHECK(finding_named(document.findings, "limit-exceeded").row == 2);
  CHECK_FALSE(document.value.countries()[1].signatures().has_value());
  CHECK(document.value.countries()[2].name() == "Australia");
}

TEST_CASE("report format: parts that are missing in the middle are named") {
  for (const std::string part :
       {"Data taken from [https://petition.parliament.uk/petitions/575833](https://petition.parliament.uk/petitions/575833)",
        "Last refreshed 2021-07-12 15:00:10", "**270,294 signatures**", "### Background"}) {
    CAPTURE(part);
    const auto document = read_petition_report(replaced_once(report_text(), part + "\n", "\n"));
    CHECK(std::ranges::any_of(document.findings, [](const Finding& f) { return f.message == "a part of the report is missing"; }));
    CHECK(document.value.countries()[0].signatures() == Signatures(268513));
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
