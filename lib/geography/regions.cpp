// SPDX-License-Identifier: MIT
#include <geography/regions.hpp>

#include <algorithm>

#include <ukvotes/codes.hpp>

#include <geography/constituencies.hpp>

namespace ukvotes::geography {

namespace {

constexpr Regions england = Regions::in_country('E');
constexpr Regions northern_ireland = Regions::in_country('N');
constexpr Regions scotland = Regions::in_country('S');
constexpr Regions wales = Regions::in_country('W');

/// The region for which `is_meant`, or none.
template <class IsMeant>
Regions find_region(const IsMeant& is_meant) {
  const auto* found = std::ranges::find_if(all_regions, is_meant);
  return found == all_regions.end() ? Regions::none() : Regions::only(static_cast<std::size_t>(found - all_regions.begin()));
}

/// Names that publishers have beside those of the Office for National Statistics.
struct OtherName {
  std::string_view name;
  std::string_view of;
};

constexpr OtherName other_names[] = {{"East", "East of England"},
                                     {"Eastern", "East of England"},
                                     {"Yorkshire and the Humber", "Yorkshire and The Humber"},
                                     {"Yorkshire & The Humber", "Yorkshire and The Humber"},
                                     {"Yorkshire & the Humber", "Yorkshire and The Humber"}};

std::string_view usual_name(std::string_view name) {
  const auto* other = std::ranges::find(other_names, name, &OtherName::name);
  return other == std::end(other_names) ? name : other->of;
}

/// With what the codes of constituencies, councils and districts begin. Others may be regions of another kind: E15 are those
/// of the European Parliament.
constexpr std::string_view no_regions[] = {"E06", "E07", "E08", "E09", "E10", "E14", "W06", "W07", "S12", "S14", "N05", "N06", "N09"};

/// Constituencies and regions are known; of districts and others, only the country is.
Regions regions_of_english_code(std::string_view code) {
  Regions known = Regions::none();
  if (code.starts_with("E14")) known = find_region([letter = region_of(code)](const Region& region) { return region.letter == letter; });
  if (code.starts_with("E12")) known = find_region([&](const Region& region) { return region.code == code; });
  return known.is_none() ? england : known;
}

}  // namespace

Regions regions_of_code(std::string_view code) {
  if (!GssCode::parse(code)) return Regions::all();
  switch (code.front()) {
    case 'E':
      return regions_of_english_code(code);
    case 'N':
      return northern_ireland;
    case 'S':
      return scotland;
    case 'W':
      return wales;
    default:
      return Regions::all();
  }
}

Regions regions_of_region_code(std::string_view code) {
  const bool is_pseudo_code = code.ends_with("999999");
  const bool is_of_regions =
      std::ranges::any_of(all_regions, [&](const Region& region) { return code.starts_with(region.code.substr(0, 3)); });
  if (is_of_regions && !is_pseudo_code) return find_region([&](const Region& region) { return region.code == code; });
  const bool is_of_others = std::ranges::any_of(no_regions, [&](std::string_view prefix) { return code.starts_with(prefix); });
  return is_of_others ? Regions::none() : regions_of_code(code);
}

Regions regions_named(std::string_view name) {
  if (name == "England") return england;
  const Regions known = find_region([usual = usual_name(name)](const Region& region) { return region.name == usual; });
  return known.is_none() ? Regions::all() : known;
}

}  // namespace ukvotes::geography
