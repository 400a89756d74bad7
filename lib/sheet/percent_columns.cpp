// SPDX-License-Identifier: MIT
#include <sheet/percent_columns.hpp>

#include <algorithm>
#include <optional>

#include <sheet/layout.hpp>
#include <sheet/numbers.hpp>
#include <sheet/walk.hpp>

namespace ukvotes::sheet {

namespace {

constexpr std::size_t first_rows = 8;
constexpr double least_count = 100;  // of votes in an area: what is more is no percentage either

/// What the cells of a column have in common.
struct Cells {
  std::size_t numbers = 0;
  std::size_t others = 0;
  std::size_t with_point = 0;
  std::size_t with_comma = 0;
  std::size_t with_three = 0;  // decimals: those may be thousands
  std::size_t most_decimals = 0;
  bool has_sign = false;
  double largest = 0;

  void add(const std::optional<PercentParts>& cell) {
    if (!cell) {
      ++others;
      return;
    }
    ++numbers;
    with_point += cell->point == '.' ? 1U : 0U;
    with_comma += cell->point == ',' ? 1U : 0U;
    with_three += cell->decimals.size() == 3 ? 1U : 0U;
    most_decimals = std::max(most_decimals, cell->decimals.size());
    has_sign = has_sign || cell->has_sign;
    largest = std::max(largest, cell->value());
  }
  [[nodiscard]] std::size_t with_decimals() const { return with_point + with_comma; }
  /// Whether those decimals are no thousands, of counts.
  [[nodiscard]] bool are_percentages() const {
    const bool is_said = has_sign || (with_decimals() != 0 && with_three != with_decimals());
    return is_said && others <= numbers && largest <= 100 && (with_point == 0 || with_comma == 0);
  }
};

/// Whether a column of percentages is one that counts may have become: those make up the whole.
bool is_part(std::size_t share, const Columns& columns) {
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (column != share && columns.as_shares(column) == share) return true;
  }
  return false;
}

class Look {
 public:
  Look(std::string_view text, const Layout& layout, std::vector<PercentColumn>& columns)
      : text_(text), layout_(layout), columns_(columns), cells_(columns.size()) {}

  /// Whether the first rows leave something open.
  [[nodiscard]] bool is_needed() const {
    Walk rows(text_, layout_);
    for (std::size_t row = 0; row < first_rows && rows.next(); ++row) {
      for (const PercentColumn& column : columns_) {
        const std::string_view said = rows.said(column.cell);
        if (!said.empty() && !is_as_published(column, said)) return true;
      }
    }
    return false;
  }

  void look_at_all() {
    Walk rows(text_, layout_);
    while (rows.next()) {
      double whole = 0;
      std::size_t parts = 0;
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        const std::string_view said = rows.said(columns_[i].cell);
        if (said.empty()) continue;
        const auto number = percent_parts(said);
        cells_[i].add(number);
        if (!number || !columns_[i].is_part) continue;
        whole += number->value();
        ++parts;
      }
      if (parts < 2) continue;
      ++whole_rows_;
      rows_of_one_ += whole > 0.99 && whole < 1.01 ? 1U : 0U;
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) decide(columns_[i], cells_[i]);
  }

 private:
  static bool is_as_published(const PercentColumn& column, std::string_view said) {
    if (column.column != column.share) {
      const auto count = Number<Votes>::parse(said);
      return count && static_cast<double>(count->value()) > least_count;
    }
    const auto percent = parse_percent(said);
    return percent && (!column.is_part || percent->hundredths() > 100);
  }

  /// Whether the parts add up to one, not to 100, and none of them is more.
  [[nodiscard]] bool are_of_one() const { return 2 * rows_of_one_ > whole_rows_ && largest_part() <= 1; }
  [[nodiscard]] double largest_part() const {
    double largest = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].is_part) largest = std::max(largest, cells_[i].largest);
    }
    return largest;
  }

  void decide(PercentColumn& column, const Cells& cells) const {
    const bool is_count = column.column != column.share;
    const bool is_of_one = are_of_one() && cells.largest <= 1;
    // As percentages, such small ones in all rows would be none that a whole is made of: it stays open what they are.
    const bool is_open = !is_of_one && !cells.has_sign && cells.largest <= 1 && largest_part() <= 1;
    column.is_share = !is_count || (cells.are_percentages() && !is_open);
    if (!column.is_share || is_open) return;
    if (cells.with_comma != 0 && cells.with_point == 0) column.style.point = ',';
    column.style.is_of_one = is_of_one;
    column.style.is_rounded = cells.most_decimals > (is_of_one ? 4U : 2U);
  }

  std::string_view text_;
  const Layout& layout_;
  std::vector<PercentColumn>& columns_;
  std::vector<Cells> cells_;
  std::size_t whole_rows_ = 0;
  std::size_t rows_of_one_ = 0;
};

}  // namespace

std::vector<PercentColumn> percent_columns(std::string_view text, const Layout& layout, const Columns& columns) {
  std::vector<PercentColumn> found;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const std::size_t share = columns.as_shares(column);
    const auto cell = layout.cell_of[column];
    const bool may_be_shares = share != column && !layout.cell_of[share];
    const bool is_share = columns.info(column).unit == "percent";
    if (!cell || !(may_be_shares || is_share)) continue;
    found.push_back({column, share, *cell, may_be_shares || is_part(column, columns), is_share, {}});
  }
  Look look(text, layout, found);
  if (!found.empty() && look.is_needed()) look.look_at_all();
  return found;
}

}  // namespace ukvotes::sheet
