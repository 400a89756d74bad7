// SPDX-License-Identifier: MIT
// The difference CSV, made from a full result.
#include <algorithm>
#include <vector>

#include <ukvotes/make.hpp>

#include <tables/building.hpp>

namespace ukvotes {

Referendum make_difference(const ReferendumResult& result) {
  const ResultAreaTable& from = result.areas();
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < from.size(); ++row) {
    if (from[row].remain() && from[row].leave()) rows.push_back(row);
  }
  const auto difference = [&](std::size_t row) { return distance(*from[row].remain(), *from[row].leave()); };
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return difference(a) > difference(b); });
  AreaTable areas;
  for (const std::size_t row : rows) {
    const ResultArea area = from[row];
    areas.region.append(area.region());
    areas.area.append(area.area());
    areas.remain.append(area.remain());
    areas.leave.append(area.leave());
    areas.status.append(name_of(*area.remain() >= *area.leave() ? Side::remain : Side::leave));
    areas.difference.append(difference(row));
  }
  tables::finish(areas);
  return Referendum(std::move(areas));
}

}  // namespace ukvotes
