// SPDX-License-Identifier: MIT
#include <ukvotes/share.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

using namespace ukvotes;

namespace {

// Published totals: those of the report (countries, constituencies), and the referendum's.
static_assert(published_percent(Signatures(268513), Signatures(270294)) == Percent::from_hundredths(9934));
static_assert(published_percent(Votes(16141241), Votes(33551983)) == Percent::from_hundredths(4811));
static_assert(published_percent(Votes(17410742), Votes(33551983)) == Percent::from_hundredths(5189));
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
static_assert(!published_percent(Votes(999'999'999'999'999'999), Votes(1)) && !published_percent(Votes(-largest - 1), Votes(1)));
static_assert(published_percent(Votes(-largest - 1), Votes(largest)) == Percent::from_hundredths(-10000));
static_assert(!published_percent(Votes(1), Votes(0)) && !published_percent(Votes(1), Votes(-5)));
static_assert(Share<unit::Votes>{Votes(1), Votes(2)} == Share<unit::Votes>{Votes(2), Votes(4)});
static_assert(!(Share<unit::Votes>{Votes(1), Votes(3)} == Share<unit::Votes>{Votes(33), Votes(100)}));
static_assert(Share<unit::Votes>{Votes(2), Votes(3)}.percent() == Percent::from_hundredths(6667));
static_assert(Percent::from_hundredths(4811) < Percent::from_hundredths(5189));

/// The hundredths that the C library prints: the digits of "%.2f" without the point.
std::int64_t printed_hundredths(std::int64_t part, std::int64_t whole) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.2f", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
  std::int64_t digits = 0;
  for (const char c : std::string_view(text.data())) {
    if (c >= '0' && c <= '9') digits = digits * 10 + (c - '0');
  }
  return text[0] == '-' ? -digits : digits;
}

bool agrees(std::int64_t part, std::int64_t whole) {
  const auto percent = published_percent(Votes(part), Votes(whole));
  return percent && percent->hundredths() == printed_hundredths(part, whole);
}

/// The first part of `whole` for which the two differ, or -1.
std::int64_t first_difference(std::int64_t whole) {
  for (std::int64_t part = 0; part <= whole; ++part) {
    if (!agrees(part, whole)) return part;
  }
  return -1;
}

TEST_CASE("share: equals the C library's rounding for every part of every small whole") {
  for (std::int64_t whole = 1; whole <= 400; ++whole) {
    CAPTURE(whole);
    CHECK(first_difference(whole) == -1);
  }
}

TEST_CASE("share: equals the C library's rounding for every part of wholes with many ties") {
  // In all but the last two, some parts lie exactly between two hundredths; whether a double can hold that tie varies.
  for (const std::int64_t whole : {800, 1600, 3200, 4000, 6400, 8000, 12800, 16000, 20000, 32000, 48000, 80000, 268513, 270294}) {
    CAPTURE(whole);
    CHECK(first_difference(whole) == -1);
  }
}

TEST_CASE("share: equals the C library's rounding for random parts of large wholes") {
  std::mt19937_64 random(20160623);
  std::size_t differences = 0;
  for (int i = 0; i < 400'000; ++i) {
    const auto whole = static_cast<std::int64_t>(random() % 60'000'000 + 1);
    const auto part = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(2 * whole));
    if (!agrees(part, whole)) ++differences;
  }
  CHECK(differences == 0);
}

TEST_CASE("share: equals the C library's rounding for random ties") {
  // part / whole = (2k + 1) / 20000 is a tie for every k; multiples of both keep it one.
  std::mt19937_64 random(270294);
  std::size_t differences = 0;
  for (int i = 0; i < 200'000; ++i) {
    const auto factor = static_cast<std::int64_t>(random() % 2000 + 1);
    const auto odd = static_cast<std::int64_t>(2 * (random() % 20000) + 1);
    if (!agrees(odd * factor, 20000 * factor)) ++differences;
  }
  CHECK(differences == 0);
}

TEST_CASE("share: a negative residual rounds as its positive twin") {
  std::size_t differences = 0;
  for (std::int64_t part = -1600; part < 0; ++part) {
    if (!agrees(part, 1600)) ++differences;
  }
  CHECK(differences == 0);
}

TEST_CASE("share: the text has two decimals and a sign only below zero") {
  CHECK(to_string(Percent::from_hundredths(9934)) == "99.34");
  CHECK(to_string(Percent::from_hundredths(5)) == "0.05");
  CHECK(to_string(Percent::from_hundredths(0)) == "0.00");
  CHECK(to_string(Percent::from_hundredths(-1)) == "-0.01");
  CHECK(to_string(Percent::from_hundredths(-12345)) == "-123.45");
  CHECK(to_string(Percent::from_hundredths(10000)) == "100.00");
  std::ostringstream out;
  out << Percent::from_hundredths(10);
  CHECK(out.str() == "0.10");
}

}  // namespace
