// SPDX-License-Identifier: MIT
// What the columns of a kind of document are called, by its publishers and by those who copy it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ukvotes/table.hpp>

namespace ukvotes::sheet {

enum class Need {
  required,  ///< without it the document is not what it says it is
  optional,
};

/// The headings of one column besides the name and the published heading in its `ColumnInfo`. Several stand with a bar in
/// between: "votes|Votes cast".
struct Headings {
  std::string_view column;  ///< its `ColumnInfo::name`
  Need need = Need::optional;
  std::string_view official;   ///< headings of other releases of the publisher
  std::string_view synonyms;   ///< headings of copies that circulate: each use is a note
  std::string_view as_shares;  ///< the column that is meant where the cells turn out to be percentages; empty: none
  std::string_view instead{};  ///< the column that will do where this one is required and not there; empty: none
  std::string_view as_in{};    ///< the column of shares whose cells are written as these are; empty: none
};

/// Headings are compared without case, spaces and punctuation: "ONS ID" is "ons_id". A per cent sign counts as "pct".
std::string folded(std::string_view heading);

enum class Match { none, synonym, official };

/// All columns that a kind knows.
class Columns {
 public:
  Columns(std::vector<ColumnInfo> infos, std::span<const Headings> headings);

  [[nodiscard]] std::size_t size() const { return infos_.size(); }
  [[nodiscard]] const ColumnInfo& info(std::size_t column) const { return infos_[column]; }
  [[nodiscard]] bool is_required(std::size_t column) const;
  /// The column of that name, which must be there.
  [[nodiscard]] std::size_t place_of(std::string_view name) const;
  /// The column that is meant where this one's cells are percentages, or itself.
  [[nodiscard]] std::size_t as_shares(std::size_t column) const;
  /// The column that will do in the place of this one, or itself.
  [[nodiscard]] std::size_t instead_of(std::size_t column) const;
  /// The column of shares whose cells are written as those of this one are, or itself.
  [[nodiscard]] std::size_t written_as(std::size_t column) const;
  /// The column that a heading names, and whether by one of the publisher's headings.
  struct Named {
    std::size_t column = 0;
    Match match = Match::none;
  };
  [[nodiscard]] Named named_by(const std::string& folded_heading) const;
  /// The columns that the headings name.
  [[nodiscard]] ColumnSet known(std::span<const std::string> folded_headings) const;

 private:
  /// The column that the headings of one name for something, or itself.
  [[nodiscard]] std::size_t other(std::size_t column, std::string_view Headings::*named) const;
  void add_names(std::size_t column, std::string_view names, Match match);

  std::vector<ColumnInfo> infos_;
  std::vector<const Headings*> headings_;  // by column; null where there are none
  std::unordered_map<std::string, Named> names_;
};

/// The columns of a table type, with their headings.
template <class Table>
Columns columns_of(std::span<const Headings> headings) {
  std::vector<ColumnInfo> infos;
  Table().each_known_column([&](const ColumnInfo& info, const auto&) { infos.push_back(info); });
  return {std::move(infos), headings};
}

}  // namespace ukvotes::sheet
