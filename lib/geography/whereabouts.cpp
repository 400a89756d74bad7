// SPDX-License-Identifier: MIT
#include <geography/whereabouts.hpp>

#include <algorithm>
#include <utility>

#include <ukvotes/codes.hpp>
#include <ukvotes/column.hpp>

namespace ukvotes::geography {

namespace {

/// Among codes of regions, a text that is no code is in none of them. An empty cell says nothing.
Regions regions_of_text(std::string_view code) {
  return code.empty() || GssCode::parse(code) ? regions_of_region_code(code) : Regions::none();
}

/// Some tables have numbers or names of their own where others have codes of the Government Statistical Service.
bool has_codes(const DictionaryColumn* column) {
  if (column == nullptr) return false;
  const TextColumn& texts = column->dictionary();
  std::size_t codes = 0;
  std::size_t others = 0;
  for (std::size_t text = 0; text < texts.size(); ++text) {
    if (!texts[text].empty()) ++(GssCode::parse(texts[text]) ? codes : others);
  }
  return codes != 0 && codes >= others;
}

/// "NA", "n/a", "-".
bool has_no_digit(std::string_view text) { return text.find_first_of("0123456789") == std::string_view::npos; }

/// The country of regions that are all in one.
std::string_view country_of(Regions regions) {
  const Region* region = regions.single();
  return region != nullptr && region->code.front() != 'E' ? region->name : "England";
}

std::string_view place_of(Regions regions) {
  const Region* region = regions.single();
  return region != nullptr ? region->name : country_of(regions);
}

/// A text of a row, and where it is if it does not say that itself.
std::string located(std::string_view text, Regions regions) {
  const std::string_view place = place_of(regions);
  return std::string(text) + (regions_named(text) == regions ? "" : " (" + std::string(place) + ")");
}

Regions together(const Said& said) { return said[0] & said[1] & said[2] & said[3]; }

/// A cell without which all others go together, and where the row is by those.
struct Suspect {
  Cell cell;
  Regions others;
};

std::vector<Suspect> suspects_of(const Said& said) {
  std::vector<Suspect> suspects;
  for (const Cell cell : {Cell::code, Cell::region_code, Cell::region, Cell::country}) {
    Said others = said;
    others[static_cast<std::size_t>(cell)] = Regions::all();
    if (!together(others).is_none()) suspects.push_back({cell, together(others)});
  }
  return suspects;
}

}  // namespace

Whereabouts::Whereabouts(const PlaceColumns& columns)
    : code_name_(columns.code_name),
      codes_(columns.code),
      region_codes_(sayings(has_codes(columns.region_code) ? columns.region_code : nullptr, regions_of_text)),
      regions_(sayings(columns.region, regions_named)),
      countries_(sayings(columns.country, regions_named)) {}

Whereabouts::Sayings Whereabouts::sayings(const DictionaryColumn* column, Regions (*regions_of)(std::string_view)) {
  Sayings sayings{column, {}};
  if (column == nullptr) return sayings;
  const TextColumn& texts = column->dictionary();
  for (std::size_t text = 0; text < texts.size(); ++text) sayings.by_text.push_back(regions_of(texts[text]));
  return sayings;
}

std::string_view Whereabouts::Sayings::text_for(Regions regions) const {
  const auto found = std::ranges::find(by_text, regions);
  return found == by_text.end() ? std::string_view{} : column->dictionary()[static_cast<std::size_t>(found - by_text.begin())];
}

std::optional<Contradiction> Whereabouts::contradiction(std::size_t row) const {
  const Said said{regions_of_code(text_at(*codes_, row)), region_codes_.at(row), regions_.at(row), countries_.at(row)};
  if (!together(said).is_none()) return std::nullopt;
  const std::vector<Suspect> suspects = suspects_of(said);
  return suspects.size() == 1 ? odd_one(row, suspects[0].cell, suspects[0].others) : dispute(row, said);
}

std::optional<Contradiction> Whereabouts::odd_one(std::size_t row, Cell cell, Regions others) const {
  if (others == Regions::all()) return std::nullopt;  // the cell names nothing, and nor does another
  // Some tables have codes for England alone, and "NA" elsewhere.
  const bool is_left_out = cell == Cell::region_code && has_no_digit(text_of(row, cell)) && region_codes_.text_for(others).empty();
  if (is_left_out) return std::nullopt;
  return Contradiction{column_of(cell), "by the other codes and names of the row it is in " + std::string(place_of(others)),
                       expected_in(cell, others)};
}

std::optional<Contradiction> Whereabouts::dispute(std::size_t row, const Said& said) const {
  const auto name = [&](std::size_t cell) { return located(text_of(row, static_cast<Cell>(cell)), said[cell]); };
  for (std::size_t second = 1; second < said.size(); ++second) {
    for (std::size_t first = 0; first < second; ++first) {
      if (said[first].is_none() || said[second].is_none() || !(said[first] & said[second]).is_none()) continue;
      return Contradiction{column_of(static_cast<Cell>(second)),
                           name(first) + " and " + name(second) + " are not one place; which of them is wrong cannot be told",
                           "codes and names of one place"};
    }
  }
  return std::nullopt;
}

std::string Whereabouts::expected_in(Cell cell, Regions regions) const {
  const Region* region = regions.single();
  switch (cell) {
    case Cell::code:
      return "a code of " + std::string(place_of(regions));
    case Cell::region_code:
      return region != nullptr ? std::string(region->code) : "the code of a region of England";
    case Cell::region: {
      if (region == nullptr) return "a region of England";
      const std::string_view elsewhere = regions_.text_for(regions);
      return std::string(elsewhere.empty() ? region->name : elsewhere);
    }
    case Cell::country:
      break;
  }
  return std::string(country_of(regions));
}

std::string_view Whereabouts::column_of(Cell cell) const {
  constexpr std::string_view names[] = {"", "region_code", "region", "country"};
  return cell == Cell::code ? code_name_ : names[static_cast<std::size_t>(cell)];
}

std::string_view Whereabouts::text_of(std::size_t row, Cell cell) const {
  switch (cell) {
    case Cell::code:
      return text_at(*codes_, row);
    case Cell::region_code:
      return text_at(*region_codes_.column, row);
    case Cell::region:
      return text_at(*regions_.column, row);
    case Cell::country:
      break;
  }
  return text_at(*countries_.column, row);
}

void report(findings::Collector& collector, const Rule& rule, const findings::Place& place, Contradiction contradiction) {
  collector.add(rule, place, std::move(contradiction.message)).expected = std::move(contradiction.expected);
}

}  // namespace ukvotes::geography
