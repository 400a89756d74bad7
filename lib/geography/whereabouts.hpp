// SPDX-License-Identifier: MIT
// Where the rows of a table are: a code, the region's code and name, and the country say it several times over.
#pragma once

#include <array>
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

/// What says where a row is, in this order.
enum class Cell { code, region_code, region, country };

/// In which regions a row is by each of its cells.
using Said = std::array<Regions, 4>;

/// A cell that does not go with the others of its row.
struct Contradiction {
  std::string_view column;  ///< its name
  std::string message;
  std::string expected;
};

class Whereabouts {
 public:
  explicit Whereabouts(const PlaceColumns& columns);

  /// The cell that all others of the row contradict. Where several cells could be the wrong one, it is the first that
  /// contradicts one before it, and no side is taken.
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
    /// The text that other rows have for those regions; empty where there is none.
    [[nodiscard]] std::string_view text_for(Regions regions) const;
  };
  static Sayings sayings(const DictionaryColumn* column, Regions (*regions_of)(std::string_view));
  [[nodiscard]] std::optional<Contradiction> odd_one(std::size_t row, Cell cell, Regions others) const;
  [[nodiscard]] std::optional<Contradiction> dispute(std::size_t row, const Said& said) const;
  [[nodiscard]] std::string expected_in(Cell cell, Regions regions) const;
  [[nodiscard]] std::string_view column_of(Cell cell) const;
  [[nodiscard]] std::string_view text_of(std::size_t row, Cell cell) const;

  std::string_view code_name_;
  const TextColumn* codes_;
  Sayings region_codes_;
  Sayings regions_;
  Sayings countries_;
};

/// Adds the finding about a row: `place` is that of the cell.
void report(findings::Collector& collector, const Rule& rule, const findings::Place& place, Contradiction contradiction);

}  // namespace ukvotes::geography
