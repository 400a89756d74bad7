// SPDX-License-Identifier: MIT
// What the checks of both tables have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <ukvotes/election.hpp>

#include <election/published.hpp>
#include <findings/collector.hpp>
#include <sheet/row_cells.hpp>

namespace ukvotes::election {

/// Places in one table, and checks that both tables need.
class Checks {
 public:
  Checks(const sheet::Sheet& sheet, const RowPlaces& places, findings::Collector& collector)
      : collector_(collector), sheet_(sheet), cells_(collector, sheet, places) {}

  void code(std::size_t row, std::string_view code);
  /// Whether `share` is `part / whole`, rounded to the decimals that stand in the cell.
  void share(std::size_t row, std::string_view column, double share, std::int64_t part, std::int64_t whole);
  void constituency_count(std::size_t count);
  struct ValidVotes {
    std::int64_t sum;
    std::string_view column;
  };
  /// Sums over all constituencies, held against the national result whose valid votes are closest, if they are within one
  /// per cent. What is not known is not checked.
  void national_totals(const ValidVotes& valid_votes, std::optional<std::int64_t> electorate, std::optional<std::int64_t> invalid_votes);

  [[nodiscard]] findings::Place place(std::size_t row, std::string_view column) const {
    return cells_.place(row, sheet_.columns.place_of(column));
  }
  [[nodiscard]] findings::Collector& collector() const { return collector_; }
  [[nodiscard]] const sheet::RowCells& cells() const { return cells_; }
  [[nodiscard]] const sheet::Columns& columns() const { return sheet_.columns; }

 private:
  void national_total(std::string_view column, std::string_view what, std::int64_t sum, std::int64_t NationalResult::*published,
                      const NationalResult& result);

  findings::Collector& collector_;
  const sheet::Sheet& sheet_;
  sheet::RowCells cells_;
};

void check(const ConstituencyResultTable& table, bool has_one_election, findings::Collector& collector);
void check(const CandidacyTable& table, findings::Collector& collector);

}  // namespace ukvotes::election
