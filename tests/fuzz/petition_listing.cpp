// SPDX-License-Identifier: MIT
// The listing reader against a split by hand: the same places, the same totals, the same sums.
#include <map>

#include "fuzz.hpp"
#include "oracle/petition_listing.hpp"

using namespace ukvotes;
using namespace ukvotes::fuzz;

namespace {

__extension__ using Wide = __int128;

/// Where rows begin, to find the row of a line.
std::map<std::size_t, std::size_t> rows_by_place(const SignatureTable& table) {
  std::map<std::size_t, std::size_t> rows;
  for (std::size_t row = 0; row < table.size(); ++row) rows.emplace(table.places.begin[row], row);
  return rows;
}

void check_place(const oracle::Place& place, const SignatureTable& table, const std::map<std::size_t, std::size_t>& rows) {
  const auto found = rows.find(place.line.begin);
  expect(found != rows.end(), on_line(place.line.number, "the row of a place"));
  const SignatureCount row = table[found->second];
  expect(row.name() == oracle::as_utf8(place.name), on_line(place.line.number, "the name of a place"));
  expect(row.signatures() == Signatures(place.signatures), on_line(place.line.number, "the signatures of a place"));
}

void check_places(const oracle::ListingReading& reading, const Document<PetitionListing>& document) {
  const SignatureTable& countries = document.value.countries();
  const SignatureTable& constituencies = document.value.constituencies();
  const auto country_rows = rows_by_place(countries);
  const auto constituency_rows = rows_by_place(constituencies);
  const FindingLines lines(document.findings);
  const auto all = lines.all();
  // Totals that are missing are missed at the end, which may be the line of a place.
  const auto errors = lines.where([](const Finding& f) { return f.severity() == Severity::error && f.name() != "truncated"; });
  expect(reading.places.size() == countries.size() + constituencies.size(), "the number of places");
  for (const oracle::Place& place : reading.places) {
    const std::size_t line = place.line.number;
    if (place.is_regular) {
      check_place(place, place.is_country ? countries : constituencies, place.is_country ? country_rows : constituency_rows);
      expect(errors.contains(line) == is_damaged(place.line), on_line(line, "no error on a regular place that is UTF-8"));
    } else {
      expect(country_rows.contains(place.line.begin) || constituency_rows.contains(place.line.begin), on_line(line, "a row for a place"));
      expect(all.contains(line), on_line(line, "a finding on an irregular place"));
    }
  }
  for (const std::size_t line : reading.faults) expect(errors.contains(line), on_line(line, "an error on a line at fault"));
}

void check_total(const oracle::Total& total, const StatedTotal& stated) {
  expect(stated.stated() == total.is_stated, "a total is stated");
  expect(stated.value.has_value() == total.value.has_value(), "a total has a value");
  expect(!total.value || stated.value->value() == *total.value, "the value of a total");
}

struct Sums {
  Wide countries = 0;
  Wide constituencies = 0;
  std::size_t constituency_count = 0;
  std::optional<std::int64_t> kingdom;
  bool is_out_of_order = false;
};

Sums add_up(const oracle::ListingReading& reading) {
  Sums sums;
  std::optional<std::int64_t> above;
  for (const oracle::Place& place : reading.places) {
    (place.is_country ? sums.countries : sums.constituencies) += place.signatures;
    if (!place.is_country) {
      ++sums.constituency_count;
      continue;
    }
    if (place.name == "United Kingdom" && !sums.kingdom) sums.kingdom = place.signatures;
    if (above && place.signatures > *above) sums.is_out_of_order = true;
    above = place.signatures;
  }
  return sums;
}

void check_verdict(const oracle::ListingReading& reading, const FindingLines& lines) {
  const Sums sums = add_up(reading);
  constexpr Wide largest = Wide{1} << 62;  // beyond, nothing is said about sums
  if (sums.countries >= largest || sums.constituencies >= largest) return;
  const auto& [by_country, by_constituency, total] = reading.totals;
  const bool kingdom_is_compared = sums.kingdom && sums.constituency_count != 0;
  expect(lines.has("countries-total") == (by_country.value && *by_country.value != sums.countries), "the sum of the countries");
  expect(lines.has("constituencies-total") == (by_constituency.value && *by_constituency.value != sums.constituencies),
         "the sum of the constituencies");
  expect(lines.has("grand-total") ==
             (by_country.value && by_constituency.value && total.value && *by_country.value + *by_constituency.value != *total.value),
         "the sum of the totals");
  expect(lines.has("row-order") == sums.is_out_of_order, "the order of the countries");
  expect(lines.has("double-counted-total") == (kingdom_is_compared && total.value), "a total that counts twice");
  expect(lines.has("uk-below-constituencies") == (kingdom_is_compared && *sums.kingdom < sums.constituencies), "a frozen country");
}

}  // namespace

FUZZ_TARGET(text) {
  const auto document = read_petition_listing(text, unlimited());
  check_document(document, text);
  if (has_lines_of_their_own(text)) return;
  const oracle::ListingReading reading = oracle::ListingReader().read(text);
  const FindingLines lines(document.findings);
  check_places(reading, document);
  const ListingTotals& totals = document.value.totals();
  check_total(reading.totals[0], totals.by_country);
  check_total(reading.totals[1], totals.by_constituency);
  check_total(reading.totals[2], totals.total);
  const bool is_complete = reading.totals[0].is_stated && reading.totals[1].is_stated && reading.totals[2].is_stated;
  expect(lines.has("truncated") == !is_complete, "a finding where a total is missing");
  if (reading.is_regular()) check_verdict(reading, lines);
}
