// SPDX-License-Identifier: MIT
// Every fault of UTF-8, in every cell that holds text: found where it stands, kept in the bytes, replaced in the table.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../support/documents.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

struct Fault {
  std::string_view name;
  std::string_view bytes;
};

/// Unicode 15, section 3.9: what is ill-formed, by its causes.
const std::vector<Fault> faults{
    {"a continuation without a lead", "\x80"},
    {"two continuations without a lead", "\xBF\xBF"},
    {"a lead of two without its continuation", "\xC3"},
    {"a lead of three with one continuation", "\xE2\x82"},
    {"a lead of four with two continuations", "\xF0\x9F\x97"},
    {"a slash in two bytes", "\xC0\xAF"},
    {"a slash in three bytes", "\xE0\x80\xAF"},
    {"a slash in four bytes", "\xF0\x80\x80\xAF"},
    {"the first surrogate", "\xED\xA0\x80"},
    {"a pair of surrogates", "\xED\xA0\xBD\xED\xB8\x80"},
    {"beyond the last character", "\xF4\x90\x80\x80"},
    {"a lead of five", "\xF8\x88\x80\x80\x80"},
    {"the bytes that never are", "\xFE\xFF"},
    {"a name in Windows-1252", "\xF4"},
};

/// What the table has for a text with the fault: the character for what is no character, once for each byte.
std::string replaced_in_table(std::string_view before, const Fault& fault, std::string_view after) {
  std::string text(before);
  for (std::size_t i = 0; i < fault.bytes.size(); ++i) text += "\xEF\xBF\xBD";
  return text + std::string(after);
}

/// Puts each fault into the middle of `cell`, which stands once in `text`; `cell_of` takes the cell from the table.
template <class T, class CellOf>
void check_faults(const std::string& text, const std::string& cell, const CellOf& cell_of) {
  CAPTURE(cell);
  const std::size_t middle = cell.size() / 2;
  const std::size_t place = text.find(cell) + middle;
  REQUIRE(cell_of(read_as<T>(text).value) == cell);
  for (const Fault& fault : faults) {
    CAPTURE(fault.name);
    const std::string damaged = replaced(text, {place, place}, fault.bytes);
    const Document<T> document = read_as<T>(damaged);
    const Finding& finding = finding_named(document.findings, "invalid-utf8");
    CHECK(finding.position.byte_begin == place);
    CHECK(finding.position.byte_end == place + fault.bytes.size());
    CHECK(cell_of(document.value) == replaced_in_table(cell.substr(0, middle), fault, cell.substr(middle)));
    CHECK(write(document) == damaged);
  }
}

TEST_CASE("utf8 faults: in the texts of a referendum") {
  const std::string text = "Region,Area,Remain,Leave,Status,Absolute Difference\nWales,Cardiff,101788,69814,Remain,31974\n";
  check_faults<Referendum>(text, "Wales", [](const Referendum& value) { return std::string(value.areas()[0].region()); });
  check_faults<Referendum>(text, "Cardiff", [](const Referendum& value) { return std::string(value.areas()[0].area()); });
}

TEST_CASE("utf8 faults: in a quoted cell") {
  const std::string text =
      "Region,Area,Remain,Leave,Status,Absolute Difference\nSouth West,\"Bristol, City of\",141027,87418,Remain,53609\n";
  check_faults<Referendum>(text, "Bristol, City of", [](const Referendum& value) { return std::string(value.areas()[0].area()); });
}

TEST_CASE("utf8 faults: in the names of a listing") {
  const auto country = [](const PetitionListing& value) { return std::string(value.countries()[1].name()); };
  const auto constituency = [](const PetitionListing& value) { return std::string(value.constituencies()[1].name()); };
  const std::string text =
      "United Kingdom:  9\nFrance:  1\nAldershot: 4\nAldridge: 4\n\n Number of votes by Country: 10\n"
      "Number of votes by Constituency: 8\nTotal number of votes: 18\n";
  check_faults<PetitionListing>(text, "France", country);
  check_faults<PetitionListing>(text, "Aldridge", constituency);
}

TEST_CASE("utf8 faults: in the texts of a report") {
  const auto country = [](const PetitionReport& value) { return std::string(value.countries()[1].name()); };
  check_faults<PetitionReport>(replaced_once(report_text(), "| 2 | Ireland |", "| 2 | Irish Republic |"), "Irish Republic", country);
  check_faults<PetitionReport>(report_text(), read_as<PetitionReport>(report_text()).value.action(),
                               [](const PetitionReport& value) { return value.action(); });
}

std::string many(std::size_t count, std::string_view piece) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

/// In the tables such names take three times the bytes that they take in the document: room must have been made for that.
TEST_CASE("utf8 faults: tables of names that are nothing else") {
  constexpr std::size_t rows = 20'000;
  const std::string name(40, '\xFF');
  const std::string in_table = many(40, "\xEF\xBF\xBD");
  const auto referendum =
      read_referendum("Region,Area,Remain,Leave,Status,Absolute Difference\n" + many(rows, "a," + name + ",2,1,Remain,1\n"));
  const auto listing = read_petition_listing(many(rows, name + ":  1\n") + many(rows, name + ": 1\n"));
  const auto tally = read_party_tally(many(rows, "|" + name + "|1|"));
  const auto report = read_petition_report("### Signatures by Constituency\n\n| # | Constituency | MP | Signatures | % |\n" +
                                           many(rows, "| 1 | " + name + " | " + name + " | 1 | 1.00 |\n"));
  REQUIRE(referendum.value.areas().size() == rows);
  REQUIRE(listing.value.countries().size() == rows);
  REQUIRE(listing.value.constituencies().size() == rows);
  REQUIRE(tally.value.parties().size() == rows);
  REQUIRE(report.value.constituencies().size() == rows);
  for (std::size_t row = 0; row < rows; row += 997) {
    CHECK(referendum.value.areas()[row].area() == in_table);
    CHECK(listing.value.countries()[row].name() == in_table);
    CHECK(listing.value.constituencies()[row].name() == in_table);
    CHECK(tally.value.parties()[row].name() == in_table);
    CHECK(report.value.constituencies()[row].mp() == in_table);
  }
}

TEST_CASE("utf8 faults: in the names of a tally") {
  check_faults<PartyTally>("| Plaid Cymru | 12 | \n | Green | 3 |", "Plaid Cymru",
                           [](const PartyTally& value) { return std::string(value.parties()[0].name()); });
}

}  // namespace
