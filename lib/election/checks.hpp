// SPDX-License-Identifier: MIT
// What the checks of both tables have in common.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <ukvotes/election.hpp>

#include <findings/collector.hpp>
#include <geography/whereabouts.hpp>
#include <sheet/row_cells.hpp>

namespace ukvotes::election {

/// What messages call the constituency of a row: tables that circulate have names, codes, or both.
template <class Table>
std::string_view name_of_constituency(const Table& table, std::size_t row) {
  const std::string_view name = text_at(table.constituency, row);
  return name.empty() ? text_at(table.code, row) : name;
}

/// Where the rows of a table are.
template <class Table>
geography::Whereabouts whereabouts_of(const Table& table) {
  return geography::Whereabouts({"code", &table.code, &table.region_code, &table.region, &table.country});
}

/// Places in one table, and checks that both tables need.
class Checks {
 public:
  Checks(const sheet::Sheet& sheet, const RowPlaces& places, findings::Collector& collector)
      : collector_(collector), sheet_(sheet), cells_(collector, sheet, places) {}

  void code(std::size_t row, std::string_view code);
  /// Whether codes and names mean one place.
  void whereabouts(std::size_t row, const geography::Whereabouts& whereabouts);
  /// Whether `share` is `part / whole`, rounded to the decimals that stand in the cell.
  void share(std::size_t row, std::string_view column, double share, std::int64_t part, std::int64_t whole);
  void constituency_count(std::size_t count);
  /// `what` the other rows are.
  void total_row(std::size_t row, std::string_view what);
  /// Adds a finding about a column, or about the table where there is none.
  Finding& add_about_all(const Rule& rule, std::string_view column, std::string message) const;

  [[nodiscard]] findings::Place place(std::size_t row, std::string_view column) const {
    return cells_.place(row, sheet_.columns.place_of(column));
  }
  [[nodiscard]] findings::Collector& collector() const { return collector_; }
  [[nodiscard]] const sheet::RowCells& cells() const { return cells_; }
  [[nodiscard]] const sheet::Columns& columns() const { return sheet_.columns; }

 private:
  [[nodiscard]] findings::Place place_of_code(std::size_t row) const;

  findings::Collector& collector_;
  const sheet::Sheet& sheet_;
  sheet::RowCells cells_;
};

void check(const ConstituencyResultTable& table, bool has_one_election, findings::Collector& collector);
void check(const CandidacyTable& table, findings::Collector& collector);

}  // namespace ukvotes::election
