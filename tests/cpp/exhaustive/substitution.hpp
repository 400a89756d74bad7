// SPDX-License-Identifier: MIT
// Every single-digit substitution of a set of counts: what is seen of it, and what repairs make of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "../support/damage.hpp"
#include "../support/parallel.hpp"
#include "../support/reading.hpp"

namespace ukvotes::tests {

struct SubstitutionTally {
  std::size_t tried = 0;
  std::size_t detected = 0;         ///< the verdict at warning or above differs from the undamaged document's
  std::size_t restored_proven = 0;  ///< repair() with nothing but proven repairs gives the true text
  std::size_t restored_unique = 0;  ///< repair() with unique ones as well does
  std::size_t wrong_proven = 0;     ///< repair() gives a text that is neither true nor as damaged
  std::size_t wrong_unique = 0;
  std::vector<Substitution> examples;  ///< of what went wrong, a few

  SubstitutionTally& operator+=(const SubstitutionTally& other) {
    tried += other.tried;
    detected += other.detected;
    restored_proven += other.restored_proven;
    restored_unique += other.restored_unique;
    wrong_proven += other.wrong_proven;
    wrong_unique += other.wrong_unique;
    examples.insert(examples.end(), other.examples.begin(), other.examples.end());
    return *this;
  }
};

inline void count_outcome(const std::string& outcome, const std::string& truth, const std::string& untouched, const Substitution& damage,
                          std::size_t& restored, std::size_t& wrong, SubstitutionTally& tally) {
  if (outcome == truth) {
    ++restored;
  } else if (outcome != untouched) {
    ++wrong;
    if (tally.examples.size() < 3) tally.examples.push_back(damage);
  }
}

inline bool offers_proven(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.repair && f.repair->grade == Grade::proven; });
}

/// `own_repairs` applies to a text what the document needs even undamaged; it is written by hand, not by the library.
template <class T, class OwnRepairs>
SubstitutionTally substitute_every_digit(const std::string& text, const std::vector<Slice>& cells, OwnRepairs own_repairs) {
  const std::vector<Substitution> damages = single_digits(text, cells);
  const Verdict clean = verdict_of<T>(text);
  const std::string truth = own_repairs(text);
  return in_parallel<SubstitutionTally>(damages.size(), [&](std::size_t i, SubstitutionTally& tally) {
    std::string damaged = text;
    damaged[damages[i].byte] = damages[i].digit;
    const Document<T> document = read_as<T>(damaged);
    const std::string untouched = own_repairs(damaged);
    ++tally.tried;
    if (verdict(document.findings) != clean) ++tally.detected;
    const std::string outcome = write(repair(document, Accept::unique).document);
    count_outcome(outcome, truth, untouched, damages[i], tally.restored_unique, tally.wrong_unique, tally);
    // Where no finding carries a proven repair there is nothing to apply; that nothing is applied is tried now and then.
    if (!offers_proven(document.findings) && i % 16 != 0) return;
    const std::string proven = write(repair(document, Accept::proven).document);
    count_outcome(proven, truth, untouched, damages[i], tally.restored_proven, tally.wrong_proven, tally);
  });
}

template <class T>
SubstitutionTally substitute_every_digit(const std::string& text, const std::vector<Slice>& cells) {
  return substitute_every_digit<T>(text, cells, [](const std::string& same) { return same; });
}

/// Percent of the tried, with one decimal, as the published table of what redundancy can prove gives it.
inline double percent(std::size_t part, const SubstitutionTally& tally) {
  return static_cast<double>((2000 * part + tally.tried) / (2 * tally.tried)) / 10.0;
}

}  // namespace ukvotes::tests
