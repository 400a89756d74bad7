// SPDX-License-Identifier: MIT
#include <election/national_totals.hpp>

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include <election/parties.hpp>
#include <rules/election_rules.hpp>

namespace ukvotes::election {

namespace {

/// Sums that are farther away than one per cent are of something else.
bool is_near(std::int64_t sum, std::int64_t published) { return std::abs(sum - published) <= published / 100; }

/// Closer than the valid votes of 1983, when there were 650 constituencies, too, are to those of 2015.
bool is_nearly_equal(std::int64_t sum, std::int64_t published) { return std::abs(sum - published) <= published / 2000; }

/// Far fewer than published: Labour without Labour and Co-operative, or those of one part of the kingdom.
bool is_counted_in_parts(std::int64_t sum, std::int64_t published) { return sum < published - published / 100; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The first number of four digits in the name of an election: "2019", "parl.2019-12-12"; 0 where it has none.
int year_in(std::string_view election) {
  constexpr std::size_t digits = 4;
  for (std::size_t begin = 0; begin < election.size();) {
    std::size_t end = begin;
    int year = 0;
    for (; end < election.size() && is_digit(election[end]); ++end) year = end - begin < digits ? 10 * year + (election[end] - '0') : 0;
    if (end - begin == digits) return year;
    begin = end + 1;
  }
  return 0;
}

const NationalResult* result_of(int year) {
  const auto found = std::ranges::find(national_results, year, &NationalResult::year);
  return found == std::end(national_results) ? nullptr : found;
}

const NationalResult& closest_result(std::int64_t valid_votes) {
  return *std::ranges::min_element(national_results, {},
                                   [=](const NationalResult& result) { return std::abs(result.turnout.valid_votes - valid_votes); });
}

bool is_of_earlier_release(int year, std::int64_t sum, std::int64_t Turnout::*published) {
  return std::ranges::any_of(earlier_releases,
                             [&](const EarlierRelease& release) { return release.year == year && release.turnout.*published == sum; });
}

}  // namespace

NationalTotals::NationalTotals(const Checks& checks, std::string_view election, const NationalSum& valid_votes)
    : checks_(checks), valid_votes_(valid_votes) {
  const int year = year_in(election);
  if (year != 0) result_ = result_of(year);
  if (year == 0 && valid_votes.sum) result_ = &closest_result(*valid_votes.sum);
  if (result_ == nullptr) return;
  const std::int64_t published = result_->turnout.valid_votes;
  is_certain_ = year != 0 || is_nearly_equal(*valid_votes.sum, published);
  if (valid_votes.sum && !is_near(*valid_votes.sum, published)) result_ = nullptr;
}

void NationalTotals::check(const NationalSum& sum, std::string_view what, std::int64_t Turnout::*published) const {
  if (result_ == nullptr || !sum.sum) return;
  const std::int64_t wanted = result_->turnout.*published;
  if (*sum.sum == wanted || !is_near(*sum.sum, wanted)) return;
  const bool is_earlier = is_of_earlier_release(result_->year, *sum.sum, published);
  report(sum, wanted,
         "the " + std::string(what) + " do not add up to " + published_total() + (is_earlier ? ", but to that of the first release" : ""));
}

void NationalTotals::check_candidates(std::size_t count) const {
  const auto candidates = static_cast<std::int64_t>(count);
  if (parties().empty() || candidates == result_->candidates || !is_near(candidates, result_->candidates)) return;
  report({{}, candidates}, result_->candidates, "there are not as many candidates as published for " + std::to_string(result_->year));
}

std::span<const PartyResult> NationalTotals::parties() const {
  return result_ != nullptr && is_certain_ ? std::span<const PartyResult>(result_->parties) : std::span<const PartyResult>();
}

/// Seats of a party that is counted in parts are so, too.
void NationalTotals::check_party(const PartyResult& party, const NationalSum& votes, const NationalSum& won) const {
  if (votes.sum && is_counted_in_parts(*votes.sum, party.votes)) return;
  const std::string name(party_with(party.column).abbreviation);
  if (votes.sum && !is_published(party, *votes.sum, &PartyResult::votes))
    report(votes, party.votes, "the votes of " + name + " do not add up to " + published_total());
  if (!won.sum || (!votes.sum && is_counted_in_parts(*won.sum, party.seats))) return;
  if (!is_published(party, *won.sum, &PartyResult::seats))
    report(won, party.seats, "the seats of " + name + " do not add up to " + published_total());
}

/// With the Speaker or without him.
bool NationalTotals::is_published(const PartyResult& party, std::int64_t sum, std::int64_t PartyResult::*counted) const {
  const PartyResult& speaker = result_->speaker;
  return sum == party.*counted || (speaker.column == party.column && sum == party.*counted + speaker.*counted);
}

void NationalTotals::report(const NationalSum& sum, std::int64_t wanted, const std::string& message) const {
  Finding& finding = checks_.add_about_all(rule::election::national_total, sum.column, message);
  finding.found = std::to_string(*sum.sum);
  finding.expected = std::to_string(wanted);
  finding.equation = "sum " + finding.found + ", published " + finding.expected;
}

}  // namespace ukvotes::election
