// SPDX-License-Identifier: MIT
// The table of constituencies, made from the candidates.
#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <ukvotes/make.hpp>

#include <election/contests.hpp>
#include <election/parties.hpp>
#include <election/reader.hpp>
#include <election/total_row.hpp>
#include <tables/building.hpp>

namespace ukvotes {

namespace {

using election::PartyColumn;

struct Standing {
  std::string_view party;
  const PartyColumn* column;  // null: the party has none
  Votes votes;
};

/// The candidates of one constituency in one election.
struct Contest {
  std::size_t row = 0;                     // of the first candidate
  std::vector<Standing> standings;         // most votes first
  std::vector<const PartyColumn*> gaps{};  // the parties of those whose votes are not known

  [[nodiscard]] bool is_whole() const { return gaps.empty(); }
  /// Of the party's candidate; of the first one, should there be several, so that the majority follows from the columns.
  [[nodiscard]] std::optional<Votes> votes_of(const PartyColumn& column) const {
    if (std::find(gaps.begin(), gaps.end(), &column) != gaps.end()) return std::nullopt;
    const auto is_of_party = [&](const Standing& standing) { return standing.column == &column; };
    const auto first = std::find_if(standings.begin(), standings.end(), is_of_party);
    return first == standings.end() ? Votes() : first->votes;
  }
  [[nodiscard]] Votes all() const {
    Votes sum;
    for (const Standing& standing : standings) sum += standing.votes;
    return sum;
  }
};

/// Parties that have columns are abbreviated as in the Library's files, of which the document may be an earlier one; others
/// are called what the document calls them.
Standing standing_of(const CandidacyTable& candidacies, std::size_t row) {
  const std::string_view abbreviation = text_at(candidacies.party_abbreviation, row);
  const std::string_view name = text_at(candidacies.party, row);
  const Votes votes = value_at(candidacies.votes, row).value_or(Votes());
  const PartyColumn* column = election::party_of(candidacies, row);
  const std::string_view said = abbreviation.empty() ? name : abbreviation;
  const bool is_said_so = column == nullptr || election::is_abbreviation(*column, said);
  return {is_said_so ? said : column->abbreviation, column, votes};
}

std::vector<Contest> contests_of(const CandidacyTable& candidacies) {
  const election::Contests found = election::contests_of(candidacies);
  const auto total = election::total_row(candidacies);
  std::vector<Contest> contests;
  for (const std::size_t row : found.first_row) contests.push_back({row, {}});
  for (std::size_t row = 0; row < candidacies.size(); ++row) {
    if (row == total) continue;
    Contest& contest = contests[found.of_row[row]];
    const Standing standing = standing_of(candidacies, row);
    if (value_at(candidacies.votes, row)) {
      contest.standings.push_back(standing);
    } else {
      contest.gaps.push_back(standing.column);
    }
  }
  std::erase_if(contests, [](const Contest& contest) { return contest.is_whole() && contest.standings.empty(); });
  for (Contest& contest : contests) {
    std::stable_sort(contest.standings.begin(), contest.standings.end(),
                     [](const Standing& a, const Standing& b) { return a.votes > b.votes; });
  }
  return contests;
}

bool has_votes(const PartyColumn& party, const std::vector<Contest>& contests) {
  return std::any_of(contests.begin(), contests.end(), [&](const Contest& contest) { return contest.votes_of(party) != Votes(); });
}

/// Those of the parties for which anybody voted anywhere. One column of each of the Library's files is that of UKIP (until
/// 2017), of the Brexit Party (2019) or of Reform UK (2024): the others are among all other candidates, as there.
std::vector<const PartyColumn*> parties_of(const std::vector<Contest>& contests) {
  std::vector<const PartyColumn*> parties;
  const PartyColumn* last_of_its_place = nullptr;
  for (const std::string_view party : {"UKIP", "Brexit", "RUK"}) {
    if (has_votes(*election::party_of(party), contests)) last_of_its_place = election::party_of(party);
  }
  for (const PartyColumn& party : election::party_columns) {
    const bool shares_a_place = party.column == "ukip" || party.column == "brexit" || party.column == "ruk";
    if (shares_a_place ? &party == last_of_its_place : has_votes(party, contests)) parties.push_back(&party);
  }
  return parties;
}

/// Where the votes of a candidate are not known, neither is who won, nor how many votes there were.
void append_outcome(ConstituencyResultTable& table, const Contest& contest) {
  if (!contest.is_whole()) {
    table.first_party.append_null();
    table.second_party.append_null();
    table.valid_votes.append(std::nullopt);
    table.majority.append(std::nullopt);
    return;
  }
  const Standing& first = contest.standings.front();
  const bool is_contested = contest.standings.size() > 1;
  table.first_party.append(first.party);
  if (is_contested) {
    table.second_party.append(contest.standings[1].party);
  } else {
    table.second_party.append_null();
  }
  table.valid_votes.append(contest.all());
  table.majority.append(is_contested ? first.votes - contest.standings[1].votes : first.votes);
}

void append_votes(ConstituencyResultTable& table, const Contest& contest, const std::vector<const PartyColumn*>& parties) {
  Votes others = contest.all();
  for (const PartyColumn* party : parties) {
    const std::optional<Votes> votes = contest.votes_of(*party);
    (table.*party->votes).append(votes);
    others -= votes.value_or(Votes());
  }
  if (!contest.is_whole()) {
    table.other.append(std::nullopt);
    table.other_winner.append(std::nullopt);
    return;
  }
  const Standing& first = contest.standings.front();
  const bool has_column = std::find(parties.begin(), parties.end(), first.column) != parties.end();
  table.other.append(others);
  table.other_winner.append(has_column ? Votes() : first.votes);
}

}  // namespace

Election make_constituencies(const Election& by_candidate) {
  if (!by_candidate.is_by_candidate()) throw std::invalid_argument("the election has constituencies already, and no candidates");
  const CandidacyTable& from = by_candidate.candidacies();
  const std::vector<Contest> contests = contests_of(from);
  const auto parties = parties_of(contests);
  ConstituencyResultTable table;
  const sheet::Columns& columns = election::constituencies_sheet().columns;
  const auto have = [&](std::string_view column) { table.present.add(columns.place_of(column)); };
  for (const std::string_view column :
       {"code", "region", "country", "first_party", "second_party", "valid_votes", "majority", "other", "other_winner"})
    have(column);
  for (const PartyColumn* party : parties) have(party->column);
  const bool has_names = from.constituency.size() != 0;
  if (has_names) have("constituency");
  const bool names_elections = from.election.size() != 0;
  if (names_elections) have("election");
  for (const Contest& contest : contests) {
    table.places.begin.append(0U);
    table.code.append(text_at(from.code, contest.row));
    if (has_names) table.constituency.append(text_at(from.constituency, contest.row));
    table.region.append(text_at(from.region, contest.row));
    table.country.append(text_at(from.country, contest.row));
    append_outcome(table, contest);
    append_votes(table, contest, parties);
    if (names_elections) table.election.append(text_at(from.election, contest.row));
  }
  tables::finish(table);
  return Election(std::move(table));
}

}  // namespace ukvotes
