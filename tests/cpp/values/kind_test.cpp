// SPDX-License-Identifier: MIT
#include <ukvotes/kind.hpp>

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string_view>

using namespace ukvotes;

namespace {

static_assert(name_of(Kind::referendum) == "referendum");
static_assert(name_of(Dialect::difference_csv) == "difference-csv");

TEST_CASE("kind: every kind has a name of its own") {
  std::set<std::string_view> names;
  for (const Kind kind : all_kinds) names.insert(name_of(kind));
  CHECK(names == std::set<std::string_view>{"referendum", "petition-listing", "petition-report", "party-tally", "petition", "petition-list",
                                            "constituency-register", "referendum-result", "election"});
}

TEST_CASE("kind: every dialect has a name of its own") {
  std::set<std::string_view> names;
  for (const Dialect dialect :
       {Dialect::difference_csv, Dialect::totals_at_end, Dialect::totals_between, Dialect::slash_n_heading, Dialect::constituencies_heading,
        Dialect::markdown_report, Dialect::pipe_cells, Dialect::site_json, Dialect::bare_json, Dialect::electoral_commission_csv,
        Dialect::constituencies_csv, Dialect::candidates_csv, Dialect::history_csv, Dialect::democracy_club_csv, Dialect::site_list_json,
        Dialect::petition_lines, Dialect::site_list_csv, Dialect::register_json}) {
    names.insert(name_of(dialect));
  }
  CHECK(names == std::set<std::string_view>{"difference-csv", "totals-at-end", "totals-between", "slash-n-heading",
                                            "constituencies-heading", "markdown-report", "pipe-cells", "site-json", "bare-json",
                                            "electoral-commission-csv", "constituencies-csv", "candidates-csv", "history-csv",
                                            "democracy-club-csv", "site-list-json", "petition-lines", "site-list-csv", "register-json"});
}

}  // namespace
