// SPDX-License-Identifier: MIT
// The prover on systems small enough to be solved by hand.
#include <repair/system.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/digits.hpp>

#include <repair/identities.hpp>

#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::repair_search;

namespace {

/// A cell of the given text, which must outlive it; not a count means no value.
CellId add(System& system, std::string_view text, std::string_view field = "Signatures") {
  Cell cell;
  cell.field = field;
  cell.text = text;
  cell.value = parse_count(text);
  return system.add(cell);
}

std::vector<CellId> add_all(System& system, const std::vector<std::string_view>& texts) {
  std::vector<CellId> cells;
  for (const std::string_view text : texts) cells.push_back(add(system, text));
  return cells;
}

/// first + second = total, of cells that stand side by side.
void require_sum(System& system, std::size_t witness, CellId first, CellId total) {
  system.require<Sum>(witness, system.cells(), first, first + 2, total);
}

TEST_CASE("prover: a wrong sum alone accuses each of its cells") {
  System system;
  const auto cells = add_all(system, {"12", "30", "43"});
  require_sum(system, 0, cells[0], cells[2]);
  const Repair repair = system.prove();
  CHECK(repair.grade == Grade::ambiguous);
  CHECK(repair.candidates == 3);
  CHECK(repair.edits.empty());
  CHECK(repair.alternatives == std::vector<std::string>{"Signatures 12 -> 13", "Signatures 30 -> 31", "Signatures 43 -> 42"});
}

TEST_CASE("prover: two sums of two witnesses that demand the same digit prove it") {
  for (const std::size_t second_witness : {1U, 0U}) {
    System system;
    const auto cells = add_all(system, {"90", "5", "45", "3", "98"});  // 90 + 5 = 95, 95 + 3 = 98
    require_sum(system, 0, cells[0], cells[2]);
    require_sum(system, second_witness, cells[2], cells[4]);
    const Repair repair = system.prove();
    // Of one and the same witness they are not independent.
    CHECK(repair.grade == (second_witness == 1 ? Grade::proven : Grade::unique));
    CHECK(repair.candidates == 1);
    REQUIRE(repair.edits.size() == 1);
    CHECK(repair.edits[0].before == "45");
    CHECK(repair.edits[0].after == "95");
    CHECK(repair.equations == std::vector<std::string>{"90 + 5 = 95", "95 + 3 = 98"});
  }
}

TEST_CASE("prover: a sum whose other cells hold elsewhere proves its total") {
  System system;
  // 90 + 5 = 95, damaged; |90 - 40| = 50 and |5 - 2| = 3 vouch for the parts.
  const auto cells = add_all(system, {"90", "5", "45", "40", "50", "2", "3"});
  require_sum(system, 0, cells[0], cells[2]);
  system.require<AbsoluteDifference>(1U, cells[0], cells[3], cells[4]);
  system.require<AbsoluteDifference>(2U, cells[1], cells[5], cells[6]);
  const Repair repair = system.prove();
  CHECK(repair.grade == Grade::proven);
  REQUIRE(repair.edits.size() == 1);
  CHECK(repair.edits[0].after == "95");
}

TEST_CASE("prover: vouching for the parts of one sum says nothing of a second one that fails") {
  System system;
  // 90 + 5 = 95, damaged, and 95 + 3 = 98, of one witness; nothing vouches for 3 and 98.
  const auto cells = add_all(system, {"90", "5", "45", "3", "98", "40", "50", "2", "3"});
  require_sum(system, 0, cells[0], cells[2]);
  require_sum(system, 0, cells[2], cells[4]);
  system.require<AbsoluteDifference>(1U, cells[0], cells[5], cells[6]);
  system.require<AbsoluteDifference>(2U, cells[1], cells[7], cells[8]);
  const Repair repair = system.prove();
  CHECK(repair.grade == Grade::unique);
  REQUIRE(repair.edits.size() == 1);
  CHECK(repair.edits[0].after == "95");
}

TEST_CASE("prover: one cell that nothing vouches for leaves a sum unconfirmed") {
  System system;
  const auto cells = add_all(system, {"90", "5", "45", "40", "50"});
  require_sum(system, 0, cells[0], cells[2]);
  system.require<AbsoluteDifference>(1U, cells[0], cells[3], cells[4]);
  CHECK(system.prove().grade == Grade::unique);  // 5 could only become -45
}

TEST_CASE("prover: a bound vouches for nothing") {
  System system;
  const auto cells = add_all(system, {"90", "5", "45", "40", "50", "2"});
  require_sum(system, 0, cells[0], cells[2]);
  system.require<AbsoluteDifference>(1U, cells[0], cells[3], cells[4]);
  system.require<AtLeast>(2U, cells[1], cells[5]);
  CHECK(system.prove().grade == Grade::unique);
}

TEST_CASE("prover: a rounded share that one change alone would mend is a second witness") {
  System system;
  const auto cells = add_all(system, {"8", "7", "10"});  // 3 + 7 = 10, published as 30.00 and 70.00
  require_sum(system, 0, cells[0], cells[2]);
  system.require<PublishedShare>(1U, cells[0], cells[2], 3000);
  system.require<PublishedShare>(1U, cells[1], cells[2], 7000);
  const Repair repair = system.prove();
  CHECK(repair.grade == Grade::proven);
  REQUIRE(repair.edits.size() == 1);
  CHECK(repair.edits[0].after == "3");
}

TEST_CASE("prover: a share that two changes would mend confirms neither, whatever the sum allows") {
  System system;
  const auto cells = add_all(system, {"6", "5", "10"});  // 5 + 5 = 10; but 6 of 12 is 50.00 as well
  require_sum(system, 0, cells[0], cells[2]);
  system.require<PublishedShare>(1U, cells[0], cells[2], 5000);
  const Repair repair = system.prove();
  CHECK(repair.candidates == 1);  // 6 + 5 is not 12
  CHECK(repair.grade == Grade::unique);
}

TEST_CASE("prover: where one digit mends nothing, there is no repair") {
  System sum;
  const auto cells = add_all(sum, {"1", "2", "33"});
  require_sum(sum, 0, cells[0], cells[2]);
  CHECK(sum.prove() == Repair{});  // 3, 31 and 32 are more than a digit away
  System order;
  const auto rows = add_all(order, {"1", "12"});
  order.require<AtLeast>(0U, rows[0], rows[1]);
  const Repair repair = order.prove();
  CHECK(repair.grade == Grade::none);
  CHECK(repair.candidates == 0);
  CHECK(repair.tried == 9 + 17);  // 1 has 9 other digits; 12 has 8 and 9, as no count begins with 0
}

TEST_CASE("prover: where nothing fails, nothing is changed") {
  System system;
  const auto cells = add_all(system, {"10", "20", "10"});  // |30 - 20| = 10 would hold as well
  system.require<AbsoluteDifference>(0U, cells[0], cells[1], cells[2]);
  CHECK(system.prove() == Repair{});
}

TEST_CASE("prover: a change must mend all that fails, not some of it") {
  System system;
  const auto cells = add_all(system, {"1", "2", "4", "5", "1", "7"});  // 1 + 2 = 3 and 5 + 1 = 6, both damaged
  require_sum(system, 0, cells[0], cells[2]);
  require_sum(system, 1, cells[3], cells[5]);
  CHECK(system.prove() == Repair{});
}

TEST_CASE("prover: a change must break nothing that holds") {
  System system;
  const auto cells = add_all(system, {"20", "30", "60", "35"});
  require_sum(system, 0, cells[0], cells[2]);
  system.require<AtLeast>(1U, cells[3], cells[1]);  // 30 may not become 40
  const Repair repair = system.prove();
  CHECK(repair.alternatives == std::vector<std::string>{"Signatures 20 -> 30", "Signatures 60 -> 50"});
}

TEST_CASE("prover: a count that could not be read follows from the others") {
  System system;
  const auto cells = add_all(system, {"1x", "30", "42"});
  require_sum(system, 0, cells[0], cells[2]);
  const Repair repair = system.prove();
  REQUIRE(repair.edits.size() == 1);
  CHECK(repair.edits[0].before == "1x");
  CHECK(repair.edits[0].after == "12");
  CHECK(repair.grade == Grade::unique);
}

TEST_CASE("prover: of many candidates and many equations a few are listed") {
  System order;
  const auto rows = add_all(order, {"18", "19"});
  order.require<AtLeast>(0U, rows[0], rows[1]);
  const Repair ambiguous = order.prove();
  CHECK(ambiguous.candidates == 9 + 9);  // 19, 28, 38, ... 98; and 10 to 18
  CHECK(ambiguous.alternatives.size() == 8);
  System shares;
  const CellId whole = add(shares, "900");
  for (int i = 0; i < 10; ++i) add(shares, "10");
  shares.require<Sum>(0U, shares.cells(), whole + 1, whole + 11, whole);
  for (CellId part = whole + 1; part <= whole + 10; ++part) shares.require<PublishedShare>(1U, part, whole, 1000);
  const Repair repair = shares.prove();
  CHECK(repair.grade == Grade::proven);
  REQUIRE(repair.equations.size() == 9);
  CHECK(repair.equations[1] == "100 * 10 / 100 = 10.00");
  CHECK(repair.equations[8] == "and 3 more");
}

TEST_CASE("prover: an alternative names its table, row and place") {
  System system;
  Cell row;
  row.table = "countries";
  row.row = 7;
  row.field = "Signatures";
  row.name = "France";
  row.text = "1,234";
  row.value = 1234;
  row.format = Format::grouped;
  const CellId first = system.add(row);
  row.name = {};
  row.row = 8;
  row.text = "1,235";
  row.value = 1235;
  system.add(row);
  system.require<AtLeast>(0U, first, first + 1);
  const Repair repair = system.prove();
  REQUIRE_FALSE(repair.alternatives.empty());
  CHECK(repair.alternatives.front() == "countries row 7 (France), Signatures 1,234 -> 2,234");
  CHECK(repair.alternatives.back().starts_with("countries row 7 (France)"));
  CHECK(repair.candidates > 8);
}

TEST_CASE("prover: a system too large is not searched, and that is said") {
  const Repair repair = not_searched();
  CHECK(repair.grade == Grade::none);
  CHECK(repair.remark == "no repair was looked for: the tables have more than 4000 rows");
}

TEST_CASE("prover: counts are printed as publishers do") {
  CHECK(formatted(0, Format::grouped) == "0");
  CHECK(formatted(999, Format::grouped) == "999");
  CHECK(formatted(1000, Format::grouped) == "1,000");
  CHECK(formatted(1234567, Format::grouped) == "1,234,567");
  CHECK(formatted(-100, Format::grouped) == "-100");
  CHECK(formatted(-100000, Format::grouped) == "-100,000");
  CHECK(formatted(1234567, Format::plain) == "1234567");
}

TEST_CASE("prover: texts one digit apart") {
  CHECK(differs_in_one_digit("123", "173"));
  CHECK(differs_in_one_digit("1x3", "123"));
  CHECK_FALSE(differs_in_one_digit("123", "123"));
  CHECK_FALSE(differs_in_one_digit("123", "174"));
  CHECK_FALSE(differs_in_one_digit("123", "1234"));
  CHECK_FALSE(differs_in_one_digit("123", "12x"));
  CHECK_FALSE(differs_in_one_digit("1234", "1,34"));
}

std::vector<std::int64_t> changes_of(std::string_view text, Format format) {
  Cell cell;
  cell.text = text;
  cell.value = format == Format::plain ? parse_count(text) : parse_grouped_count(text, true);
  cell.format = format;
  return one_digit_changes(cell);
}

TEST_CASE("prover: the changes of one digit are counts, and not the count itself") {
  CHECK(changes_of("7", Format::plain) == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6, 8, 9});
  CHECK(changes_of("10", Format::plain).size() == 8 + 9);
  CHECK(changes_of("1,234", Format::grouped).size() == 8 + 9 + 9 + 9);
  CHECK(changes_of("x", Format::plain).size() == 10);
  CHECK(changes_of("", Format::plain).empty());
}

TEST_CASE("prover: a count in the other form may be what it says, or that with another digit") {
  const std::vector<std::int64_t> changes = changes_of("1234", Format::grouped);
  CHECK(changes.front() == 1234);
  CHECK(changes.size() == 1 + 8 + 9 + 9 + 9);
  CHECK(changes_of("\"1,234\"", Format::plain) == changes);
  Cell cell;
  cell.text = "\"1,234\"";
  CHECK(may_have_been(cell, 1234));
  CHECK(may_have_been(cell, 1274));
  CHECK_FALSE(may_have_been(cell, 1275));
}

TEST_CASE("prover: a count in the other form that only bounds confirm is not proven") {
  System system;
  const CellId above = add(system, "2000");
  const CellId cell = add(system, "1,234");
  system.require<AtLeast>(0U, above, cell);
  const Repair repair = system.prove();
  CHECK(repair.grade == Grade::unique);
  CHECK(repair.candidates == 1);
  REQUIRE(repair.edits.size() == 1);
  CHECK(repair.edits[0].after == "1234");
}

}  // namespace
