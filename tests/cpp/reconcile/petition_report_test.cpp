// SPDX-License-Identifier: MIT
// The identities of a report's two tables, on one that can be checked in the head.
#include <ukvotes/reconcile.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/naive.hpp"
#include "../support/reading.hpp"
#include "../support/small_report.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

std::vector<std::string> names(const std::string& text) {
  std::vector<std::string> names;
  for (const Finding& finding : read_petition_report(text).findings) names.emplace_back(finding.name());
  return names;
}

using Names = std::vector<std::string>;

const std::string clean = SmallReport{}.text();

std::string changed(const std::string& from, const std::string& to) {
  const std::string text = replaced_once(clean, from, to);
  REQUIRE(text != clean);
  return text;
}

Finding finding_in(const std::string& text, std::string_view name) { return finding_named(read_petition_report(text).findings, name); }

TEST_CASE("report identities: the small report is clean") { CHECK(names(clean).empty()); }

TEST_CASE("report identities: a wrong headline accuses no share") {
  const std::string text = changed("**100 signatures**", "**500 signatures**");
  CHECK(names(text) == Names{"countries-total"});
  const Finding finding = finding_in(text, "countries-total");
  CHECK(finding.expected == "100 (sum of 3 countries)");
  CHECK(finding.equation.ends_with(": 100 is not 500"));
  CHECK(finding.repair->grade == Grade::proven);  // the shares alone say 100 as well
  CHECK(repaired_text<PetitionReport>(text) == clean);
}

TEST_CASE("report identities: a wrong share is held against the total that the other shares are of") {
  const std::string text =
      replaced_once(changed("**100 signatures**", "**1,000 signatures**"), "| France | 4 | 4.00 |", "| France | 4 | 4.10 |");
  const Finding finding = finding_in(text, "share");
  CHECK(finding.expected == "4.00");
  CHECK(finding.equation == "100 * 4 / 100 = 4.00, not 4.10");
}

TEST_CASE("report identities: an empty table proves nothing") {
  SmallReport report;
  report.headline = "1";
  report.countries = report.constituencies = "";
  const auto document = read_petition_report(report.text());
  CHECK(finding_named(document.findings, "countries-total").repair->grade != Grade::proven);
  CHECK(repaired_text<PetitionReport>(report.text()) == report.text());
}

TEST_CASE("report identities: a headline that could not be read follows from sum and shares") {
  const std::string text = changed("**100 signatures**", "**10x signatures**");
  CHECK(finding_in(text, "malformed-number").repair->grade == Grade::proven);
  CHECK(repaired_text<PetitionReport>(text) == clean);
}

TEST_CASE("report identities: the row of the United Kingdom stands in two sums") {
  const std::string text = changed("United Kingdom | 90 |", "United Kingdom | 40 |");
  CHECK(names(text) == Names{"countries-total", "constituencies-total", "share"});
  CHECK(finding_in(text, "constituencies-total").expected == "90 (sum of 2 constituencies)");
  CHECK(finding_in(text, "share").expected == "40.00");
  CHECK(repaired_text<PetitionReport>(text) == clean);
}

TEST_CASE("report identities: a wrong count is proven by its sum and its share") {
  const std::string text = changed("| Ireland | 6 |", "| Ireland | 5 |");
  CHECK(names(text) == Names{"countries-total", "share"});
  CHECK(finding_in(text, "share").equation == "100 * 5 / 100 = 5.00, not 6.00");
  CHECK(finding_in(text, "share").repair->grade == Grade::proven);
  CHECK(repaired_text<PetitionReport>(text) == clean);
  const std::string seat = changed("MP | 50 |", "MP | 70 |");
  CHECK(names(seat) == Names{"constituencies-total", "share"});
  CHECK(repaired_text<PetitionReport>(seat) == clean);
}

TEST_CASE("report identities: a share that is all that is wrong is itself repaired on request") {
  const std::string text = changed("| Ireland | 6 | 6.00 |", "| Ireland | 6 | 6.01 |");
  const Finding finding = finding_in(text, "share");
  CHECK(names(text) == Names{"share"});
  CHECK(finding.repair->grade == Grade::unique);
  CHECK(finding.repair->equations == Names{"100 * 6 / 100 = 6.00"});
  CHECK(repaired_text<PetitionReport>(text) == text);
  CHECK(repaired_text<PetitionReport>(text, Accept::unique) == clean);
}

TEST_CASE("report identities: two wrong shares, or a wrong share beside a wrong sum, are not repaired") {
  const std::string two = replaced_once(changed("6.00", "6.01"), "4.00", "4.01");
  CHECK(names(two) == Names{"share", "share"});
  CHECK(finding_in(two, "share").repair->edits.empty());
  CHECK(repaired_text<PetitionReport>(two, Accept::unique) == two);
  const std::string sum = replaced_once(changed("6.00", "6.01"), "MP | 50 | 55.56", "MP | 55 | 61.11");
  CHECK(finding_in(sum, "share").repair->edits.empty());
  CHECK(repaired_text<PetitionReport>(sum, Accept::unique) == sum);
}

TEST_CASE("report identities: without the United Kingdom the constituencies are shares of their sum") {
  SmallReport report;
  report.countries = "| 1 | Ireland | 60 | 60.00 |\n| 2 | France | 40 | 40.00 |\n";
  CHECK(names(report.text()).empty());
  report.constituencies = replaced_once(report.constituencies, "55.56", "55.57");
  CHECK(names(report.text()) == Names{"share"});
}

TEST_CASE("report identities: a table without rows adds up to nothing") {
  SmallReport report;
  report.headline = "5";
  report.countries = "| 1 | United Kingdom | 5 |  |\n";
  report.constituencies = "";
  const Finding finding = finding_in(report.text(), "constituencies-total");
  CHECK(finding.expected == "0 (sum of 0 constituencies)");
  CHECK(finding.repair->candidates == 0);
}

TEST_CASE("report identities: there is no share of nothing") {
  SmallReport report;
  report.headline = "0";
  report.countries = "| 1 | United Kingdom | 0 | 100.00 |\n";
  report.constituencies = "";
  CHECK(finding_in(report.text(), "share").expected == "no percentage of a total that is not positive");
}

TEST_CASE("report identities: a rank between right ones is proven, one at an end is not") {
  const std::string middle = changed("| 2 | Ireland |", "| 7 | Ireland |");
  const Finding finding = finding_in(middle, "rank");
  CHECK(finding.expected == "2");
  CHECK(finding.equation == "row 2 has rank 7");
  CHECK(finding.repair->equations == Names{"rank of the row above + 1 = 1 + 1 = 2", "rank of the row below - 1 = 3 - 1 = 2"});
  CHECK(repaired_text<PetitionReport>(middle) == clean);
  for (const char* row : {"| 1 | United", "| 3 | France", "| 1 | Aldershot", "| 2 | Barking"}) {
    CAPTURE(row);
    const std::string end = changed(row, "| 7" + std::string(row).substr(3));
    CHECK(finding_in(end, "rank").repair->grade == Grade::unique);
    CHECK(repaired_text<PetitionReport>(end) == end);
    CHECK(repaired_text<PetitionReport>(end, Accept::unique) == clean);
  }
}

TEST_CASE("report identities: several wrong ranks are one finding without a repair") {
  const std::string text = replaced_once(changed("| 2 | Ireland |", "| 3 | Ireland |"), "| 3 | France |", "| 4 | France |");
  CHECK(names(text) == Names{"rank"});
  const Finding finding = finding_in(text, "rank");
  CHECK(finding.row == 2);
  CHECK(finding.message == "the rank is not the position of the row (the first of 2 such rows)");
  CHECK_FALSE(finding.repair.has_value());
}

TEST_CASE("report identities: one warning on the order of each table, at its first row") {
  SmallReport report;
  report.countries = "| 1 | Ireland | 4 | 4.00 |\n| 2 | France | 6 | 6.00 |\n| 3 | United Kingdom | 90 | 90.00 |\n";
  CHECK(names(report.text()) == Names{"row-order"});
  const Finding finding = finding_in(report.text(), "row-order");
  CHECK(finding.table == "countries");
  CHECK(finding.row == 2);
  CHECK(finding.found == "6");
  CHECK(finding.message == "the row has more signatures than the one above (the first of 2 such rows)");
}

TEST_CASE("report identities: an order that holds rules candidates out, one that does not rules nothing out") {
  SmallReport report;
  report.headline = "130";
  report.constituencies = "";
  // No shares; 50 + 40 + 40 is 10 short, and the third row may not be above the second.
  report.countries = "| 1 | A | 50 |  |\n| 2 | B | 40 |  |\n| 3 | C | 30 |  |\n";
  const auto candidates = [&] { return finding_in(report.text(), "countries-total").repair->candidates; };
  CHECK(candidates() == 4);  // the headline, or each row
  report.countries = "| 1 | A | 50 |  |\n| 2 | B | 35 |  |\n| 3 | C | 35 |  |\n";
  CHECK(candidates() == 3);
  report.countries = "| 1 | A | 35 |  |\n| 2 | B | 50 |  |\n| 3 | C | 35 |  |\n";
  CHECK(candidates() == 4);
}

TEST_CASE("report identities: findings beyond the limit are counted") {
  ReadOptions options;
  options.limits.findings = 1;
  const auto document = read_petition_report(replaced_once(changed("6.00", "6.01"), "4.00", "4.01"), options);
  REQUIRE(document.findings.size() == 2);
  CHECK(document.findings[0].name() == "share");
  CHECK(document.findings[1].found.find('2') != std::string::npos);
}

}  // namespace
