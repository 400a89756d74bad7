// SPDX-License-Identifier: MIT
// The identities of tables by candidate.
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/election.hpp>
#include <ukvotes/share.hpp>

#include <election/checks.hpp>
#include <election/contests.hpp>
#include <election/published.hpp>
#include <election/reader.hpp>
#include <rules/election_rules.hpp>

namespace ukvotes::election {

namespace {

namespace rules = rule::election;

/// What the candidates of one constituency add up to.
struct Contest {
  std::size_t first_row = 0;
  detail::wide votes = 0;
  bool is_whole = true;  ///< whether the votes of all candidates are known
  std::size_t elected = 0;
  std::size_t elected_row = 0;  ///< of the last one who is marked as elected
  std::size_t best_row = 0;     ///< of the first one with the most votes
};

class CandidacyChecks {
 public:
  CandidacyChecks(const CandidacyTable& table, findings::Collector& collector)
      : table_(table), checks_(candidacies_sheet(), table.places, collector), collector_(collector) {}

  void run() {
    add_up();
    for (std::size_t row = 0; row < table_.size(); ++row) check_row(row);
    if (has_one_election()) checks_.constituency_count(contests_.size());
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
    Contests found = contests_of(table_);
    contest_of_ = std::move(found.of_row);
    for (const std::size_t row : found.first_row) contests_.push_back({row, 0, true, 0, row, row});
    for (std::size_t row = 0; row < table_.size(); ++row) {
      Contest& contest = contests_[contest_of_[row]];
      contest.votes += votes_of(row);
      contest.is_whole = contest.is_whole && value_at(table_.votes, row);
      if (votes_of(row) > votes_of(contest.best_row)) contest.best_row = row;
      if (!is_elected(row)) continue;
      ++contest.elected;
      contest.elected_row = row;
    }
  }

  void check_row(std::size_t row) {
    const Contest& contest = contests_[contest_of_[row]];
    checks_.code(row, text_at(table_.code, row));
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
                   "the votes of a candidate of " + std::string(text_at(table_.constituency, row)) +
                       " are not known: the shares of the constituency are not checked");
  }

  /// Only where somebody is marked: before the result is known nobody is.
  void check_winners() {
    bool is_decided = false;
    for (const Contest& contest : contests_) is_decided = is_decided || contest.elected != 0;
    if (!is_decided) return;
    for (const Contest& contest : contests_) {
      if (contest.elected == 1) {
        check_most_votes(contest);
        continue;
      }
      collector_
          .add(rules::winners, checks_.place(contest.first_row, "elected"),
               std::to_string(contest.elected) + " candidates of " + std::string(text_at(table_.constituency, contest.first_row)) +
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
                                      "another candidate of " + std::string(text_at(table_.constituency, contest.first_row)) +
                                          " has more votes than the one who is marked as elected");
    finding.expected = "the mark in row " + std::to_string(contest.best_row + 1);
    finding.equation = std::to_string(most) + " > " + std::to_string(votes);
  }

  void check_national_totals() {
    if (contests_.size() != seats || !has_one_election()) return;
    detail::wide total = 0;
    for (const Contest& contest : contests_) {
      if (!contest.is_whole) return;
      total += contest.votes;
    }
    if (total >= 0 && total < std::numeric_limits<std::int64_t>::max())
      checks_.national_totals({static_cast<std::int64_t>(total), "votes"}, {}, {});
  }

  const CandidacyTable& table_;
  Checks checks_;
  findings::Collector& collector_;
  std::vector<Contest> contests_;
  std::vector<std::size_t> contest_of_;  // by row
};

}  // namespace

void check(const CandidacyTable& table, findings::Collector& collector) { CandidacyChecks(table, collector).run(); }

}  // namespace ukvotes::election
