// SPDX-License-Identifier: MIT
#include <repair/system.hpp>

#include <algorithm>
#include <set>

namespace ukvotes::repair_search {

namespace {

constexpr std::size_t listed_candidates = 8;

}  // namespace

Repair not_searched() {
  Repair repair;
  repair.remark = "no repair was looked for: the tables have more than " + std::to_string(largest_system) + " rows";
  return repair;
}

CellId System::add(Cell cell) {
  cells_.push_back(cell);
  return cells_.size() - 1;
}

std::vector<std::int64_t> System::values_to_try(CellId cell, const Failing& failing) const {
  const Values now(cells_);
  for (const Identity* identity : failing) {
    auto exact = identity->solutions(cell, now);
    if (!exact) continue;
    std::erase_if(*exact, [&](std::int64_t value) { return !may_have_been(cells_[cell], value); });
    return *exact;
  }
  return one_digit_changes(cells_[cell]);
}

bool System::all_hold_with(const Candidate& candidate) const {
  const Values tried(cells_, candidate.cell, candidate.value);
  return std::all_of(identities_.begin(), identities_.end(),
                     [&](const auto& identity) { return !identity->touches(candidate.cell) || identity->holds(tried); });
}

/// Whether the cell says that count itself, in the other form.
bool System::is_said(const Candidate& candidate) const { return count_in_other_form(cells_[candidate.cell]) == candidate.value; }

/// How many changes of one digit of the cell all identities of one witness admit.
std::size_t System::count_admitted(std::size_t witness, CellId cell) const {
  const std::vector<std::int64_t> changes = one_digit_changes(cells_[cell]);
  const auto is_admitted = [&](std::int64_t value) {
    const Values tried(cells_, cell, value);
    return std::all_of(identities_.begin(), identities_.end(), [&](const auto& identity) {
      return identity->witness() != witness || !identity->touches(cell) || identity->holds(tried);
    });
  };
  return static_cast<std::size_t>(std::count_if(changes.begin(), changes.end(), is_admitted));
}

/// Whether one witness alone, by its failing identities, leads to this change. It is known to admit the change.
bool System::demands(std::size_t witness, const Candidate& candidate, const Failing& failing) const {
  const auto is_of_witness = [&](const Identity* identity) { return identity->witness() == witness; };
  const Identity* first = *std::find_if(failing.begin(), failing.end(), is_of_witness);
  if (first->solutions(candidate.cell, Values(cells_))) return true;
  std::size_t admitted = 0;
  for (CellId cell = 0; cell < cells_.size() && admitted < 2; ++cell) {
    const bool could_mend = std::all_of(failing.begin(), failing.end(),
                                        [&](const Identity* identity) { return !is_of_witness(identity) || identity->touches(cell); });
    if (could_mend) admitted += count_admitted(witness, cell);
  }
  return admitted == 1;
}

Grade System::grade(const Candidate& only, const Failing& failing) const {
  const auto solves = [&](const Identity* identity) { return identity->solutions(only.cell, Values(cells_)).has_value(); };
  if (is_said(only) && std::any_of(failing.begin(), failing.end(), solves)) return Grade::proven;
  std::set<std::size_t> witnesses;
  for (const Identity* identity : failing) witnesses.insert(identity->witness());
  const auto demanding =
      std::count_if(witnesses.begin(), witnesses.end(), [&](std::size_t witness) { return demands(witness, only, failing); });
  return demanding >= 2 || others_are_vouched_for(only, failing) ? Grade::proven : Grade::unique;
}

/// Whether an exact identity other than the doubted one touches the cell and holds.
bool System::is_vouched_for(CellId cell, const Identity& doubted) const {
  const Values now(cells_);
  return std::any_of(identities_.begin(), identities_.end(), [&](const auto& identity) {
    return identity.get() != &doubted && identity->touches(cell) && identity->solutions(cell, now) && identity->holds(now);
  });
}

bool System::others_are_vouched_for(const Candidate& only, const Failing& failing) const {
  if (failing.size() != 1 || !failing.front()->solutions(only.cell, Values(cells_))) return false;
  const Identity& doubted = *failing.front();
  for (CellId cell = 0; cell < cells_.size(); ++cell) {
    if (cell != only.cell && doubted.touches(cell) && !is_vouched_for(cell, doubted)) return false;
  }
  return true;
}

std::string System::change_text(const Candidate& candidate) const {
  const Cell& cell = cells_[candidate.cell];
  std::string place(cell.table);
  if (cell.row != 0) place += " row " + std::to_string(cell.row);
  if (!cell.name.empty()) place += " (" + std::string(cell.name) + ")";
  if (!place.empty()) place += ", ";
  return place + std::string(cell.field) + " " + std::string(cell.text) + " -> " + formatted(candidate.value, cell.format);
}

void System::fill_in(Repair& repair, const Candidate& only, const Failing& failing) const {
  const Cell& cell = cells_[only.cell];
  const std::string after = formatted(only.value, cell.format);
  repair.grade = grade(only, failing);
  repair.edits.push_back({std::string(cell.table), cell.row, std::string(cell.field), std::string(cell.text), after, cell.byte_begin,
                          cell.byte_begin + cell.text.size(), after});
  const Values repaired(cells_, only.cell, only.value);
  for (const Identity* identity : failing) repair.equations.push_back(identity->equation(repaired));
  if (repair.equations.size() > listed_candidates) {
    const std::size_t more = repair.equations.size() - listed_candidates;
    repair.equations.resize(listed_candidates);
    repair.equations.push_back("and " + std::to_string(more) + " more");
  }
}

Repair System::prove() const {
  Failing failing;
  const Values now(cells_);
  for (const auto& identity : identities_) {
    if (!identity->holds(now)) failing.push_back(identity.get());
  }
  if (failing.empty()) return {};  // whatever is wrong, it is none of these cells
  Repair repair;
  std::vector<Candidate> candidates;
  for (CellId cell = 0; cell < cells_.size(); ++cell) {
    if (!std::all_of(failing.begin(), failing.end(), [&](const Identity* identity) { return identity->touches(cell); })) continue;
    for (const std::int64_t value : values_to_try(cell, failing)) {
      ++repair.tried;
      if (all_hold_with({cell, value})) candidates.push_back({cell, value});
    }
  }
  const auto said = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& candidate) { return is_said(candidate); });
  if (said != candidates.end()) candidates = {*said};  // no digit need be another
  repair.candidates = candidates.size();
  if (candidates.size() == 1) {
    fill_in(repair, candidates.front(), failing);
  } else if (!candidates.empty()) {
    repair.grade = Grade::ambiguous;
    for (const Candidate& candidate : candidates) {
      if (repair.alternatives.size() < listed_candidates) repair.alternatives.push_back(change_text(candidate));
    }
  }
  return repair;
}

}  // namespace ukvotes::repair_search
