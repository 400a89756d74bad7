// SPDX-License-Identifier: MIT
#include <repair/identities.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

using namespace ukvotes;
using namespace ukvotes::repair_search;

namespace {

constexpr std::optional<std::int64_t> unread;

std::vector<Cell> cells(const std::vector<std::optional<std::int64_t>>& values) {
  std::vector<Cell> cells;
  for (const auto& value : values) {
    cells.emplace_back();
    cells.back().table = "countries";
    cells.back().value = value;
  }
  return cells;
}

/// Exactly these values, in this order.
auto only(std::vector<std::int64_t> values) { return std::optional(std::move(values)); }

TEST_CASE("sum: holds when the parts are the total, with one part changed or none") {
  const auto right = cells({1, 2, 3, 6});
  const Sum sum(7, right, 0, 3, 3);
  CHECK(sum.witness() == 7);
  CHECK(sum.holds(Values(right)));
  CHECK_FALSE(sum.holds(Values(right, 1, 4)));
  CHECK_FALSE(sum.holds(Values(right, 3, 7)));
  CHECK(sum.touches(0));
  CHECK(sum.touches(3));
  const auto more = cells({1, 2, 3, 8, 6});
  CHECK_FALSE(Sum(0, more, 0, 3, 4).touches(3));
  CHECK(Sum(0, more, 0, 3, 4).holds(Values(more, 3, 100)));
}

TEST_CASE("sum: each cell follows from the others") {
  const auto wrong = cells({1, 2, 4, 6});
  const Sum sum(0, wrong, 0, 3, 3);
  const Values now(wrong);
  CHECK(sum.solutions(0, now) == only({0}));
  CHECK(sum.solutions(2, now) == only({3}));
  CHECK(sum.solutions(3, now) == only({7}));
}

TEST_CASE("sum: one part that could not be read follows, two do not") {
  const auto one = cells({1, unread, 3, 6});
  const Sum sum(0, one, 0, 3, 3);
  CHECK_FALSE(sum.holds(Values(one)));
  CHECK(sum.holds(Values(one, 1, 2)));
  CHECK_FALSE(sum.holds(Values(one, 0, 1)));  // the other one is still missing
  CHECK(sum.solutions(1, Values(one)) == only({2}));
  CHECK(sum.solutions(0, Values(one)) == only({}));
  CHECK(sum.solutions(3, Values(one)) == only({}));
  const auto two = cells({unread, unread, 3, 6});
  CHECK(Sum(0, two, 0, 3, 3).solutions(0, Values(two)) == only({}));
  CHECK_FALSE(Sum(0, two, 0, 3, 3).holds(Values(two, 0, 1)));
}

TEST_CASE("sum: without its total nothing holds and no part follows") {
  const auto none = cells({1, unread, unread});
  const Sum sum(0, none, 0, 2, 2);
  CHECK_FALSE(sum.holds(Values(none)));
  CHECK(sum.solutions(1, Values(none)) == only({}));
  const auto no_total = cells({1, 2, unread});
  CHECK(Sum(0, no_total, 0, 2, 2).solutions(2, Values(no_total)) == only({3}));
}

TEST_CASE("sum: what does not fit 64 bits is no solution") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const auto huge = cells({most, 1, 5});
  const Sum sum(0, huge, 0, 2, 2);
  CHECK_FALSE(sum.holds(Values(huge)));
  CHECK(sum.solutions(2, Values(huge)) == only({}));
}

TEST_CASE("sum: two parts are written out, more are counted") {
  const auto two = cells({1, 2, 3});
  CHECK(Sum(0, two, 0, 2, 2).equation(Values(two)) == "1 + 2 = 3");
  const auto three = cells({1, 2, 3, 6});
  CHECK(Sum(0, three, 0, 3, 3).equation(Values(three)) == "sum of 3 countries = 6 = 6");
  const auto none = cells({0});
  CHECK(Sum(0, none, 1, 1, 0).equation(Values(none)) == "sum of 0 rows = 0 = 0");
  const auto missing = cells({1, 2, 3, unread});
  CHECK(Sum(0, missing, 0, 3, 3).equation(Values(missing)) == "sum of 3 countries = 6 = ?");
}

TEST_CASE("difference: a side can lie above the other or below it") {
  const auto three = cells({50, 30, 12});
  const AbsoluteDifference difference(0, 0, 1, 2);
  const Values now(three);
  CHECK_FALSE(difference.holds(now));
  CHECK(difference.solutions(0, now) == only({42, 18}));
  CHECK(difference.solutions(1, now) == only({62, 38}));
  CHECK(difference.solutions(2, now) == only({20}));
  CHECK(difference.holds(Values(three, 0, 18)));
  CHECK(difference.holds(Values(three, 0, 42)));
  CHECK(difference.equation(Values(three, 0, 18)) == "|18 - 30| = 12");
}

TEST_CASE("difference: no side is negative, and no difference has two equal solutions") {
  const auto large = cells({50, 30, 40});
  CHECK(AbsoluteDifference(0, 0, 1, 2).solutions(0, Values(large)) == only({70}));
  const auto zero = cells({50, 30, 0});
  CHECK(AbsoluteDifference(0, 0, 1, 2).solutions(0, Values(zero)) == only({30}));
  const auto equal = cells({50, 30, 30});
  CHECK(AbsoluteDifference(0, 0, 1, 2).solutions(0, Values(equal)) == only({60, 0}));
}

TEST_CASE("difference: nothing follows from less than two numbers") {
  const auto nothing = only({});
  const AbsoluteDifference difference(0, 0, 1, 2);
  const auto no_side = cells({unread, 30, 12});
  CHECK_FALSE(difference.holds(Values(no_side)));
  CHECK(difference.solutions(0, Values(no_side)) == only({42, 18}));
  CHECK(difference.solutions(1, Values(no_side)) == nothing);
  CHECK(difference.solutions(2, Values(no_side)) == nothing);
  CHECK(difference.equation(Values(no_side)) == "|? - 30| = 12");
  const auto other_side = cells({50, unread, 12});
  CHECK_FALSE(difference.holds(Values(other_side)));
  CHECK(difference.solutions(2, Values(other_side)) == nothing);
  const auto no_difference = cells({50, 30, unread});
  CHECK_FALSE(difference.holds(Values(no_difference)));
  CHECK(difference.solutions(0, Values(no_difference)) == nothing);
}

TEST_CASE("order: equal counts are in order, and a missing one is not") {
  const auto both = cells({5, 5});
  const AtLeast order(3, 0, 1);
  CHECK(order.holds(Values(both)));
  CHECK_FALSE(order.holds(Values(both, 0, 4)));
  CHECK(order.holds(Values(both, 1, 4)));
  CHECK(order.equation(Values(both)) == "5 >= 5");
  CHECK_FALSE(order.solutions(0, Values(both)).has_value());
  const auto one = cells({5, unread});
  CHECK_FALSE(order.holds(Values(one)));
  const auto other = cells({unread, 5});
  CHECK_FALSE(order.holds(Values(other)));
}

TEST_CASE("share: is the published percentage and no other") {
  const auto both = cells({268'513, 270'294});  // 99.34 %, as published
  const PublishedShare share(2, 0, 1, 9934);
  CHECK(share.witness() == 2);
  CHECK(share.holds(Values(both)));
  CHECK_FALSE(share.holds(Values(both, 0, 268'213)));  // 99.23 %
  CHECK_FALSE(share.holds(Values(both, 0, 268'913)));  // 99.49 %
  CHECK_FALSE(share.holds(Values(both, 1, 0)));
  CHECK(share.equation(Values(both)) == "100 * 268513 / 270294 = 99.34");
  CHECK_FALSE(share.solutions(0, Values(both)).has_value());
  const auto one = cells({268'513, unread});
  CHECK_FALSE(share.holds(Values(one)));
  const auto other = cells({unread, 270'294});
  CHECK_FALSE(share.holds(Values(other)));
}

}  // namespace
