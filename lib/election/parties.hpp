// SPDX-License-Identifier: MIT
// The parties that have columns of their own in tables of constituencies.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include <ukvotes/election.hpp>

namespace ukvotes::election {

using VotesColumn = CountColumn<unit::Votes> ConstituencyResultTable::*;

struct PartyColumn {
  std::string_view column;        ///< its name
  std::string_view abbreviation;  ///< in the Library's file of 2024, and in the columns of first and second parties
  std::string_view earlier;       ///< in earlier files
  std::string_view names;         ///< what else publishers call it, with bars in between
  std::string_view numbers;       ///< in the Electoral Commission's register, with bars in between
  VotesColumn votes;
};

/// Names are those of the Library's files, of the Electoral Commission's of 2015 and 2017, and of Democracy Club's, which are the
/// register's. Greens of all parts of the kingdom are one party, and Labour and Co-operative candidates are Labour's, as in
/// the Library's files. The Brexit Party became Reform UK and kept its number.
inline constexpr std::array party_columns{
    PartyColumn{"con", "Con", "", "Conservative|Conservative and Unionist Party", "51|52", &ConstituencyResultTable::con},
    PartyColumn{"lab", "Lab", "", "Labour|Labour Party|Labour and Co-operative|Labour and Co-operative Party", "53",
                &ConstituencyResultTable::lab},
    PartyColumn{"ld", "LD", "", "Liberal Democrat|Liberal Democrats", "90", &ConstituencyResultTable::ld},
    PartyColumn{"ukip", "UKIP", "", "UK Independence Party|UK Independence Party (UKIP)", "85", &ConstituencyResultTable::ukip},
    PartyColumn{"brexit", "Brexit", "", "Brexit Party|The Brexit Party", "", &ConstituencyResultTable::brexit},
    PartyColumn{"ruk", "RUK", "", "Reform UK", "7931", &ConstituencyResultTable::ruk},
    PartyColumn{"green", "Green", "", "Green Party|Scottish Green Party|Green Party Northern Ireland", "63|130|305",
                &ConstituencyResultTable::green},
    PartyColumn{"snp", "SNP", "", "Scottish National Party|Scottish National Party (SNP)", "102", &ConstituencyResultTable::snp},
    PartyColumn{"pc", "PC", "", "Plaid Cymru|Plaid Cymru - The Party of Wales", "77", &ConstituencyResultTable::pc},
    PartyColumn{"dup", "DUP", "", "Democratic Unionist Party|Democratic Unionist Party - D.U.P.", "70", &ConstituencyResultTable::dup},
    PartyColumn{"sf", "SF", "", "Sinn Fein|Sinn F\xC3\xA9in", "39", &ConstituencyResultTable::sf},
    PartyColumn{"sdlp", "SDLP", "", "Social Democratic and Labour Party|SDLP (Social Democratic & Labour Party)", "55",
                &ConstituencyResultTable::sdlp},
    PartyColumn{"uup", "UUP", "", "Ulster Unionist Party", "83", &ConstituencyResultTable::uup},
    PartyColumn{"alliance", "APNI", "Alliance", "Alliance - Alliance Party of Northern Ireland", "103", &ConstituencyResultTable::alliance},
    PartyColumn{"nationalist", "", "", "", "", &ConstituencyResultTable::nationalist},
};

/// Whether `one` stands in a list with bars in between.
constexpr bool is_listed(std::string_view list, std::string_view one) {
  while (!list.empty()) {
    const std::string_view entry = list.substr(0, list.find('|'));
    if (entry == one) return true;
    list.remove_prefix(entry.size() == list.size() ? list.size() : entry.size() + 1);
  }
  return false;
}

constexpr bool is_abbreviation(const PartyColumn& party, std::string_view name) {
  return !name.empty() && (party.abbreviation == name || party.earlier == name);
}

/// The party of a column, which must be one of them.
constexpr const PartyColumn& party_with(std::string_view column) {
  return *std::find_if(party_columns.begin(), party_columns.end(), [=](const PartyColumn& party) { return party.column == column; });
}

/// The column of a party, or null: independents and small parties have none.
inline const PartyColumn* party_of(std::string_view name) {
  for (const PartyColumn& party : party_columns) {
    if (is_abbreviation(party, name) || (!name.empty() && is_listed(party.names, name))) return &party;
  }
  return nullptr;
}

/// The same by the id that it has in the register: "PP53", "party:53", "joint-party:53-119" (of which the first one counts).
inline const PartyColumn* party_of_id(std::string_view id) {
  for (const std::string_view prefix : {"PP", "party:", "joint-party:"}) {
    if (!id.starts_with(prefix)) continue;
    id.remove_prefix(prefix.size());
    const std::string_view number = id.substr(0, id.find('-'));
    for (const PartyColumn& party : party_columns) {
      if (!number.empty() && is_listed(party.numbers, number)) return &party;
    }
  }
  return nullptr;
}

/// The same of a candidate, by all that the table says of the party.
inline const PartyColumn* party_of(const CandidacyTable& candidacies, std::size_t row) {
  const PartyColumn* party = party_of(text_at(candidacies.party_abbreviation, row));
  if (party == nullptr) party = party_of(text_at(candidacies.party, row));
  return party == nullptr ? party_of_id(text_at(candidacies.party_id, row)) : party;
}

}  // namespace ukvotes::election
