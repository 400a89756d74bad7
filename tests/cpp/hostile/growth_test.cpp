// SPDX-License-Identifier: MIT
// A text that is sixteen times as long takes about sixteen times as long to read, whatever stands in it.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>

#include <ukvotes/repair.hpp>

#include "../support/parallel.hpp"
#include "../support/reading.hpp"
#include "shapes.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

constexpr std::size_t times_longer = 16;
/// Linear work grows by 16, quadratic work by 256. Between the two there is room for caches and for a busy machine.
constexpr double most_growth = 64;
/// What takes less is not measured: quadratic work on so many pieces takes longer by far.
constexpr double negligible_seconds = 0.25;
constexpr int attempts = 3;

/// A million pieces, or as many as fit a few megabytes; a few of them where the code is instrumented.
std::size_t pieces_of(const Shape& shape) {
  const std::size_t most = complete() ? 1'000'000 : 10'000;
  return std::min(most, most * 4 / shape.piece.size());
}

/// Processor time, which other processes do not lengthen.
template <class Work>
double seconds_of(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

template <class Work>
bool is_linear(const Work& work, const std::string& small, const std::string& large) {
  double least_small = 1e9;
  double least_large = 1e9;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    least_large = std::min(least_large, seconds_of([&] { work(large); }));
    if (least_large < negligible_seconds) return true;
    least_small = std::min(least_small, seconds_of([&] { work(small); }));
    if (least_large < most_growth * least_small) return true;
  }
  MESSAGE(least_small << " s, and " << least_large << " s for " << times_longer << " times as much");
  return false;
}

/// Everything that is done with a document: read, its findings described, repaired.
template <class T>
void exercise(std::string_view text) {
  const Document<T> document = read_as<T>(text);
  CHECK(document.findings.size() <= Limits{}.findings + 1);
  CHECK(document.source.text().size() == text.size());
  std::size_t described = 0;
  for (const Finding& finding : document.findings) {
    CHECK(finding.position.byte_begin <= finding.position.byte_end);
    CHECK(finding.position.byte_end <= text.size());
    described += describe(finding, "text").size();
  }
  CHECK(described <= document.findings.size() * 4'000);
  repair(document, Accept::unique);
}

void exercise_any(std::string_view text) {
  try {
    std::visit([&](const auto& document) { CHECK(document.source.text().size() == text.size()); }, read(Source::share(text, nullptr)));
  } catch (const UnrecognisedError& error) {
    CHECK(error.recognition().ruled_out.size() == all_kinds.size());
    CHECK(std::string_view(error.what()).size() < 10'000);
  }
}

template <class Work>
void check_growth(const Work& work) {
  for (const Shape& shape : shapes) {
    CAPTURE(shape.name);
    const std::size_t pieces = pieces_of(shape);
    CHECK(is_linear(work, shape.text(pieces / times_longer), shape.text(pieces)));
  }
}

TEST_CASE("growth: referendums") { check_growth(exercise<Referendum>); }
TEST_CASE("growth: petition listings") { check_growth(exercise<PetitionListing>); }
TEST_CASE("growth: petition reports") { check_growth(exercise<PetitionReport>); }
TEST_CASE("growth: party tallies") { check_growth(exercise<PartyTally>); }
TEST_CASE("growth: any document") { check_growth(exercise_any); }

TEST_CASE("growth: one line of names that stand twice, the second time backwards") {
  const auto tally = [](std::size_t names) {
    std::string there;
    std::string back;
    for (std::size_t i = 0; i < names; ++i) {
      there += "| party " + std::to_string(i) + " | 1 | ";
      back += "| party " + std::to_string(names - 1 - i) + " | 1 | ";
    }
    return there + back;
  };
  const std::size_t names = complete() ? 100'000 : 10'000;
  CHECK(is_linear(exercise<PartyTally>, tally(names / times_longer), tally(names)));
}

TEST_CASE("growth: one line of a hundred megabytes is taken for nothing, or read") {
  const std::size_t size = complete() ? 100'000'000 : 4'000'000;
  for (const std::string_view head : {"", "|", "# ", "Region,Area,Remain,Leave,", "a:  1\n", "\"", "### Signatures by Country\n"}) {
    CAPTURE(head);
    const std::string text = std::string(head) + std::string(size, 'x');
    CHECK(seconds_of([&] { exercise_any(text); }) < 20);
  }
}

}  // namespace
