// SPDX-License-Identifier: MIT
// The prover: cells, the identities that bind them, and the search for the one change that makes all of them hold.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/finding.hpp>

#include <repair/cell.hpp>

namespace ukvotes::repair_search {

using CellId = std::size_t;

/// A system of more cells is not searched: no published document comes near, and the search is not linear.
inline constexpr std::size_t largest_system = 4000;

/// The answer where that is so.
Repair not_searched();

/// The values of all cells, one of which may be tried with another value.
class Values {
 public:
  explicit Values(const std::vector<Cell>& cells) : cells_(&cells) {}
  Values(const std::vector<Cell>& cells, CellId changed, std::int64_t value) : cells_(&cells), changed_(changed), value_(value) {}

  [[nodiscard]] std::optional<std::int64_t> operator[](CellId cell) const {
    return cell == changed_ ? std::optional(value_) : (*cells_)[cell].value;
  }
  [[nodiscard]] CellId changed() const { return changed_; }
  [[nodiscard]] const Cell& cell(CellId id) const { return (*cells_)[id]; }

 private:
  const std::vector<Cell>* cells_;
  CellId changed_ = static_cast<CellId>(-1);
  std::int64_t value_ = 0;
};

/// An identity over cells. One with an empty cell does not hold.
class Identity {
 public:
  Identity() = default;
  Identity(const Identity&) = delete;
  Identity& operator=(const Identity&) = delete;
  virtual ~Identity() = default;

  [[nodiscard]] virtual bool touches(CellId cell) const = 0;
  [[nodiscard]] virtual bool holds(const Values& values) const = 0;
  /// The values that `cell` must have for the identity to hold, where the identity says it exactly; nothing where it
  /// only bounds the value.
  [[nodiscard]] virtual std::optional<std::vector<std::int64_t>> solutions(CellId cell, const Values& values) const = 0;
  [[nodiscard]] virtual std::string equation(const Values& values) const = 0;
  /// Identities of one witness are not independent of each other: all order relations are one witness, say.
  [[nodiscard]] virtual std::size_t witness() const = 0;
};

/// All that binds a group of cells.
class System {
 public:
  CellId add(Cell cell);
  /// Identities are added when all their cells are in.
  template <class T, class... Arguments>
  void require(Arguments&&... arguments) {
    identities_.push_back(std::make_unique<T>(std::forward<Arguments>(arguments)...));
  }

  [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }

  /// The change of a single digit in a single cell, or the count of a cell that may be filled, that makes all identities hold.
  ///
  /// Graded `proven` when it is the only one and two witnesses that fail without it demand it independently. An exact
  /// witness (a sum) demands one value of each cell; one that only bounds values (an order, a rounded share) demands a
  /// change when it admits no other one of a single digit, in any cell. So a second damage elsewhere does not pass for a
  /// proof, unless it moves one witness to the very value that the other demands. And where one exact identity fails
  /// whose other cells are all vouched for by exact identities that hold, those are the second witness; as is the cell
  /// itself, where it says that very count in the other form.
  [[nodiscard]] Repair prove() const;

 private:
  using Failing = std::vector<const Identity*>;
  struct Candidate {
    CellId cell;
    std::int64_t value;
  };

  [[nodiscard]] std::vector<std::int64_t> values_to_try(CellId cell, const Failing& failing) const;
  [[nodiscard]] bool all_hold_with(const Candidate& candidate) const;
  [[nodiscard]] bool is_said(const Candidate& candidate) const;
  [[nodiscard]] Grade grade(const Candidate& only, const Failing& failing) const;
  [[nodiscard]] bool others_are_vouched_for(const Candidate& only, const Failing& failing) const;
  [[nodiscard]] bool is_vouched_for(CellId cell, const Identity& doubted) const;
  [[nodiscard]] bool demands(std::size_t witness, const Candidate& candidate, const Failing& failing) const;
  [[nodiscard]] std::size_t count_admitted(std::size_t witness, CellId cell) const;
  [[nodiscard]] std::string change_text(const Candidate& candidate) const;
  void fill_in(Repair& repair, const Candidate& only, const Failing& failing) const;

  std::vector<Cell> cells_;
  std::vector<std::unique_ptr<Identity>> identities_;
};

}  // namespace ukvotes::repair_search
