// SPDX-License-Identifier: MIT
// Hostile input: each limit has a finding of its own, and time grows with size only.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <string>
#include <string_view>

#include "../support/documents.hpp"
#include "../support/invariants.hpp"
#include "../support/naive.hpp"
#include "../support/parallel.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string header = "Region,Area,Remain,Leave,Status,Absolute Difference\n";
const std::string cardiff = "Wales,Cardiff,101788,69814,Remain,31974\n";
const std::string gwynedd = "Wales,Gwynedd,35517,25665,Remain,9852\n";

/// Generous: it tells linear from quadratic, not fast from slow.
constexpr std::chrono::seconds guard{20};

std::string many(std::size_t count, std::string_view piece) {
  std::string text;
  text.reserve(count * piece.size());
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

/// Rows of areas whose names end in ever other numbers.
std::string areas(std::size_t count, const std::string& to_name, const std::string& behind_name) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += to_name + std::to_string(i) + behind_name;
  return text;
}

/// Sanitized code is slow: it gets a tenth of the size.
std::size_t size(std::size_t bytes) { return complete() ? bytes : bytes / 10; }

template <class T>
void check_ends_in_time(const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  const Document<T> document = read_as<T>(text);
  CHECK(document.source.text().size() == text.size());
  CHECK(document.has(Severity::error));
  CHECK(std::chrono::steady_clock::now() - start < guard);
}

void check_all_end_in_time(const std::string& text) {
  check_ends_in_time<Referendum>(text);
  check_ends_in_time<PetitionListing>(text);
  check_ends_in_time<PetitionReport>(text);
  check_ends_in_time<PartyTally>(text);
}

TEST_CASE("limits: a document longer than the limit is read up to it and kept whole") {
  ReadOptions options;
  options.limits.file_bytes = header.size() + cardiff.size();
  const auto document = read_referendum(header + cardiff + gwynedd, options);
  const Finding& finding = finding_named(document.findings, "limit-exceeded");
  CHECK(finding.code() == "UKV-D011");
  CHECK(finding.position.byte_begin == options.limits.file_bytes);
  CHECK(document.value.areas().size() == 1);
  CHECK(write(document) == header + cardiff + gwynedd);
}

TEST_CASE("limits: a document that is read up to a limit within a character ends before it") {
  const std::string text = header + "Wales,Ynys M\xC3\xB4n,1,2,Leave,1\n";
  ReadOptions options;
  for (std::size_t behind = 0; behind < 3; ++behind) {
    options.limits.file_bytes = text.find('\xC3') + behind;
    const auto document = read_referendum(text, options);
    CHECK(finding_named(document.findings, "limit-exceeded").position.byte_begin == text.find('\xC3') + (behind == 2 ? 2 : 0));
    CHECK(std::ranges::none_of(document.findings, [](const Finding& finding) { return finding.name() == "invalid-utf8"; }));
  }
}

TEST_CASE("limits: no limit for lines is a number, too") {
  ReadOptions options;
  options.limits.line_bytes = std::numeric_limits<std::size_t>::max();
  const auto document = read_election("Constituency,Party,Candidate,Votes\n\"Bath\nand more\",A,X,1\nYork,\"B\",Y,2\n", options);
  REQUIRE(document.value.candidacies().size() == 2);
  CHECK(document.value.candidacies()[0].constituency() == "Bath\nand more");
}

TEST_CASE("limits: a header longer than the limit is read up to it") {
  ReadOptions options;
  options.limits.line_bytes = 1000;
  const std::string commas(100'000, ',');
  for (const std::string& text :
       {header.substr(0, header.size() - 1) + commas + "\n" + cardiff, "Area,Remain,Leave,Electorate" + commas + "\n"}) {
    const bool is_full = text.starts_with("Area");
    const auto findings = is_full ? read_referendum_result(text, options).findings : read_referendum(text, options).findings;
    CHECK(finding_named(findings, "limit-exceeded").position.line == 1);
    CHECK(std::ranges::all_of(findings, [](const Finding& finding) { return finding.found.size() < 1000; }));
  }
}

TEST_CASE("limits: a line longer than the limit is a row with empty cells") {
  ReadOptions options;
  options.limits.line_bytes = 60;
  const std::string text = header + cardiff + "Wales," + std::string(100, 'x') + ",1,2,Leave,1\n" + gwynedd;
  const auto document = read_referendum(text, options);
  const Finding& finding = finding_named(document.findings, "limit-exceeded");
  CHECK(finding.code() == "UKV-D012");
  CHECK(finding.position.line == 3);
  REQUIRE(document.value.areas().size() == 3);
  CHECK_FALSE(document.value.areas()[1].remain().has_value());
  CHECK(document.value.areas()[2].difference() == Votes(9852));
  CHECK(document.findings.size() == 1);
}

TEST_CASE("limits: a cell longer than the limit is empty, the others are read") {
  ReadOptions options;
  options.limits.field_bytes = 30;
  const std::string text = header + cardiff + "Wales," + std::string(100, 'x') + ",35517,25665,Remain,9852\n";
  const auto document = read_referendum(text, options);
  const Finding& finding = finding_named(document.findings, "limit-exceeded");
  CHECK(finding.code() == "UKV-D013");
  CHECK(finding.position == Position{3, 7, header.size() + cardiff.size() + 6, header.size() + cardiff.size() + 106});
  CHECK(finding.field == "Area");
  CHECK(document.value.areas()[1].difference() == Votes(9852));
  CHECK(document.value.areas()[1].area().empty());
}

TEST_CASE("limits: rows beyond the limit are not read, and said so") {
  ReadOptions options;
  options.limits.rows = 2;
  const auto document = read_referendum(header + cardiff + gwynedd + gwynedd + gwynedd, options);
  const Finding& finding = finding_named(document.findings, "limit-exceeded");
  CHECK(finding.code() == "UKV-D014");
  CHECK(finding.position.line == 4);
  CHECK(document.value.areas().size() == 2);
}

TEST_CASE("limits: findings beyond the limit are counted") {
  ReadOptions options;
  options.limits.findings = 5;
  const auto document = read_referendum(header + areas(40, "Wales,Cardiff ", ",x,1,Leave,1\n"), options);
  REQUIRE(document.findings.size() == 6);
  CHECK(document.findings.back().code() == "UKV-D015");
  CHECK(document.findings.back().found.find("40") != std::string::npos);
}

TEST_CASE("limits: findings that belong to one story count once") {
  ReadOptions options;
  options.limits.findings = 5;
  const std::string bristol = "South West,\"Bristol ";
  const std::string glued = ",228445,14102787418,Leave,14102558973\n";
  CHECK(read_referendum(header + areas(5, bristol, glued), options).findings.size() == 5);
  const auto more = read_referendum(header + areas(40, bristol, glued), options);
  REQUIRE(more.findings.size() == 6);
  for (std::size_t i = 0; i < 5; ++i) CHECK(more.findings[i].name() == "glued-counts");
  CHECK(more.findings.back().found.find("40") != std::string::npos);
}

TEST_CASE("limits: the row limit holds in the other kinds too") {
  ReadOptions options;
  options.limits.rows = 3;
  CHECK(finding_named(read_petition_listing(listing_text(), options).findings, "limit-exceeded").code() == "UKV-D014");
  CHECK(read_petition_listing(listing_text(), options).value.countries().size() == 3);
  CHECK(finding_named(read_petition_report(report_text(), options).findings, "limit-exceeded").code() == "UKV-D014");
  CHECK(read_petition_report(report_text(), options).value.countries().size() == 3);
  CHECK(finding_named(read_party_tally(tally_text(), options).findings, "limit-exceeded").code() == "UKV-D014");
  CHECK(read_party_tally(tally_text(), options).value.parties().size() == 3);
}

TEST_CASE("limits: the line and field limits hold in the other kinds too") {
  ReadOptions options;
  options.limits.field_bytes = 1'000;
  const std::string name(5'000, 'x');
  const auto listing = read_petition_listing(replaced_once(listing_text(), "\nFrance:", "\n" + name + ":"), options);
  CHECK(finding_named(listing.findings, "limit-exceeded").position.line == 2);
  const auto report = read_petition_report(replaced_once(report_text(), "| 2 | Ireland |", "| 2 | " + name + " |"), options);
  CHECK(finding_named(report.findings, "limit-exceeded").table == "countries");
  const auto tally = read_party_tally(replaced_once(tally_text(), "Liberal Democrats", name), options);
  CHECK(finding_named(tally.findings, "limit-exceeded").row == 3);
}

TEST_CASE("limits: one endless line") { check_all_end_in_time(header + std::string(size(100'000'000), 'x')); }

TEST_CASE("limits: one endless line of separators") {
  const std::size_t count = size(6'000'000);
  check_all_end_in_time(header + std::string(count, ','));
  check_all_end_in_time(many(count / 2, "| "));
  check_all_end_in_time(many(count / 3, ":  "));
}

TEST_CASE("limits: a million quotation marks, on one line or on many") {
  const std::size_t count = size(1'000'000);
  check_all_end_in_time(header + std::string(count, '"'));
  check_all_end_in_time(header + many(count, "\","));
  check_all_end_in_time(header + many(count, "\"\n"));
  check_all_end_in_time(header + many(count, ",\"\""));
}

TEST_CASE("limits: a million headings, a million blank lines, a million bars on lines") {
  const std::size_t count = size(1'000'000);
  check_all_end_in_time("# a\n\n### Background\n\n" + many(count, "### History\n\n"));
  check_all_end_in_time(std::string(count, '\n'));
  check_all_end_in_time(many(count, "|\n"));
  check_all_end_in_time(many(count, "a: \n"));
  check_all_end_in_time(many(count, "\r"));
}

TEST_CASE("limits: a million bytes that are no UTF-8") {
  check_all_end_in_time(header + many(size(1'000'000), "\xFF"));
  check_all_end_in_time(header + many(size(1'000'000), "\xFF,\n"));
}

TEST_CASE("limits: a long document with a wrong total is searched for a repair in linear time") {
  std::string text;
  for (std::size_t i = 0; i < size(300'000); ++i) text += "Place " + std::to_string(i) + ":  12345\n";
  text += "Aldershot: 6\n\n Number of votes by Country: 1\nNumber of votes by Constituency: 6\nTotal number of votes: 7\n";
  const auto start = std::chrono::steady_clock::now();
  const auto document = read_petition_listing(text);
  CHECK(finding_named(document.findings, "countries-total").position.byte_begin > 0);
  CHECK(write(repair(document, Accept::unique).document) == text);
  CHECK(std::chrono::steady_clock::now() - start < guard);
}

TEST_CASE("limits: a long document without totals is searched for a repair in linear time") {
  std::string text;
  for (std::size_t i = 0; i < size(100'000); ++i) text += "Place " + std::to_string(i) + ":  " + std::to_string(200'000 - i) + "\n";
  text += "Aldershot: \n";
  const auto start = std::chrono::steady_clock::now();
  const auto document = read_petition_listing(text);
  const Finding& finding = finding_named(document.findings, "malformed-number");
  CHECK((!finding.repair || finding.repair->candidates == 0));
  CHECK(std::chrono::steady_clock::now() - start < guard);
}

TEST_CASE("limits: thousands of repairs are applied in linear time") {
  const std::size_t count = size(4'000);
  const auto start = std::chrono::steady_clock::now();
  const auto repaired = repair(read_referendum(header + many(count, "South West,\"Bristol,228445,14102787418,Leave,14102558973\n")));
  CHECK(repaired.repairs.size() == count);
  CHECK(repaired.document.value.leave() == Votes(87418 * count));
  CHECK(std::chrono::steady_clock::now() - start < guard);
}

}  // namespace
