// SPDX-License-Identifier: MIT
// Every way to find structural characters finds those that a plain search finds.
#include <scan/structure.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../support/damage.hpp"
#include "../support/documents.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

using scan::Kernel;
using scan::StructuralSet;

std::vector<std::pair<std::string, Kernel>> kernels() {
  std::vector<std::pair<std::string, Kernel>> all{{"portable", scan::find_structural_portable}, {"best", scan::best_kernel()}};
#if defined(__x86_64__)
  all.emplace_back("sse2", scan::find_structural_sse2);
#elif defined(__aarch64__)
  all.emplace_back("neon", scan::find_structural_neon);
#endif
  return all;
}

std::vector<std::uint32_t> by_search(std::string_view text, StructuralSet set) {
  std::vector<std::uint32_t> places;
  const std::string_view wanted(set.data(), set.size());
  for (auto at = text.find_first_of(wanted); at != std::string_view::npos; at = text.find_first_of(wanted, at + 1)) {
    places.push_back(static_cast<std::uint32_t>(at));
  }
  return places;
}

void check(std::string_view text) {
  for (const StructuralSet set : {scan::csv_structure, scan::listing_structure, scan::pipe_line_structure, scan::pipe_structure}) {
    const std::vector<std::uint32_t> expected = by_search(text, set);
    for (const auto& [name, kernel] : kernels()) {
      CAPTURE(name);
      std::vector<std::uint32_t> places(expected.size() + 8);
      REQUIRE(kernel(text, set, places.data()) == expected.size());
      places.resize(expected.size());
      CHECK(places == expected);
    }
  }
}

TEST_CASE("structure: of the four documents") {
  for (const std::string* text : {&referendum_text(), &listing_text(), &report_text(), &tally_text()}) check(*text);
}

TEST_CASE("structure: of every length around the width of a register, full and empty") {
  for (std::size_t size = 0; size <= 200; ++size) {
    CAPTURE(size);
    check(std::string(size, ','));
    check(std::string(size, '|'));
    check(std::string(size, 'x'));
    check(std::string(size, '\xFF'));
    check(std::string(size, '\0'));
  }
}

TEST_CASE("structure: of one character anywhere, from any address on") {
  const std::string blank(160, ' ');
  for (std::size_t place = 0; place < blank.size(); ++place) {
    std::string text = blank;
    text[place] = '\n';
    check(std::string_view(text).substr(place % 17));
  }
}

TEST_CASE("structure: of random bytes, half of them structural") {
  Random random(20160623);
  for (int i = 0; i < 200; ++i) {
    std::string text(below(random, 500), ' ');
    for (char& c : text) c = random() % 2 == 0 ? ",\n\r\"|:"[random() % 6] : static_cast<char>(random() % 256);
    check(text);
  }
}

}  // namespace
