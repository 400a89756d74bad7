// SPDX-License-Identifier: MIT
#include <petition/breakdown.hpp>

#include <tables/sum.hpp>

namespace ukvotes {

namespace petition {

namespace {

template <class Table>
std::optional<std::int64_t> left_over(std::optional<Signatures> all, const Part<Table>& part) {
  const auto sum = tables::sum_of(part.table.signatures, part.begin, part.end);
  if (!all || !sum || part.size() == 0) return std::nullopt;
  return all->value() - *sum;  // counts have at most 18 digits, sums at most 62 bits
}

}  // namespace

std::optional<std::size_t> Breakdown::kingdom_row() const {
  for (std::size_t row = countries.begin; row < countries.end; ++row) {
    const auto code = countries.table.code.get(row);
    if (code == "GB" || (!code && countries.table.place[row] == "United Kingdom")) return row;
  }
  return std::nullopt;
}

std::optional<Signatures> Breakdown::kingdom() const {
  const auto row = kingdom_row();
  return row ? countries.table.signatures[*row] : std::nullopt;
}

std::optional<std::int64_t> Breakdown::without_country() const { return left_over(all, countries); }

std::optional<std::int64_t> Breakdown::without_constituency() const { return left_over(kingdom(), constituencies); }

Breakdown breakdown_of(const Petition& petition) {
  return {petition.signatures(), whole(petition.countries()), whole(petition.constituencies()), whole(petition.regions())};
}

}  // namespace petition

std::optional<Signatures> Petition::kingdom() const { return petition::breakdown_of(*this).kingdom(); }
std::optional<std::int64_t> Petition::without_country() const { return petition::breakdown_of(*this).without_country(); }
std::optional<std::int64_t> Petition::without_constituency() const { return petition::breakdown_of(*this).without_constituency(); }

}  // namespace ukvotes
