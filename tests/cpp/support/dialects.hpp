// SPDX-License-Identifier: MIT
// The example listing in its four dialects, made by cutting text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <ukvotes/kind.hpp>

#include "cells.hpp"
#include "documents.hpp"
#include "naive.hpp"

namespace ukvotes::tests {

struct ListingParts {
  std::string countries;
  std::string constituencies;
};

inline ListingParts listing_parts() {
  const std::string& text = listing_text();
  const std::size_t switched = listing_cells(text).countries.back().end + 1;
  return {text.substr(0, switched), text.substr(switched, text.find("\n\n") + 1 - switched)};
}

inline const std::string totals_at_end =
    "\n Number of votes by Country: 450331\nNumber of votes by Constituency: 2194084\nTotal number of votes: 2644415\n";

inline std::vector<std::pair<Dialect, std::string>> listing_dialects() {
  const auto [countries, constituencies] = listing_parts();
  return {{Dialect::totals_at_end, listing_text()},
          {Dialect::totals_between, countries + "Number of votes by Country: 450331\n" + constituencies +
                                        "Number of votes by Constituency: 2194084\nTotal number of votes: 2644415\n"},
          {Dialect::slash_n_heading, countries + "/nBy Constituencies:\n" + constituencies + totals_at_end},
          {Dialect::constituencies_heading, countries + "\nBy Constituencies:\n" + constituencies + totals_at_end}};
}

}  // namespace ukvotes::tests
