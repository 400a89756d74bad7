// SPDX-License-Identifier: MIT
#include <repair/progress.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include <rules/election_rules.hpp>
#include <rules/referendum_result_rules.hpp>
#include <rules/referendum_rules.hpp>

namespace ukvotes::repair_search {

namespace {

/// What tells one finding from another, whatever the bytes before it.
using FindingKey = std::tuple<std::string_view, std::string_view, std::size_t, std::string_view>;

template <class Condition>
std::set<FindingKey> findings_that(const Condition& condition, const std::vector<Finding>& findings) {
  std::set<FindingKey> keys;
  for (const Finding& finding : findings) {
    if (condition(finding)) keys.emplace(finding.code(), finding.table, finding.row, finding.field);
  }
  return keys;
}

/// Whether no such finding has come.
template <class Condition>
bool has_none_new(const Condition& condition, const std::vector<Finding>& after, const std::vector<Finding>& before) {
  const auto left = findings_that(condition, after);
  const auto known = findings_that(condition, before);
  return std::includes(known.begin(), known.end(), left.begin(), left.end());
}

bool is_error(const Finding& finding) { return finding.severity() == Severity::error; }

/// Whether the finding is that a published total is missed.
bool is_miss(const Finding& finding) {
  return finding.rule == &rule::referendum::region_total || finding.rule == &rule::referendum_result::region_total ||
         finding.rule == &rule::election::national_total;
}

}  // namespace

bool is_better(const std::vector<Finding>& after, const std::vector<Finding>& before, bool are_proven) {
  const auto errors = [](const std::vector<Finding>& findings) { return findings_that(is_error, findings).size(); };
  const bool has_fewer = errors(after) < errors(before) || after.size() < before.size();
  return has_fewer && has_none_new(is_error, after, before) && (are_proven || has_none_new(is_miss, after, before));
}

}  // namespace ukvotes::repair_search
