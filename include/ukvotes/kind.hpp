// SPDX-License-Identifier: MIT
// The kinds of documents, and the concrete layouts (dialects) in which each is published.
#pragma once

#include <array>
#include <string_view>

namespace ukvotes {

enum class Kind {
  referendum,
  petition_listing,
  petition_report,
  party_tally,
  petition,
  referendum_result,
  election,
  petition_list,
  constituency_register,
};

inline constexpr std::array all_kinds{Kind::referendum,  Kind::petition_listing, Kind::petition_report,
                                      Kind::party_tally, Kind::petition,         Kind::referendum_result,
                                      Kind::election,    Kind::petition_list,    Kind::constituency_register};

constexpr std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::referendum:
      return "referendum";
    case Kind::petition_listing:
      return "petition-listing";
    case Kind::petition_report:
      return "petition-report";
    case Kind::party_tally:
      return "party-tally";
    case Kind::petition:
      return "petition";
    case Kind::referendum_result:
      return "referendum-result";
    case Kind::election:
      return "election";
    case Kind::petition_list:
      return "petition-list";
    case Kind::constituency_register:
      return "constituency-register";
  }
  return "unknown";
}

enum class Dialect {
  difference_csv,            ///< referendum: Region,Area,Remain,Leave,Status,Absolute Difference
  totals_at_end,             ///< listing: both lists, a blank line, three totals
  totals_between,            ///< listing: the countries' total stands between the lists
  slash_n_heading,           ///< listing: the line "/nBy Constituencies:" between the lists
  constituencies_heading,    ///< listing: a blank line and "By Constituencies:" between the lists
  markdown_report,           ///< report
  pipe_cells,                ///< tally: HTML cells turned into pipe cells over several lines
  site_json,                 ///< petition: the petition site's JSON, with links around it
  bare_json,                 ///< petition: the object `data` of that JSON alone, as archives keep it
  electoral_commission_csv,  ///< referendum result: the Electoral Commission's 21 columns, or copies of that file
  constituencies_csv,        ///< election: one row a constituency, votes of the parties in columns (House of Commons Library)
  candidates_csv,            ///< election: one row a candidate (House of Commons Library, psephology)
  history_csv,               ///< election: one row a constituency and election, 1918 to 2017 (House of Commons Library)
  democracy_club_csv,        ///< election: one row a candidate (Democracy Club)
  site_list_json,            ///< petition list: a page of the site's lists, in JSON
  petition_lines,            ///< petition list: one petition a line, each in JSON, with or without links around it
  site_list_csv,             ///< petition list: the site's CSV, of the United Kingdom or of one constituency
  register_json,             ///< constituency register: an object by code
};

constexpr std::string_view name_of(Dialect dialect) {
  switch (dialect) {
    case Dialect::difference_csv:
      return "difference-csv";
    case Dialect::totals_at_end:
      return "totals-at-end";
    case Dialect::totals_between:
      return "totals-between";
    case Dialect::slash_n_heading:
      return "slash-n-heading";
    case Dialect::constituencies_heading:
      return "constituencies-heading";
    case Dialect::markdown_report:
      return "markdown-report";
    case Dialect::pipe_cells:
      return "pipe-cells";
    case Dialect::site_json:
      return "site-json";
    case Dialect::bare_json:
      return "bare-json";
    case Dialect::electoral_commission_csv:
      return "electoral-commission-csv";
    case Dialect::constituencies_csv:
      return "constituencies-csv";
    case Dialect::candidates_csv:
      return "candidates-csv";
    case Dialect::history_csv:
      return "history-csv";
    case Dialect::democracy_club_csv:
      return "democracy-club-csv";
    case Dialect::site_list_json:
      return "site-list-json";
    case Dialect::petition_lines:
      return "petition-lines";
    case Dialect::site_list_csv:
      return "site-list-csv";
    case Dialect::register_json:
      return "register-json";
  }
  return "unknown";
}

}  // namespace ukvotes
