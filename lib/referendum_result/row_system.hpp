// SPDX-License-Identifier: MIT
// The cells of one area and the equations between them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include <ukvotes/referendum_result.hpp>

#include <repair/system.hpp>
#include <sheet/row_cells.hpp>

namespace ukvotes::referendum_result {

/// The counts that identities bind, in the order in which sums need them.
enum Number : std::size_t { remain, leave, valid_votes, rejected, no_mark, both, writing, unmarked, votes_cast, electorate, numbers };

inline constexpr std::array<std::string_view, numbers> number_names{
    "remain",       "leave",           "valid_votes",      "rejected",   "no_official_mark",
    "both_answers", "writing_or_mark", "unmarked_or_void", "votes_cast", "electorate"};

/// parts first to last = total
struct SumOfNumbers {
  const Rule* rule;
  Number first;
  Number last;
  Number total;
};
extern const std::array<SumOfNumbers, 3> sums;

/// 100 * part / whole, with two decimals, = share
struct ShareOfNumbers {
  const Rule* rule;
  Number part;
  Number whole;
  ValueColumn<Percent> ResultAreaTable::*share;
  std::string_view name;
};
extern const std::array<ShareOfNumbers, 4> shares;

/// The numbers of one row; those that the document does not have are empty.
class AreaNumbers {
 public:
  AreaNumbers(const ResultAreaTable& table, std::size_t row);

  [[nodiscard]] std::optional<std::int64_t> operator[](Number number) const { return values_[number]; }
  /// True also where a number of the equation is not known.
  [[nodiscard]] bool holds(const SumOfNumbers& sum) const;
  [[nodiscard]] bool holds(const ShareOfNumbers& share) const;
  /// Whether the share is at most a hundredth off, as one is that was rounded twice.
  [[nodiscard]] bool nearly_holds(const ShareOfNumbers& share) const;
  /// The share as the document has it.
  [[nodiscard]] std::optional<Percent> stated(const ShareOfNumbers& share) const;
  /// What the others say that the total, or the share, is.
  [[nodiscard]] std::string expected(const SumOfNumbers& sum) const { return std::to_string(total(sum)); }
  [[nodiscard]] std::string expected(const ShareOfNumbers& share) const;
  [[nodiscard]] std::string equation(const SumOfNumbers& sum) const;
  [[nodiscard]] std::string equation(const ShareOfNumbers& share) const;

 private:
  [[nodiscard]] bool has_all(const SumOfNumbers& sum) const;
  /// Counts have 18 digits at most, so that four of them do not overflow.
  [[nodiscard]] std::int64_t total(const SumOfNumbers& sum) const;
  const ResultAreaTable& table_;
  std::size_t row_;
  std::array<std::optional<std::int64_t>, numbers> values_;
};

/// Whether all equations hold in rows of a table in which nothing is missing: for the many, in few steps.
class SoundRows {
 public:
  explicit SoundRows(const ResultAreaTable& table);
  /// Says no also where it does not know.
  [[nodiscard]] bool has(std::size_t row) const {
    return is_complete_ && sums_hold(row) && shares_hold(row) && number(votes_cast, row) <= number(electorate, row);
  }

 private:
  [[nodiscard]] std::int64_t number(Number number, std::size_t row) const { return values_[number][row]; }
  [[nodiscard]] bool sums_hold(std::size_t row) const;
  [[nodiscard]] bool shares_hold(std::size_t row) const;

  bool is_complete_;
  std::array<const std::int64_t*, numbers> values_;
  std::array<const ValueColumn<Percent>*, 4> percents_;
};

/// The change of one digit in the row that makes all of its equations hold.
Repair prove(const ResultAreaTable& table, std::size_t row, const sheet::RowCells& cells, const sheet::Columns& columns);

}  // namespace ukvotes::referendum_result
