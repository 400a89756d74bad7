// SPDX-License-Identifier: MIT
// The votes in the row of a constituency, and what binds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <ukvotes/election.hpp>

#include <election/checks.hpp>
#include <election/parties.hpp>
#include <repair/system.hpp>

namespace ukvotes::election {

using Number = std::optional<std::int64_t>;

template <class Unit>
Number number(const CountColumn<Unit>& column, std::size_t row) {
  const auto count = value_at(column, row);
  return count ? Number(count->value()) : Number();
}

/// A column of votes, with its name.
struct NamedVotes {
  std::string_view name;
  VotesColumn votes;
};

class PartyVotes {
 public:
  PartyVotes(const ConstituencyResultTable& table, const Checks& checks);

  /// The parties that have a column.
  [[nodiscard]] const std::vector<NamedVotes>& parties() const { return parties_; }
  /// Where a winner has no column, his votes stand in that of other winners.
  [[nodiscard]] VotesColumn column_of_first(std::size_t row) const;
  [[nodiscard]] VotesColumn column_of_second(std::size_t row) const;
  /// Nothing where there is no such column, too.
  [[nodiscard]] Number votes(VotesColumn column, std::size_t row) const {
    return column == nullptr ? Number() : number(table_.*column, row);
  }

  struct Sum {
    detail::wide known = 0;
    bool is_whole = true;
  };
  /// Of the parties and all others. Without a column for all others, nothing says that these are all there are.
  [[nodiscard]] Sum sum(std::size_t row) const;
  [[nodiscard]] bool has_all() const { return table_.other.size() != 0; }

  /// Whether the first party or the second one has a column, and no votes in it.
  [[nodiscard]] bool lacks_first_two(std::size_t row) const;
  /// Whether an empty cell says so: the first two parties did stand.
  [[nodiscard]] bool did_not_stand(const NamedVotes& column, std::size_t row) const {
    return !stood(column.votes, row) && is_empty(column, row);
  }
  /// The columns whose cells are empty; nothing where a cell was not read for another reason.
  [[nodiscard]] std::optional<std::vector<NamedVotes>> empty_cells(std::size_t row) const;
  /// The empty cell that has lost its votes, if there is one and no other can have: some releases leave a cell empty where a
  /// party did not stand, but the first two parties did, and so did somebody where votes are missing.
  [[nodiscard]] std::optional<NamedVotes> gap(std::size_t row) const;

  /// The change of one digit in the row, or the votes of the gap, that make all of its equations hold.
  [[nodiscard]] Repair prove(std::size_t row) const;

 private:
  [[nodiscard]] bool is_empty(const NamedVotes& column, std::size_t row) const;
  [[nodiscard]] bool stood(VotesColumn column, std::size_t row) const;
  [[nodiscard]] bool is_sum_known(std::size_t row) const;
  [[nodiscard]] repair_search::Cell cell(const NamedVotes& column, std::size_t row, const std::optional<NamedVotes>& gap) const;

  const ConstituencyResultTable& table_;
  const Checks& checks_;
  std::vector<NamedVotes> parties_;
  std::vector<NamedVotes> all_;              // and all others
  std::vector<VotesColumn> columns_first_;   // by the codes of the first parties
  std::vector<VotesColumn> columns_second_;  // and of the second ones
};

}  // namespace ukvotes::election
