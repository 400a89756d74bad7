// SPDX-License-Identifier: MIT
// The difference CSV, made from a full result.
#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

#include <ukvotes/make.hpp>

#include <referendum_result/whole.hpp>
#include <tables/building.hpp>
#include <text/utf8.hpp>

namespace ukvotes {

namespace {

bool has_votes(const ResultArea& area) { return area.remain() && area.leave(); }

/// In a difference nothing but names tells the areas.
void require_names(const ResultAreaTable& areas) {
  if (areas.area.size() == 0 && areas.size() != 0)
    throw std::invalid_argument("a difference names its areas, and this result has codes alone");
}

/// A result without some of its areas would look whole.
void require_votes(const ResultAreaTable& areas, const std::vector<std::size_t>& rows) {
  std::size_t without = 0;
  std::string first;
  for (const std::size_t row : rows) {
    if (!has_votes(areas[row]) && without++ == 0) first = areas[row].area();
  }
  if (without == 0) return;
  throw std::invalid_argument("a difference is made of votes, and " + std::to_string(without) + " of " + std::to_string(rows.size()) +
                              " areas are without, \"" + text::shortened(first, 200) + "\" first");
}

/// All rows but the total.
std::vector<std::size_t> rows_of_areas(const ResultAreaTable& areas) {
  std::vector<std::size_t> rows(areas.size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  if (const auto total = referendum_result::total_row({areas.region, false, areas.remain, areas.leave}))
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(*total));
  return rows;
}

/// The side ahead; nothing where both are level.
std::string_view status_of(Votes remain, Votes leave) {
  return remain == leave ? std::string_view() : name_of(remain > leave ? Side::remain : Side::leave);
}

}  // namespace

Referendum make_difference(const ReferendumResult& result) {
  const ResultAreaTable& from = result.areas();
  require_names(from);
  std::vector<std::size_t> rows = rows_of_areas(from);
  require_votes(from, rows);
  const auto difference = [&](std::size_t row) { return distance(*from[row].remain(), *from[row].leave()); };
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return difference(a) > difference(b); });
  AreaTable areas;
  for (const std::size_t row : rows) {
    const ResultArea area = from[row];
    areas.region.append(area.region());
    areas.area.append(area.area());
    areas.remain.append(area.remain());
    areas.leave.append(area.leave());
    areas.status.append(status_of(*area.remain(), *area.leave()));
    areas.difference.append(difference(row));
  }
  tables::finish(areas);
  return Referendum(std::move(areas));
}

}  // namespace ukvotes
