// SPDX-License-Identifier: MIT
#include <tables/sum.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <optional>

#include "../support/columns.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;
using namespace ukvotes::tables;

namespace {

TEST_CASE("sum: a column has a sum when all its rows have values") {
  CHECK(sum_of(column_of({1, 2, 3})) == 6);
  CHECK(sum_of(column_of({})) == 0);
  CHECK(sum_of(column_of({5, -7})) == -2);
  CHECK_FALSE(sum_of(column_of({1, {}, 3})).has_value());
  CHECK(sum_of(column_of({1, {}, 3}), 2, 3) == 3);
  CHECK(known_sum_of(column_of({1, {}, 3, 4}), 0, 3) == 4);
}

TEST_CASE("sum: two sums can be added, whatever a hostile document says") {
  constexpr std::int64_t half = std::int64_t{1} << 61;
  CHECK(sum_of(column_of({half, half - 1})) == 2 * half - 1);
  CHECK_FALSE(sum_of(column_of({half, half})).has_value());
  CHECK(sum_of(column_of({-half, -half + 1})) == -2 * half + 1);
  CHECK_FALSE(sum_of(column_of({-half, -half})).has_value());
}

}  // namespace
