// SPDX-License-Identifier: MIT
#include <election/contests.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace ukvotes::election {

Contests contests_of(const CandidacyTable& candidacies) {
  Contests contests;
  contests.of_row.reserve(candidacies.size());
  std::unordered_map<std::string, std::size_t> known;
  for (std::size_t row = 0; row < candidacies.size(); ++row) {
    const std::string_view code = text_at(candidacies.code, row);
    std::string key(code.empty() ? text_at(candidacies.constituency, row) : code);
    key.append("\n").append(text_at(candidacies.election, row));
    const auto [at, is_new] = known.try_emplace(std::move(key), contests.size());
    if (is_new) contests.first_row.push_back(row);
    contests.of_row.push_back(at->second);
  }
  return contests;
}

}  // namespace ukvotes::election
