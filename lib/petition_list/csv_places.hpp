// SPDX-License-Identifier: MIT
// Where the cells of a list in CSV stand, found again: this is asked for rarely, so that rows need only say where they begin.
#pragma once

#include <string_view>

#include <ukvotes/petition_list.hpp>

#include <findings/collector.hpp>
#include <petition_list/header.hpp>
#include <petition_list/records.hpp>

namespace ukvotes::petition_list {

class CsvPlaces {
 public:
  CsvPlaces(std::string_view text, const Limits& limits, const ListedPetitionTable& table);

  /// The cell of a field that is named as in JSON, or the row that lacks it.
  [[nodiscard]] findings::Place of(std::size_t row, std::string_view field) const;

 private:
  [[nodiscard]] Column column_of(std::string_view field) const;

  std::string_view text_;
  const ListedPetitionTable& table_;
  std::size_t longest_;
  Layout layout_;
};

}  // namespace ukvotes::petition_list
