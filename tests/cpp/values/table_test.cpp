// SPDX-License-Identifier: MIT
#include <ukvotes/table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <stdexcept>
#include <string>
#include <vector>

#include <ukvotes/referendum.hpp>

using namespace ukvotes;

namespace {

static_assert(std::random_access_iterator<AreaTable::iterator>);
static_assert(std::ranges::random_access_range<const AreaTable>);
static_assert(std::sized_sentinel_for<AreaTable::iterator, AreaTable::iterator>);

AreaTable two_areas() {
  AreaTable table;
  for (const char* region : {"South West", "Wales"}) table.region.append(region);
  for (const char* area : {"Bristol, City of", "Cardiff"}) table.area.append(area);
  for (const int votes : {141027, 101788}) table.remain.append(Votes(votes));
  table.leave.append(Votes(87418));
  table.leave.append(std::nullopt);
  for (const char* status : {"Remain", "remain"}) table.status.append(status);
  for (const int votes : {53609, 32973}) table.difference.append(Votes(votes));
  return table;
}

TEST_CASE("table: iteration meets every row in order") {
  const AreaTable table = two_areas();
  std::vector<std::string> areas;
  for (const AreaResult area : table) areas.emplace_back(area.area());
  CHECK(areas == std::vector<std::string>{"Bristol, City of", "Cardiff"});
}

TEST_CASE("table: a row shows the cells of its row") {
  const AreaTable table = two_areas();
  const AreaResult bristol = table[0];
  CHECK(bristol.region() == "South West");
  CHECK(bristol.remain() == Votes(141027));
  CHECK(bristol.leave() == Votes(87418));
  CHECK(bristol.status() == Side::remain);
  CHECK(bristol.difference() == Votes(53609));
  CHECK_FALSE(table[1].leave().has_value());
}

TEST_CASE("table: a status that is neither side is no side, and its text stays") {
  const AreaTable table = two_areas();
  CHECK_FALSE(table[1].status().has_value());
  CHECK(table[1].status_text() == "remain");
}

TEST_CASE("table: a row that is not there is out of range") {
  const AreaTable table = two_areas();
  CHECK(table.at(1).area() == "Cardiff");
  CHECK_THROWS_AS(static_cast<void>(table.at(2)), std::out_of_range);
  CHECK_THROWS_AS(static_cast<void>(AreaTable().at(0)), std::out_of_range);
  CHECK(AreaTable().empty());
  CHECK_FALSE(table.empty());
}

TEST_CASE("table: iterators walk both ways and jump") {
  const AreaTable table = two_areas();
  auto it = table.begin();
  CHECK((*it++).area() == "Bristol, City of");
  CHECK((*it--).area() == "Cardiff");
  CHECK(it == table.begin());
  CHECK((*(it + 1)).area() == "Cardiff");
  CHECK((*(1 + it)).area() == "Cardiff");
  CHECK(it[1].area() == "Cardiff");
  CHECK(table.end() - table.begin() == 2);
  CHECK(table.end() - 2 == table.begin());
  CHECK(table.begin() < table.end());
}

TEST_CASE("table: standard algorithms work on rows") {
  const AreaTable table = two_areas();
  const auto found = std::ranges::find_if(table, [](AreaResult area) { return area.remain() < Votes(120000); });
  REQUIRE(found != table.end());
  CHECK((*found).area() == "Cardiff");
}

TEST_CASE("table: columns are visited in the document's order, with the names that it gives them") {
  const AreaTable table = two_areas();
  std::vector<std::string> published;
  std::vector<std::size_t> sizes;
  table.for_each_column([&](const ColumnInfo& info, const auto& column) {
    published.emplace_back(info.published);
    sizes.push_back(column.size());
  });
  CHECK(published == std::vector<std::string>{"Region", "Area", "Remain", "Leave", "Status", "Absolute Difference"});
  CHECK(sizes == std::vector<std::size_t>(6, 2));
}

TEST_CASE("table: equal cells make equal tables, also after a copy") {
  const AreaTable table = two_areas();
  AreaTable copy = table;
  CHECK(copy == table);
  copy.region.append("London");
  CHECK_FALSE(copy == table);
}

TEST_CASE("table: a sum skips what is missing") {
  const Referendum referendum(two_areas());
  CHECK(referendum.remain() == Votes(242815));
  CHECK(referendum.leave() == Votes(87418));
}

}  // namespace
