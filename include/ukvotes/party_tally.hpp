// SPDX-License-Identifier: MIT
// Numbers of election leaflets by party.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <ukvotes/column.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/table.hpp>

namespace ukvotes {

class PartyCount;

/// Parties and their leaflets.
struct PartyTable : Rows<PartyTable, PartyCount> {
  TextColumn party;
  CountColumn<unit::Leaflets> leaflets;
  RowPlaces places;

  static constexpr std::string_view name = "parties";

  [[nodiscard]] std::size_t size() const { return party.size(); }

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"name", "Party name", ""}, party);
    visit(ColumnInfo{"leaflets", "Leaflets", "leaflets"}, leaflets);
  }

  friend bool operator==(const PartyTable&, const PartyTable&) = default;
};

/// One row of a tally. The published page groups by register entry and name, so that one name can stand in several rows.
class PartyCount {
 public:
  PartyCount(const PartyTable& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::string_view name() const { return table_->party[row_]; }
  [[nodiscard]] std::optional<Leaflets> leaflets() const { return table_->leaflets[row_]; }

 private:
  const PartyTable* table_;
  std::size_t row_;
};

/// The rows of one name, merged on request.
struct MergedParty {
  std::string_view name;
  Leaflets leaflets;              ///< the sum of the rows that have a count
  std::vector<std::size_t> rows;  ///< where it comes from, from 0
};

/// A tally of leaflets by party, as electionleaflets.org/parties/ publishes it.
class PartyTally {
 public:
  static constexpr Kind kind = Kind::party_tally;

  PartyTally() = default;
  explicit PartyTally(PartyTable parties) : parties_(std::move(parties)) {}

  [[nodiscard]] const PartyTable& parties() const& { return parties_; }
  [[nodiscard]] PartyTable parties() && { return std::move(parties_); }

  /// The leaflets of all rows that have a count. Throws `std::overflow_error` where 64 bits do not hold their number.
  [[nodiscard]] Leaflets total() const {
    Leaflets sum;
    for (const std::int64_t leaflets : parties_.leaflets.values()) sum += Leaflets(leaflets);
    return sum;
  }

  /// Rows of exactly the same name as one, in order of first appearance, with the rows each comes from. Names that
  /// are only alike stay apart. Throws as `total` does.
  [[nodiscard]] std::vector<MergedParty> by_name() const {
    std::vector<MergedParty> merged;
    std::unordered_map<std::string_view, std::size_t> seen;
    for (std::size_t row = 0; row < parties_.size(); ++row) {
      const PartyCount party = parties_[row];
      const auto [place, is_new] = seen.try_emplace(party.name(), merged.size());
      if (is_new) merged.push_back({party.name(), Leaflets(), {}});
      MergedParty& target = merged[place->second];
      target.leaflets += party.leaflets().value_or(Leaflets());
      target.rows.push_back(row);
    }
    return merged;
  }

  template <class Visitor>
  void for_each_table(Visitor&& visit) const {
    visit(parties_);
  }

  friend bool operator==(const PartyTally&, const PartyTally&) = default;

 private:
  PartyTable parties_;
};

}  // namespace ukvotes
