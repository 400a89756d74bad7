// SPDX-License-Identifier: MIT
// Every prefix of every document: none crashes, and all but those that nobody could tell have a finding of their own.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "../support/cells.hpp"
#include "../support/documents.hpp"
#include "../support/parallel.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

struct Prefixes {
  std::vector<std::size_t> clean;  ///< lengths without any error or warning but those of the whole document
  std::size_t changed = 0;         ///< texts that did not come back byte for byte
  std::size_t unsorted = 0;        ///< findings out of order or outside the prefix

  Prefixes& operator+=(const Prefixes& other) {
    clean.insert(clean.end(), other.clean.begin(), other.clean.end());
    std::sort(clean.begin(), clean.end());
    changed += other.changed;
    unsorted += other.unsorted;
    return *this;
  }
};

bool in_order(const std::vector<Finding>& findings, std::size_t size) {
  const auto by_place = [](const Finding& a, const Finding& b) { return a.position.byte_begin < b.position.byte_begin; };
  return std::is_sorted(findings.begin(), findings.end(), by_place) && std::all_of(findings.begin(), findings.end(), [=](const Finding& f) {
           return f.position.byte_begin <= f.position.byte_end && f.position.byte_end <= size;
         });
}

/// All proper prefixes. A prefix is clean when each of its marks is one of the whole document's.
template <class T>
Prefixes cut_everywhere(const std::string& text, std::size_t step = stride()) {
  const Verdict whole = verdict_of<T>(text);
  return in_parallel<Prefixes>(
      text.size(),
      [&](std::size_t size, Prefixes& prefixes) {
        const std::string_view prefix = std::string_view(text).substr(0, size);
        const Document<T> document = read_as<T>(prefix);
        if (write(document) != prefix) ++prefixes.changed;
        if (!in_order(document.findings, size)) ++prefixes.unsorted;
        const Verdict marks = verdict(document.findings);
        const bool clean = std::ranges::all_of(marks, [&](const Mark& mark) { return std::ranges::find(whole, mark) != whole.end(); });
        if (clean) prefixes.clean.push_back(size);
      },
      step);
}

void check(const Prefixes& prefixes, const std::vector<std::size_t>& invisible) {
  CHECK(prefixes.changed == 0);
  CHECK(prefixes.unsorted == 0);
  if (complete()) {
    CHECK(prefixes.clean == invisible);
  } else {
    CHECK(std::ranges::includes(invisible, prefixes.clean));
  }
}

TEST_CASE("truncation: of a listing only the final line feed can be lost unseen") {
  check(cut_everywhere<PetitionListing>(listing_text()), {listing_text().size() - 1});
}

TEST_CASE("truncation: of a report only the final line feed can be lost unseen") {
  check(cut_everywhere<PetitionReport>(report_text()), {report_text().size() - 1});
}

TEST_CASE("truncation: a referendum cut after a whole line looks complete only while it may be an extract of a few regions") {
  const std::string& text = referendum_text();
  std::vector<std::size_t> line_ends;
  std::set<std::string_view> regions;
  for (const Slice& line : lines(text)) {
    if (line.line == 1) continue;
    regions.insert(split(text, line, ",").front().of(text));
    if (regions.size() < 6) line_ends.push_back(line.end + 1);
  }
  REQUIRE(regions.size() == 12);
  REQUIRE(line_ends.size() < 20);
  check(cut_everywhere<Referendum>(text), line_ends);
}

TEST_CASE("truncation: a tally cut right after a row's closing bar looks complete") {
  // Cells: blank | name | count | blank | name | count | ..., so that every third bar closes a row.
  std::vector<std::size_t> row_ends;
  std::size_t bars = 0;
  for (std::size_t byte = 0; byte < tally_text().size(); ++byte) {
    if (tally_text()[byte] == '|' && ++bars % 3 == 0) row_ends.push_back(byte + 1);
  }
  row_ends.pop_back();
  REQUIRE(row_ends.size() == 206);
  check(cut_everywhere<PartyTally>(tally_text()), row_ends);
}

TEST_CASE("truncation: whatever a prefix is taken for, reading it ends") {
  std::size_t read_count = 0;
  for (const std::string* text : {&listing_text(), &referendum_text(), &report_text(), &tally_text()}) {
    for (std::size_t size = 0; size <= text->size(); size += 61) {
      const std::string_view prefix = std::string_view(*text).substr(0, size);
      try {
        const AnyDocument document = read(prefix);
        REQUIRE(std::visit([](const auto& d) { return write(d); }, document) == prefix);
        ++read_count;
      } catch (const UnrecognisedError& error) {
        REQUIRE(!error.recognition().kind.has_value());
      }
    }
  }
  CHECK(read_count > 1000);
}

}  // namespace
