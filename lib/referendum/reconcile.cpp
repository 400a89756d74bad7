// SPDX-License-Identifier: MIT
#include <referendum/reconcile.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <referendum/glued_counts.hpp>
#include <referendum/row_cells.hpp>
#include <referendum/row_repairs.hpp>
#include <referendum_result/whole.hpp>
#include <rules/document_rules.hpp>
#include <rules/referendum_rules.hpp>
#include <tables/repeated.hpp>

namespace ukvotes::referendum {

namespace {

class Checks {
 public:
  Checks(const AreaTable& table, findings::Collector& collector) : table_(table), collector_(collector), cells_(collector.text(), table) {}

  void run() {
    find_broken_rows();
    check_suspects();
    check_order();
    for (const std::size_t row : broken_) check_row(row);
    solve_malformed();
    check_repeated();
    check_whole();
  }

 private:
  [[nodiscard]] bool has_all_counts(std::size_t row) const { return table_.remain[row] && table_.leave[row] && table_.difference[row]; }

  [[nodiscard]] bool difference_holds(std::size_t row) const {
    return distance(*table_.remain[row], *table_.leave[row]) == *table_.difference[row];
  }

  /// The side with more votes; where both have as many, there is none.
  [[nodiscard]] std::optional<Side> larger_side(std::size_t row) const {
    if (*table_.remain[row] == *table_.leave[row]) return std::nullopt;
    return *table_.remain[row] > *table_.leave[row] ? Side::remain : Side::leave;
  }

  /// Where both sides have as many votes, any status but one of the two will do.
  [[nodiscard]] bool status_holds(std::size_t row) const { return table_[row].status() == larger_side(row); }

  /// The one loop over all rows: everything else is about the few that it finds.
  void find_broken_rows() {
    const auto remain_votes = table_.remain.values();
    const auto leave_votes = table_.leave.values();
    const auto differences = table_.difference.values();
    const auto statuses = table_.status.codes();
    const std::vector<std::int64_t> signs = signs_of_statuses();
    for (std::size_t row = 0; row < statuses.size(); ++row) {
      const bool is_possible = remain_votes[row] < largest_count && leave_votes[row] < largest_count;
      // 0 where both have as many votes, or the status names neither
      const std::int64_t difference = (remain_votes[row] - leave_votes[row]) * signs[static_cast<std::size_t>(statuses[row])];
      if (difference != differences[row] || difference == 0 || !is_possible) suspects_.push_back(row);
    }
    for (const std::uint32_t row : table_.places.irregular) suspects_.push_back(row);
    std::sort(suspects_.begin(), suspects_.end());
    suspects_.erase(std::unique(suspects_.begin(), suspects_.end()), suspects_.end());
  }

  /// For each text of the status column: 1 for Remain, -1 for Leave, 0 for what is neither. Remain - Leave with its sign
  /// must be the difference.
  [[nodiscard]] std::vector<std::int64_t> signs_of_statuses() const {
    std::vector<std::int64_t> signs{0};  // for a column that is null throughout
    signs.resize(std::max<std::size_t>(1, table_.status.dictionary().size()));
    for (std::size_t code = 0; code < table_.status.dictionary().size(); ++code) {
      const std::string_view status = table_.status.dictionary()[code];
      signs[code] = status == name_of(Side::remain) ? 1 : status == name_of(Side::leave) ? -1 : 0;
    }
    return signs;
  }

  /// Tells the glued rows from those that break an identity. A quotation mark that is not closed belongs to the story of a
  /// glued row and is a finding of its own elsewhere.
  void check_suspects() {
    for (const std::size_t row : suspects_) {
      const bool is_glued = check_glued(table_, row, cells_, collector_);
      const bool is_broken = !is_glued && has_all_counts(row) && !(difference_holds(row) && status_holds(row));
      if (!is_glued) report_stray_quotes(row);
      if (is_broken) broken_.push_back(row);
      if (is_glued || is_broken) wrong_.push_back(row);
    }
  }

  void report_stray_quotes(std::size_t row) {
    if (!std::binary_search(table_.places.irregular.begin(), table_.places.irregular.end(), row)) return;
    for (const text::CsvCell& cell : cells_.all(row)) {
      if (!cell.stray_quote) continue;
      collector_
          .add(rule::unclosed_quote, {cell.begin, cell.end, AreaTable::name, row + 1, {}},
               "the cell has a quotation mark that is not closed before the line ends")
          .expected = "a closing quotation mark before the comma";
    }
  }

  /// One finding for the whole table, at the first row that is out of order; rows that are wrong otherwise do not count.
  void check_order() {
    std::size_t first = 0;
    std::int64_t above = std::numeric_limits<std::int64_t>::max();
    auto wrong = wrong_.begin();
    const auto differences = table_.difference.values();
    const bool has_nulls = table_.difference.validity().null_count() != 0;
    for (std::size_t row = 0; row < differences.size(); ++row) {
      const bool is_wrong = wrong != wrong_.end() && *wrong == row;
      if (is_wrong) ++wrong;
      if (is_wrong || (has_nulls && !table_.difference.validity()[row])) continue;
      if (differences[row] > above && out_of_order_++ == 0) first = row;
      above = differences[row];
    }
    if (out_of_order_ != 0) report_order(first);
  }

  void report_order(std::size_t row) {
    std::string message = "the difference is larger than that of the row above";
    if (out_of_order_ > 1) message += " (the first of " + std::to_string(out_of_order_) + " such rows)";
    collector_.add(rule::referendum::row_order, place(row, difference), message).expected =
        "rows in order of Absolute Difference, largest first";
  }

  void check_row(std::size_t row) {
    if (collector_.is_full()) return collector_.skip();
    const bool sides_agree = difference_holds(row);
    const Column column = sides_agree ? status : difference;
    const auto cell = cells_.find(row, column);
    if (!cell) return;  // a column that the header lacks was reported there
    const Votes lead = distance(*table_.remain[row], *table_.leave[row]);
    const std::string sides = "|" + std::to_string(table_.remain[row]->value()) + " - " + std::to_string(table_.leave[row]->value()) +
                              "| = " + std::to_string(lead.value());
    const Rule& broken_rule = sides_agree ? rule::referendum::status : rule::referendum::difference;
    const std::optional<Side> side = larger_side(row);
    Finding& finding = collector_.add(broken_rule, {cell->begin, cell->end, "areas", row + 1, column_names[column]},
                                      !sides_agree ? "Remain, Leave and Absolute Difference do not agree"
                                      : side       ? "Status does not name the side with more votes"
                                                   : "Status names a side, and both have as many votes");
    finding.expected = !sides_agree ? std::to_string(lead.value()) : side ? std::string(name_of(*side)) : "neither side";
    finding.equation = sides_agree ? std::to_string(table_.remain[row]->value()) + " Remain, " +
                                         std::to_string(table_.leave[row]->value()) + " Leave, so " + finding.expected
                                   : sides + ", not " + std::to_string(table_.difference[row]->value());
    if (!sides_agree && !status_holds(row)) finding.equation += "; and Status is " + std::string(table_.status[row]);
    finding.repair = repairs().of_counts(row);
    if (sides_agree && side && finding.repair->candidates == 0) finding.repair = repairs().of_status(row, *side);
  }

  /// A count that could not be read may follow from the others of its row.
  void solve_malformed() {
    for (Finding& finding : collector_.so_far()) {
      if (finding.rule == &rule::malformed_number && finding.row != 0) finding.repair = repairs().of_counts(finding.row - 1);
    }
  }

  void check_repeated() {
    if (table_.size() > most_areas) return;
    for (const tables::Repeated& area : tables::repeated_rows(table_.area)) {
      if (collector_.is_full()) {
        collector_.skip();
      } else {
        collector_.add(rule::referendum::repeated_area, place(area.row, Column::area), "the area stands in an earlier row, too");
      }
    }
  }

  void check_whole() {
    if (table_.size() <= most_areas) check_total_row();
    const std::size_t regions = referendum_result::regions_of(areas());
    const bool is_extract = 2 * regions < std::size(referendum_result::published_regions);
    if (is_extract && !table_.empty() && table_.size() <= most_areas) return;
    if (table_.size() >= collector_.limits().rows) return;  // there may be more
    const bool is_complete = regions == std::size(referendum_result::published_regions) && table_.size() <= most_areas && wrong_.empty();
    if (check_regions() == 0 && is_complete) return;  // however the regions are divided
    referendum_result::check_area_count(collector_, rule::referendum::area_count, AreaTable::name, table_.size());
  }

  void check_total_row() {
    if (const auto row = referendum_result::total_row(areas()))
      referendum_result::report_total_row(collector_, rule::referendum::total_row, place(*row, Column::area));
  }

  /// Gives how many do not add up.
  std::size_t check_regions() {
    if (table_.size() > most_areas) return 0;
    const auto different = referendum_result::regions_that_differ(areas(), wrong_);
    for (const auto& sum : different)
      referendum_result::report_region(collector_, rule::referendum::region_total, place(sum.first_row, region), sum);
    return different.size();
  }

  [[nodiscard]] referendum_result::AreaVotes areas() const { return {table_.region, false, table_.remain, table_.leave}; }

  [[nodiscard]] findings::Place place(std::size_t row, Column column) const {
    const auto cell = cells_.find(row, column);
    const std::size_t begin = cell ? cell->begin : table_.places.begin[row];
    return {begin, cell ? cell->end : begin, AreaTable::name, row + 1, column_names[column]};
  }

  [[nodiscard]] RowRepairs repairs() const {
    return {table_, collector_.text(), cells_, wrong_, out_of_order_ * order_tolerance <= table_.size()};
  }

  /// Beyond this, a row is looked at for glued counts even if it agrees with itself.
  static constexpr std::int64_t largest_count = 46'500'001;
  /// Beyond this, all that is told of the areas as a whole is that they are too many: there were 382.
  static constexpr std::size_t most_areas = 20'000;
  /// The order of rows is a witness as long as at most one row in so many breaks it.
  static constexpr std::size_t order_tolerance = 20;

  const AreaTable& table_;
  findings::Collector& collector_;
  RowCells cells_;
  std::vector<std::size_t> suspects_;
  std::vector<std::size_t> broken_;  // those that break an identity
  std::vector<std::size_t> wrong_;   // those and the glued ones
  std::size_t out_of_order_ = 0;
};

}  // namespace

void reconcile(const Referendum& referendum, findings::Collector& collector) { Checks(referendum.areas(), collector).run(); }

}  // namespace ukvotes::referendum
