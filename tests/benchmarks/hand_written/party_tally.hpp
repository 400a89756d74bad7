// SPDX-License-Identifier: MIT
// A tally in pipe cells, scanned by hand with the checks of ukvotes: UTF-8, the form of every cell, the order of the rows,
// names that stand twice.
#pragma once

#include <algorithm>
#include <limits>

#include "../facts.hpp"
#include "columns.hpp"
#include "digits.hpp"
#include "survey.hpp"

namespace hand_written {

/// The names that were seen, by row.
class SeenNames {
 public:
  /// Whether `name`, which stands in `names` at `row`, stands in an earlier row too.
  bool insert(const Texts& names, std::size_t row, std::string_view name) {
    if ((row + 1) * 2 > slots_.size()) grow();
    const std::uint64_t hash = hash_of(name);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
      Slot& seen = slots_[slot];
      if (seen.row == none) {
        seen = {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(row)};
        return false;
      }
      if (seen.hash == static_cast<std::uint32_t>(hash) && names[seen.row] == name) return true;
    }
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t row = none;
  };

  /// The 32 bits of the hash that are kept are enough: there are never more slots than that.
  void grow() {
    std::vector<Slot> old(slots_.size() * 4);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& seen : old) {
      if (seen.row == none) continue;
      std::size_t slot = seen.hash & mask;
      while (slots_[slot].row != none) slot = (slot + 1) & mask;
      slots_[slot] = seen;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
};

class PartyTally {
 public:
  explicit PartyTally(std::string_view text) : PartyTally(text, survey(text)) {}

  [[nodiscard]] benchmarks::Facts facts() const {
    return {{"parties.rows", rows_},
            {"parties.name", party_.bytes()},
            {"parties.leaflets", benchmarks::sum_of(leaflets_.data(), rows_)},
            {"findings", faults_ + (out_of_order_ != 0 ? 1 : 0)}};
  }

 private:
  // A row takes three pipes and two characters at least.
  PartyTally(std::string_view text, const Survey& survey)
      : party_(text.size() / 5 + 1, text.size()), leaflets_(text.size() / 5 + 1), begins_(text.size() / 5 + 1) {
    if (!survey.is_utf8) ++faults_;
    const char* const end = text.data() + text.size();
    for (const char* at = skip_blanks(text.data(), end); at < end;) {
      begins_[rows_] = static_cast<std::uint32_t>(at - text.data());
      const char* const next = read_row(at, end);
      if (next == nullptr) {
        ++faults_;
        break;
      }
      at = skip_blanks(next, end);
    }
    party_.finish();
    leaflets_.shrink(rows_);
    begins_.shrink(rows_);
  }

  const char* read_row(const char* at, const char* end) {
    if (*at != '|') return nullptr;
    const char* const name = skip_blanks(at + 1, end);
    const char* const behind_name = find<'|'>(name);
    const std::string_view party(name, static_cast<std::size_t>(std::max(skip_blanks_back(behind_name) - name, std::ptrdiff_t{0})));
    if (party.empty() || behind_name >= end) return nullptr;
    std::int64_t leaflets = 0;
    at = read_grouped(skip_blanks(behind_name + 1, end), leaflets);
    if (at == nullptr || (at = skip_blanks(at, end)) >= end || *at != '|') return nullptr;
    party_.append(party);
    leaflets_[rows_] = leaflets;
    faults_ += seen_.insert(party_, rows_, party) ? 1 : 0;
    out_of_order_ += leaflets > above_ ? 1 : 0;
    above_ = leaflets;
    ++rows_;
    return at + 1;
  }

  Texts party_;
  Numbers leaflets_;
  Begins begins_;
  SeenNames seen_;
  std::size_t rows_ = 0;
  std::int64_t faults_ = 0;
  std::int64_t out_of_order_ = 0;
  std::int64_t above_ = std::numeric_limits<std::int64_t>::max();
};

}  // namespace hand_written
