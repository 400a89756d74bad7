// SPDX-License-Identifier: MIT
// What the counters of a petition leave over.
#include <ukvotes/petition.hpp>

#include <petition/kingdom.hpp>
#include <repair/order.hpp>

namespace ukvotes {

namespace {

std::optional<std::int64_t> left_over(std::optional<Signatures> whole, const CountColumn<unit::Signatures>& parts) {
  const auto sum = repair_search::sum_of(parts);
  if (!whole || !sum || parts.size() == 0) return std::nullopt;
  return whole->value() - *sum;  // counts have at most 18 digits, sums at most 62 bits
}

}  // namespace

std::optional<Signatures> Petition::kingdom() const {
  const auto row = petition::kingdom_row(countries());
  return row ? countries().signatures[*row] : std::nullopt;
}

std::optional<std::int64_t> Petition::without_country() const { return left_over(signatures(), countries().signatures); }

std::optional<std::int64_t> Petition::without_constituency() const { return left_over(kingdom(), constituencies().signatures); }

}  // namespace ukvotes
