// SPDX-License-Identifier: MIT
// The identities of tables by candidate.
#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/election.hpp>
#include <ukvotes/share.hpp>

#include <election/checks.hpp>
#include <election/contests.hpp>
#include <election/national_totals.hpp>
#include <election/parties.hpp>
#include <election/published.hpp>
#include <election/reader.hpp>
#include <election/total_row.hpp>
#include <rules/election_rules.hpp>
#include <tables/repeated.hpp>

namespace ukvotes::election {

namespace {

namespace rules = rule::election;

/// What the candidates of one constituency add up to.
struct Contest {
  std::size_t first_row = 0;
  std::size_t candidates = 0;
  detail::wide votes = 0;
  bool is_whole = true;  ///< whether the votes of all candidates are known
  std::size_t elected = 0;
  std::size_t elected_row = 0;  ///< of the last one who is marked as elected
  std::size_t best_row = 0;     ///< of the first one with the most votes
  bool is_tied = false;         ///< whether another one has as many

  /// The row of who won, by the mark or by the votes.
  [[nodiscard]] std::optional<std::size_t> winner() const {
    if (elected != 0) return elected == 1 ? std::optional(elected_row) : std::nullopt;
    return is_whole && !is_tied ? std::optional(best_row) : std::nullopt;
  }
};

class CandidacyChecks {
 public:
  CandidacyChecks(const CandidacyTable& table, findings::Collector& collector)
      : table_(table), checks_(candidacies_sheet(), table.places, collector), whereabouts_(whereabouts_of(table)), collector_(collector) {}

  void run() {
    add_up();
    if (total_row_) checks_.total_row(*total_row_, "candidate");
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (row != total_row_) check_row(row);
    }
    if (has_one_election()) checks_.constituency_count(contest_count());
    check_repetitions();
    check_winners();
    check_national_totals();
  }

 private:
  [[nodiscard]] bool has_one_election() const { return table_.election.size() == 0 || table_.election.dictionary().size() <= 1; }

  /// Democracy Club's files say so in one of these ways, by the program that made them.
  [[nodiscard]] bool is_elected(std::size_t row) const {
    const std::string_view elected = text_at(table_.elected, row);
    return elected == "TRUE" || elected == "True" || elected == "true" || elected == "t";
  }

  /// None where they are not known.
  [[nodiscard]] std::int64_t votes_of(std::size_t row) const {
    const auto votes = value_at(table_.votes, row);
    return votes ? votes->value() : 0;
  }

  void add_up() {
    total_row_ = has_one_election() ? total_row(table_) : std::nullopt;
    Contests found = contests_of(table_);
    contest_of_ = std::move(found.of_row);
    for (const std::size_t row : found.first_row) contests_.push_back({row, 0, 0, true, 0, row, row, false});
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (row == total_row_) continue;
      Contest& contest = contests_[contest_of_[row]];
      ++contest.candidates;
      contest.votes += votes_of(row);
      contest.is_whole = contest.is_whole && value_at(table_.votes, row);
      if (contest.candidates == 1) contest.best_row = row;
      const std::int64_t lead = votes_of(row) - votes_of(contest.best_row);
      if (lead >= 0) contest.is_tied = lead == 0 && contest.candidates > 1;
      if (lead > 0) contest.best_row = row;
      if (!is_elected(row)) continue;
      ++contest.elected;
      contest.elected_row = row;
    }
  }

  /// Nobody stands where a total does.
  [[nodiscard]] std::size_t contest_count() const {
    return static_cast<std::size_t>(std::ranges::count_if(contests_, [](const Contest& contest) { return contest.candidates != 0; }));
  }

  void check_row(std::size_t row) {
    const Contest& contest = contests_[contest_of_[row]];
    checks_.code(row, text_at(table_.code, row));
    checks_.whereabouts(row, whereabouts_);
    check_votes(row);
    const auto share = value_at(table_.share, row);
    const auto votes = value_at(table_.votes, row);
    if (!share || !votes || !contest.is_whole || contest.votes > std::numeric_limits<std::int64_t>::max()) return;
    checks_.share(row, "share", *share, votes->value(), static_cast<std::int64_t>(contest.votes));
  }

  /// Before the votes of anybody are known those of nobody are missed. What could not be read has a finding of its own.
  void check_votes(std::size_t row) {
    if (table_.votes.size() == 0 || value_at(table_.votes, row)) return;
    const bool has_share = value_at(table_.share, row).value_or(0) > 0;
    if (contests_[contest_of_[row]].votes <= 0 && !has_share) return;
    if (!checks_.cells().is_empty(row, checks_.columns().place_of("votes"))) return;
    if (collector_.is_full()) return collector_.skip();
    collector_.add(rules::unknown_votes, checks_.place(row, "votes"),
                   "the votes of a candidate of " + std::string(name_of_constituency(table_, row)) +
                       " are not known: the shares of the constituency are not checked");
  }

  /// Who a row is about, in which constituency; nothing where nobody is named. Some publishers have numbers for people.
  [[nodiscard]] std::optional<std::string> person(std::size_t row) const {
    std::string who(text_at(table_.person_id, row));
    if (who.empty()) who = text_at(table_.full_name, row);
    if (who.empty()) who.append(text_at(table_.first_name, row)).append("\n").append(text_at(table_.surname, row));
    if (who.empty() || who == "\n") return std::nullopt;
    const std::string_view party = text_at(table_.party, row);
    who.append("\n").append(party.empty() ? text_at(table_.party_abbreviation, row) : party);
    return who.append("\n").append(std::to_string(contest_of_[row]));
  }

  void check_repetitions() {
    const bool has_numbers = table_.person_id.size() != 0;
    const std::string_view column = has_numbers ? "person_id" : table_.full_name.size() != 0 ? "full_name" : "surname";
    for (const tables::Repeated& candidate : tables::repeated_rows(table_.size(), [&](std::size_t row) { return person(row); })) {
      if (collector_.is_full()) return collector_.skip();
      collector_.add(rules::repeated_candidate, checks_.place(candidate.row, column),
                     "the candidate of " + std::string(name_of_constituency(table_, candidate.row)) + " stands in row " +
                         std::to_string(candidate.earlier + 1) + ", too");
    }
  }

  /// Only where somebody is marked: before the result is known nobody is.
  void check_winners() {
    bool is_decided = false;
    for (const Contest& contest : contests_) is_decided = is_decided || contest.elected != 0;
    if (!is_decided) return;
    for (const Contest& contest : contests_) {
      if (contest.candidates == 0) continue;
      if (contest.elected == 1) {
        check_most_votes(contest);
        continue;
      }
      collector_
          .add(rules::winners, checks_.place(contest.first_row, "elected"),
               std::to_string(contest.elected) + " candidates of " + std::string(name_of_constituency(table_, contest.first_row)) +
                   " are marked as elected")
          .expected = "one";
    }
  }

  /// Lots are drawn where two have as many votes.
  void check_most_votes(const Contest& contest) {
    const std::int64_t votes = votes_of(contest.elected_row);
    const std::int64_t most = votes_of(contest.best_row);
    if (!contest.is_whole || votes == most) return;
    if (collector_.is_full()) return collector_.skip();
    Finding& finding = collector_.add(rules::most_votes, checks_.place(contest.elected_row, "elected"),
                                      "another candidate of " + std::string(name_of_constituency(table_, contest.first_row)) +
                                          " has more votes than the one who is marked as elected");
    finding.expected = "the mark in row " + std::to_string(contest.best_row + 1);
    finding.equation = std::to_string(most) + " > " + std::to_string(votes);
  }

  /// Nothing where the votes of anybody are not known.
  [[nodiscard]] std::optional<std::int64_t> valid_votes() const {
    detail::wide sum = 0;
    for (const Contest& contest : contests_) {
      if (!contest.is_whole) return std::nullopt;
      sum += contest.votes;
    }
    return sum <= std::numeric_limits<std::int64_t>::max() ? std::optional(static_cast<std::int64_t>(sum)) : std::nullopt;
  }

  [[nodiscard]] bool is_of_party(std::size_t row, const PartyResult& party) const {
    const PartyColumn* const column = party_of(table_, row);
    return column != nullptr && column->column == party.column;
  }

  void check_national_totals() {
    if (contest_count() != seats || !has_one_election()) return;
    const std::string_view election = table_.election.dictionary().size() == 0 ? std::string_view() : table_.election.dictionary()[0];
    const NationalSum valid{"votes", valid_votes()};
    const NationalTotals totals(checks_, election, valid);
    totals.check_valid_votes();
    totals.check_candidates(table_.size() - (total_row_ ? 1 : 0));
    for (const PartyResult& party : totals.parties()) check_party(party, totals, valid.sum.has_value());
  }

  /// A party of another name is none that nobody voted for.
  void check_party(const PartyResult& party, const NationalTotals& totals, bool has_votes) const {
    std::int64_t votes = 0;
    std::size_t candidates = 0;
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (row == total_row_ || !is_of_party(row, party)) continue;
      votes += votes_of(row);
      ++candidates;
    }
    if (candidates != 0) totals.check_party(party, {"votes", has_votes ? std::optional(votes) : std::nullopt}, {"party", seats_of(party)});
  }

  [[nodiscard]] std::optional<std::int64_t> seats_of(const PartyResult& party) const {
    std::int64_t won = 0;
    for (const Contest& contest : contests_) {
      if (contest.candidates == 0) continue;
      const auto winner = contest.winner();
      if (!winner) return std::nullopt;
      won += is_of_party(*winner, party) ? 1 : 0;
    }
    return won;
  }

  const CandidacyTable& table_;
  Checks checks_;
  geography::Whereabouts whereabouts_;
  findings::Collector& collector_;
  std::vector<Contest> contests_;
  std::vector<std::size_t> contest_of_;  // by row
  std::optional<std::size_t> total_row_;
};

}  // namespace

void check(const CandidacyTable& table, findings::Collector& collector) { CandidacyChecks(table, collector).run(); }

}  // namespace ukvotes::election
