// SPDX-License-Identifier: MIT
// Areas that are missing, stand twice or are none: the difference CSV against the results of the regions as the Electoral
// Commission declared them on 24 June 2016.
#include <ukvotes/reconcile.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/documents.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string edinburgh = "Scotland,City of Edinburgh,187796,64498,Remain,123298\n";

/// The example with its three glued rows repaired: the result as published.
const std::string& whole() {
  static const std::string text = repaired_text<Referendum>(referendum_text());
  return text;
}

/// The lines of a document for which `is_kept` says so, and its header.
template <class IsKept>
std::string rows_of(const std::string& text, const IsKept& is_kept) {
  std::string kept;
  for (const Slice& line : lines(text)) {
    if (line.line == 1 || is_kept(line)) kept += std::string(line.of(text)) + '\n';
  }
  return kept;
}

std::vector<Finding> findings_named(const std::string& text, std::string_view name) {
  std::vector<Finding> all;
  for (const Finding& finding : read_as<Referendum>(text).findings) {
    if (finding.name() == name) all.push_back(finding);
  }
  return all;
}

TEST_CASE("the whole referendum: the published result has all of its areas, and so has the damaged copy") {
  CHECK(verdict_of<Referendum>(whole()).empty());
  CHECK(verdict_of<Referendum>(referendum_text()) == Verdict{{"glued-counts", 2}, {"glued-counts", 3}, {"glued-counts", 4}});
}

TEST_CASE("the whole referendum: an area that is missing is seen in its region and in the number of areas") {
  const std::string text = replaced_once(whole(), edinburgh, "");
  const auto regions = findings_named(text, "region-total");
  REQUIRE(regions.size() == 1);
  CHECK(regions[0].message == "the areas of Scotland do not add up to its published result");
  CHECK(regions[0].expected == "1661191 Remain, 1018322 Leave");
  CHECK(regions[0].found == "1473395 Remain, 953824 Leave");
  CHECK(regions[0].equation == "areas minus published result: -187796 Remain, -64498 Leave");
  CHECK(regions[0].severity() == Severity::warning);
  CHECK(regions[0].field == "Region");
  CHECK(finding_named(read_as<Referendum>(text).findings, "area-count").message == "there are 381 areas");
}

TEST_CASE("the whole referendum: an area that stands twice") {
  const std::string text = replaced_once(whole(), edinburgh, edinburgh + edinburgh);
  const auto found = findings_named(text, "repeated-area");
  REQUIRE(found.size() == 1);
  CHECK(found[0].found == "City of Edinburgh");
  CHECK(found[0].severity() == Severity::warning);
  CHECK(findings_named(text, "region-total").size() == 1);
  CHECK(findings_named(text, "area-count").size() == 1);
}

TEST_CASE("the whole referendum: the regions themselves, of which none is missing") {
  // The Electoral Commission's results by region.
  const std::string regions =
      "Region,Area,Remain,Leave,Status,Absolute Difference\n"
      "London,London,2263519,1513232,Remain,750287\nScotland,Scotland,1661191,1018322,Remain,642869\n"
      "West Midlands,West Midlands,1207175,1755687,Leave,548512\nEast Midlands,East Midlands,1033036,1475479,Leave,442443\n"
      "East,East,1448616,1880367,Leave,431751\nYorkshire and The Humber,Yorkshire and The Humber,1158298,1580937,Leave,422639\n"
      "North West,North West,1699020,1966925,Leave,267905\nNorth East,North East,562595,778103,Leave,215508\n"
      "South East,South East,2391718,2567965,Leave,176247\nSouth West,South West,1503019,1669711,Leave,166692\n"
      "Northern Ireland,Northern Ireland,440707,349442,Remain,91265\nWales,Wales,772347,854572,Leave,82225\n";
  CHECK(read_as<Referendum>(regions).findings.empty());
  const std::string eleven = replaced_once(regions, "Wales,Wales,772347,854572,Leave,82225\n", "");
  CHECK(findings_named(eleven, "region-total").empty());
  CHECK(findings_named(eleven, "area-count").at(0).message == "there are 11 areas");
}

TEST_CASE("the whole referendum: half of the areas, and none") {
  const std::string half = rows_of(whole(), [](const Slice& line) { return line.line <= 200; });
  CHECK(findings_named(half, "area-count").at(0).message == "there are 199 areas");
  CHECK(findings_named(half, "region-total").size() >= 10);
  CHECK(findings_named(rows_of(whole(), [](const Slice&) { return false; }), "area-count").at(0).message == "there are 0 areas");
}

TEST_CASE("the whole referendum: both sides swapped together with their status, which no row tells") {
  const std::string swapped = replaced_once(whole(), edinburgh, "Scotland,City of Edinburgh,64498,187796,Leave,123298\n");
  CHECK(findings_named(swapped, "region-total").at(0).equation == "areas minus published result: -123298 Remain, +123298 Leave");
}

TEST_CASE("the whole referendum: an extract of a region is no worse for what it leaves out") {
  const std::string text = whole();
  const std::string scotland = rows_of(text, [&](const Slice& line) { return line.of(text).starts_with("Scotland,"); });
  CHECK(read_as<Referendum>(scotland).value.areas().size() == 32);
  CHECK(verdict_of<Referendum>(scotland).empty());
}

TEST_CASE("the whole referendum: a region is not said to be wrong where one of its rows is") {
  const auto verdict_with = [](const std::string& row) { return verdict_of<Referendum>(replaced_once(whole(), edinburgh, row)).size(); };
  CHECK(verdict_with("Scotland,City of Edinburgh,187797,64498,Remain,123298\n") == 1);
  CHECK(verdict_with("Scotland,City of Edinburgh,18779x,64498,Remain,123298\n") == 1);
  CHECK(verdict_with("Scotland,City of Edinburgh\n") == 1);
  CHECK(verdict_with("Scotland\n") == 1);
  CHECK(verdict_with("Scot\n") == 1);
}

TEST_CASE("the whole referendum: a row that adds up all rows above it is no area") {
  const std::string total = "United Kingdom,Total,16141241,17410742,Leave,1269501\n";
  const auto found = findings_named(whole() + total, "total-row");
  REQUIRE(found.size() == 1);
  CHECK(found[0].position.line == 384);
  CHECK(found[0].found == "Total");
  const std::size_t first_row = whole().find('\n') + 1;
  const auto sorted = findings_named(whole().substr(0, first_row) + total + whole().substr(first_row), "total-row");
  REQUIRE(sorted.size() == 1);
  CHECK(sorted[0].position.line == 2);
  CHECK(findings_named(whole() + "United Kingdom,Total,16141241,17410743,Leave,1269502\n", "total-row").empty());
}

}  // namespace
