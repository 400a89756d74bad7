// SPDX-License-Identifier: MIT
#include <sheet/fraction_columns.hpp>

#include <algorithm>
#include <cmath>

#include <sheet/fractions.hpp>
#include <sheet/layout.hpp>
#include <sheet/walk.hpp>

namespace ukvotes::sheet {

namespace {

constexpr std::size_t rows_looked_at = 5000;  // those of a general election, and enough of any other table

struct Sizes {
  std::size_t above_one = 0;
  std::size_t up_to_one = 0;

  void add(std::string_view said) {
    const auto value = parse_fraction(said, false);
    if (!value || *value == 0) return;
    const bool is_percentage = said.ends_with('%') || std::abs(*value) > 1;
    ++(is_percentage ? above_one : up_to_one);
  }
  /// A few small cells may be small percentages.
  [[nodiscard]] bool are_of_hundred(bool is_headed_so) const {
    constexpr std::size_t few = 4;
    return above_one + up_to_one <= few && above_one == 0 ? is_headed_so : above_one > up_to_one;
  }
};

}  // namespace

std::vector<FractionColumn> fraction_columns(std::string_view text, const Layout& layout, const Columns& columns) {
  std::vector<FractionColumn> found;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (columns.info(column).unit != "share" || !layout.cell_of[column]) continue;
    const bool is_headed_so = says_percent(layout.heading_of(column, columns));
    found.push_back({column, is_headed_so, false});
  }
  if (found.empty()) return found;
  std::vector<Sizes> sizes(found.size());
  Walk rows(text, layout);
  for (std::size_t row = 0; row < rows_looked_at && rows.next(); ++row) {
    for (std::size_t i = 0; i < found.size(); ++i) sizes[i].add(rows.said(*layout.cell_of[found[i].column]));
  }
  for (std::size_t i = 0; i < found.size(); ++i) found[i].is_of_hundred = sizes[i].are_of_hundred(found[i].is_headed_so);
  for (FractionColumn& column : found) {
    const auto like = std::ranges::find(found, columns.written_as(column.column), &FractionColumn::column);
    if (like == found.end() || &*like == &column) continue;
    column.is_headed_so = column.is_of_hundred = like->is_of_hundred;
  }
  return found;
}

}  // namespace ukvotes::sheet
