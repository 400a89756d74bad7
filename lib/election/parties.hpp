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
  VotesColumn votes;
};

inline constexpr std::array party_columns{
    PartyColumn{"con", "Con", "", &ConstituencyResultTable::con},
    PartyColumn{"lab", "Lab", "", &ConstituencyResultTable::lab},
    PartyColumn{"ld", "LD", "", &ConstituencyResultTable::ld},
    PartyColumn{"ukip", "UKIP", "", &ConstituencyResultTable::ukip},
    PartyColumn{"brexit", "Brexit", "", &ConstituencyResultTable::brexit},
    PartyColumn{"ruk", "RUK", "", &ConstituencyResultTable::ruk},
    PartyColumn{"green", "Green", "", &ConstituencyResultTable::green},
    PartyColumn{"snp", "SNP", "", &ConstituencyResultTable::snp},
    PartyColumn{"pc", "PC", "", &ConstituencyResultTable::pc},
    PartyColumn{"dup", "DUP", "", &ConstituencyResultTable::dup},
    PartyColumn{"sf", "SF", "", &ConstituencyResultTable::sf},
    PartyColumn{"sdlp", "SDLP", "", &ConstituencyResultTable::sdlp},
    PartyColumn{"uup", "UUP", "", &ConstituencyResultTable::uup},
    PartyColumn{"alliance", "APNI", "Alliance", &ConstituencyResultTable::alliance},
    PartyColumn{"nationalist", "", "", &ConstituencyResultTable::nationalist},
};

/// The column of a party, or null: independents and small parties have none.
inline const PartyColumn* party_of(std::string_view abbreviation) {
  const auto is_it = [=](const PartyColumn& party) { return party.abbreviation == abbreviation || party.earlier == abbreviation; };
  const auto found = abbreviation.empty() ? party_columns.end() : std::find_if(party_columns.begin(), party_columns.end(), is_it);
  return found == party_columns.end() ? nullptr : &*found;
}

}  // namespace ukvotes::election
