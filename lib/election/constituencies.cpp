// SPDX-License-Identifier: MIT
// The identities of tables by constituency.
#include <optional>
#include <string>
#include <vector>

#include <ukvotes/election.hpp>
#include <ukvotes/share.hpp>

#include <election/checks.hpp>
#include <election/parties.hpp>
#include <election/published.hpp>
#include <election/reader.hpp>
#include <repair/identities.hpp>
#include <rules/document_rules.hpp>
#include <rules/election_rules.hpp>
#include <tables/repeated.hpp>

namespace ukvotes::election {

namespace {

namespace rules = rule::election;
namespace search = repair_search;

using Number = std::optional<std::int64_t>;

template <class Unit>
Number number(const CountColumn<Unit>& column, std::size_t row) {
  const auto count = value_at(column, row);
  return count ? Number(count->value()) : Number();
}

class ConstituencyChecks {
 public:
  ConstituencyChecks(const ConstituencyResultTable& table, bool has_one_election, findings::Collector& collector)
      : table_(table),
        has_one_election_(has_one_election),
        checks_(constituencies_sheet(), table.places, collector),
        collector_(collector) {
    for (const PartyColumn& party : party_columns) {
      if ((table.*party.votes).size() != 0) parties_.push_back(&party);
    }
  }

  void run() {
    for (std::size_t row = 0; row < table_.size(); ++row) check_row(row);
    solve_malformed();
    check_repetitions();
    if (!has_one_election_) return;
    checks_.constituency_count(table_.size());
    check_national_totals();
  }

 private:
  void check_row(std::size_t row) {
    if (has_one_election_) checks_.code(row, text_at(table_.code, row));  // a file of many elections has numbers of its own
    check_sum(row);
    check_majority(row);
    check_first_party(row);
    check_result(row);
    check_electorate(row);
    check_shares(row);
  }

  struct Sum {
    detail::wide known = 0;
    bool is_whole = true;
  };

  [[nodiscard]] Sum sum_of_parties(std::size_t row) const {
    Sum sum;
    const auto add = [&](const CountColumn<unit::Votes>& column) {
      const Number votes = number(column, row);
      sum.known += votes.value_or(0);
      sum.is_whole = sum.is_whole && votes;
    };
    for (const PartyColumn* party : parties_) add(table_.*party->votes);
    if (table_.other.size() != 0) add(table_.other);
    return sum;
  }

  /// Only where the table has all others, too: then the parties with columns are all there are. Empty cells stand for any
  /// number of votes.
  [[nodiscard]] bool sum_holds(std::size_t row) const {
    const Number total = number(table_.valid_votes, row);
    if (!total || table_.other.size() == 0) return true;
    const Sum sum = sum_of_parties(row);
    return sum.known == *total || (!sum.is_whole && sum.known < *total);
  }

  void check_sum(std::size_t row) {
    if (sum_holds(row)) return;
    if (collector_.is_full()) return collector_.skip();
    Finding& finding = collector_.add(rules::valid_votes, checks_.place(row, "valid_votes"),
                                      "the votes of the parties do not add up to the valid votes of " + name(row));
    finding.expected = text(sum_of_parties(row).known);
    finding.equation = "sum of the parties and others: " + finding.expected + ", not " + std::to_string(*number(table_.valid_votes, row));
    finding.repair = prove(row);
  }

  static std::string text(detail::wide sum) {
    constexpr detail::wide largest = std::numeric_limits<std::int64_t>::max();
    return sum > largest ? "more than " + std::to_string(std::numeric_limits<std::int64_t>::max())
                         : std::to_string(static_cast<std::int64_t>(sum));
  }

  /// Where a winner has no column, his votes stand in that of other winners.
  [[nodiscard]] VotesColumn column_of_first(std::size_t row) const {
    if (const PartyColumn* party = party_of(text_at(table_.first_party, row))) return party->votes;
    return text_at(table_.first_party, row).empty() ? nullptr : &ConstituencyResultTable::other_winner;
  }
  [[nodiscard]] VotesColumn column_of_second(std::size_t row) const {
    const PartyColumn* party = party_of(text_at(table_.second_party, row));
    return party == nullptr ? nullptr : party->votes;
  }
  [[nodiscard]] Number votes(VotesColumn column, std::size_t row) const {
    return column == nullptr ? Number() : number(table_.*column, row);
  }

  void check_majority(std::size_t row) {
    const Number first = votes(column_of_first(row), row);
    const Number second = votes(column_of_second(row), row);
    const Number majority = number(table_.majority, row);
    if (!first || !second || !majority || *first - *second == *majority) return;
    if (collector_.is_full()) return collector_.skip();
    Finding& finding =
        collector_.add(rules::majority, checks_.place(row, "majority"), "the majority of " + name(row) + " does not follow from the votes");
    finding.expected = std::to_string(*first - *second);
    finding.equation = std::to_string(*first) + " - " + std::to_string(*second) + " = " + std::to_string(*first - *second) + ", not " +
                       std::to_string(*majority);
    finding.repair = prove(row);
  }

  void check_first_party(std::size_t row) {
    const Number first = votes(column_of_first(row), row);
    if (!first) return;
    for (const PartyColumn* party : parties_) {
      const Number other = number(table_.*party->votes, row);
      if (!other || *other <= *first) continue;
      if (collector_.is_full()) return collector_.skip();
      Finding& finding = collector_.add(rules::first_party, checks_.place(row, party->column),
                                        "a party has more votes than the first party of " + name(row));
      finding.equation = std::to_string(*other) + " > " + std::to_string(*first);
      finding.repair = prove(row);
    }
  }

  void check_result(std::size_t row) {
    const std::string_view result = text_at(table_.result, row);
    const std::string_view first = text_at(table_.first_party, row);
    if (result.empty() || first.empty()) return;
    if (result.starts_with(first) && (result.size() == first.size() || result[first.size()] == ' ')) return;
    collector_.add(rules::result, checks_.place(row, "result"), "the result does not name the first party of " + name(row)).expected =
        std::string(first) + " ...";
  }

  void check_electorate(std::size_t row) {
    const Number valid = number(table_.valid_votes, row);
    const Number electorate = number(table_.electorate, row);
    const std::int64_t invalid = number(table_.invalid_votes, row).value_or(0);
    // Two members were elected in some constituencies until 1950: there were two votes to cast.
    const std::int64_t each = number(table_.seats, row).value_or(1);
    if (!valid || !electorate || detail::wide{*valid} + invalid <= detail::wide{*electorate} * each) return;
    if (collector_.is_full()) return collector_.skip();
    collector_.add(rules::electorate, checks_.place(row, "electorate"), "more ballots than electors in " + name(row)).equation =
        std::to_string(*valid) + " + " + std::to_string(invalid) + " > " + std::to_string(*electorate);
  }

  void check_shares(std::size_t row) {
    const Number total = number(table_.valid_votes, row);
    if (!total) return;
    const auto check = [&](std::string_view column, const ValueColumn<double>& shares, const CountColumn<unit::Votes>& votes) {
      const auto share = value_at(shares, row);
      const Number part = number(votes, row);
      if (share && part) checks_.share(row, column, *share, *part, *total);
    };
    check("con_share", table_.con_share, table_.con);
    check("lab_share", table_.lab_share, table_.lab);
    check("ld_share", table_.ld_share, table_.ld);
    check("nationalist_share", table_.nationalist_share, table_.nationalist);
    check("other_share", table_.other_share, table_.other);
    const auto turnout = value_at(table_.turnout, row);
    const Number electorate = number(table_.electorate, row);
    // Where two votes could be cast, the published turnout is that of voters, not of votes.
    if (turnout && electorate && number(table_.seats, row).value_or(1) == 1) checks_.share(row, "turnout", *turnout, *total, *electorate);
  }

  void solve_malformed() {
    for (Finding& finding : collector_.so_far()) {
      if (finding.rule == &rule::malformed_number && finding.row != 0) finding.repair = prove(finding.row - 1);
    }
  }

  void check_repetitions() {
    const auto key = [&](std::size_t row) -> std::optional<std::string> {
      const std::string_view code = text_at(table_.code, row);
      const std::string_view constituency = code.empty() ? text_at(table_.constituency, row) : code;
      if (constituency.empty()) return std::nullopt;
      return std::string(constituency) + "\n" + std::string(text_at(table_.election, row));
    };
    for (const tables::Repeated& seat : tables::repeated_rows(table_.size(), key))
      report_repetition(seat.row, text_at(table_.code, seat.row).empty() ? "constituency" : "code");
  }

  void report_repetition(std::size_t row, std::string_view column) {
    if (collector_.is_full()) return collector_.skip();
    collector_.add(rules::repeated_constituency, checks_.place(row, column), "the constituency stands in an earlier row, too");
  }

  void check_national_totals() {
    if (table_.size() != seats || table_.valid_votes.validity().null_count() != 0) return;
    detail::wide total = 0;
    for (const std::int64_t votes : table_.valid_votes.values()) total += votes;
    if (total < std::numeric_limits<std::int64_t>::max()) checks_.national_total("valid_votes", static_cast<std::int64_t>(total));
  }

  /// The change of one digit in the row that makes all of its equations hold.
  [[nodiscard]] Repair prove(std::size_t row) const {
    search::System system;
    const auto add = [&](std::string_view column, const Number& value) {
      search::Cell cell = checks_.cells().number(row, checks_.columns().place_of(column), value);
      cell.name = text_at(table_.constituency, row);
      return system.add(cell);
    };
    const VotesColumn first = column_of_first(row);
    const VotesColumn second = column_of_second(row);
    std::optional<search::CellId> first_cell;
    std::optional<search::CellId> second_cell;
    for (const PartyColumn* party : parties_) {
      const search::CellId cell = add(party->column, number(table_.*party->votes, row));
      if (party->votes == first) first_cell = cell;
      if (party->votes == second) second_cell = cell;
    }
    if (table_.other.size() != 0) {
      const search::CellId behind = add("other", number(table_.other, row)) + 1;
      const search::CellId total = add("valid_votes", number(table_.valid_votes, row));
      if (sum_of_parties(row).is_whole || !number(table_.valid_votes, row))
        system.require<search::Sum>(0U, system.cells(), 0U, behind, total);
    }
    if (first == &ConstituencyResultTable::other_winner && table_.other_winner.size() != 0)
      first_cell = add("other_winner", number(table_.other_winner, row));
    if (first_cell && second_cell && table_.majority.size() != 0) {
      const search::CellId majority = add("majority", number(table_.majority, row));
      system.require<search::AbsoluteDifference>(1U, *first_cell, *second_cell, majority);
      system.require<search::AtLeast>(2U, *first_cell, *second_cell);
    }
    return system.prove();
  }

  [[nodiscard]] std::string name(std::size_t row) const { return std::string(text_at(table_.constituency, row)); }

  const ConstituencyResultTable& table_;
  bool has_one_election_;
  Checks checks_;
  findings::Collector& collector_;
  std::vector<const PartyColumn*> parties_;  // those that the table has
};

}  // namespace

void check(const ConstituencyResultTable& table, bool has_one_election, findings::Collector& collector) {
  ConstituencyChecks(table, has_one_election, collector).run();
}

}  // namespace ukvotes::election
