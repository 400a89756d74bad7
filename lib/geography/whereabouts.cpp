// SPDX-License-Identifier: MIT
#include <geography/whereabouts.hpp>

#include <array>

#include <ukvotes/codes.hpp>
#include <ukvotes/column.hpp>

namespace ukvotes::geography {

namespace {

/// What says where a row is, in this order.
enum class Cell { code, region_code, region, country };
constexpr std::string_view region_names[] = {"region_code", "region", "country"};

/// Among codes of regions, a text that is no code is in none of them. An empty cell says nothing.
Regions regions_of_region_code(std::string_view code) {
  return code.empty() || GssCode::parse(code) ? regions_of_code(code) : Regions::none();
}

/// Some tables have numbers or names of their own where others have codes of the Government Statistical Service.
bool has_codes(const DictionaryColumn* column) {
  if (column == nullptr) return false;
  const TextColumn& texts = column->dictionary();
  for (std::size_t text = 0; text < texts.size(); ++text) {
    if (GssCode::parse(texts[text])) return true;
  }
  return false;
}

/// The country of regions that are all in one.
std::string_view country_of(Regions regions) {
  const Region* region = regions.single();
  return region != nullptr && region->code.front() != 'E' ? region->name : "England";
}

std::string place_of(Regions regions) {
  const Region* region = regions.single();
  return std::string(region != nullptr ? region->name : country_of(regions));
}

/// What would stand in the cell, where the row is in those regions.
std::string expected_in(Cell cell, Regions regions) {
  const Region* region = regions.single();
  switch (cell) {
    case Cell::code:
      return "a code of " + place_of(regions);
    case Cell::region_code:
      return region != nullptr ? std::string(region->code) : "the code of a region of England";
    case Cell::region:
      return region != nullptr ? std::string(region->name) : "a region of England";
    case Cell::country:
      break;
  }
  return std::string(country_of(regions));
}

/// What the cells of a row say, in their order.
using Said = std::array<Regions, 4>;

struct OddOne {
  Cell cell;
  Regions others;
};

/// The cell that all others contradict; where two contradict two, the first that contradicts those before it.
OddOne odd_one_of(const Said& said) {
  for (const Cell cell : {Cell::region_code, Cell::region, Cell::country, Cell::code}) {
    Said others = said;
    others[static_cast<std::size_t>(cell)] = Regions::all();
    const Regions rest = others[0] & others[1] & others[2] & others[3];
    if (!rest.is_none()) return {cell, rest};
  }
  Regions before = said[0];
  for (const Cell cell : {Cell::region_code, Cell::region, Cell::country}) {
    const Regions both = before & said[static_cast<std::size_t>(cell)];
    if (both.is_none() && before != Regions::all()) return {cell, before};
    if (!both.is_none()) before = both;
  }
  return {Cell::code, Regions::all()};
}

}  // namespace

Whereabouts::Sayings Whereabouts::sayings(const DictionaryColumn* column, Regions (*regions_of)(std::string_view)) {
  Sayings sayings{column, {}};
  if (column == nullptr) return sayings;
  const TextColumn& texts = column->dictionary();
  for (std::size_t text = 0; text < texts.size(); ++text) sayings.by_text.push_back(regions_of(texts[text]));
  return sayings;
}

Whereabouts::Whereabouts(const PlaceColumns& columns)
    : code_name_(columns.code_name),
      codes_(columns.code),
      region_codes_(sayings(has_codes(columns.region_code) ? columns.region_code : nullptr, regions_of_region_code)),
      regions_(sayings(columns.region, regions_named)),
      countries_(sayings(columns.country, regions_named)) {}

std::optional<Contradiction> Whereabouts::contradiction(std::size_t row) const {
  const Said said{regions_of_code(text_at(*codes_, row)), region_codes_.at(row), regions_.at(row), countries_.at(row)};
  if (!(said[0] & said[1] & said[2] & said[3]).is_none()) return std::nullopt;
  const auto [cell, others] = odd_one_of(said);
  if (others == Regions::all()) return std::nullopt;  // the cell names nothing, and nor does another
  const std::string_view column = cell == Cell::code ? code_name_ : region_names[static_cast<std::size_t>(cell) - 1];
  return Contradiction{column, place_of(others), expected_in(cell, others)};
}

void report(findings::Collector& collector, const Rule& rule, const findings::Place& place, const Contradiction& contradiction) {
  collector.add(rule, place, "by the other codes and names of the row it is in " + contradiction.place).expected = contradiction.expected;
}

}  // namespace ukvotes::geography
