// SPDX-License-Identifier: MIT
// Two wrong digits at two places: what is called proven is false less often than once in a thousand such documents. It
// cannot be never: two damages that move two witnesses by the same amount look like one damage to what both speak of (a
// constituency and the grand total, each 10 too low, accuse the constituencies' total).
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "../support/cells.hpp"
#include "../support/damage.hpp"
#include "../support/documents.hpp"
#include "../support/parallel.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

using Pair = std::pair<Substitution, Substitution>;

struct PairTally {
  std::size_t tried = 0;
  std::size_t repaired = 0;
  std::vector<Pair> wrong;

  PairTally& operator+=(const PairTally& other) {
    tried += other.tried;
    repaired += other.repaired;
    wrong.insert(wrong.end(), other.wrong.begin(), other.wrong.end());
    return *this;
  }
};

std::string with(std::string text, const Substitution& damage) {
  text[damage.byte] = damage.digit;
  return text;
}

/// Pairs of substitutions at two places; in every other pair they stand at most 40 digits apart, where two damages may
/// pass for one.
std::vector<Pair> random_pairs(const std::vector<Substitution>& all, std::size_t count, std::uint64_t seed) {
  std::vector<Pair> pairs;
  Random random(seed);
  while (pairs.size() < count) {
    const std::size_t first = below(random, all.size());
    const std::size_t second = pairs.size() % 2 == 0 ? below(random, all.size()) : (first + below(random, 360)) % all.size();
    if (all[first].byte != all[second].byte) pairs.emplace_back(all[first], all[second]);
  }
  return pairs;
}

/// A proven repair may leave both damages, mend one or mend both; it may change nothing else.
template <class T>
PairTally damage_two(const std::string& text, const std::vector<Slice>& cells, std::uint64_t seed) {
  const std::vector<Pair> pairs = random_pairs(single_digits(text, cells), 5'000, seed);
  return in_parallel<PairTally>(pairs.size(), [&](std::size_t i, PairTally& tally) {
    const auto& [first, second] = pairs[i];
    const std::string damaged = with(with(text, first), second);
    const std::string outcome = repaired_text<T>(damaged);
    ++tally.tried;
    if (outcome == damaged) return;
    ++tally.repaired;
    if (outcome != text && outcome != with(text, first) && outcome != with(text, second)) tally.wrong.push_back(pairs[i]);
  });
}

void check(const PairTally& tally) {
  MESSAGE("tried " << tally.tried << ", repaired " << tally.repaired << ", wrong " << tally.wrong.size());
  CHECK(tally.tried > 100);
  for (const auto& [first, second] : tally.wrong) {
    MESSAGE("a proven repair is wrong: byte " << first.byte << " became " << first.digit << ", byte " << second.byte << " became "
                                              << second.digit);
  }
  CHECK(tally.wrong.size() * 1000 <= tally.tried);
}

TEST_CASE("two damages: hardly any proven repair of a listing is wrong") {
  ListingCells cells = listing_cells(listing_text());
  std::vector<Slice> all = cells.countries;
  all.insert(all.end(), cells.constituencies.begin(), cells.constituencies.end());
  all.insert(all.end(), cells.totals.begin(), cells.totals.end());
  check(damage_two<PetitionListing>(listing_text(), all, 1));
  check(damage_two<PetitionListing>(listing_text(), cells.countries, 2));
}

TEST_CASE("two damages: hardly any proven repair of a referendum is wrong") {
  // Without the three glued rows, which have repairs of their own.
  const std::string text = without_line(without_line(without_line(referendum_text(), 2), 2), 2);
  check(damage_two<Referendum>(text, referendum_cells(text), 3));
}

TEST_CASE("two damages: hardly any proven repair of a report is wrong") {
  const ReportCells cells = report_cells(report_text());
  check(damage_two<PetitionReport>(report_text(), cells.countries, 4));
  check(damage_two<PetitionReport>(report_text(), cells.constituencies, 5));
}

}  // namespace
