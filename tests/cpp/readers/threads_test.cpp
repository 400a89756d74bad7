// SPDX-License-Identifier: MIT
// However a document is read, by how many threads, with its source or without: values and findings are the same.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include <ukvotes/write.hpp>

#include "../support/damage.hpp"
#include "../support/dialects.hpp"
#include "../support/documents.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"
#include "../support/scratch.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// Some megabyte of rows: more than threads have blocks at once.
std::string many(std::string_view rows, std::size_t bytes = 1'200'000) {
  std::string text;
  while (text.size() < bytes) text += rows;
  return text;
}

/// Without the three glued rows: a block that has one is not read by the threads.
std::string long_referendum() {
  const auto all = lines(referendum_text());
  return referendum_text().substr(0, all[1].begin) + many(std::string_view(referendum_text()).substr(all[4].begin));
}

std::string long_listing() {
  const auto [countries, constituencies] = listing_parts();
  return many(countries, 300'000) + many(constituencies) + totals_at_end;
}

std::string long_report() {
  const std::size_t rows = report_text().find("| 1 | Unknown |");
  return report_text().substr(0, rows) + many(report_text().substr(rows));
}

std::string long_tally() { return many(tally_text()); }

template <class T>
void check_threads(const std::string& text, ReadOptions options = {}) {
  options.threads = 1;
  const Document<T> alone = read_as<T>(text, options);
  for (const unsigned threads : {2U, 3U, 8U}) {
    CAPTURE(threads);
    options.threads = threads;
    const Document<T> document = read_as<T>(text, options);
    CHECK(document.value == alone.value);
    CHECK(document.findings == alone.findings);
    CHECK(document.dialect == alone.dialect);
    CHECK(write(document) == text);
  }
}

/// The text as it is, with limits that end within it, and with damage anywhere, of every kind.
template <class T>
void check_threads_on_damaged(const std::string& text, std::uint64_t seed) {
  check_threads<T>(text);
  ReadOptions few;
  few.limits.rows = 5'000;
  few.limits.findings = 50;
  check_threads<T>(text, few);
  few.limits.file_bytes = 700'001;
  check_threads<T>(text, few);
  Random random(seed);
  for (int i = 0; i < 12; ++i) {
    CAPTURE(i);
    std::string damaged = text;
    for (int k = 0; k <= i % 4; ++k) damaged = mutated(std::move(damaged), random);
    check_threads<T>(damaged);
  }
}

TEST_CASE("threads: referendums") { check_threads_on_damaged<Referendum>(long_referendum(), 1); }
TEST_CASE("threads: listings") { check_threads_on_damaged<PetitionListing>(long_listing(), 2); }
TEST_CASE("threads: reports") { check_threads_on_damaged<PetitionReport>(long_report(), 3); }
TEST_CASE("threads: tallies") { check_threads_on_damaged<PartyTally>(long_tally(), 4); }

TEST_CASE("threads: more of them than a document has blocks, or rows") {
  check_threads<Referendum>(referendum_text());
  check_threads<PetitionListing>(listing_text());
  check_threads<PetitionReport>(report_text());
  check_threads<PartyTally>(tally_text());
  check_threads<Referendum>("");
  check_threads<PartyTally>("| Green Party | 5 |");
}

TEST_CASE("threads: a country that stands behind constituencies is found in whichever block it stands") {
  const auto [countries, constituencies] = listing_parts();
  check_threads<PetitionListing>(many(countries, 300'000) + many(constituencies, 300'000) + "Spain:  7\n" + many(constituencies, 300'000) +
                                 countries + totals_at_end);
}

template <class T>
void check_without_source(const std::string& text) {
  const ScratchDirectory scratch;
  const auto path = scratch.write("document", text);
  for (const unsigned threads : {1U, 2U}) {
    ReadOptions options;
    options.threads = threads;
    const auto kept = std::get<Document<T>>(read_file(path, options));
    options.keep_source = false;
    const auto document = std::get<Document<T>>(read_file(path, options));
    CHECK(document.value == kept.value);
    CHECK(document.findings == kept.findings);
    CHECK(document.dialect == kept.dialect);
    CHECK(kept.source.text() == text);
    CHECK(document.source.name() == path.string());
    CHECK_FALSE(document.source.is_kept());
    CHECK_THROWS_AS(static_cast<void>(document.source.text()), SourceNotKeptError);
    CHECK_THROWS_AS(static_cast<void>(write(document)), SourceNotKeptError);
  }
}

TEST_CASE("without its source, a document has the same values and findings") {
  check_without_source<Referendum>(long_referendum());
  check_without_source<PetitionListing>(long_listing());
  check_without_source<PetitionReport>(long_report());
  check_without_source<PartyTally>(long_tally());
  check_without_source<Referendum>(referendum_text());
}

TEST_CASE("a file that is mapped has its bytes, and one that is empty has none") {
  const ScratchDirectory scratch;
  const Source source = Source::map(scratch.write("long.csv", long_referendum()));
  CHECK(source.is_mapped());
  CHECK(source.text() == long_referendum());
  CHECK(Source::map(scratch.write("empty.csv", "")).text().empty());
  CHECK_THROWS_AS(Source::map(scratch.path() / "missing.csv"), std::system_error);
}

}  // namespace
