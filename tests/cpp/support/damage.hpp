// SPDX-License-Identifier: MIT
// Damage of the kinds that typists, scanners and scripts do.
#pragma once

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "naive.hpp"

namespace ukvotes::tests {

struct Substitution {
  std::size_t byte = 0;
  char digit = '0';
};

/// Every way to replace one digit of one of the cells by another digit.
inline std::vector<Substitution> single_digits(std::string_view text, const std::vector<Slice>& cells) {
  std::vector<Substitution> all;
  for (const Slice& cell : cells) {
    for (std::size_t byte = cell.begin; byte < cell.end; ++byte) {
      if (text[byte] < '0' || text[byte] > '9') continue;
      for (char digit = '0'; digit <= '9'; ++digit) {
        if (digit != text[byte]) all.push_back({byte, digit});
      }
    }
  }
  return all;
}

using Random = std::mt19937_64;

inline std::size_t below(Random& random, std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(random() % bound); }

/// Characters that mean something to one of the formats, or to none.
inline std::string random_fragment(Random& random) {
  static const std::vector<std::string> fragments{",",
                                                  "\"",
                                                  "\"\"",
                                                  "|",
                                                  ":",
                                                  ":  ",
                                                  ": ",
                                                  "\n",
                                                  "\r\n",
                                                  "\r",
                                                  "\n\n",
                                                  " ",
                                                  "#",
                                                  "### ",
                                                  "- ",
                                                  "**",
                                                  "%",
                                                  ".",
                                                  "0",
                                                  "9",
                                                  "-",
                                                  "+",
                                                  "99999999999999999999",
                                                  "\t",
                                                  std::string("\0", 1),
                                                  "\x1B[31m",
                                                  "\x7F",
                                                  "\xC3",
                                                  "\xFF",
                                                  "\xC3\xB4",
                                                  "\xE2\x80\xAE",
                                                  "\xEF\xBB\xBF",
                                                  "| - | - | - |",
                                                  "None",
                                                  "Leave",
                                                  "Remain",
                                                  "Number of votes by Country: 1",
                                                  "/nBy Constituencies:",
                                                  "### History",
                                                  "\xF0\x9F\x97\xB3"};
  return fragments[below(random, fragments.size())];
}

inline std::string swap_two_cells(std::string text, Random& random, char separator) {
  const auto cells = split(text, {0, text.size()}, std::string_view(&separator, 1));
  const std::size_t first = below(random, cells.size());
  const std::size_t second = std::min(cells.size() - 1, first + 1 + below(random, 3));
  if (first == second) return text;
  const std::string late{cells[second].of(text)};
  const std::string early{cells[first].of(text)};
  text.replace(cells[second].begin, late.size(), early);
  return text.replace(cells[first].begin, early.size(), late);
}

inline std::string drop_or_repeat_a_line(std::string text, Random& random, bool repeat) {
  const auto all = lines(text);
  if (all.empty()) return text;
  Slice line = all[below(random, all.size())];
  line.end = std::min(line.end + 1, text.size());
  if (repeat) return text.insert(line.begin, std::string(line.of(text)));
  return text.erase(line.begin, line.end - line.begin);
}

/// One random change of a text.
inline std::string mutated(std::string text, Random& random) {
  const std::size_t place = below(random, text.size() + 1);
  switch (random() % 9) {
    case 0:
      return text.insert(place, random_fragment(random));
    case 1:
      return text.erase(place, 1 + below(random, 3));
    case 2:
      return text.erase(place, below(random, 200));
    case 3:
      return text.replace(place, place < text.size() ? 1 : 0, 1, static_cast<char>(random() % 256));
    case 4:
      return text.replace(place, place < text.size() ? 1 : 0, random_fragment(random));
    case 5:
      return swap_two_cells(std::move(text), random, ",|:\n"[random() % 4]);
    case 6:
      return drop_or_repeat_a_line(std::move(text), random, false);
    case 7:
      return drop_or_repeat_a_line(std::move(text), random, true);
    default:
      return text.substr(0, place);
  }
}

}  // namespace ukvotes::tests
