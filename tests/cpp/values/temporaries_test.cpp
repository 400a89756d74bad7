// SPDX-License-Identifier: MIT
// Tables of documents that are gone when the tables are used: sanitizers see it where they are not kept.
#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "../support/documents.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string two_areas =
    "Region,Area,Remain,Leave,Status,Absolute Difference\nWales,Gwynedd,35517,25665,Remain,9852\nWales,Wrexham,28822,41544,Leave,12722\n";

TEST_CASE("temporaries: a loop over the table of one holds the table") {
  std::vector<std::string> names;
  for (const auto area : read_referendum(std::string(two_areas)).value.areas()) names.emplace_back(area.area());
  CHECK(names == std::vector<std::string>{"Gwynedd", "Wrexham"});
}

TEST_CASE("temporaries: a reference to their table is one to a table that stays") {
  const auto& events = read_petition_report(std::string(report_text())).value.events();
  CHECK(events[0].name() == "Updated");
  const auto& text = read_petition_report(std::string(report_text())).value.text();
  CHECK(text.signatures.value == Signatures(270'294));
}

TEST_CASE("temporaries: what stays gives a reference") {
  const auto document = read_referendum(two_areas);
  CHECK(&document.value.areas() == &document.value.areas());
  static_assert(std::is_same_v<decltype(std::declval<const Referendum&>().areas()), const AreaTable&>);
  static_assert(std::is_same_v<decltype(std::declval<Referendum>().areas()), AreaTable>);
}

}  // namespace
