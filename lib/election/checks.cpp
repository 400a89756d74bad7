// SPDX-License-Identifier: MIT
#include <election/checks.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string>

#include <ukvotes/codes.hpp>

#include <election/percentages.hpp>
#include <election/published.hpp>
#include <rules/election_rules.hpp>

namespace ukvotes::election {

namespace {

std::size_t decimals_of(std::string_view number) {
  const auto point = number.find('.');
  return point == std::string_view::npos ? 0 : number.size() - point - 1;
}

std::string with_decimals(double value, std::size_t decimals) {
  constexpr std::size_t most = 12;  // a hostile cell can have any number of them
  char digits[64];
  const auto [end, error] =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, static_cast<int>(std::min(decimals, most)));
  return error == std::errc() ? std::string(digits, end) : std::to_string(value);
}

}  // namespace

void Checks::code(std::size_t row, std::string_view code) {
  if (code.empty() || GssCode::parse(code)) return;
  if (collector_.is_full()) return collector_.skip();
  collector_.add(rule::election::constituency_code, place(row, "code"), "the code of the constituency is none").expected =
      "a capital letter and eight digits";
}

void Checks::share(std::size_t row, std::string_view column, double share, std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return;
  const double exact = static_cast<double>(part) / static_cast<double>(whole);
  constexpr double finest = 1e-9;  // no publisher has more decimals
  if (std::abs(exact - share) <= finest) return;
  const std::size_t place_of_column = columns().place_of(column);
  const std::size_t decimals = decimals_of(cells_.number(row, place_of_column, {}).text);
  const bool in_percent = is_in_percent(cells_.heading(place_of_column));
  const double unit = std::pow(10.0, -static_cast<double>(decimals)) / (in_percent ? 100 : 1);
  constexpr double rounding = 0.51;  // half a unit, and a little: some publishers rounded twice
  if (std::abs(exact - share) <= rounding * unit) return;
  if (collector_.is_full()) return collector_.skip();
  Finding& finding = collector_.add(rule::election::share, place(row, column), "the share does not follow from the votes");
  finding.expected = with_decimals(in_percent ? 100 * exact : exact, decimals);
  finding.equation = std::to_string(part) + " / " + std::to_string(whole) + " = " + std::to_string(exact);
}

void Checks::constituency_count(std::size_t count) {
  if (count == seats) return;
  const std::size_t end = collector_.text().size();
  collector_
      .add(rule::election::constituency_count, {end, end, sheet_.table, 0, {}},
           count == 1 ? "there is 1 constituency" : "there are " + std::to_string(count) + " constituencies")
      .expected = std::to_string(seats);
}

void Checks::national_totals(const ValidVotes& valid_votes, std::optional<std::int64_t> electorate,
                             std::optional<std::int64_t> invalid_votes) {
  const auto distance_to = [&](const NationalResult& result) { return std::abs(result.valid_votes - valid_votes.sum); };
  const auto closest = std::min_element(std::begin(national_results), std::end(national_results),
                                        [&](const auto& a, const auto& b) { return distance_to(a) < distance_to(b); });
  if (distance_to(*closest) > closest->valid_votes / 100) return;
  if (electorate) national_total("electorate", "electors", *electorate, &NationalResult::electorate, *closest);
  national_total(valid_votes.column, "valid votes", valid_votes.sum, &NationalResult::valid_votes, *closest);
  if (invalid_votes) national_total("invalid_votes", "invalid votes", *invalid_votes, &NationalResult::invalid_votes, *closest);
}

/// A sum that is far from the published one is of something else.
void Checks::national_total(std::string_view column, std::string_view what, std::int64_t sum, std::int64_t NationalResult::*published,
                            const NationalResult& result) {
  const std::int64_t wanted = result.*published;
  if (sum == wanted || std::abs(sum - wanted) > wanted / 100) return;
  const auto is_earlier = [&](const NationalResult& release) { return release.year == result.year && release.*published == sum; };
  const bool is_known = std::any_of(std::begin(earlier_releases), std::end(earlier_releases), is_earlier);
  const std::size_t end = collector_.text().size();
  Finding& finding = collector_.add(rule::election::national_total, {end, end, sheet_.table, 0, place(0, column).field},
                                    "the " + std::string(what) + " do not add up to the published total of " + std::to_string(result.year) +
                                        (is_known ? ", but to that of the first release" : ""));
  finding.found = std::to_string(sum);
  finding.expected = std::to_string(wanted);
  finding.equation = "sum " + finding.found + ", published " + finding.expected;
}

}  // namespace ukvotes::election
