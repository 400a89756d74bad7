// SPDX-License-Identifier: MIT
// What a reader must find in a document, and what it found.
#pragma once

#include <cstdint>
#include <fstream>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace benchmarks {

/// By "table.column": the sum of its numbers (hundredths of percentages), or the bytes of its texts; "table.rows"; "findings".
using Facts = std::map<std::string, std::int64_t, std::less<>>;

inline std::int64_t sum_of(const std::int64_t* values, std::size_t count) {
  std::int64_t sum = 0;
  for (const std::int64_t value : std::span(values, count)) sum += value;
  return sum;
}

/// The facts that the maker of documents put beside one.
inline Facts expected_facts(const std::string& document) {
  Facts facts;
  std::ifstream file(document + ".facts");
  std::string name;
  for (std::int64_t value = 0; file >> name >> value;) facts[name] = value;
  facts.erase("bytes");
  facts.erase("maker");
  return facts;
}

/// Throws unless `found` is what was expected, so that no wrong answer is ever timed.
inline void require(const Facts& expected, const Facts& found, const std::string& who) {
  if (expected.empty()) throw std::runtime_error("no facts are known that " + who + " could be held against");
  for (const auto& [name, value] : expected) {
    const auto it = found.find(name);
    if (it == found.end()) throw std::runtime_error(who + " does not say " + name);
    if (it->second != value)
      throw std::runtime_error(who + ": " + name + " is " + std::to_string(it->second) + ", must be " + std::to_string(value));
  }
}

}  // namespace benchmarks
