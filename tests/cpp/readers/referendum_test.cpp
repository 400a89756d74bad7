// SPDX-License-Identifier: MIT
#include <ukvotes/referendum.hpp>

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "../support/cells.hpp"
#include "../support/documents.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

Document<Referendum> example() { return read_referendum(referendum_text()); }

TEST_CASE("referendum: every row is read as it stands") {
  const auto document = example();
  const AreaTable& areas = document.value.areas();
  REQUIRE(areas.size() == 382);
  CHECK(document.dialect == Dialect::difference_csv);
  CHECK(areas[0].region() == "South West");
  CHECK(areas[0].area() == "\"Bristol");
  CHECK(areas[0].remain() == Votes(228445));
  CHECK(areas[0].leave() == Votes(14102787418));
  CHECK(areas[0].status() == Side::leave);
  CHECK(areas[0].difference() == Votes(14102558973));
  CHECK(areas[3].area() == "City of Edinburgh");
  CHECK(areas[3].status() == Side::remain);
  CHECK(areas[381].remain() == Votes(24114));
  CHECK(areas[381].leave() == Votes(23992));
  CHECK(areas[381].difference() == Votes(122));
  CHECK(document.value.leave() == Votes(22205810742));
}

TEST_CASE("referendum: the cells are those that a split at commas finds") {
  const auto document = example();
  const std::string& text = referendum_text();
  const auto rows = clean_referendum_rows(text);
  REQUIRE(rows.size() == 379);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const AreaResult area = document.value.areas()[i + 3];
    CAPTURE(i);
    CHECK(area.region() == rows[i][0].of(text));
    CHECK(area.area() == rows[i][1].of(text));
    CHECK(area.remain() == Votes(number(rows[i][2].of(text))));
    CHECK(area.leave() == Votes(number(rows[i][3].of(text))));
    CHECK(area.status_text() == rows[i][4].of(text));
    CHECK(area.difference() == Votes(number(rows[i][5].of(text))));
    CHECK(document.value.areas().places.begin[i + 3] == rows[i][0].begin);
  }
}

TEST_CASE("referendum: the example has three findings, one for each glued row") {
  const auto document = example();
  CHECK(verdict(document.findings, Severity::note) == Verdict{{"glued-counts", 2}, {"glued-counts", 3}, {"glued-counts", 4}});
  const std::vector<std::string> glued{"14102787418", "4414864122", "3670976646"};
  for (std::size_t i = 0; i < document.findings.size(); ++i) {
    const Finding& finding = document.findings[i];
    CAPTURE(i);
    CHECK(finding.code() == "UKV-R104");
    CHECK(finding.severity() == Severity::error);
    CHECK(finding.table == "areas");
    CHECK(finding.row == i + 1);
    CHECK(finding.field == "Leave");
    CHECK(finding.found == glued[i]);
    const std::size_t begin = referendum_text().find(glued[i]);
    CHECK(finding.position.byte_begin == begin);
    CHECK(finding.position.byte_end == begin + glued[i].size());
    REQUIRE(finding.repair.has_value());
    CHECK(finding.repair->grade == Grade::proven);
    CHECK(finding.repair->candidates == 1);
    CHECK(finding.repair->tried == glued[i].size() - 1);
  }
  CHECK(document.findings[0].position == Position{2, 28, 79, 90});
}

TEST_CASE("referendum: the proof of Bristol names its numbers and what they do not prove") {
  const auto document = example();
  const Repair& repair = document.findings.at(0).repair.value();
  std::map<std::string, std::pair<std::string, std::string>> edits;
  for (const Edit& edit : repair.edits) edits[edit.field] = {edit.before, edit.after};
  CHECK(edits.at("Remain") == std::pair<std::string, std::string>("228445", "141027"));
  CHECK(edits.at("Leave") == std::pair<std::string, std::string>("14102787418", "87418"));
  CHECK(edits.at("Status") == std::pair<std::string, std::string>("Leave", "Remain"));
  CHECK(edits.at("Absolute Difference") == std::pair<std::string, std::string>("14102558973", "53609"));
  REQUIRE_FALSE(repair.equations.empty());
  CHECK(repair.equations[0].find("141027 + 87418 = 228445") != std::string::npos);
  CHECK(repair.remark.find("name") != std::string::npos);
}

TEST_CASE("referendum: repaired, it is the official result and changes three lines only") {
  const auto document = example();
  const auto repaired = repair(document);
  CHECK(repaired.repairs.size() == 3);
  CHECK(repaired.document.value.areas().size() == 382);
  CHECK(repaired.document.value.remain() == Votes(16'141'241));
  CHECK(repaired.document.value.leave() == Votes(17'410'742));
  std::string expected = with_line(referendum_text(), 2, "South West,Bristol,141027,87418,Remain,53609");
  expected = with_line(expected, 3, "West Midlands,Herefordshire,44148,64122,Leave,19974");
  expected = with_line(expected, 4, "Yorkshire and The Humber,Kingston upon Hull,36709,76646,Leave,39937");
  CHECK(write(repaired.document) == expected);
  CHECK(write(document) == referendum_text());
}

TEST_CASE("referendum: what is left after the repair is one note on the order of the rows") {
  const auto repaired = repair(example());
  REQUIRE(repaired.document.findings.size() == 1);
  CHECK(repaired.document.findings[0].name() == "row-order");
  CHECK(repaired.document.findings[0].severity() == Severity::note);
}

TEST_CASE("referendum: repairing what is repaired changes nothing") {
  const auto once = repair(example(), Accept::unique);
  const auto twice = repair(once.document, Accept::unique);
  CHECK(twice.repairs.empty());
  CHECK(write(twice.document) == write(once.document));
}

TEST_CASE("referendum: the regions of the repaired document are the official ones") {
  // Electoral Commission; Gibraltar is counted in the South West.
  const std::map<std::string_view, std::pair<std::int64_t, std::int64_t>> official{{"South East", {2'391'718, 2'567'965}},
                                                                                   {"North West", {1'699'020, 1'966'925}},
                                                                                   {"East Midlands", {1'033'036, 1'475'479}},
                                                                                   {"East", {1'448'616, 1'880'367}},
                                                                                   {"London", {2'263'519, 1'513'232}},
                                                                                   {"Yorkshire and The Humber", {1'158'298, 1'580'937}},
                                                                                   {"South West", {1'503'019, 1'669'711}},
                                                                                   {"West Midlands", {1'207'175, 1'755'687}},
                                                                                   {"North East", {562'595, 778'103}},
                                                                                   {"Scotland", {1'661'191, 1'018'322}},
                                                                                   {"Wales", {772'347, 854'572}},
                                                                                   {"Northern Ireland", {440'707, 349'442}}};
  std::map<std::string_view, std::pair<std::int64_t, std::int64_t>> sums;
  const auto repaired = repair(example());
  std::size_t leave_ahead = 0;
  for (const AreaResult area : repaired.document.value.areas()) {
    sums[area.region()].first += area.remain().value().value();
    sums[area.region()].second += area.leave().value().value();
    if (area.status() == Side::leave) ++leave_ahead;
  }
  CHECK(sums == official);
  CHECK(leave_ahead == 263);
}

TEST_CASE("referendum: a wrong status is found where it stands") {
  const std::string text =
      replaced_once(referendum_text(), "City of Edinburgh,187796,64498,Remain", "City of Edinburgh,187796,64498,Leave");
  const auto document = read_referendum(text);
  const Finding& finding = finding_named(document.findings, "status");
  CHECK(finding.position.line == 5);
  CHECK(finding.field == "Status");
  CHECK(finding.found == "Leave");
  CHECK(text.substr(finding.position.byte_begin, 5) == "Leave");
  CHECK(finding.expected.find("Remain") != std::string::npos);
}

TEST_CASE("referendum: a row above a larger difference is a note") {
  const std::string text = "Region,Area,Remain,Leave,Status,Absolute Difference\nWales,A,10,20,Leave,10\nWales,B,50,20,Remain,30\n";
  const auto document = read_referendum(text);
  CHECK(verdict(document.findings, Severity::note) == Verdict{{"row-order", 3}});
  CHECK_FALSE(document.has(Severity::warning));
}

}  // namespace
