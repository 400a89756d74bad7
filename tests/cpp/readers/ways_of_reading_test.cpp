// SPDX-License-Identifier: MIT
// However a document is read - by one thread or several, held or mapped - what is read is the same.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

#include <ukvotes/repair.hpp>
#include <ukvotes/write.hpp>

#include "../support/damage.hpp"
#include "../support/documents.hpp"
#include "../support/reading.hpp"
#include "../support/scratch.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

constexpr std::size_t several_blocks = 1'500'000;  // bytes: threads take blocks of 128 KiB

/// A document with the lines of `part` again and again at the place of `part`.
std::string enlarged(std::string_view text, std::string_view part) {
  const auto at = text.find(part);
  std::string large(text.substr(0, at));
  while (large.size() < several_blocks) large += part;
  return large + std::string(text.substr(at + part.size()));
}

std::string large_referendum() {
  const std::string& text = referendum_text();
  return enlarged(text, std::string_view(text).substr(text.find('\n') + 1));
}

std::string large_listing() {
  const std::string& text = listing_text();
  const auto first = text.find("Alyn and Deeside");
  REQUIRE(first != std::string::npos);
  const auto begin = text.rfind('\n', first) + 1;
  return enlarged(text, std::string_view(text).substr(begin, text.find("\n\n", begin) + 1 - begin));
}

std::string large_report() {
  const std::string& text = report_text();
  const auto begin = text.rfind("| 1 | ");
  REQUIRE(begin != std::string::npos);
  return enlarged(text, std::string_view(text).substr(begin));
}

std::string large_tally() {
  std::string large = tally_text();
  while (large.size() < several_blocks) large += "\n" + tally_text();
  return large;
}

/// Damage in several blocks; some of it is no UTF-8.
std::string damaged(std::string text) {
  std::mt19937_64 random(20160623);
  for (int i = 0; i < 40; ++i) text[random() % text.size()] = "x,\n|:\"\xFF 7"[random() % 9];
  return text;
}

template <class T>
void check_same(const Document<T>& one, const Document<T>& other) {
  CHECK(one.value == other.value);
  CHECK(one.dialect == other.dialect);
  REQUIRE(one.findings.size() == other.findings.size());
  for (std::size_t i = 0; i < one.findings.size(); ++i) {
    CHECK(one.findings[i].position == other.findings[i].position);
    CHECK(describe(one.findings[i], "d") == describe(other.findings[i], "d"));
  }
}

template <class T>
void check_threads(const std::string& text, Document<T> (*read_kind)(Source, const ReadOptions&), ReadOptions options = {}) {
  const Source source = Source::copy(text);
  const auto alone = read_kind(source, options);
  for (const unsigned threads : {2U, 3U, 8U}) {
    options.threads = threads;
    check_same(read_kind(source, options), alone);
  }
}

}  // namespace

TEST_CASE("threads: values and findings do not depend on their number") {
  check_threads<Referendum>(large_referendum(), read_referendum);
  check_threads<PetitionListing>(large_listing(), read_petition_listing);
  check_threads<PetitionReport>(large_report(), read_petition_report);
  check_threads<PartyTally>(large_tally(), read_party_tally);
}

TEST_CASE("threads: damage is found in every block") {
  check_threads<Referendum>(damaged(large_referendum()), read_referendum);
  check_threads<PetitionListing>(damaged(large_listing()), read_petition_listing);
  check_threads<PetitionReport>(damaged(large_report()), read_petition_report);
  check_threads<PartyTally>(damaged(large_tally()), read_party_tally);
}

TEST_CASE("threads: limits hold") {
  ReadOptions few;
  few.limits.rows = 12'345;
  few.limits.findings = 7;
  const std::string text = large_referendum();
  REQUIRE(read_referendum(text).value.areas().size() > few.limits.rows);
  CHECK(read_referendum(text, few).value.areas().size() == few.limits.rows);
  check_threads<Referendum>(text, read_referendum, few);
  check_threads<PetitionListing>(large_listing(), read_petition_listing, few);
  check_threads<PetitionReport>(large_report(), read_petition_report, few);
  check_threads<PartyTally>(large_tally(), read_party_tally, few);
}

TEST_CASE("source: a document that is read without keeping it has the same values and findings") {
  const ScratchDirectory scratch;
  ReadOptions options;
  options.keep_source = false;
  const auto check = [&]<class T>(const std::string& text, Document<T> (*read_kind)(Source, const ReadOptions&)) {
    const auto path = scratch.write("document", text);
    const auto passed = read_kind(Source::map(path), options);
    check_same(passed, read_kind(Source::file(path), {}));
    CHECK_FALSE(passed.source.is_kept());
    CHECK(passed.source.name() == path.string());
    CHECK_THROWS_AS(static_cast<void>(write(passed)), SourceNotKeptError);
  };
  check(large_referendum(), read_referendum);
  check(damaged(large_referendum()), read_referendum);
  check(large_listing(), read_petition_listing);
  check(large_report(), read_petition_report);
  check(large_tally(), read_party_tally);
  check(std::string(), read_referendum);  // an empty file cannot be mapped
}

TEST_CASE("source: what was not kept cannot be repaired, and says so") {
  ReadOptions options;
  options.keep_source = false;
  const auto document = read_referendum(Source::copy(referendum_text(), "001.csv"), options);
  CHECK_THROWS_WITH_AS(repair(document), "the bytes of 001.csv were not kept: read it with keep_source", SourceNotKeptError);
}

TEST_CASE("source: a repaired document is read again under the limits of the first reading") {
  ReadOptions options;
  options.limits.rows = 100;
  const auto repaired = repair(read_referendum(Source::copy(referendum_text()), options));
  CHECK(repaired.repairs.size() == 3);
  CHECK(repaired.document.value.areas().size() == 100);
}
