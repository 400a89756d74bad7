// SPDX-License-Identifier: MIT
#include <tables/sum.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <optional>

using namespace ukvotes;
using namespace ukvotes::tables;

namespace {

CountColumn<unit::Signatures> column(std::initializer_list<std::optional<std::int64_t>> values) {
  CountColumn<unit::Signatures> column;
  for (const auto& value : values) column.append(value ? std::optional(Signatures(*value)) : std::nullopt);
  column.finish();
  return column;
}

TEST_CASE("sum: a column has a sum when all its rows have values") {
  CHECK(sum_of(column({1, 2, 3})) == 6);
  CHECK(sum_of(column({})) == 0);
  CHECK(sum_of(column({5, -7})) == -2);
  CHECK_FALSE(sum_of(column({1, {}, 3})).has_value());
  CHECK(sum_of(column({1, {}, 3}), 2, 3) == 3);
  CHECK(known_sum_of(column({1, {}, 3, 4}), 0, 3) == 4);
}

TEST_CASE("sum: two sums can be added, whatever a hostile document says") {
  constexpr std::int64_t half = std::int64_t{1} << 61;
  CHECK(sum_of(column({half, half - 1})) == 2 * half - 1);
  CHECK_FALSE(sum_of(column({half, half})).has_value());
  CHECK(sum_of(column({-half, -half + 1})) == -2 * half + 1);
  CHECK_FALSE(sum_of(column({-half, -half})).has_value());
}

}  // namespace
