// SPDX-License-Identifier: MIT
// The identities of tables by constituency.
#include <limits>
#include <optional>
#include <string>

#include <ukvotes/election.hpp>
#include <ukvotes/share.hpp>

#include <election/checks.hpp>
#include <election/national_totals.hpp>
#include <election/parties.hpp>
#include <election/party_votes.hpp>
#include <election/published.hpp>
#include <election/reader.hpp>
#include <election/total_row.hpp>
#include <rules/document_rules.hpp>
#include <rules/election_rules.hpp>
#include <tables/repeated.hpp>

namespace ukvotes::election {

namespace {

namespace rules = rule::election;

class ConstituencyChecks {
 public:
  ConstituencyChecks(const ConstituencyResultTable& table, bool has_one_election, findings::Collector& collector)
      : table_(table),
        has_one_election_(has_one_election),
        checks_(constituencies_sheet(), table.places, collector),
        whereabouts_(whereabouts_of(table)),
        collector_(collector),
        votes_(table, checks_),
        total_row_(has_one_election ? total_row(table) : std::nullopt) {}

  void run() {
    if (total_row_) checks_.total_row(*total_row_, "constituency");
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (row != total_row_) check_row(row);
    }
    solve_malformed();
    check_repetitions();
    if (!has_one_election_) return;
    checks_.constituency_count(count());
    check_national_totals();
  }

 private:
  /// How many constituencies there are.
  [[nodiscard]] std::size_t count() const { return table_.size() - (total_row_ ? 1 : 0); }

  void check_row(std::size_t row) {
    if (has_one_election_) checks_.code(row, text_at(table_.code, row));  // a file of many elections has numbers of its own
    checks_.whereabouts(row, whereabouts_);
    check_sum(row);
    check_majority(row);
    check_first_party(row);
    check_result(row);
    check_electorate(row);
    check_shares(row);
  }

  /// Only where the table has all others, too: then the parties with columns are all there are. Empty cells stand for parties
  /// that did not stand, unless votes are missing without them.
  void check_sum(std::size_t row) {
    const Number total = number(table_.valid_votes, row);
    if (!total || !votes_.has_all()) return check_gap(row);
    const PartyVotes::Sum sum = votes_.sum(row);
    if (!sum.is_whole && sum.known <= *total) return check_gap(row);
    if (sum.known == *total) return;
    if (collector_.is_full()) return collector_.skip();
    Finding& finding = collector_.add(rules::valid_votes, checks_.place(row, "valid_votes"),
                                      "the votes of the parties do not add up to the valid votes of " + name(row));
    finding.expected = text(sum.known);
    finding.equation = equation_of_sum(row, sum);
    finding.repair = votes_.prove(row);
  }

  /// Cells that were not read for another reason have findings of their own.
  void check_gap(std::size_t row) {
    const PartyVotes::Sum sum = votes_.sum(row);
    const Number total = number(table_.valid_votes, row);
    if (sum.is_whole || !total) return;
    const bool lacks_votes = votes_.has_all() && sum.known < *total;
    if (!lacks_votes && !votes_.lacks_first_two(row)) return;
    const auto gap = votes_.gap(row);
    if (!gap && (!lacks_votes || !votes_.empty_cells(row))) return;
    if (collector_.is_full()) return collector_.skip();
    Finding& finding =
        collector_.add(rules::missing_votes, checks_.place(row, gap ? gap->name : "valid_votes"), "votes are missing in " + name(row));
    if (lacks_votes && gap) finding.expected = text(*total - sum.known);
    if (lacks_votes) finding.equation = equation_of_sum(row, sum);
    finding.repair = votes_.prove(row);
  }

  [[nodiscard]] std::string equation_of_sum(std::size_t row, const PartyVotes::Sum& sum) const {
    return "sum of the parties and others: " + text(sum.known) + ", not " + std::to_string(*number(table_.valid_votes, row));
  }

  static std::string text(detail::wide sum) {
    constexpr detail::wide largest = std::numeric_limits<std::int64_t>::max();
    return sum > largest ? "more than " + std::to_string(std::numeric_limits<std::int64_t>::max())
                         : std::to_string(static_cast<std::int64_t>(sum));
  }

  void check_majority(std::size_t row) {
    const Number first = votes_.votes(votes_.column_of_first(row), row);
    const Number second = votes_.votes(votes_.column_of_second(row), row);
    const Number majority = number(table_.majority, row);
    if (!first || !second || !majority || *first - *second == *majority) return;
    if (collector_.is_full()) return collector_.skip();
    Finding& finding =
        collector_.add(rules::majority, checks_.place(row, "majority"), "the majority of " + name(row) + " does not follow from the votes");
    finding.expected = std::to_string(*first - *second);
    finding.equation = std::to_string(*first) + " - " + std::to_string(*second) + " = " + std::to_string(*first - *second) + ", not " +
                       std::to_string(*majority);
    finding.repair = votes_.prove(row);
  }

  void check_first_party(std::size_t row) {
    const Number first = votes_.votes(votes_.column_of_first(row), row);
    if (!first) return;
    for (const NamedVotes& party : votes_.parties()) {
      const Number other = number(table_.*party.votes, row);
      if (!other || *other <= *first) continue;
      if (collector_.is_full()) return collector_.skip();
      Finding& finding =
          collector_.add(rules::first_party, checks_.place(row, party.name), "a party has more votes than the first party of " + name(row));
      finding.equation = std::to_string(*other) + " > " + std::to_string(*first);
      finding.repair = votes_.prove(row);
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
      if (finding.rule == &rule::malformed_number && finding.row != 0) finding.repair = votes_.prove(finding.row - 1);
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

  /// Nothing where the table lacks the column, or a cell is empty.
  template <class Unit>
  [[nodiscard]] Number sum_of(const CountColumn<Unit>& column) const {
    detail::wide sum = 0;
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (row == total_row_) continue;
      const Number count = number(column, row);
      if (!count) return std::nullopt;
      sum += *count;
    }
    return narrow(sum);
  }

  static Number narrow(detail::wide sum) {
    return sum >= 0 && sum <= std::numeric_limits<std::int64_t>::max() ? Number(static_cast<std::int64_t>(sum)) : std::nullopt;
  }

  /// Cells that say of a party that it did not stand are none of those that have no votes.
  [[nodiscard]] Number votes_of(const PartyResult& party) const {
    const NamedVotes column{party.column, party_with(party.column).votes};
    const CountColumn<unit::Votes>& votes = table_.*column.votes;
    if (votes.size() == 0) return std::nullopt;
    detail::wide sum = 0;
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (row == total_row_) continue;
      const Number count = number(votes, row);
      if (!count && !votes_.did_not_stand(column, row)) return std::nullopt;
      sum += count.value_or(0);
    }
    return narrow(sum);
  }

  [[nodiscard]] Number seats_of(const PartyResult& party) const {
    std::int64_t won = 0;
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (row == total_row_) continue;
      if (text_at(table_.first_party, row).empty()) return std::nullopt;
      won += votes_.column_of_first(row) == party_with(party.column).votes ? 1 : 0;
    }
    return won;
  }

  void check_national_totals() {
    if (count() != seats) return;
    const std::string_view election = table_.election.dictionary().size() == 0 ? std::string_view() : table_.election.dictionary()[0];
    const NationalTotals totals(checks_, election, {"valid_votes", sum_of(table_.valid_votes)});
    totals.check_electorate({"electorate", sum_of(table_.electorate)});
    totals.check_valid_votes();
    totals.check_invalid_votes({"invalid_votes", sum_of(table_.invalid_votes)});
    for (const PartyResult& party : totals.parties())
      totals.check_party(party, {party.column, votes_of(party)}, {"first_party", seats_of(party)});
  }

  [[nodiscard]] std::string name(std::size_t row) const { return std::string(name_of_constituency(table_, row)); }

  const ConstituencyResultTable& table_;
  bool has_one_election_;
  Checks checks_;
  geography::Whereabouts whereabouts_;
  findings::Collector& collector_;
  PartyVotes votes_;
  std::optional<std::size_t> total_row_;
};

}  // namespace

void check(const ConstituencyResultTable& table, bool has_one_election, findings::Collector& collector) {
  ConstituencyChecks(table, has_one_election, collector).run();
}

}  // namespace ukvotes::election
