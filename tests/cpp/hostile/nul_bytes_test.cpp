// SPDX-License-Identifier: MIT
// NUL bytes, as disks and programs leave them in files that they fail to write: found where they stand, in each kind of text.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "../support/documents.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// UTF-8 whatever the bytes look like: many of them NUL would tell UTF-16.
ReadOptions as_utf8(unsigned threads) {
  ReadOptions options;
  options.encoding = Encoding::utf_8;
  options.threads = threads;
  return options;
}

template <class T>
void check(const std::string& text, std::string_view name) {
  CAPTURE(name);
  const std::size_t at = text.find(name) + 1;
  REQUIRE(at != 0);
  const std::string damaged = text.substr(0, at) + '\0' + text.substr(at);
  for (const unsigned threads : {1U, 2U}) {
    const auto document = read_as<T>(damaged, as_utf8(threads));
    const Finding& finding = finding_named(document.findings, "nul-bytes");
    CHECK(finding.position.byte_begin == at);
    CHECK(finding.position.byte_end == at + 1);
    const auto block = read_as<T>(text + std::string(5000, '\0'), as_utf8(threads));
    const Finding& at_end = finding_named(block.findings, "nul-bytes");
    CHECK(at_end.position.byte_begin == text.size());
    CHECK(at_end.position.byte_end == text.size() + 5000);
  }
}

TEST_CASE("nul bytes: one in a name, and a block of them at the end") {
  check<Referendum>(referendum_text(), "Cornwall");
  check<PetitionListing>(listing_text(), "Ireland");
  check<PetitionReport>(report_text(), "Ireland");
  check<PartyTally>(tally_text(), "Labour Party");
  check<ReferendumResult>(load(repository() / "examples/data/referendum-result.csv"), "Darlington");
}

TEST_CASE("nul bytes: the name is in the table as it stands in the document") {
  constexpr char text[] = "Region,Area,Remain,Leave,Status,Absolute Difference\nS,A\0b,5,4,Remain,1\n";
  const auto document = read_as<Referendum>(std::string_view(text, sizeof text - 1));
  REQUIRE(document.value.areas().size() == 1);
  CHECK(document.value.areas()[0].area() == std::string_view("A\0b", 3));
  CHECK(verdict(document.findings) == Verdict{{"nul-bytes", 2}});
}

}  // namespace
