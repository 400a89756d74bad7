// SPDX-License-Identifier: MIT
// In which of its forms a document of a kind is written.
#include <recognise/kinds.hpp>

#include <string>

#include <election/reader.hpp>
#include <petition_list/layout.hpp>
#include <petition_listing/reader.hpp>

namespace ukvotes::kinds {

namespace {

/// Whether places follow the total of the countries, rather than the total of the constituencies.
bool has_total_between(std::string_view text) {
  const auto total = text.find("\n" + std::string(listing::total_labels[0]));
  const auto next = total == std::string_view::npos ? total : text.find('\n', total + 1);
  return total != std::string_view::npos &&
         (next == std::string_view::npos || !text.substr(next + 1).starts_with(listing::total_labels[1]));
}

}  // namespace

Dialect dialect_of(Kind kind, std::string_view text) {
  switch (kind) {
    case Kind::referendum:
      return Dialect::difference_csv;
    case Kind::petition_report:
      return Dialect::markdown_report;
    case Kind::party_tally:
      return Dialect::pipe_cells;
    case Kind::petition:
      return text.find("\"data\"") == std::string_view::npos ? Dialect::bare_json : Dialect::site_json;
    case Kind::referendum_result:
      return Dialect::electoral_commission_csv;
    case Kind::election:
      return election::layout_of(text.substr(0, looked_at)).value_or(Dialect::constituencies_csv);
    case Kind::petition_list:
      return petition_list::dialect_of(text);
    case Kind::constituency_register:
      return Dialect::register_json;
    case Kind::petition_listing:
      break;
  }
  if (text.find("\n" + std::string(listing::slash_n_heading)) != std::string_view::npos) return Dialect::slash_n_heading;
  if (text.find("\n" + std::string(listing::constituencies_heading)) != std::string_view::npos) return Dialect::constituencies_heading;
  return has_total_between(text) ? Dialect::totals_between : Dialect::totals_at_end;
}

}  // namespace ukvotes::kinds
