// SPDX-License-Identifier: MIT
// Random damage: reading never crashes, the bytes come back, findings stay within the text.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "../support/cells.hpp"
#include "../support/damage.hpp"
#include "../support/documents.hpp"
#include "../support/invariants.hpp"
#include "../support/parallel.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

constexpr std::size_t cases = 25'000;  // for each kind of document

struct MutationTally {
  std::size_t tried = 0;
  std::vector<std::string> faults;

  MutationTally& operator+=(const MutationTally& other) {
    tried += other.tried;
    faults.insert(faults.end(), other.faults.begin(), other.faults.end());
    return *this;
  }
};

std::string first_lines(const std::string& text, std::size_t from, std::size_t to) {
  const auto all = lines(text);
  return text.substr(all[from - 1].begin, all[to - 1].end + 1 - all[from - 1].begin);
}

/// One to three changes, the same ones for the same case in every run.
std::string damaged(const std::string& text, std::uint64_t seed) {
  Random random(seed);
  std::string result = text;
  for (std::size_t changes = 1 + below(random, 3); changes != 0; --changes) result = mutated(std::move(result), random);
  return result;
}

/// `small` has every part of its format in few lines, so that most damage hits something that matters.
template <class T>
MutationTally mutate(const std::string& small, const std::string& full) {
  return in_parallel<MutationTally>(cases, [&](std::size_t i, MutationTally& tally) {
    const std::string text = damaged(i % 50 == 0 ? full : small, i);
    ++tally.tried;
    const std::string fault = fault_of_reading<T>(text);
    if (!fault.empty() && tally.faults.size() < 3) tally.faults.push_back("case " + std::to_string(i) + ": " + fault);
  });
}

void check(const MutationTally& tally) {
  CHECK(tally.tried > cases / 40);
  for (const std::string& fault : tally.faults) FAIL_CHECK(fault);
}

TEST_CASE("mutation: listings") {
  const std::string& text = listing_text();
  check(mutate<PetitionListing>(first_lines(text, 1, 12) + first_lines(text, 205, 220) + first_lines(text, 858, 862), text));
}

TEST_CASE("mutation: referendums") { check(mutate<Referendum>(first_lines(referendum_text(), 1, 20), referendum_text())); }

TEST_CASE("mutation: reports") {
  const std::string& text = report_text();
  const std::size_t history = walk_to(text, text.find("### History"), 0).line;
  const std::size_t constituencies = walk_to(text, text.find("### Signatures by Constituency"), 0).line;
  check(mutate<PetitionReport>(first_lines(text, 1, 17) + '\n' + first_lines(text, history, history + 22) + '\n' +
                                   first_lines(text, constituencies, constituencies + 12),
                               text));
}

TEST_CASE("mutation: tallies") { check(mutate<PartyTally>(tally_text().substr(0, 2'400), tally_text())); }

}  // namespace
