// SPDX-License-Identifier: MIT
#include <repair/order.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <optional>

#include "../support/columns.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;
using namespace ukvotes::repair_search;

namespace {

void check_breaks(std::initializer_list<std::optional<std::int64_t>> values, std::size_t count, std::size_t first) {
  const OrderBreaks breaks = order_breaks(column_of(values));
  CHECK(breaks.count == count);
  CHECK(breaks.first == first);
}

TEST_CASE("order: a row with more than the one above breaks it, an equal one does not") {
  check_breaks({}, 0, 0);
  check_breaks({5, 3, 3, 1}, 0, 0);
  check_breaks({5, 3, 4, 1}, 1, 2);
  check_breaks({5, 3, 4, 1, 2}, 2, 2);
  check_breaks({1, 2}, 1, 1);
}

TEST_CASE("order: each row is held against its neighbour, not against the smallest so far") { check_breaks({9, 1, 8, 7, 6}, 1, 2); }

TEST_CASE("order: rows without a value are left out") {
  check_breaks({5, {}, 3}, 0, 0);
  check_breaks({3, {}, 5}, 1, 2);
  check_breaks({{}, 5, 4, {}}, 0, 0);
}

TEST_CASE("order: is a witness while one row in twenty breaks it") {
  CHECK(OrderBreaks{0, 0}.is_kept(0));
  CHECK(OrderBreaks{1, 0}.is_kept(20));
  CHECK_FALSE(OrderBreaks{1, 0}.is_kept(19));
  CHECK(OrderBreaks{2, 0}.is_kept(40));
  CHECK_FALSE(OrderBreaks{2, 0}.is_kept(39));
}

}  // namespace
