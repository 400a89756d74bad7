// SPDX-License-Identifier: MIT
#include <ukvotes/party_tally.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "../support/cells.hpp"
#include "../support/documents.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const MergedParty& merged(const std::vector<MergedParty>& parties, std::string_view name) {
  for (const MergedParty& party : parties) {
    if (party.name == name) return party;
  }
  throw std::runtime_error("no such party");
}

TEST_CASE("tally: 207 rows are read as they stand") {
  const auto document = read_party_tally(tally_text());
  const auto parts = tally_parts(tally_text());
  REQUIRE(parts.size() == 2 * 207);
  REQUIRE(document.value.parties().size() == 207);
  for (std::size_t i = 0; i < 207; ++i) {
    CAPTURE(i);
    CHECK(document.value.parties()[i].name() == parts[2 * i].of(tally_text()));
    CHECK(document.value.parties()[i].leaflets() == Leaflets(number(parts[2 * i + 1].of(tally_text()))));
  }
  CHECK(document.dialect == Dialect::pipe_cells);
  CHECK(document.value.total() == Leaflets(17'465));
  CHECK(document.value.parties()[0].name() == "Conservative and Unionist Party");
  CHECK(document.value.parties()[206].name() == "The Above and Beyond Party");
}

TEST_CASE("tally: eight names stand more than once, and that is all there is to say") {
  const auto document = read_party_tally(tally_text());
  REQUIRE(document.findings.size() == 8);
  std::vector<std::string> names;
  for (const Finding& finding : document.findings) {
    CHECK(finding.name() == "duplicate-name");
    CHECK(finding.code() == "UKV-T102");
    CHECK(finding.severity() == Severity::note);
    CHECK_FALSE(finding.repair.has_value());
    CHECK(tally_text().substr(finding.position.byte_begin, finding.position.byte_end - finding.position.byte_begin) == finding.found);
    names.push_back(finding.found);
  }
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{"British National Party", "Christian Party \"Proclaiming Christ's Lordship\"",
                                          "Communist League Election Campaign", "Conservative and Unionist Party", "Green Party",
                                          "Heritage Party", "National Front", "UK Independence Party (UKIP)"});
}

TEST_CASE("tally: merged by name, the rows are named that each sum comes from") {
  const auto document = read_party_tally(tally_text());
  const auto parties = document.value.by_name();
  CHECK(parties.size() == 198);
  CHECK(merged(parties, "Conservative and Unionist Party").leaflets == Leaflets(4'090));
  CHECK(merged(parties, "Conservative and Unionist Party").rows.size() == 2);
  CHECK(merged(parties, "Conservative and Unionist Party").rows.at(0) == 0);
  CHECK(merged(parties, "UK Independence Party (UKIP)").leaflets == Leaflets(1'159));
  CHECK(merged(parties, "Christian Party \"Proclaiming Christ's Lordship\"").rows.size() == 3);
  CHECK(merged(parties, "Christian Party \"Proclaiming Christ's Lordship\"").leaflets == Leaflets(20));
  Leaflets total;
  for (const MergedParty& party : parties) total += party.leaflets;
  CHECK(total == Leaflets(17'465));
}

TEST_CASE("tally: names that are only alike stay apart") {
  const auto document = read_party_tally(tally_text());
  const auto parties = document.value.by_name();
  for (const char* name : {"English Democrats Party", "English Democrats", "The Roman Party. Ave!", "The Roman Party. Ave", "Consensus",
                           "The Consensus", "Reform UK", "The Brexit Party", "Scottish Green Party"}) {
    CAPTURE(name);
    CHECK(merged(parties, name).rows.size() == 1);
  }
}

TEST_CASE("tally: composing the values gives the text") {
  const auto document = read_party_tally(tally_text());
  CHECK(compose(document.value) == tally_text());
  CHECK(write(document) == tally_text());
}

TEST_CASE("tally: a count above the one before it is a warning without a repair to apply") {
  const std::string text = replaced_once(tally_text(), "4,065", "4,965");
  const auto document = read_party_tally(text);
  const Verdict marks = verdict(document.findings);
  REQUIRE(marks.size() == 1);
  CHECK(marks[0].name == "row-order");
  const Finding& finding = finding_named(document.findings, "row-order");
  CHECK(finding.found == "4,965");
  CHECK(finding.row == 3);
  CHECK(text.substr(finding.position.byte_begin, 5) == "4,965");
  CHECK(repaired_text<PartyTally>(text, Accept::unique) == text);
}

TEST_CASE("tally: a count that is no number keeps its row") {
  for (const std::string bad : {"4065", "40,65", "4,0650", "-4,065", "four", "04,065", "4.065"}) {
    CAPTURE(bad);
    const std::string text = replaced_once(tally_text(), "4,065", bad);
    const auto document = read_party_tally(text);
    const Finding& finding = finding_named(document.findings, "malformed-number");
    CHECK(finding.found == bad);
    CHECK(finding.row == 3);
    REQUIRE(document.value.parties().size() == 207);
    CHECK(document.value.parties()[2].name() == "Liberal Democrats");
    CHECK_FALSE(document.value.parties()[2].leaflets().has_value());
    CHECK(write(document) == text);
  }
}

TEST_CASE("tally: CRLF line ends make no difference") {
  const std::string text = replaced_all(tally_text(), "\n", "\r\n");
  const auto document = read_party_tally(text);
  CHECK(document.value.total() == Leaflets(17'465));
  CHECK(document.value.parties().party == read_party_tally(tally_text()).value.parties().party);
  CHECK_FALSE(document.has(Severity::warning));
  CHECK(write(document) == text);
}

TEST_CASE("tally: a byte order mark, a final line feed, nothing at all") {
  const auto marked = read_party_tally("\xEF\xBB\xBF" + tally_text());
  CHECK(marked.value.parties().size() == 207);
  CHECK(marked.value.parties()[0].name() == "Conservative and Unionist Party");
  CHECK_FALSE(marked.has(Severity::warning));
  CHECK(read_party_tally("").has(Severity::error));
  CHECK(read_party_tally("").value.parties().empty());
}

TEST_CASE("tally: bytes that are no UTF-8 are found and kept") {
  const std::string text = replaced_once(tally_text(), "Liberal Democrats", "Lib\xE9ral Democrats");
  const auto document = read_party_tally(text);
  CHECK(verdict(document.findings).at(0).name == "invalid-utf8");
  CHECK(document.value.parties()[2].name() == "Lib\xEF\xBF\xBDral Democrats");
  CHECK(write(document) == text);
}

}  // namespace
