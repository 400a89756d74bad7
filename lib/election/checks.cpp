// SPDX-License-Identifier: MIT
#include <election/checks.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include <ukvotes/codes.hpp>

#include <election/published.hpp>
#include <rules/election_rules.hpp>

namespace ukvotes::election {

namespace {

std::size_t decimals_of(std::string_view number) {
  const auto point = number.find('.');
  if (point == std::string_view::npos) return 0;
  const auto behind = number.find_first_not_of("0123456789", point + 1);
  return std::min(behind, number.size()) - point - 1;
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
  collector_.add(rule::election::constituency_code, place_of_code(row), "the code of the constituency is none").expected =
      "a capital letter and eight digits";
}

/// A code that does not stand in a cell of its own is that of the post.
findings::Place Checks::place_of_code(std::size_t row) const {
  const findings::Place own = place(row, "code");
  return own.byte_begin == own.byte_end ? place(row, "post_id") : own;
}

void Checks::whereabouts(std::size_t row, const geography::Whereabouts& whereabouts) {
  auto contradiction = whereabouts.contradiction(row);
  if (!contradiction) return;
  if (collector_.is_full()) return collector_.skip();
  const findings::Place where = contradiction->column == "code" ? place_of_code(row) : place(row, contradiction->column);
  report(collector_, rule::election::place, where, *std::move(contradiction));
}

void Checks::share(std::size_t row, std::string_view column, double share, std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return;
  const double exact = static_cast<double>(part) / static_cast<double>(whole);
  constexpr double finest = 1e-9;  // no publisher has more decimals
  if (std::abs(exact - share) <= finest) return;
  const std::size_t place_of_column = columns().place_of(column);
  const std::string_view said = cells_.number(row, place_of_column, {}).text;
  const std::size_t decimals = decimals_of(said);
  const bool in_percent = cells_.is_of_hundred(place_of_column) || said.ends_with('%');
  const double unit = std::pow(10.0, -static_cast<double>(decimals)) / (in_percent ? 100 : 1);
  constexpr double rounding = 0.51;  // half a unit, and a little: some publishers rounded twice
  if (std::abs(exact - share) <= rounding * unit) return;
  if (collector_.is_full()) return collector_.skip();
  Finding& finding = collector_.add(rule::election::share, place(row, column), "the share does not follow from the votes");
  finding.expected = with_decimals(in_percent ? 100 * exact : exact, decimals) + (said.ends_with('%') ? "%" : "");
  finding.equation = std::to_string(part) + " / " + std::to_string(whole) + " = " + std::to_string(exact);
}

void Checks::constituency_count(std::size_t count) {
  if (count == seats) return;
  add_about_all(rule::election::constituency_count, {},
                count == 1 ? "there is 1 constituency" : "there are " + std::to_string(count) + " constituencies")
      .expected = std::to_string(seats);
}

void Checks::total_row(std::size_t row, std::string_view what) {
  collector_.add(rule::election::total_row, place(row, "constituency"), "the row has the votes of all other rows together").expected =
      "a " + std::string(what) + "; totals follow from the others";
}

Finding& Checks::add_about_all(const Rule& rule, std::string_view column, std::string message) const {
  const std::size_t end = collector_.text().size();
  const std::string_view heading = column.empty() ? column : cells_.heading(columns().place_of(column));
  return collector_.add(rule, {end, end, sheet_.table, 0, heading}, std::move(message));
}

}  // namespace ukvotes::election
