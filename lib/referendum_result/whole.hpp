// SPDX-License-Identifier: MIT
// What the areas of 2016 are held against as a whole: for the full result, and for the differences made of it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <ukvotes/column.hpp>
#include <ukvotes/count.hpp>
#include <ukvotes/dictionary_column.hpp>

#include <findings/collector.hpp>
#include <referendum_result/published.hpp>

namespace ukvotes::referendum_result {

/// The columns of areas that add up to regions.
struct AreaVotes {
  const DictionaryColumn& region;
  bool has_codes = false;  ///< the regions are told by their codes, not their names
  const CountColumn<unit::Votes>& remain;
  const CountColumn<unit::Votes>& leave;
};

/// What the areas of a region add up to.
struct RegionSum {
  const RegionResult* region = nullptr;
  std::size_t first_row = 0;
  detail::wide remain = 0;
  detail::wide leave = 0;
};

/// How many of the published regions have an area.
std::size_t regions_of(const AreaVotes& areas);

/// The regions whose areas do not add up to what was declared. Those with an area whose votes are not known are left out,
/// and so are those with one of the rows `told`, in ascending order: what is wrong with them has been said. Where such a
/// row is in none of the regions, it may be one of any.
std::vector<RegionSum> regions_that_differ(const AreaVotes& areas, std::span<const std::size_t> told = {});

/// The first row that has the votes of all rows above it together, of which there are two at least, or of all other rows: no
/// area, but their total.
std::optional<std::size_t> total_row(const AreaVotes& areas);

/// Adds the finding about it.
void report_total_row(findings::Collector& collector, const Rule& rule, const findings::Place& place);

/// Adds the finding about one of the regions.
void report_region(findings::Collector& collector, const Rule& rule, const findings::Place& place, const RegionSum& sum);

/// Adds a finding where there are not as many areas as there were.
void check_area_count(findings::Collector& collector, const Rule& rule, std::string_view table, std::size_t areas);

}  // namespace ukvotes::referendum_result
