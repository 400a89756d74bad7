// SPDX-License-Identifier: MIT
// The signatures of one petition by place, in a document of its own or in a list.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include <ukvotes/petition.hpp>

namespace ukvotes::petition {

/// Those rows of a table that are one petition's.
template <class Table>
struct Part {
  const Table& table;
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
};

template <class Table>
Part<Table> whole(const Table& table) {
  return {table, 0, table.size()};
}

struct Breakdown {
  std::optional<Signatures> all;
  Part<CodedPlaceTable> countries;
  Part<SeatTable> constituencies;
  Part<CodedPlaceTable> regions;
  bool lacks_countries = false;  ///< there is no such table, of which there is a finding already

  /// The row of the United Kingdom: by its code, or by its name in documents from before countries had codes (2016).
  [[nodiscard]] std::optional<std::size_t> kingdom_row() const;
  [[nodiscard]] std::optional<Signatures> kingdom() const;
  /// What the parts leave over of the whole, which may be negative; empty where one of the two is unknown.
  [[nodiscard]] std::optional<std::int64_t> without_country() const;
  [[nodiscard]] std::optional<std::int64_t> without_constituency() const;
};

Breakdown breakdown_of(const Petition& petition);

}  // namespace ukvotes::petition
