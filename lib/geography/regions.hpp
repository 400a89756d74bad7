// SPDX-License-Identifier: MIT
// The twelve regions of the United Kingdom, and what codes and names say of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ukvotes::geography {

/// A region of England, or one of the other countries.
struct Region {
  char letter;            ///< by which the petition site knows it
  std::string_view code;  ///< of the Government Statistical Service
  std::string_view name;
};

/// Sources: ONS, Code History Database; the petition site's list of regions.
inline constexpr std::array<Region, 12> all_regions{{{'A', "E12000001", "North East"},
                                                     {'B', "E12000002", "North West"},
                                                     {'D', "E12000003", "Yorkshire and The Humber"},
                                                     {'E', "E12000004", "East Midlands"},
                                                     {'F', "E12000005", "West Midlands"},
                                                     {'G', "E12000006", "East of England"},
                                                     {'H', "E12000007", "London"},
                                                     {'J', "E12000008", "South East"},
                                                     {'K', "E12000009", "South West"},
                                                     {'L', "W92000004", "Wales"},
                                                     {'M', "S92000003", "Scotland"},
                                                     {'N', "N92000002", "Northern Ireland"}}};

/// The region that the petition site knows by that letter; null where there is none.
constexpr const Region* region_with(char letter) {
  for (const Region& region : all_regions) {
    if (region.letter == letter) return &region;
  }
  return nullptr;
}

/// Those of the regions in which something may be, one bit each: London, England, anywhere.
class Regions {
 public:
  static constexpr Regions none() { return Regions(0); }
  static constexpr Regions all() { return Regions((1U << all_regions.size()) - 1); }
  static constexpr Regions only(std::size_t place) { return Regions(1U << place); }
  /// Those whose codes begin with that letter: the nine of England, or one other country.
  static constexpr Regions in_country(char letter) {
    Regions regions = none();
    for (std::size_t place = 0; place < all_regions.size(); ++place) {
      if (all_regions[place].code.front() == letter) regions.bits_ |= only(place).bits_;
    }
    return regions;
  }

  [[nodiscard]] constexpr bool is_none() const { return bits_ == 0; }
  /// Where it is one, that one; null otherwise.
  [[nodiscard]] constexpr const Region* single() const {
    for (std::size_t place = 0; place < all_regions.size(); ++place) {
      if (*this == only(place)) return &all_regions[place];
    }
    return nullptr;
  }
  friend constexpr Regions operator&(Regions a, Regions b) { return Regions(a.bits_ & b.bits_); }
  friend constexpr bool operator==(Regions, Regions) = default;

 private:
  explicit constexpr Regions(std::uint32_t bits) : bits_(bits) {}
  std::uint32_t bits_;
};

/// What the code of a constituency, an area, a region or a country says: the region where it is known, or else the country.
/// All regions, where it says neither.
Regions regions_of_code(std::string_view code);

/// The same of a code that stands for a region. None, where it is that of another thing: a constituency, a district.
Regions regions_of_region_code(std::string_view code);

/// What the name of a region or a country says; all regions, where it is not known.
Regions regions_named(std::string_view name);

}  // namespace ukvotes::geography
