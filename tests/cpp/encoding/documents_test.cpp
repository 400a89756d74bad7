// SPDX-License-Identifier: MIT
// Whole documents in other encodings: the same values and findings as in UTF-8, one note more, and the bytes come back.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <variant>
#include <vector>

#include <ukvotes/reconcile.hpp>

#include "../support/documents.hpp"
#include "../support/encodings.hpp"
#include "../support/reading.hpp"
#include "../support/scratch.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

ReadOptions asked(Encoding encoding) {
  ReadOptions options;
  options.encoding = encoding;
  return options;
}

/// As many bytes as the characters take before byte `at` of the UTF-8.
std::size_t byte_of(const Encoded& encoded, std::size_t at) {
  const auto points = code_points(encoded.utf8.substr(0, at));
  if (encoded.encoding == Encoding::windows_1252 || encoded.encoding == Encoding::code_page_850) return points.size();
  return in_utf16(encoded.utf8.substr(0, at), encoded.encoding, encoded.name.ends_with("mark")).size();
}

/// Everything of a finding but its bytes.
std::string told(const Finding& finding) {
  return describe(finding, "").substr(0, describe(finding, "").find("  -->")) + std::to_string(finding.position.line) + ":" +
         std::to_string(finding.position.column) + " " + finding.found + " " + finding.expected + " " + finding.equation + " " +
         finding.excerpt + std::to_string(finding.caret) + "+" + std::to_string(finding.width);
}

void check_same(std::vector<Finding> findings, const std::vector<Finding>& expected, const Encoded& encoded) {
  std::erase_if(findings, [](const Finding& finding) { return finding.name() == "encoding"; });
  REQUIRE(findings.size() == expected.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    CHECK(told(findings[i]) == told(expected[i]));
    CHECK(findings[i].position.byte_begin == byte_of(encoded, expected[i].position.byte_begin));
    CHECK(findings[i].position.byte_end == byte_of(encoded, expected[i].position.byte_end));
  }
}

template <class T>
void check_encodings(const std::string& utf8) {
  for (const Encoded& encoded : in_all_encodings(utf8)) {
    CAPTURE(encoded.name);
    const Document<T> expected = read_as<T>(encoded.utf8);
    const Document<T> document = read_as<T>(encoded.bytes);
    CHECK(document.encoding() == encoded.encoding);
    CHECK(document.source.text() == encoded.utf8);
    CHECK(document.value == expected.value);
    CHECK(document.dialect == expected.dialect);
    CHECK(write(document) == encoded.bytes);
    CHECK(document.findings.size() == expected.findings.size() + 1);
    CHECK(finding_named(document.findings, "encoding").severity() == Severity::note);
    check_same(document.findings, expected.findings, encoded);
    check_same(reconcile(document), reconcile(expected), encoded);
    const Document<T> as_asked = read_as<T>(encoded.bytes, asked(encoded.encoding));
    CHECK(as_asked.value == expected.value);
    check_same(as_asked.findings, expected.findings, encoded);
    CHECK(as_asked.findings.size() == expected.findings.size());
  }
}

TEST_CASE("encoded documents: a listing") { check_encodings<PetitionListing>(replaced_once(listing_text(), "450331", "450341")); }
TEST_CASE("encoded documents: a tally") { check_encodings<PartyTally>(tally_text()); }
TEST_CASE("encoded documents: a report") { check_encodings<PetitionReport>(replaced_once(report_text(), "| 268,513 |", "| 268,514 |")); }
TEST_CASE("encoded documents: a petition") {
  check_encodings<Petition>(
      replaced_once(load(repository() / "examples/data/petition.json"), "\"signature_count\":", "\"signature_count\":-"));
}

TEST_CASE("encoded documents: a result in UTF-16, which has no letter beyond ASCII") {
  for (const Encoding order : {Encoding::utf_16_le, Encoding::utf_16_be}) {
    for (const bool mark : {false, true}) {
      const std::string bytes = in_utf16(referendum_text(), order, mark);
      const auto document = read_referendum(bytes);
      CHECK(document.encoding() == order);
      CHECK(document.value == read_referendum(referendum_text()).value);
      CHECK(write(document) == bytes);
      const Finding& note = finding_named(document.findings, "encoding");
      CHECK(note.position == Position{1, 1, 0, mark ? 2U : 0U});
      CHECK(note.message == "the document was decoded: it is " + std::string(name_of(order)) +
                                (mark ? ", told by its byte order mark" : ", told by its NUL bytes"));
      CHECK(write(repair(document).document) == in_utf16(repaired_text<Referendum>(referendum_text()), order, mark));
    }
  }
}

TEST_CASE("encoded documents: recognised whatever the encoding, and read the same by any number of threads") {
  std::string large = listing_text();
  const std::string more = "\nYnys M\xC3\xB4n: 1";
  while (large.size() < 3'000'000) large.insert(large.rfind("\n\n"), more);
  for (const Encoded& encoded : in_all_encodings(large)) {
    CAPTURE(encoded.name);
    CHECK(recognise(encoded.bytes).kind == Kind::petition_listing);
    CHECK(recognise(encoded.bytes).dialect == Dialect::totals_at_end);
    const auto one = std::get<Document<PetitionListing>>(read(encoded.bytes));
    ReadOptions options;
    options.threads = 4;
    const auto four = std::get<Document<PetitionListing>>(read(encoded.bytes, options));
    CHECK(one.value == four.value);
    CHECK(one.findings == four.findings);
    CHECK(one.value == read_petition_listing(encoded.utf8).value);
  }
}

TEST_CASE("encoded documents: a file whose bytes are not kept says what they were") {
  const ScratchDirectory scratch;
  for (const Encoded& encoded : in_all_encodings(listing_text())) {
    CAPTURE(encoded.name);
    const std::string path = scratch.write("listing.txt", encoded.bytes).string();
    ReadOptions options;
    options.keep_source = false;
    const auto document = std::get<Document<PetitionListing>>(read_file(path, options));
    const auto kept = std::get<Document<PetitionListing>>(read_file(path));
    CHECK(document.encoding() == encoded.encoding);
    CHECK(document.value == kept.value);
    CHECK(document.findings == kept.findings);
    CHECK_FALSE(document.source.is_kept());
    CHECK_THROWS_AS((void)document.source.bytes(), SourceNotKeptError);
  }
}

TEST_CASE("encoded documents: repairs are written in the encoding, and nothing else changes") {
  const std::string damaged = replaced_once(listing_text(), "450331", "450341");
  for (const Encoded& encoded : in_all_encodings(damaged)) {
    CAPTURE(encoded.name);
    const auto document = read_petition_listing(encoded.bytes);
    const auto repaired = repair(document);
    CHECK(repaired.document.encoding() == encoded.encoding);
    CHECK(repaired.document.source.text() == listing_text());
    CHECK(repaired.repairs.size() == 1);
    std::string expected = encoded.bytes;
    const std::size_t digit = byte_of(encoded, damaged.find("450341") + 4);
    for (char& byte : std::span(expected).subspan(digit, 2)) byte = byte == '4' ? '3' : byte;
    CHECK(write(repaired.document) == expected);
  }
}

TEST_CASE("encoded documents: a repair that the encoding has no letters for is not made") {
  const std::string text = "Region,Area,Remain,Leave,Status,Absolute Difference\nWales,Cardiff,a,50,Leave,30\n";
  auto document = read_referendum(text, asked(Encoding::windows_1252));
  Repair made;
  made.grade = Grade::proven;
  const std::size_t place = text.find("Cardiff,a");
  made.edits.push_back({"areas", 1, "Area", "Cardiff,a", "?", place, place + 9, "Glynd\xC5\xB5r,20"});
  document.findings.at(0).repair = made;
  CHECK(repair(document).repairs.empty());
  document.findings.at(0).repair->edits[0].replacement = "M\xC3\xB4n,20";
  CHECK(write(repair(document).document) == replaced_once(text, "Cardiff,a", "M\xF4n,20"));
  document.findings.at(0).repair->edits[0].replacement = "M\xF4n,20";
  CHECK(repair(document).repairs.empty());
}

TEST_CASE("encoded documents: the limit counts published bytes") {
  const std::string end = "France:  1\nR\xE9union:  2\n";
  for (const std::size_t limit : {11U, 14U, 22U, 23U}) {
    CAPTURE(limit);
    ReadOptions options = asked(Encoding::windows_1252);
    options.limits.file_bytes = limit;
    const auto document = read_petition_listing(end, options);
    CHECK(write(document) == end);
    const bool is_longer = limit < end.size();
    if (is_longer) {
      const Finding& finding = finding_named(document.findings, "limit-exceeded");
      CHECK(finding.position.byte_begin == limit);
      CHECK(finding.found == std::to_string(end.size()) + " bytes");
      CHECK(finding.expected == "at most " + std::to_string(limit) + " bytes");
    }
  }
  ReadOptions options = asked(Encoding::utf_16_le);
  options.limits.file_bytes = 25;  // half a unit is not read
  CHECK(read_petition_listing(in_utf16("France:  1\nSpain:  2\n", Encoding::utf_16_le, true), options).source.text() == "France:  1\n");
}

}  // namespace
