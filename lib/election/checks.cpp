// SPDX-License-Identifier: MIT
#include <election/checks.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string>

#include <ukvotes/codes.hpp>

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
  const std::size_t decimals = decimals_of(cells_.number(row, columns().place_of(column), {}).text);
  const double unit = std::pow(10.0, -static_cast<double>(decimals));
  constexpr double rounding = 0.51;  // half a unit, and a little: some publishers rounded twice
  if (std::abs(exact - share) <= rounding * unit) return;
  if (collector_.is_full()) return collector_.skip();
  Finding& finding = collector_.add(rule::election::share, place(row, column), "the share does not follow from the votes");
  finding.expected = with_decimals(exact, decimals);
  finding.equation = std::to_string(part) + " / " + std::to_string(whole) + " = " + std::to_string(exact);
}

void Checks::constituency_count(std::size_t count) {
  if (count == seats) return;
  const std::size_t end = collector_.text().size();
  collector_
      .add(rule::election::constituency_count, {end, end, sheet_.table, 0, {}}, "there are " + std::to_string(count) + " constituencies")
      .expected = std::to_string(seats);
}

void Checks::national_total(std::string_view column, std::int64_t valid_votes) {
  const auto distance_to = [=](const NationalResult& result) { return std::abs(result.valid_votes - valid_votes); };
  const auto closest = std::min_element(std::begin(national_results), std::end(national_results),
                                        [&](const auto& a, const auto& b) { return distance_to(a) < distance_to(b); });
  if (distance_to(*closest) == 0 || distance_to(*closest) > closest->valid_votes / 100) return;
  Finding& finding = collector_.add(rule::election::national_total, place(0, column),
                                    "the valid votes do not add up to the published total of " + std::to_string(closest->year));
  finding.expected = std::to_string(closest->valid_votes);
  finding.equation = "sum " + std::to_string(valid_votes) + ", published " + std::to_string(closest->valid_votes);
}

}  // namespace ukvotes::election
