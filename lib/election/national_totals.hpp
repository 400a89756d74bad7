// SPDX-License-Identifier: MIT
// Sums over all constituencies, held against what was published for the United Kingdom.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <election/checks.hpp>
#include <election/published.hpp>

namespace ukvotes::election {

/// A sum over all constituencies, and the column that it is of. What is not known is not checked.
struct NationalSum {
  std::string_view column;
  std::optional<std::int64_t> sum;
};

class NationalTotals {
 public:
  /// The election is the one that the table names. Where it names none, it is the one whose valid votes are closest.
  NationalTotals(const Checks& checks, std::string_view election, const NationalSum& valid_votes);

  void check_electorate(const NationalSum& sum) const { check(sum, "electors", &Turnout::electorate); }
  void check_valid_votes() const { check(valid_votes_, "valid votes", &Turnout::valid_votes); }
  void check_invalid_votes(const NationalSum& sum) const { check(sum, "invalid votes", &Turnout::invalid_votes); }
  void check_candidates(std::size_t count) const;
  /// The parties whose sums are known; none where it may be another election.
  [[nodiscard]] std::span<const PartyResult> parties() const;
  void check_party(const PartyResult& party, const NationalSum& votes, const NationalSum& won) const;

 private:
  void check(const NationalSum& sum, std::string_view what, std::int64_t Turnout::*published) const;
  [[nodiscard]] bool is_published(const PartyResult& party, std::int64_t sum, std::int64_t PartyResult::*counted) const;
  [[nodiscard]] std::string published_total() const { return "the published total of " + std::to_string(result_->year); }
  void report(const NationalSum& sum, std::int64_t wanted, const std::string& message) const;

  const Checks& checks_;
  NationalSum valid_votes_;
  const NationalResult* result_ = nullptr;  // null: that of no election
  bool is_certain_ = false;                 // whether there is no doubt about the election
};

}  // namespace ukvotes::election
