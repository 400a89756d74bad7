// SPDX-License-Identifier: MIT
#include <ukvotes/reconcile.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string tally(const Rows& rows) {
  std::string text;
  for (const auto& [party, leaflets] : rows) text += (text.empty() ? "| " : "\n | ") + party + " | " + leaflets + " |";
  return text;
}

std::vector<Finding> findings(const Rows& rows) { return read_party_tally(tally(rows)).findings; }

TEST_CASE("tally identities: most leaflets first, equal ones in any order") {
  CHECK(findings({{"A", "5"}, {"B", "5"}, {"C", "2"}}).empty());
  const auto one = findings({{"A", "5"}, {"B", "6"}, {"C", "2"}});
  REQUIRE(one.size() == 1);
  CHECK(one[0].name() == "row-order");
  CHECK(one[0].row == 2);
  CHECK(one[0].found == "6");
  CHECK(one[0].message == "the party has more leaflets than the one above");
  const auto two = findings({{"A", "5"}, {"B", "6"}, {"C", "2"}, {"D", "3"}});
  REQUIRE(two.size() == 1);
  CHECK(two[0].row == 2);
  CHECK(two[0].message == "the party has more leaflets than the one above (the first of 2 such rows)");
}

TEST_CASE("tally identities: a name that stands twice is named at its second row, with the sum") {
  const auto found = findings({{"A", "1,500"}, {"B", "600"}, {"A", "20"}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].name() == "duplicate-name");
  CHECK(found[0].row == 3);
  CHECK(found[0].found == "A");
  CHECK(found[0].message == "the name stands in 2 rows: 1, 3");
  CHECK(found[0].equation == "1,500 + 20 = 1,520");
}

TEST_CASE("tally identities: of many rows of one name eight are listed") {
  const auto eight = findings(Rows(8, {"A", "2"}));
  REQUIRE(eight.size() == 1);
  CHECK(eight[0].message == "the name stands in 8 rows: 1, 2, 3, 4, 5, 6, 7, 8");
  CHECK(eight[0].equation == "2 + 2 + 2 + 2 + 2 + 2 + 2 + 2 = 16");
  const auto nine = findings(Rows(9, {"A", "2"}));
  REQUIRE(nine.size() == 1);
  CHECK(nine[0].message == "the name stands in 9 rows: 1, 2, 3, 4, 5, 6, 7, 8, ...");
  CHECK(nine[0].equation == "2 + 2 + 2 + 2 + 2 + 2 + 2 + 2 + ... = 18");
}

TEST_CASE("tally identities: a count that could not be read is a question mark in the sum") {
  const auto found = findings({{"A", "5"}, {"A", "x"}, {"A", "1"}});
  REQUIRE(found.size() == 2);
  CHECK(found[0].name() == "duplicate-name");
  CHECK(found[0].found == "A");
  CHECK(found[0].equation == "5 + ? + 1 = 6");
  CHECK(found[1].name() == "malformed-number");
}

TEST_CASE("tally identities: a finding stands in its cell also where pipes are missing") {
  const std::string text = "| A | 5 | B | 6 |";
  const auto document = read_party_tally(text);
  const Finding& order = finding_named(document.findings, "row-order");
  CHECK(order.position.byte_begin == text.find('6'));
  CHECK(order.found == "6");
}

}  // namespace
