// SPDX-License-Identifier: MIT
// The table of constituencies, made from the candidates.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <ukvotes/make.hpp>

#include <election/parties.hpp>
#include <election/reader.hpp>
#include <tables/building.hpp>

namespace ukvotes {

namespace {

struct Standing {
  std::string_view party;
  Votes votes;
};

/// The candidates of one constituency, those of one party added up; independents each for themselves.
struct Contest {
  std::size_t row = 0;  // of the first candidate
  std::vector<Standing> standings;

  void add(std::string_view party, Votes votes) { standings.push_back({party, votes}); }
  [[nodiscard]] Votes votes_of(const election::PartyColumn& column) const {
    Votes sum;
    for (const Standing& standing : standings) {
      if (election::party_of(standing.party) == &column) sum += standing.votes;
    }
    return sum;
  }
  [[nodiscard]] Votes all() const {
    Votes sum;
    for (const Standing& standing : standings) sum += standing.votes;
    return sum;
  }
};

std::vector<Contest> contests_of(const CandidacyTable& candidacies) {
  std::vector<Contest> contests;
  std::map<std::string_view, std::size_t> known;
  for (std::size_t row = 0; row < candidacies.size(); ++row) {
    const Candidacy candidacy = candidacies[row];
    if (!candidacy.votes()) continue;
    const std::string_view key = candidacy.code().empty() ? candidacy.constituency() : candidacy.code();
    const auto [at, is_new] = known.try_emplace(key, contests.size());
    if (is_new) contests.push_back({row, {}});
    const std::string_view abbreviation = text_at(candidacies.party_abbreviation, row);
    contests[at->second].add(abbreviation.empty() ? candidacy.party() : abbreviation, *candidacy.votes());
  }
  for (Contest& contest : contests) {
    std::stable_sort(contest.standings.begin(), contest.standings.end(),
                     [](const Standing& a, const Standing& b) { return a.votes > b.votes; });
  }
  return contests;
}

bool has_votes(const election::PartyColumn& party, const std::vector<Contest>& contests) {
  return std::any_of(contests.begin(), contests.end(), [&](const Contest& contest) { return contest.votes_of(party) != Votes(); });
}

/// Those of the parties for which anybody voted anywhere. One column of each of the Library's files is that of UKIP (until
/// 2017), of the Brexit Party (2019) or of Reform UK (2024): the others are among all other candidates, as there.
std::vector<const election::PartyColumn*> parties_of(const std::vector<Contest>& contests) {
  std::vector<const election::PartyColumn*> parties;
  const election::PartyColumn* last_of_its_place = nullptr;
  for (const std::string_view party : {"UKIP", "Brexit", "RUK"}) {
    if (has_votes(*election::party_of(party), contests)) last_of_its_place = election::party_of(party);
  }
  for (const election::PartyColumn& party : election::party_columns) {
    const bool shares_a_place = party.column == "ukip" || party.column == "brexit" || party.column == "ruk";
    if (shares_a_place ? &party == last_of_its_place : has_votes(party, contests)) parties.push_back(&party);
  }
  return parties;
}

void append_standings(ConstituencyResultTable& table, const Contest& contest, const std::vector<const election::PartyColumn*>& parties) {
  const Standing& first = contest.standings.front();
  const bool is_contested = contest.standings.size() > 1;
  Votes others = contest.all();
  table.first_party.append(first.party);
  if (is_contested) {
    table.second_party.append(contest.standings[1].party);
  } else {
    table.second_party.append_null();
  }
  table.valid_votes.append(contest.all());
  table.majority.append(is_contested ? first.votes - contest.standings[1].votes : first.votes);
  for (const election::PartyColumn* party : parties) {
    const Votes votes = contest.votes_of(*party);
    (table.*party->votes).append(votes);
    others -= votes;
  }
  table.other.append(others);
  table.other_winner.append(election::party_of(first.party) == nullptr ? first.votes : Votes());
}

}  // namespace

Election make_constituencies(const Election& by_candidate) {
  const CandidacyTable& from = by_candidate.candidacies();
  const std::vector<Contest> contests = contests_of(from);
  const auto parties = parties_of(contests);
  ConstituencyResultTable table;
  const sheet::Columns& columns = election::constituencies_sheet().columns;
  const auto have = [&](std::string_view column) { table.present.add(columns.place_of(column)); };
  for (const std::string_view column :
       {"code", "constituency", "region", "country", "first_party", "second_party", "valid_votes", "majority", "other", "other_winner"})
    have(column);
  for (const election::PartyColumn* party : parties) have(party->column);
  for (const Contest& contest : contests) {
    table.places.begin.append(0U);
    table.code.append(text_at(from.code, contest.row));
    table.constituency.append(text_at(from.constituency, contest.row));
    table.region.append(text_at(from.region, contest.row));
    table.country.append(text_at(from.country, contest.row));
    append_standings(table, contest, parties);
  }
  tables::finish(table);
  return Election(std::move(table));
}

}  // namespace ukvotes
