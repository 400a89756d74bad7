// SPDX-License-Identifier: MIT
#include <ukvotes/petition_report.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/cells.hpp"
#include "../support/documents.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

Document<PetitionReport> example() { return read_petition_report(report_text()); }

template <class Table>
void check_rows(const Table& table, const std::vector<Slice>& counts, const std::string& text, std::size_t percent_column) {
  REQUIRE(table.size() == counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    CAPTURE(i);
    const auto line = lines(text)[counts[i].line - 1];
    const auto parts = split(text, {line.begin + 2, line.end - 2, line.line}, " | ");
    const auto row = table[i];
    CHECK(row.rank() == number(parts[0].of(text)));
    CHECK(row.name() == parts[1].of(text));
    CHECK(row.signatures() == Signatures(number(counts[i].of(text))));
    CHECK(row.percent() == Percent::from_hundredths(number(parts[percent_column].of(text))));
  }
}

TEST_CASE("report: the example has no finding at all") {
  const auto document = example();
  CHECK(document.findings.empty());
  CHECK(document.dialect == Dialect::markdown_report);
}

TEST_CASE("report: the headline, the link, the time and the texts are read") {
  const auto document = example();
  const auto all = lines(report_text());
  CHECK(document.value.signatures() == Signatures(270294));
  CHECK(document.value.action() == all[0].of(report_text()).substr(2));
  CHECK(document.value.background() == all[4].of(report_text()));
  CHECK(document.value.url() == "https://petition.parliament.uk/petitions/575833");
  CHECK(document.value.refreshed() == parse_timestamp("2021-07-12 15:00:10"));
  REQUIRE(document.value.government_response().has_value());
  CHECK(document.value.government_response()->summary == all[16].of(report_text()));
  const std::string& details = document.value.government_response()->details;
  CHECK(details.substr(0, 20) == all[18].of(report_text()).substr(0, 20));
  CHECK(report_text().find(details + "\n\n### History\n") != std::string::npos);
}

TEST_CASE("report: the history is read, latest event first") {
  const auto document = example();
  const EventTable& events = document.value.events();
  REQUIRE(events.size() == 7);
  CHECK(events[0].name() == "Updated");
  CHECK(events[0].at() == parse_timestamp("2021-07-12 14:59:45"));
  CHECK(events[3].name() == "Response Threshold Reached");
  CHECK(events[6].name() == "Created");
  CHECK(events[6].at() == parse_timestamp("2021-02-19 07:09:44"));
}

TEST_CASE("report: both tables are read as they stand") {
  const auto document = example();
  const ReportCells cells = report_cells(report_text());
  check_rows(document.value.countries(), cells.countries, report_text(), 3);
  check_rows(document.value.constituencies(), cells.constituencies, report_text(), 4);
  CHECK(document.value.countries()[0].name() == "United Kingdom");
  CHECK(document.value.countries()[0].signatures() == Signatures(268513));
  CHECK(document.value.countries()[0].percent() == Percent::from_hundredths(9934));
  REQUIRE(document.value.constituencies().size() == 651);
  CHECK(document.value.constituencies()[650].name() == "Na h-Eileanan an Iar");
  CHECK(document.value.constituencies()[650].mp() == "Angus Brendan MacNeil MP");
  CHECK(document.value.constituencies()[650].signatures() == Signatures(60));
}

TEST_CASE("report: composing the values gives the text") {
  CHECK(compose(example().value) == report_text());
  CHECK(write(example()) == report_text());
}

struct Damage {
  std::string from;
  std::string to;
  std::string name;
  std::string found;
};

TEST_CASE("report: each identity is found broken where it is broken") {
  const std::vector<Damage> damages{
      {"| 2 | Ireland | 439 | 0.16 |", "| 2 | Ireland | 439 | 0.17 |", "share", "0.17"},
      {"| 2 | Ireland | 439 | 0.16 |", "| 3 | Ireland | 439 | 0.16 |", "rank", "3"},
      {"| Updated | 2021-07-12 | 14:59:45 |", "| Updated | 2021-02-30 | 14:59:45 |", "malformed-time", "2021-02-30 | 14:59:45"},
      {"| 3 | Australia | 263 | 0.10 |", "| 3 | Australia | 0263 | 0.10 |", "malformed-number", "0263"},
      {"| 1 | United Kingdom | 268,513 |", "| 1 | United Kingdom | 268513 |", "malformed-number", "268513"},
      {"| 1 | United Kingdom | 268,513 |", "| 1 | United Kingdom | 26,8513 |", "malformed-number", "26,8513"}};
  for (const Damage& damage : damages) {
    CAPTURE(damage.to);
    const std::string text = replaced_once(report_text(), damage.from, damage.to);
    REQUIRE(text != report_text());
    const auto document = read_petition_report(text);
    const Finding& finding = finding_named(document.findings, damage.name);
    CHECK(finding.severity() == Severity::error);
    CHECK(finding.found == damage.found);
    CHECK(text.substr(finding.position.byte_begin, finding.position.byte_end - finding.position.byte_begin) == damage.found);
    CHECK(write(document) == text);
  }
}

TEST_CASE("report: a missing event and an event too early are warnings") {
  const std::string missing = replaced_once(report_text(), "| Debate Threshold Reached | 2021-03-11 | 18:36:45 |\n", "");
  CHECK(verdict_of<PetitionReport>(missing).at(0).name == "threshold-event");
  const std::string early = replaced_once(report_text(), "| Opened | 2021-03-05 |", "| Opened | 2021-01-05 |");
  const auto document = read_petition_report(early);
  CHECK(finding_named(document.findings, "event-order").severity() == Severity::warning);
  CHECK_FALSE(document.has(Severity::error));
}

TEST_CASE("report: the headline binds the countries, the United Kingdom binds the constituencies") {
  const std::string headline = replaced_once(report_text(), "**270,294 signatures**", "**270,295 signatures**");
  CHECK(finding_named(read_petition_report(headline).findings, "countries-total").code() == "UKV-P101");
  const std::string uk = replaced_once(report_text(), "| 268,513 | 99.34 |", "| 268,514 | 99.34 |");
  const auto document = read_petition_report(uk);
  CHECK(finding_named(document.findings, "countries-total").code() == "UKV-P101");
  CHECK(finding_named(document.findings, "constituencies-total").code() == "UKV-P102");
  // Two sums that share no other number demand the same digit.
  CHECK(write(repair(document).document) == report_text());
}

TEST_CASE("report: rows out of order are a warning") {
  const std::string ireland = "Ireland | 439 | 0.16 |";
  const std::string australia = "Australia | 263 | 0.10 |";
  std::string text = replaced_once(report_text(), ireland, "?");
  text = replaced_once(replaced_once(text, australia, ireland), "?", australia);
  const auto document = read_petition_report(text);
  const Verdict marks = verdict(document.findings);
  REQUIRE(marks.size() == 1);
  CHECK(marks[0].name == "row-order");
  CHECK(document.findings.at(0).row == 3);
}

}  // namespace
