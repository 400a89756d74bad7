// SPDX-License-Identifier: MIT
// The identities that published tables are made of.
#pragma once

#include <ukvotes/share.hpp>

#include <repair/system.hpp>

namespace ukvotes::repair_search {

/// The cells `first` to `last` (one behind the end) add up to `total`.
class Sum final : public Identity {
 public:
  Sum(std::size_t witness, const std::vector<Cell>& cells, CellId first, CellId last, CellId total);
  [[nodiscard]] bool touches(CellId cell) const override { return (cell >= first_ && cell < last_) || cell == total_; }
  [[nodiscard]] bool holds(const Values& values) const override;
  [[nodiscard]] std::optional<std::vector<std::int64_t>> solutions(CellId cell, const Values& values) const override;
  [[nodiscard]] std::string equation(const Values& values) const override;
  [[nodiscard]] std::size_t witness() const override { return witness_; }

 private:
  [[nodiscard]] bool is_part(CellId cell) const { return cell >= first_ && cell < last_; }
  [[nodiscard]] std::optional<std::int64_t> sum(const Values& values) const;

  std::size_t witness_;
  CellId first_;
  CellId last_;
  CellId total_;
  detail::wide known_ = 0;   // the sum of the parts that have a value: wide, since hostile counts may overflow 64 bits
  std::size_t unknown_ = 0;  // how many have none
};

/// |a - b| = difference
class AbsoluteDifference final : public Identity {
 public:
  AbsoluteDifference(std::size_t witness, CellId a, CellId b, CellId difference)
      : witness_(witness), a_(a), b_(b), difference_(difference) {}
  [[nodiscard]] bool touches(CellId cell) const override { return cell == a_ || cell == b_ || cell == difference_; }
  [[nodiscard]] bool holds(const Values& values) const override;
  [[nodiscard]] std::optional<std::vector<std::int64_t>> solutions(CellId cell, const Values& values) const override;
  [[nodiscard]] std::string equation(const Values& values) const override;
  [[nodiscard]] std::size_t witness() const override { return witness_; }

 private:
  std::size_t witness_;
  CellId a_;
  CellId b_;
  CellId difference_;
};

/// larger >= smaller: an order of rows, or a published winner (then with `strict`)
class AtLeast final : public Identity {
 public:
  AtLeast(std::size_t witness, CellId larger, CellId smaller, bool strict = false)
      : witness_(witness), larger_(larger), smaller_(smaller), strict_(strict) {}
  [[nodiscard]] bool touches(CellId cell) const override { return cell == larger_ || cell == smaller_; }
  [[nodiscard]] bool holds(const Values& values) const override;
  [[nodiscard]] std::optional<std::vector<std::int64_t>> solutions(CellId, const Values&) const override { return std::nullopt; }
  [[nodiscard]] std::string equation(const Values& values) const override;
  [[nodiscard]] std::size_t witness() const override { return witness_; }

 private:
  std::size_t witness_;
  CellId larger_;
  CellId smaller_;
  bool strict_;
};

/// 100 * part / whole, as published, is `hundredths`
class PublishedShare final : public Identity {
 public:
  PublishedShare(std::size_t witness, CellId part, CellId whole, std::int64_t hundredths)
      : witness_(witness), part_(part), whole_(whole), hundredths_(hundredths) {}
  [[nodiscard]] bool touches(CellId cell) const override { return cell == part_ || cell == whole_; }
  [[nodiscard]] bool holds(const Values& values) const override;
  [[nodiscard]] std::optional<std::vector<std::int64_t>> solutions(CellId, const Values&) const override { return std::nullopt; }
  [[nodiscard]] std::string equation(const Values& values) const override;
  [[nodiscard]] std::size_t witness() const override { return witness_; }

 private:
  std::size_t witness_;
  CellId part_;
  CellId whole_;
  std::int64_t hundredths_;
};

}  // namespace ukvotes::repair_search
