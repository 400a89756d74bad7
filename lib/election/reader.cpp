// SPDX-License-Identifier: MIT
#include <election/reader.hpp>

#include <rules/election_rules.hpp>
#include <sheet/read_table.hpp>

namespace ukvotes::election {

namespace {

using sheet::Headings;
using sheet::Need;

constexpr Headings constituency_headings[] = {
    {"code", Need::optional, "constituency_id", "gss_code|ons_code|pcon_code|pcon19cd|pcon24cd|constituency_code|code", ""},
    {"region_code", Need::optional, "Region ID", "region_code", ""},
    {"constituency", Need::required, "constituency", "name|seat|pcon_name|pcon19nm|pcon24nm", "", "code"},
    {"county", Need::optional, "", "county", ""},
    {"region", Need::optional, "country/region", "region", ""},
    {"country", Need::optional, "", "country", ""},
    {"type", Need::optional, "", "type", ""},
    {"mp_first_name", Need::optional, "Member first name", "", ""},
    {"mp_surname", Need::optional, "Member surname", "", ""},
    {"mp_gender", Need::optional, "Member gender", "", ""},
    {"first_party", Need::optional, "", "first|winner|winning_party", ""},
    {"second_party", Need::optional, "", "second", ""},
    {"electorate", Need::optional, "", "electors|registered_voters", ""},
    {"valid_votes", Need::required, "total_votes|Total number of valid votes counted", "valid|total_valid_votes", ""},
    {"invalid_votes", Need::optional, "", "invalid|rejected_votes|spoilt_votes", ""},
    {"con", Need::optional, "con_votes|C", "conservative", ""},
    {"lab", Need::optional, "lab_votes", "labour", ""},
    {"ld", Need::optional, "lib_votes", "libdem|lib_dem|liberal_democrat|liberal_democrats", ""},
    {"ruk", Need::optional, "", "reform|reform_uk|ref", ""},
    {"brexit", Need::optional, "", "brexit_party|bxp", ""},
    {"pc", Need::optional, "", "plaid|plaid_cymru", ""},
    {"alliance", Need::optional, "APNI", "apni", ""},
    {"other", Need::optional, "All other candidates|oth_votes", "others|all_others", ""},
    {"other_winner", Need::optional, "Of which other winner", "", ""},
    {"con_share", Need::optional, "", "con_pct|con_percent", ""},
    {"lab_share", Need::optional, "", "lab_pct|lab_percent", ""},
    {"ld_share", Need::optional, "", "ld_share|ld_pct|ld_percent", ""},
    {"turnout", Need::optional, "", "turnout_pct|turnout_percent|turnout_percentage|percentage_turnout", ""},
};

/// Among the official ones those of the Electoral Commission, RESULTS.csv of 2015 and the results of 2017, and of Democracy Club,
/// whose builder of tables calls the code "gss".
constexpr Headings candidacy_headings[] = {
    {"code", Need::optional, "gss_code|gss|Constituency ID|ONS Code", "constituency_code|pcon_code|code", ""},
    {"region_code", Need::optional, "Region ID", "region_code", ""},
    {"constituency", Need::required, "post_label|Constituency", "seat", "", "code"},
    {"region", Need::optional, "", "region", ""},
    {"country", Need::optional, "", "country", ""},
    {"county", Need::optional, "", "county", ""},
    {"type", Need::optional, "", "type", ""},
    {"party", Need::required, "Party|Party name identifier", "", "", "party_abbreviation"},
    {"party_abbreviation", Need::optional, "Party Identifer", "party_identifier|party_abbrev|abbreviation", ""},
    {"party_id", Need::optional, "party_id", "", ""},
    {"person_id", Need::optional, "id|person_id", "", ""},
    {"full_name", Need::optional, "person_name", "candidate|candidate_name", ""},
    {"first_name", Need::optional, "Candidate first name|Forename", "", ""},
    {"surname", Need::optional, "Candidate surname", "last_name", ""},
    {"gender", Need::optional, "Candidate gender", "", ""},
    {"votes", Need::optional, "votes_cast|Valid votes", "vote|total_votes", ""},
    {"share", Need::optional, "Share (%)",
     "vote_share|vote_share_pct|share_of_vote|share_of_votes|pct|percent|percentage|percent_of_vote|pct_vote|vote_pct|vote_percent|"
     "vote_percentage",
     ""},
    // Where shares are percentages, their changes are percentage points.
    {"change", Need::optional, "", "change_pct", "", "", "share"},
    {"election", Need::optional, "election_id", "", ""},
};

/// Numbers that the file of 1918 to 2017 has where there were none.
constexpr sheet::Convention history_conventions[] = {
    {"votes", "-1", &rule::election::unopposed, "no votes: the member was elected without a contest"},
    {"votes", "-2", &rule::election::unopposed, "no votes: both members were elected without a contest"},
    {"share", "#DIV/0!", &rule::election::share_of_nothing, "no share: there were no votes to divide by"},
};

/// Which columns the best header names: all of some, any of them, or how many.
class Header {
 public:
  Header(std::string_view head, const sheet::Sheet& sheet) : columns_(sheet.columns), known_(sheet::best_header(head, sheet.columns)) {}

  template <class... Names>
  [[nodiscard]] bool has(Names... names) const {
    return (known_.has(columns_.place_of(names)) && ...);
  }
  template <class... Names>
  [[nodiscard]] bool has_any(Names... names) const {
    return (known_.has(columns_.place_of(names)) || ...);
  }
  template <class... Names>
  [[nodiscard]] std::size_t count(Names... names) const {
    return (std::size_t{known_.has(columns_.place_of(names))} + ...);
  }

 private:
  const sheet::Columns& columns_;
  ColumnSet known_;
};

/// Democracy Club names the constituency's code inside the id of the post: "WMC:E14000793".
void add_codes_of_posts(CandidacyTable& table) {
  const bool has_codes = table.code.size() != 0 && table.code.validity().null_count() < table.size();
  if (has_codes || table.post_id.size() == 0) return;
  constexpr std::string_view westminster = "WMC:";
  TextColumn codes;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string_view post = table.post_id[row];
    if (post.starts_with(westminster)) {
      codes.append(post.substr(westminster.size()));
    } else {
      codes.append_null();
    }
  }
  codes.finish();
  table.code = std::move(codes);
  table.present.add(candidacies_sheet().columns.place_of("code"));
}

CandidacyTable read_candidacies(const read_steps::Body& body, findings::Collector& collector) {
  CandidacyTable table = sheet::read_table<CandidacyTable>(body, candidacies_sheet(), collector);
  add_codes_of_posts(table);
  return table;
}

/// The same columns, with the conventions of the file that has many elections.
const sheet::Sheet& history_sheet() {
  static const sheet::Sheet sheet{constituencies_sheet().columns, ConstituencyResultTable::name, false, history_conventions};
  return sheet;
}

}  // namespace

const sheet::Sheet& constituencies_sheet() {
  static const sheet::Columns columns = sheet::columns_of<ConstituencyResultTable>(constituency_headings);
  static const sheet::Sheet sheet{columns, ConstituencyResultTable::name, false};
  return sheet;
}

const sheet::Sheet& candidacies_sheet() {
  static const sheet::Columns columns = sheet::columns_of<CandidacyTable>(candidacy_headings);
  static const sheet::Sheet sheet{columns, CandidacyTable::name, true};
  return sheet;
}

std::optional<Dialect> layout_of(std::string_view head) {
  const Header candidates(head, candidacies_sheet());
  if (candidates.has_any("constituency", "code") && candidates.has_any("party", "party_abbreviation")) {
    if (candidates.has("post_id") || candidates.has("person_id", "full_name")) return Dialect::democracy_club_csv;
    if (candidates.has("votes")) return Dialect::candidates_csv;
  }
  const Header constituencies(head, constituencies_sheet());
  if (constituencies.has("constituency", "boundary_set")) return Dialect::history_csv;
  // The Electoral Commission's of 2015 has electors and valid votes by constituency, and the votes of parties in another file.
  if (constituencies.has("constituency", "code", "electorate", "valid_votes")) return Dialect::constituencies_csv;
  const bool has_votes = constituencies.count("valid_votes", "electorate", "majority", "con", "lab", "ld", "first_party") >= 3;
  return constituencies.has_any("constituency", "code") && has_votes ? std::optional(Dialect::constituencies_csv) : std::nullopt;
}

read_steps::Parsed<Election> parse(const read_steps::Body& body, findings::Collector& collector) {
  constexpr std::size_t looked_at = 1 << 16;
  const Dialect dialect = layout_of(body.text.substr(0, looked_at)).value_or(Dialect::constituencies_csv);
  if (dialect == Dialect::constituencies_csv || dialect == Dialect::history_csv) {
    const sheet::Sheet& sheet = dialect == Dialect::history_csv ? history_sheet() : constituencies_sheet();
    return {Election(sheet::read_table<ConstituencyResultTable>(body, sheet, collector)), dialect};
  }
  return {Election(read_candidacies(body, collector)), dialect};
}

}  // namespace ukvotes::election
