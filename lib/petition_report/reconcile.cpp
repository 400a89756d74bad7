// SPDX-License-Identifier: MIT
#include <petition_report/reconcile.hpp>

#include <algorithm>
#include <vector>

#include <repair/identities.hpp>
#include <repair/order.hpp>
#include <rules/document_rules.hpp>
#include <rules/report_rules.hpp>
#include <tables/sum.hpp>
#include <text/pipes.hpp>

namespace ukvotes::report {

namespace {

namespace search = repair_search;
using search::Format;
using search::formatted;

/// One of the two tables of signatures with what its rows are held against.
struct Side {
  const RankedSignatures& table;
  std::string_view name;
  std::size_t cells;                ///< of a row
  std::optional<Signatures> whole;  ///< the stated total: the headline, or the row of the United Kingdom
  std::optional<std::int64_t> sum;
  search::OrderBreaks order;
  std::optional<Signatures> shares_of = {};    ///< the total that most shares agree with
  std::vector<std::size_t> wrong_shares = {};  ///< rows, from 0
};

std::vector<std::size_t> rows_with_wrong_shares(const RankedSignatures& table, Signatures whole) {
  std::vector<std::size_t> wrong;
  const auto signatures = table.signatures.values();
  const auto percents = table.percent.values();
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (is_published_percent(Signatures(signatures[row]), whole, Stored<Percent>::load(percents[row]))) continue;
    if (table.signatures.validity()[row] && table.percent.validity()[row]) wrong.push_back(row);
  }
  return wrong;
}

class Checks {
 public:
  Checks(const PetitionReport& report, findings::Collector& collector)
      : report_(report),
        collector_(collector),
        kingdom_row_(find_kingdom(report.countries())),
        countries_(side(report.countries(), CountryTable::name, 4, report.signatures())),
        constituencies_(side(report.constituencies(), ConstituencyTable::name, 5,
                             kingdom_row_ ? report.countries().signatures[*kingdom_row_] : std::nullopt)) {}

  void run() {
    const std::size_t first = collector_.so_far().size();
    check_sum(countries_, rule::report::countries_total, headline_place(), "the countries do not add up to the headline");
    if (kingdom_row_)
      check_sum(constituencies_, rule::report::constituencies_total, count_place(countries_, *kingdom_row_),
                "the constituencies do not add up to the United Kingdom");
    for (const Side* side : {&countries_, &constituencies_}) check_shares(*side);
    propose_repair(first);
    for (const Side* side : {&countries_, &constituencies_}) {
      check_ranks(*side);
      check_order(*side);
    }
    reconcile_events(report_, collector_);
  }

 private:
  static std::optional<std::size_t> find_kingdom(const CountryTable& table) {
    for (std::size_t row = 0; row < table.size(); ++row) {
      if (table.place[row] == "United Kingdom") return row;
    }
    return std::nullopt;
  }

  /// Shares are of the stated total or, where more of them agree with that, of the sum: one wrong total must not make all
  /// shares wrong.
  static Side side(const RankedSignatures& table, std::string_view name, std::size_t cells, std::optional<Signatures> whole) {
    Side side{table, name, cells, whole, tables::sum_of(table.signatures), search::order_breaks(table.signatures)};
    const auto judge = [&](Signatures total) {
      auto wrong = rows_with_wrong_shares(table, total);
      if (side.shares_of && wrong.size() >= side.wrong_shares.size()) return;
      side.shares_of = total;
      side.wrong_shares = std::move(wrong);
    };
    if (whole) judge(*whole);
    if (side.sum && (!whole || side.sum != whole->value())) judge(Signatures(*side.sum));
    return side;
  }

  void check_sum(const Side& side, const Rule& sum_rule, const findings::Place& place, const char* message) {
    if (!side.whole || !side.sum || *side.sum == side.whole->value()) return;
    Finding& finding = collector_.add(sum_rule, place, message);
    finding.expected =
        formatted(*side.sum, Format::grouped) + " (sum of " + std::to_string(side.table.size()) + " " + std::string(side.name) + ")";
    finding.equation = std::string(sum_rule.statement) + ": " + formatted(*side.sum, Format::grouped) + " is not " +
                       formatted(side.whole->value(), Format::grouped);
  }

  void check_shares(const Side& side) {
    for (const std::size_t row : side.wrong_shares) {
      if (collector_.is_full()) {
        collector_.skip();
        continue;
      }
      const Signatures whole = *side.shares_of;
      const Signatures part = *side.table.signatures[row];
      const auto share = published_percent(part, whole);
      Finding& finding =
          collector_.add(rule::report::share, cell_place(side, row, side.cells - 1, "%"), "the percentage is not that of the count");
      finding.expected = share ? to_string(*share) : "no percentage of a total that is not positive";
      finding.equation = "100 * " + std::to_string(part.value()) + " / " + std::to_string(whole.value()) + " = " + finding.expected +
                         ", not " + to_string(*side.table.percent[row]);
    }
  }

  /// Sums, shares, order: one system with one search. Where no count can be changed so that all agrees and a single share
  /// is all that is wrong, the share itself is.
  void propose_repair(std::size_t first) {
    auto& findings = collector_.so_far();
    const auto wants_repair = [&](const Finding& finding) {
      return (finding.rule == &rule::malformed_number && finding.field == "Signatures") ||
             &finding - findings.data() >= static_cast<std::ptrdiff_t>(first);
    };
    if (std::none_of(findings.begin(), findings.end(), wants_repair)) return;
    const Repair repair = prove();
    for (Finding& finding : findings) {
      if (!wants_repair(finding)) continue;
      finding.repair = repair;
      const bool sums_hold = countries_.sum && countries_.whole && *countries_.sum == countries_.whole->value() && constituencies_.sum &&
                             constituencies_.whole && *constituencies_.sum == constituencies_.whole->value();
      const bool is_alone = countries_.wrong_shares.size() + constituencies_.wrong_shares.size() == 1;
      if (finding.rule == &rule::report::share && repair.candidates == 0 && sums_hold && is_alone) finding.repair = share_repair(finding);
    }
  }

  static Repair share_repair(const Finding& finding) {
    Repair repair;
    repair.grade = Grade::unique;
    repair.candidates = repair.tried = 1;
    repair.equations.push_back(finding.equation.substr(0, finding.equation.find(',')));
    repair.edits.push_back({finding.table, finding.row, finding.field, finding.found, finding.expected, finding.position.byte_begin,
                            finding.position.byte_end, finding.expected});
    return repair;
  }

  [[nodiscard]] Repair prove() const {
    if (countries_.table.size() + constituencies_.table.size() > search::largest_system) return search::not_searched();
    search::System system;
    const StatedTotal& headline = report_.text().signatures;
    search::Cell cell{{},
                      0,
                      "Signatures",
                      "headline",
                      headline.byte_begin,
                      collector_.text().substr(headline.byte_begin, headline.byte_end - headline.byte_begin),
                      {},
                      Format::grouped};
    if (headline.value) cell.value = headline.value->value();
    const search::CellId total = system.add(cell);
    const search::CellId first_country = add_rows(system, countries_);
    const search::CellId first_constituency = add_rows(system, constituencies_);
    if (headline.stated() && countries_.table.size() != 0)  // an empty table proves nothing
      require_side(system, countries_, first_country, first_constituency, total, 0);
    if (kingdom_row_ && constituencies_.table.size() != 0)
      require_side(system, constituencies_, first_constituency, system.cells().size(), first_country + *kingdom_row_, 3);
    return system.prove();
  }

  search::CellId add_rows(search::System& system, const Side& side) const {
    const search::CellId first = system.cells().size();
    for (std::size_t row = 0; row < side.table.size(); ++row) {
      const findings::Place place = count_place(side, row);
      search::Cell cell{side.name,
                        row + 1,
                        "Signatures",
                        side.table.place[row],
                        place.byte_begin,
                        collector_.text().substr(place.byte_begin, place.byte_end - place.byte_begin),
                        {},
                        Format::grouped};
      if (const auto value = side.table.signatures[row]) cell.value = value->value();
      system.add(cell);
    }
    return first;
  }

  /// Three witnesses a table: its sum, its order, its shares.
  static void require_side(search::System& system, const Side& side, search::CellId first, search::CellId last, search::CellId whole,
                           std::size_t witness) {
    system.require<search::Sum>(witness, system.cells(), first, last, whole);
    const bool is_ordered = side.order.is_kept(side.table.size());
    for (std::size_t row = 0; row < side.table.size(); ++row) {
      if (is_ordered && row > 0) system.require<search::AtLeast>(witness + 1, first + row - 1, first + row);
      if (const auto percent = side.table.percent[row])
        system.require<search::PublishedShare>(witness + 2, first + row, whole, percent->hundredths());
    }
  }

  void check_ranks(const Side& side) {
    std::size_t wrong = 0;
    std::size_t first = 0;
    const auto ranks = side.table.rank.values();
    for (std::size_t row = 0; row < side.table.size(); ++row) {
      if (!side.table.rank.validity()[row] || ranks[row] == static_cast<std::int64_t>(row + 1)) continue;
      if (wrong++ == 0) first = row;
    }
    if (wrong == 0) return;
    std::string message = "the rank is not the position of the row";
    if (wrong > 1) message += " (the first of " + std::to_string(wrong) + " such rows)";
    Finding& finding = collector_.add(rule::report::rank, cell_place(side, first, 0, "#"), message);
    finding.expected = std::to_string(first + 1);
    finding.equation = "row " + finding.expected + " has rank " + std::to_string(ranks[first]);
    if (wrong == 1) finding.repair = rank_repair(finding, first, side.table.size());
  }

  /// A single wrong rank among right ones: the rows above and below are two witnesses.
  static Repair rank_repair(const Finding& finding, std::size_t row, std::size_t rows) {
    Repair repair;
    repair.grade = row > 0 && row + 1 < rows ? Grade::proven : Grade::unique;
    repair.candidates = repair.tried = 1;
    if (row > 0) repair.equations.push_back("rank of the row above + 1 = " + std::to_string(row) + " + 1 = " + finding.expected);
    if (row + 1 < rows) repair.equations.push_back("rank of the row below - 1 = " + std::to_string(row + 2) + " - 1 = " + finding.expected);
    repair.edits.push_back({finding.table, finding.row, finding.field, finding.found, finding.expected, finding.position.byte_begin,
                            finding.position.byte_end, finding.expected});
    return repair;
  }

  void check_order(const Side& side) {
    if (side.order.count == 0) return;
    std::string message = "the row has more signatures than the one above";
    if (side.order.count > 1) message += " (the first of " + std::to_string(side.order.count) + " such rows)";
    collector_.add(rule::report::row_order, count_place(side, side.order.first), message).expected =
        "rows in order of signatures, most first";
  }

  [[nodiscard]] findings::Place headline_place() const {
    const StatedTotal& headline = report_.text().signatures;
    return {headline.byte_begin, headline.byte_end, {}, 0, "Signatures"};
  }
  [[nodiscard]] findings::Place count_place(const Side& side, std::size_t row) const {
    return cell_place(side, row, side.cells - 2, "Signatures");
  }
  [[nodiscard]] findings::Place cell_place(const Side& side, std::size_t row, std::size_t cell, std::string_view field) const {
    const auto line = text::pipe_line_from(collector_.text(), side.table.places.begin[row]);
    const text::PipeCell place = cell < line.cells.size() ? line.cells[cell] : text::PipeCell{line.cells.back().end, line.cells.back().end};
    return {place.begin, place.end, side.name, row + 1, field};
  }

  const PetitionReport& report_;
  findings::Collector& collector_;
  std::optional<std::size_t> kingdom_row_;
  Side countries_;
  Side constituencies_;
};

}  // namespace

void reconcile(const PetitionReport& report, findings::Collector& collector) { Checks(report, collector).run(); }

}  // namespace ukvotes::report
