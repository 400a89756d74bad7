// SPDX-License-Identifier: MIT
// The difference CSV with every fault that a CSV can have.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <string>

#include "../support/documents.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string header = "Region,Area,Remain,Leave,Status,Absolute Difference\n";
const std::string first = "Wales,Cardiff,101788,69814,Remain,31974\n";
const std::string last = "Wales,Gwynedd,35517,25665,Remain,9852\n";

Document<Referendum> around(const std::string& line) { return read_referendum(header + first + line + last); }

/// Every document must keep its rows: the two around are always there.
void check_neighbours(const Document<Referendum>& document, std::size_t rows) {
  const AreaTable& areas = document.value.areas();
  REQUIRE(areas.size() == rows);
  CHECK(areas[0].difference() == Votes(31974));
  CHECK(areas[rows - 1].area() == "Gwynedd");
  CHECK(areas[rows - 1].difference() == Votes(9852));
}

TEST_CASE("referendum format: CRLF line ends make no difference to the values") {
  const std::string text = replaced_all(referendum_text(), "\n", "\r\n");
  const auto document = read_referendum(text);
  CHECK(document.value.areas().area == read_referendum(referendum_text()).value.areas().area);
  CHECK(document.value.areas().difference == read_referendum(referendum_text()).value.areas().difference);
  CHECK(verdict(document.findings) == Verdict{{"glued-counts", 2}, {"glued-counts", 3}, {"glued-counts", 4}});
  CHECK(write(document) == text);
  const auto repaired = repair(document);
  CHECK(repaired.document.value.leave() == Votes(17'410'742));
  CHECK(write(repaired.document) == replaced_all(repaired_text<Referendum>(referendum_text()), "\n", "\r\n"));
}

TEST_CASE("referendum format: a byte order mark is kept and is no part of the first name") {
  const std::string text = "\xEF\xBB\xBF" + header + first;
  const auto document = read_referendum(text);
  CHECK(document.findings.empty());
  CHECK(document.value.areas().size() == 1);
  CHECK(document.value.areas()[0].region() == "Wales");
  CHECK(write(document) == text);
}

TEST_CASE("referendum format: a missing final line feed is a warning, and the row is there") {
  const std::string text = referendum_text().substr(0, referendum_text().size() - 1);
  const auto document = read_referendum(text);
  const Finding& finding = document.findings.back();
  CHECK(finding.name() == "truncated");
  CHECK(finding.severity() == Severity::warning);
  CHECK(finding.position.line == 383);
  CHECK(finding.position.byte_begin == text.size());
  CHECK(document.value.areas().size() == 382);
  CHECK(document.value.areas()[381].difference() == Votes(122));
}

TEST_CASE("referendum format: nothing at all is no clean document") {
  const auto document = read_referendum("");
  CHECK(document.has(Severity::error));
  CHECK(document.value.areas().empty());
  CHECK(write(document).empty());
}

TEST_CASE("referendum format: a header alone is a table without rows") {
  const auto document = read_referendum(header);
  CHECK(verdict(document.findings) == Verdict{{"area-count", 2}});
  CHECK(document.value.areas().empty());
  CHECK(document.value.remain() == Votes(0));
}

TEST_CASE("referendum format: too few cells make a malformed row whose cells are kept as far as they go") {
  const auto document = around("Wales,Newport,32413,41236\n");
  check_neighbours(document, 3);
  CHECK(verdict(document.findings) == Verdict{{"malformed-row", 3}});
  const Finding& finding = document.findings.at(0);
  CHECK(finding.row == 2);
  CHECK(finding.found == "Wales,Newport,32413,41236");
  const AreaResult newport = document.value.areas()[1];
  CHECK(newport.area() == "Newport");
  CHECK(newport.leave() == Votes(41236));
  CHECK_FALSE(newport.difference().has_value());
  CHECK(newport.status_text().empty());
}

TEST_CASE("referendum format: too many cells make a malformed row") {
  const auto document = around("Wales,Newport,32413,41236,Leave,8823,1\n");
  check_neighbours(document, 3);
  CHECK(verdict(document.findings) == Verdict{{"malformed-row", 3}});
  CHECK(document.value.areas()[1].difference() == Votes(8823));
}

TEST_CASE("referendum format: what is no count is found in its cell, and the cell is empty") {
  for (const std::string bad : {"", " ", "x", "32413x", "-5", "+5", " 32413", "32413 ", "032413", "3.5", "1e5", "32 413",
                                "1000000000000000000", "99999999999999999999999"}) {
    CAPTURE(bad);
    const auto document = around("Wales,Newport," + bad + ",41236,Leave,8823\n");
    check_neighbours(document, 3);
    const Finding& finding = finding_named(document.findings, "malformed-number");
    CHECK(finding.position == Position{3, 15, header.size() + first.size() + 14, header.size() + first.size() + 14 + bad.size()});
    CHECK(finding.field == "Remain");
    CHECK(finding.found == bad);
    CHECK_FALSE(document.value.areas()[1].remain().has_value());
    CHECK(document.value.areas()[1].leave() == Votes(41236));
  }
}

TEST_CASE("referendum format: zero is a count") {
  const auto document = around("Wales,Newport,0,10000,Leave,10000\n");
  CHECK(document.findings.empty());
  CHECK(document.value.areas()[1].remain() == Votes(0));
}

TEST_CASE("referendum format: a blank line is found and is no row") {
  const auto document = around("\n");
  check_neighbours(document, 2);
  CHECK(verdict(document.findings) == Verdict{{"malformed-row", 3}});
  CHECK(write(document) == header + first + "\n" + last);
}

TEST_CASE("referendum format: names in quotation marks may hold commas and doubled quotation marks") {
  const std::string line = "South West,\"Bristol, City of\",141027,87418,Remain,53609\nWales,\"The \"\"Vale\"\"\",2,12002,Leave,12000\n";
  const std::string text = header + line + last;
  const auto document = read_referendum(text);
  CHECK(document.findings.empty());
  CHECK(document.value.areas()[0].area() == "Bristol, City of");
  CHECK(document.value.areas()[1].area() == "The \"Vale\"");
  CHECK(compose(document.value) == text);
}

TEST_CASE("referendum format: an unclosed quotation mark does not swallow the lines after it") {
  const auto document = around("Wales,\"Newport,32413,41236,Leave,8823\n");
  check_neighbours(document, 3);
  CHECK(verdict(document.findings) == Verdict{{"unclosed-quote", 3}});
  CHECK(document.findings.at(0).position.column == 7);
  CHECK(document.findings.at(0).found == "\"Newport");
  CHECK(document.value.areas()[1].leave() == Votes(41236));
}

TEST_CASE("referendum format: a stray quotation mark spoils its own cell and no other") {
  const auto document = around("London,\"Ci\"ty,32413,41236,\"Leave\",8823\n\"Lon\"don,\"Bristol, City of\",1,2,Leave,1\n");
  check_neighbours(document, 4);
  const auto errors = verdict(document.findings, Severity::error);
  CHECK(errors == Verdict{{"unclosed-quote", 3}, {"unclosed-quote", 4}});
  CHECK(document.value.areas()[1].status() == Side::leave);
  CHECK(document.value.areas()[2].area() == "Bristol, City of");
  CHECK(document.value.areas()[2].leave() == Votes(2));
}

TEST_CASE("referendum format: bytes that are no UTF-8 are found, kept, and replaced in the table") {
  const std::string line = "Wales,Ynys M\xF4n,18618,19333,Leave,715\n";
  const std::string text = header + first + line;
  const auto document = read_referendum(text);
  CHECK(verdict(document.findings) == Verdict{{"invalid-utf8", 3}});
  CHECK(document.findings.at(0).position.byte_begin == text.find('\xF4'));
  CHECK(document.findings.at(0).position.byte_end == text.find('\xF4') + 1);
  CHECK(document.value.areas()[1].area() == "Ynys M\xEF\xBF\xBDn");
  CHECK(document.value.areas()[1].leave() == Votes(19333));
  CHECK(write(document) == text);
}

TEST_CASE("referendum format: columns are counted in characters, bytes in bytes") {
  const auto document = around("Wales,Ynys M\xC3\xB4n,18618,x,Leave,715\n");
  const Finding& finding = finding_named(document.findings, "malformed-number");
  CHECK(finding.position.column == 22);
  CHECK(finding.position.byte_begin == header.size() + first.size() + 22);
}

TEST_CASE("referendum format: a NUL is a character like another") {
  const std::string line("Wales,New\0port,32413,41236,Leave,8823\n", 38);
  const auto document = read_referendum(header + first + line);
  CHECK(document.value.areas()[1].area() == std::string_view("New\0port", 8));
  CHECK(document.value.areas()[1].difference() == Votes(8823));
  CHECK(write(document) == header + first + line);
}

TEST_CASE("referendum format: a missing column is named, and the others are read") {
  const auto document = read_referendum("Region,Area,Remain,Leave,Status\nWales,Cardiff,101788,69814,Remain\n");
  const Finding& finding = finding_named(document.findings, "missing-column");
  CHECK(finding.position.line == 1);
  CHECK(finding.field == "Absolute Difference");
  REQUIRE(document.value.areas().size() == 1);
  CHECK(document.value.areas()[0].leave() == Votes(69814));
  CHECK_FALSE(document.value.areas()[0].difference().has_value());
  CHECK(verdict(document.findings).size() == 1);
}

TEST_CASE("referendum format: an unexpected column is a warning, and the others are read") {
  const std::string text =
      "Region,Area,Electorate,Remain,Leave,Status,Absolute Difference\nWales,Cardiff,242000,101788,69814,Remain,31974\n";
  const auto document = read_referendum(text);
  CHECK(verdict(document.findings, Severity::note) == Verdict{{"unexpected-column", 1}});
  CHECK(document.findings.at(0).severity() == Severity::warning);
  CHECK(document.findings.at(0).position == Position{1, 13, 12, 22});
  CHECK(document.value.areas()[0].remain() == Votes(101788));
  CHECK(write(document) == text);
}

TEST_CASE("referendum format: columns in another order are read by their names") {
  const auto document = read_referendum("Area,Region,Leave,Remain,Absolute Difference,Status\nCardiff,Wales,69814,101788,31974,Remain\n");
  REQUIRE(document.value.areas().size() == 1);
  CHECK(document.value.areas()[0].region() == "Wales");
  CHECK(document.value.areas()[0].remain() == Votes(101788));
  CHECK(document.value.areas()[0].status() == Side::remain);
  CHECK_FALSE(document.has(Severity::error));
}

}  // namespace
