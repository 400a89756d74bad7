// SPDX-License-Identifier: MIT
// Where the rows of a table are: a code, the region's code and name, and the country say it several times over.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/dictionary_column.hpp>
#include <ukvotes/text_column.hpp>

#include <findings/collector.hpp>
#include <geography/regions.hpp>

namespace ukvotes::geography {

/// The columns that say where a row is; null where a table never has them.
struct PlaceColumns {
  std::string_view code_name;
  const TextColumn* code = nullptr;  ///< of the constituency or the area
  const DictionaryColumn* region_code = nullptr;
  const DictionaryColumn* region = nullptr;
  const DictionaryColumn* country = nullptr;
};

/// A cell that is at odds with the others of its row.
struct Contradiction {
  std::string_view column;  ///< its name
  std::string place;        ///< where the row is by the others: "London", "England"
  std::string expected;     ///< what would go with them
};

class Whereabouts {
 public:
  explicit Whereabouts(const PlaceColumns& columns);

  /// The cell that all others of the row contradict.
  [[nodiscard]] std::optional<Contradiction> contradiction(std::size_t row) const;

 private:
  /// A column of few texts, and what each of them says.
  struct Sayings {
    const DictionaryColumn* column = nullptr;
    std::vector<Regions> by_text;
    [[nodiscard]] Regions at(std::size_t row) const {
      const bool is_said = column != nullptr && row < column->size() && column->validity()[row];
      return is_said ? by_text[static_cast<std::size_t>(column->codes()[row])] : Regions::all();
    }
  };
  static Sayings sayings(const DictionaryColumn* column, Regions (*regions_of)(std::string_view));

  std::string_view code_name_;
  const TextColumn* codes_;
  Sayings region_codes_;
  Sayings regions_;
  Sayings countries_;
};

/// Adds the finding about a row: `place` is that of the cell.
void report(findings::Collector& collector, const Rule& rule, const findings::Place& place, const Contradiction& contradiction);

}  // namespace ukvotes::geography
