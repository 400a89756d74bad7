// SPDX-License-Identifier: MIT
// The rows of both lists of a listing, read as one sequence.
#pragma once

#include <ukvotes/petition_listing.hpp>

#include <tables/building.hpp>

namespace ukvotes::listing {

struct ListingRows {
  ListingRows() {
    countries.name = "countries";
    constituencies.name = "constituencies";
  }
  SignatureTable countries;
  SignatureTable constituencies;
  bool in_countries = true;  ///< which list is being read

  [[nodiscard]] std::size_t size() const { return countries.size() + constituencies.size(); }
  [[nodiscard]] SignatureTable& current() { return in_countries ? countries : constituencies; }
};

inline void make_room(ListingRows& rows, std::size_t count, std::size_t bytes) {
  tables::make_room(rows.countries, count, bytes);
  tables::make_room(rows.constituencies, count, bytes);
}

/// Either list may be nearly all of the document.
inline void expect(ListingRows& rows, std::size_t times, std::size_t spare_rows, std::size_t bytes) {
  const std::size_t all = times * rows.size() + spare_rows;
  const std::size_t all_bytes = times * (rows.countries.place.bytes().size() + rows.constituencies.place.bytes().size()) + bytes;
  tables::expect(rows.countries, 0, all, all_bytes);
  tables::expect(rows.constituencies, 0, all, all_bytes);
}

inline void finish(ListingRows& rows) {
  tables::finish(rows.countries);
  tables::finish(rows.constituencies);
}

inline void clear(ListingRows& rows) {
  tables::clear(rows.countries);
  tables::clear(rows.constituencies);
  rows.in_countries = true;
}

inline void append(ListingRows& to, const ListingRows& from) {
  tables::append(to.countries, from.countries);
  tables::append(to.constituencies, from.constituencies);
  to.in_countries = to.in_countries && from.constituencies.size() == 0;
}

}  // namespace ukvotes::listing
