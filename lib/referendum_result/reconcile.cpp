// SPDX-License-Identifier: MIT
#include <referendum_result/reconcile.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ukvotes/codes.hpp>

#include <geography/whereabouts.hpp>
#include <referendum_result/reader.hpp>
#include <referendum_result/row_system.hpp>
#include <referendum_result/whole.hpp>
#include <rules/document_rules.hpp>
#include <rules/referendum_result_rules.hpp>
#include <tables/repeated.hpp>

namespace ukvotes::referendum_result {

namespace {

namespace rules = rule::referendum_result;

class Checks {
 public:
  Checks(const ResultAreaTable& table, findings::Collector& collector)
      : table_(table),
        collector_(collector),
        columns_(areas_sheet().columns),
        cells_(collector, areas_sheet(), table.places),
        whereabouts_({"area_code", &table.area_code, &table.region_code, &table.region}) {}

  void run() {
    const SoundRows sound(table_);
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (!sound.has(row)) check_row(row);
    }
    solve_malformed();
    check_areas();
    check_sums();
    check_area_count(collector_, rules::area_count, ResultAreaTable::name, table_.size());
  }

 private:
  [[nodiscard]] findings::Place place(std::size_t row, std::string_view column) const {
    return cells_.place(row, columns_.place_of(column));
  }

  void check_row(std::size_t row) {
    const AreaNumbers numbers(table_, row);
    for (const SumOfNumbers& sum : sums) {
      if (!numbers.holds(sum)) report_sum(row, sum, numbers);
    }
    for (const ShareOfNumbers& share : shares) {
      if (!numbers.holds(share)) report_share(row, share, numbers);
    }
    check_electorate(row, numbers);
    check_shares_total(row);
  }

  void report_sum(std::size_t row, const SumOfNumbers& sum, const AreaNumbers& numbers) {
    if (collector_.is_full()) return collector_.skip();
    Finding& finding = collector_.add(*sum.rule, place(row, number_names[sum.total]), std::string(sum.rule->statement) + " does not hold");
    finding.expected = numbers.expected(sum);
    finding.equation = numbers.equation(sum);
    finding.repair = prove(table_, row, cells_, columns_);
  }

  void report_share(std::size_t row, const ShareOfNumbers& share, const AreaNumbers& numbers) {
    if (cells_.is_rounded(columns_.place_of(share.name)) && numbers.nearly_holds(share)) return;
    if (collector_.is_full()) return collector_.skip();
    const findings::Place at = place(row, share.name);
    Finding& finding = collector_.add(*share.rule, at, std::string(at.field) + " does not follow from the numbers of the area");
    finding.expected = numbers.expected(share);
    finding.equation = numbers.equation(share);
    finding.repair = prove(table_, row, cells_, columns_);
  }

  void check_electorate(std::size_t row, const AreaNumbers& numbers) {
    if (!numbers[votes_cast] || !numbers[electorate] || *numbers[votes_cast] <= *numbers[electorate]) return;
    if (collector_.is_full()) return collector_.skip();
    collector_.add(rules::electorate, place(row, "electorate"), "more votes were cast than there are electors").equation =
        std::to_string(*numbers[votes_cast]) + " > " + std::to_string(*numbers[electorate]);
  }

  /// Where there are votes, the shares have been held against them.
  void check_shares_total(std::size_t row) {
    if (table_.remain.size() != 0 && table_.remain[row]) return;
    if (row >= table_.remain_share.size() || row >= table_.leave_share.size()) return;
    const auto remain_share = table_.remain_share[row];
    const auto leave_share = table_.leave_share[row];
    if (!remain_share || !leave_share) return;
    const std::int64_t total = remain_share->hundredths() + leave_share->hundredths();
    if (total >= 9999 && total <= 10001) return;
    collector_.add(rules::shares_total, place(row, "leave_share"), "the shares of the two answers do not add up to 100").equation =
        to_string(*remain_share) + " + " + to_string(*leave_share) + " = " + to_string(Percent::from_hundredths(total));
  }

  /// A count that could not be read may follow from the others of its row.
  void solve_malformed() {
    for (Finding& finding : collector_.so_far()) {
      if (finding.rule == &rule::malformed_number && finding.row != 0) finding.repair = prove(table_, finding.row - 1, cells_, columns_);
    }
  }

  void check_areas() {
    const bool has_codes = table_.area_code.size() != 0;
    const auto code = [&](std::size_t row) { return has_codes ? table_.area_code[row] : std::string_view{}; };
    for (std::size_t row = 0; has_codes && row < table_.size(); ++row) {
      if (!code(row).empty() && code(row) != "GI" && !GssCode::parse(code(row)))
        report_area(row, rules::area_code, "area_code", "the code of the area is none");
    }
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (auto contradiction = whereabouts_.contradiction(row)) report_place(row, *std::move(contradiction));
    }
    const auto key = [&](std::size_t row) { return code(row).empty() ? optional_text_at(table_.area, row) : std::optional(code(row)); };
    for (const tables::Repeated& area : tables::repeated_rows(table_.size(), key)) {
      report_area(area.row, rules::repeated_area, code(area.row).empty() ? "area" : "area_code", "the area stands in an earlier row, too");
    }
  }

  void report_place(std::size_t row, geography::Contradiction contradiction) {
    if (collector_.is_full()) return collector_.skip();
    const findings::Place where = place(row, contradiction.column);
    report(collector_, rules::place, where, std::move(contradiction));
  }

  void report_area(std::size_t row, const Rule& rule, std::string_view column, const char* message) {
    if (collector_.is_full()) return collector_.skip();
    collector_.add(rule, place(row, column), message);
  }

  void check_sums() {
    const bool has_codes = table_.region_code.size() != 0;
    const AreaVotes areas{has_codes ? table_.region_code : table_.region, has_codes, table_.remain, table_.leave};
    if (const auto row = total_row(areas)) report_total_row(collector_, rules::total_row, place(*row, "area"));
    for (const RegionSum& sum : regions_that_differ(areas))
      report_region(collector_, rules::region_total, place(sum.first_row, has_codes ? "region_code" : "region"), sum);
  }

  const ResultAreaTable& table_;
  findings::Collector& collector_;
  const sheet::Columns& columns_;
  sheet::RowCells cells_;
  geography::Whereabouts whereabouts_;
};

}  // namespace

void reconcile(const ReferendumResult& result, findings::Collector& collector) { Checks(result.areas(), collector).run(); }

}  // namespace ukvotes::referendum_result
