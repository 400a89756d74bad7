// SPDX-License-Identifier: MIT
#include <ukvotes/buffer.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

using ukvotes::Buffer;

namespace {

Buffer<int> numbers(int count) {
  Buffer<int> buffer;
  for (int i = 0; i < count; ++i) buffer.append(i * 7);
  return buffer;
}

TEST_CASE("buffer: holds what was appended, through every growth") {
  const Buffer<int> buffer = numbers(10'000);
  REQUIRE(buffer.size() == 10'000);
  int expected = 0;
  for (const int value : buffer) REQUIRE(value == 7 * expected++);
  CHECK(buffer[9'999] == 69'993);
  CHECK(buffer.back() == 69'993);
}

TEST_CASE("buffer: values stay where the memory of large arrays is moved") {
  constexpr std::size_t large = 500'000;
  Buffer<std::uint64_t> buffer;
  for (std::uint64_t value = 0; value < 3 * large; ++value) buffer.append(value * value);
  buffer.reserve(8 * large);
  buffer.shrink();
  REQUIRE(buffer.size() == 3 * large);
  std::uint64_t number = 0;
  CHECK(std::all_of(buffer.begin(), buffer.end(), [&](std::uint64_t value) { return value == number * number && ++number != 0; }));
}

TEST_CASE("buffer: a run is appended at once, also an empty one") {
  Buffer<std::uint16_t> buffer;
  const std::array<std::uint16_t, 3> run{5, 6, 7};
  buffer.append(run);
  buffer.append(std::span<const std::uint16_t>{});
  buffer.append(run);
  CHECK(std::ranges::equal(buffer.span(), std::vector<std::uint16_t>{5, 6, 7, 5, 6, 7}));
}

TEST_CASE("buffer: room that was made is used without moving the values") {
  Buffer<int> buffer = numbers(3);
  buffer.make_room(1000);
  const int* const before = buffer.data();
  for (int i = 0; i < 1000; ++i) buffer.append_in_room(i);
  CHECK(buffer.data() == before);
  CHECK(buffer.size() == 1003);
  CHECK(buffer[2] == 14);
  CHECK(buffer[1002] == 999);
}

TEST_CASE("buffer: a copy shares the memory until one of the two is written") {
  Buffer<int> original = numbers(5);
  Buffer<int> copy = original;
  CHECK(copy.data() == original.data());
  copy.writable()[0] = -1;
  CHECK(copy.data() != original.data());
  CHECK(original[0] == 0);
  CHECK(copy[0] == -1);
  CHECK(copy[4] == 28);
  CHECK_FALSE(copy == original);
  copy = original;
  CHECK(copy == original);
}

TEST_CASE("buffer: what is appended to a copy does not reach the original, nor the other way round") {
  Buffer<int> original = numbers(5);
  original.make_room(100);
  Buffer<int> copy = original;
  copy.append(1);
  original.append(2);
  CHECK(copy.size() == 6);
  CHECK(copy.back() == 1);
  CHECK(original.back() == 2);
}

TEST_CASE("buffer: clearing forgets the values of one copy only") {
  Buffer<int> original = numbers(5);
  Buffer<int> copy = original;
  copy.clear();
  CHECK(copy.empty());
  CHECK(original == numbers(5));
  original.clear();
  original.append(3);
  CHECK(original.size() == 1);
  CHECK(original[0] == 3);
}

TEST_CASE("buffer: what was moved from is empty and can be used again") {
  Buffer<int> original = numbers(5);
  const Buffer<int> moved = std::move(original);
  CHECK(moved == numbers(5));
  // NOLINTNEXTLINE(bugprone-use-after-move): the state after a move is what is tested
  CHECK(original.empty());
  original.append(42);
  CHECK(original.back() == 42);
}

TEST_CASE("buffer: assigning a buffer to itself keeps it") {
  Buffer<int> buffer = numbers(5);
  const Buffer<int>& alias = buffer;
  buffer = alias;
  CHECK(buffer == numbers(5));
}

TEST_CASE("buffer: shrinking keeps the values, of an empty one too") {
  Buffer<int> buffer = numbers(5);
  buffer.make_room(100'000);
  buffer.shrink();
  CHECK(buffer == numbers(5));
  buffer.append(1);
  CHECK(buffer.size() == 6);
  Buffer<int> empty;
  empty.shrink();
  CHECK(empty.empty());
}

TEST_CASE("buffer: equality is of sizes and values") {
  CHECK(numbers(4) == numbers(4));
  CHECK_FALSE(numbers(4) == numbers(5));
  CHECK(Buffer<int>() == Buffer<int>());
}

}  // namespace
