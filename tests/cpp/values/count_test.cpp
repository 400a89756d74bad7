// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <sstream>
#include <type_traits>

using namespace ukvotes;

namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept Comparable = requires(A a, B b) {
  a == b;
};
template <class A, class B>
concept Ordered = requires(A a, B b) {
  a < b;
};

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

static_assert(Votes(3) + Votes(4) == Votes(7));
static_assert(Votes(3) - Votes(4) == Votes(-1), "a residual may be negative");
static_assert(distance(Votes(3), Votes(10)) == Votes(7) && distance(Votes(10), Votes(3)) == Votes(7));
static_assert(Votes().value() == 0);
static_assert(Votes(2) < Votes(10) && Votes(-1) < Votes(0));
static_assert((Votes(1) += Votes(2)) == Votes(3) && (Votes(1) -= Votes(2)) == Votes(-1));
static_assert(Votes(std::uint8_t{200}).value() == 200, "a byte is a number, not a character");
static_assert(Votes(lowest).value() == lowest && Votes(highest).value() == highest);

static_assert(Addable<Votes, Votes> && !Addable<Votes, Signatures> && !Addable<Votes, int>);
static_assert(Comparable<Votes, Votes> && !Comparable<Votes, Signatures> && !Comparable<Votes, int>);
static_assert(Ordered<Seats, Seats> && !Ordered<Seats, Ballots>);
static_assert(std::is_constructible_v<Votes, int> && std::is_constructible_v<Votes, std::uint64_t>);
static_assert(!std::is_convertible_v<int, Votes> && !std::is_convertible_v<Votes, std::int64_t>);
static_assert(!std::is_constructible_v<Votes, double> && !std::is_constructible_v<Votes, float>);
static_assert(!std::is_constructible_v<Votes, bool> && !std::is_constructible_v<Votes, char> && !std::is_constructible_v<Votes, char8_t>);
static_assert(!std::is_constructible_v<Votes, Electors> && !std::is_assignable_v<Votes&, Electors>);
static_assert(!std::is_same_v<Electors, Ballots> && !std::is_same_v<Leaflets, Seats>);
static_assert(std::is_trivially_copyable_v<Votes> && sizeof(Votes) == 8);

TEST_CASE("count: what does not fit 64 bits is refused, not wrapped") {
  CHECK_THROWS_AS(Votes(highest) + Votes(1), std::overflow_error);
  CHECK_THROWS_AS(Votes(lowest) - Votes(1), std::overflow_error);
  CHECK_THROWS_AS(distance(Votes(lowest), Votes(1)), std::overflow_error);
  CHECK_THROWS_AS(static_cast<void>(Votes(std::numeric_limits<std::uint64_t>::max())), std::overflow_error);
  CHECK((Votes(highest) + Votes(0)).value() == highest);
  CHECK((Votes(lowest) + Votes(highest)).value() == -1);
}

TEST_CASE("count: a failed addition leaves the count as it was") {
  Votes votes(highest);
  CHECK_THROWS_AS(votes += Votes(1), std::overflow_error);
  CHECK(votes.value() == highest);
}

TEST_CASE("count: prints as a plain integer") {
  std::ostringstream out;
  out << Votes(17410742) << ' ' << Signatures(-3);
  CHECK(out.str() == "17410742 -3");
}

TEST_CASE("count: the units have their names") {
  CHECK(Votes::unit_type::name == "votes");
  CHECK(Electors::unit_type::name == "electors");
  CHECK(Ballots::unit_type::name == "ballots");
  CHECK(Signatures::unit_type::name == "signatures");
  CHECK(Leaflets::unit_type::name == "leaflets");
  CHECK(Seats::unit_type::name == "seats");
}

}  // namespace
