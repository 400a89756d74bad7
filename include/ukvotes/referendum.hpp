// SPDX-License-Identifier: MIT
// The result of a referendum by counting area, with two answers.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include <ukvotes/column.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/table.hpp>

namespace ukvotes {

/// The two answers of 2016.
enum class Side { remain, leave };

constexpr std::string_view name_of(Side side) { return side == Side::remain ? "Remain" : "Leave"; }

class AreaResult;

/// The areas of a referendum document, one row each, as published.
struct AreaTable : Rows<AreaTable, AreaResult> {
  DictionaryColumn region;
  TextColumn area;
  CountColumn<unit::Votes> remain;
  CountColumn<unit::Votes> leave;
  DictionaryColumn status;
  CountColumn<unit::Votes> difference;
  RowPlaces places;

  static constexpr std::string_view name = "areas";

  [[nodiscard]] std::size_t size() const { return area.size(); }

  /// Calls `visit(ColumnInfo, column)` for each column, in the order of the document.
  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"region", "Region", ""}, region);
    visit(ColumnInfo{"area", "Area", ""}, area);
    visit(ColumnInfo{"remain", "Remain", "votes"}, remain);
    visit(ColumnInfo{"leave", "Leave", "votes"}, leave);
    visit(ColumnInfo{"status", "Status", ""}, status);
    visit(ColumnInfo{"difference", "Absolute Difference", "votes"}, difference);
  }

  friend bool operator==(const AreaTable&, const AreaTable&) = default;
};

/// One counting area. A cell that could not be read is empty.
class AreaResult {
 public:
  AreaResult(const AreaTable& table, std::size_t row) : table_(&table), row_(row) {}

  [[nodiscard]] std::string_view region() const { return table_->region[row_]; }
  [[nodiscard]] std::string_view area() const { return table_->area[row_]; }
  [[nodiscard]] std::optional<Votes> remain() const { return table_->remain[row_]; }
  [[nodiscard]] std::optional<Votes> leave() const { return table_->leave[row_]; }
  /// The side that the document says was ahead; `status_text` is what stands there.
  [[nodiscard]] std::optional<Side> status() const {
    if (status_text() == name_of(Side::remain)) return Side::remain;
    if (status_text() == name_of(Side::leave)) return Side::leave;
    return std::nullopt;
  }
  [[nodiscard]] std::string_view status_text() const { return table_->status[row_]; }
  [[nodiscard]] std::optional<Votes> difference() const { return table_->difference[row_]; }

 private:
  const AreaTable* table_;
  std::size_t row_;
};

/// A referendum by area, from the difference CSV: Region, Area, Remain, Leave, Status, Absolute Difference.
class Referendum {
 public:
  static constexpr Kind kind = Kind::referendum;

  Referendum() = default;
  explicit Referendum(AreaTable areas) : areas_(std::move(areas)) {}

  [[nodiscard]] const AreaTable& areas() const& { return areas_; }
  [[nodiscard]] AreaTable areas() && { return std::move(areas_); }

  /// The sum of a column over all areas that have a value there. Throws `std::overflow_error` where 64 bits do not hold it.
  [[nodiscard]] Votes remain() const { return sum(areas_.remain); }
  [[nodiscard]] Votes leave() const { return sum(areas_.leave); }

  template <class Visitor>
  void for_each_table(Visitor&& visit) const {
    visit(areas_);
  }

  friend bool operator==(const Referendum&, const Referendum&) = default;

 private:
  static Votes sum(const CountColumn<unit::Votes>& column) {
    Votes total;
    for (const std::int64_t votes : column.values()) total += Votes(votes);
    return total;
  }
  AreaTable areas_;
};

}  // namespace ukvotes
