// SPDX-License-Identifier: MIT
#include <string>

#include <ukvotes/write.hpp>

#include <petition_listing/reader.hpp>

namespace ukvotes {

namespace {

std::string count_text(std::optional<Signatures> count) { return count ? std::to_string(count->value()) : std::string(); }

void write_places(std::string& out, const SignatureTable& table, std::string_view separator) {
  for (const SignatureCount place : table)
    out += std::string(place.name()) + std::string(separator) + count_text(place.signatures()) + '\n';
}

std::string total_line(std::size_t label, const StatedTotal& total) {
  return std::string(listing::total_labels[label]) + ": " + count_text(total.value) + "\n";
}

std::string heading(Dialect dialect, const ListingTotals& totals) {
  switch (dialect) {
    case Dialect::totals_between:
      return total_line(0, totals.by_country);
    case Dialect::slash_n_heading:
      return std::string(listing::slash_n_heading) + "\n";
    case Dialect::constituencies_heading:
      return "\n" + std::string(listing::constituencies_heading) + "\n";
    default:
      return {};
  }
}

}  // namespace

std::string compose(const PetitionListing& value, Dialect dialect) {
  const ListingTotals& totals = value.totals();
  std::string out;
  write_places(out, value.countries(), ":  ");
  out += heading(dialect, totals);
  write_places(out, value.constituencies(), ": ");
  if (dialect != Dialect::totals_between) out += "\n " + total_line(0, totals.by_country);
  return out + total_line(1, totals.by_constituency) + total_line(2, totals.total);
}

}  // namespace ukvotes
