// SPDX-License-Identifier: MIT
#include <referendum_result/reader.hpp>

#include <array>

#include <sheet/read_table.hpp>

namespace ukvotes::referendum_result {

namespace {

using sheet::Headings;
using sheet::Need;

/// Headings of the copies that circulate, collected from public repositories.
constexpr Headings headings[] = {
    {"id", Need::optional, "", "index|row", ""},
    {"region_code", Need::optional, "", "regioncode|gor|rgn_code|region_id", ""},
    {"region", Need::optional, "", "region_name|regionname|gor_name|area_region", ""},
    {"area_code", Need::optional, "", "code|ons_code|ons_id|gss_code|lad_code|la_code|lad16cd|lad15cd|lad|geography_code|council_code", ""},
    {"area", Need::required, "", "area_name|name|counting_area|lad_name|la_name|lad16nm|lad15nm|local_authority|council|district|authority",
     "", "area_code"},
    {"electorate", Need::optional, "", "electors|registered_voters|eligible_voters|total_electorate", ""},
    {"expected_ballots", Need::optional, "", "expected_ballot_papers", ""},
    {"verified_ballots", Need::optional, "", "verified_ballot_papers|verified", ""},
    {"turnout", Need::optional, "", "pct_turn_out|turnout_pct|turnout_percent|percent_turnout|percentage_turnout|turnout_percentage", ""},
    {"votes_cast", Need::optional, "", "total_votes_cast|ballots_cast|total_votes|votes_total", ""},
    {"valid_votes", Need::optional, "", "valid|total_valid_votes|votes_valid", ""},
    {"remain", Need::required, "", "remain_votes|votes_remain|remain_vote|in_votes|remain_count", "remain_share"},
    {"leave", Need::required, "", "leave_votes|votes_leave|leave_vote|out_votes|leave_count", "leave_share"},
    {"rejected", Need::optional, "", "rejected_votes|spoilt|spoilt_ballots|spoiled|invalid_votes|rejected_papers", ""},
    {"no_official_mark", Need::optional, "", "want_of_official_mark", ""},
    {"both_answers", Need::optional, "", "voting_for_both|voted_both|both", ""},
    {"writing_or_mark", Need::optional, "", "writing_or_mark_by_which_voter_could_be_identified|identified", ""},
    {"unmarked_or_void", Need::optional, "", "unmarked_or_void_for_uncertainty|unmarked|void", ""},
    {"remain_share", Need::optional, "", "remain_pct|percent_remain|remain_percent|remain_percentage|percentage_remain", ""},
    {"leave_share", Need::optional, "", "leave_pct|percent_leave|leave_percent|leave_percentage|percentage_leave", ""},
    {"rejected_share", Need::optional, "", "rejected_pct|percent_rejected|rejected_percent", ""},
};

/// Columns that other documents with regions, areas and two answers do not have.
constexpr std::array telling_columns{"area_code",   "electorate", "turnout",      "votes_cast",
                                     "valid_votes", "rejected",   "remain_share", "leave_share"};

}  // namespace

const sheet::Sheet& areas_sheet() {
  static const sheet::Columns columns = sheet::columns_of<ResultAreaTable>(headings);
  static const sheet::Sheet sheet{columns, ResultAreaTable::name, false};
  return sheet;
}

bool looks_like_header(std::string_view head) {
  const sheet::Columns& columns = areas_sheet().columns;
  const auto known = sheet::best_header(head, columns);
  const auto has = [&](std::string_view column) { return known.has(columns.place_of(column)); };
  const bool has_answers = (has("remain") || has("remain_share")) && (has("leave") || has("leave_share"));
  return has_answers && std::any_of(telling_columns.begin(), telling_columns.end(), has);
}

read_steps::Parsed<ReferendumResult> parse(const read_steps::Body& body, findings::Collector& collector) {
  return {ReferendumResult(sheet::read_table<ResultAreaTable>(body, areas_sheet(), collector)), Dialect::electoral_commission_csv};
}

}  // namespace ukvotes::referendum_result
