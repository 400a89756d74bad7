// SPDX-License-Identifier: MIT
// The results of four general elections, and documents of 650 constituencies that add up to them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ukvotes::tests {

struct PublishedParty {
  std::string_view abbreviation;
  std::int64_t seats;
  std::int64_t votes;
};

struct PublishedElection {
  int year;
  std::int64_t electorate;
  std::int64_t valid_votes;
  std::int64_t invalid_votes;
  std::int64_t candidates;
  std::array<PublishedParty, 4> parties;
};

/// Source: House of Commons Library.
inline const std::vector<PublishedElection> published_elections{
    {2015,
     46'354'197,
     30'697'525,
     102'639,
     3'971,
     {{{"Con", 330, 11'299'609}, {"Lab", 232, 9'347'273}, {"LD", 8, 2'415'916}, {"SNP", 56, 1'454'436}}}},
    {2017,
     46'836'533,
     32'204'184,
     74'188,
     3'304,
     {{{"Con", 317, 13'636'684}, {"Lab", 262, 12'877'918}, {"LD", 12, 2'371'861}, {"SNP", 35, 977'568}}}},
    {2019,
     47'562'702,
     32'014'110,
     117'919,
     3'320,
     {{{"Con", 365, 13'966'454}, {"Lab", 202, 10'269'051}, {"LD", 11, 3'696'419}, {"SNP", 48, 1'242'380}}}},
    {2024,
     48'253'193,
     28'809'340,
     116'253,
     4'515,
     {{{"Con", 121, 6'828'925}, {"Lab", 411, 9'708'716}, {"LD", 72, 3'519'143}, {"SNP", 9, 724'758}}}}};

/// A constituency in which nobody voted for anybody else.
struct Contested {
  std::string_view party;
  std::int64_t votes;
};

/// All votes of a party in the constituencies that it won, as evenly as can be; those of all others in the rest.
inline std::vector<Contested> seats_of(const PublishedElection& election) {
  std::vector<Contested> seats;
  const auto spread = [&](std::string_view party, std::int64_t count, std::int64_t votes) {
    for (std::int64_t i = 0; i < count; ++i) seats.push_back({party, votes / count + (i < votes % count ? 1 : 0)});
  };
  PublishedParty others{"Ind", 650, election.valid_votes};
  for (const auto& [party, won, votes] : election.parties) {
    spread(party, won, votes);
    others.seats -= won;
    others.votes -= votes;
  }
  spread(others.abbreviation, others.seats, others.votes);
  return seats;
}

/// As evenly as can be over 650 constituencies.
inline std::int64_t part(std::int64_t sum, std::size_t row) { return sum / 650 + (static_cast<std::int64_t>(row) < sum % 650 ? 1 : 0); }

inline std::string constituencies_text(const PublishedElection& election, const std::vector<Contested>& seats) {
  std::string text = "constituency_name,first_party,electorate,valid_votes,invalid_votes,con,lab,ld,snp,other,other_winner\n";
  for (std::size_t row = 0; row < seats.size(); ++row) {
    const auto& [party, votes] = seats[row];
    text += "Seat " + std::to_string(row) + "," + std::string(party) + ",";
    text += std::to_string(votes + part(election.electorate - election.valid_votes, row)) + "," + std::to_string(votes) + ",";
    text += std::to_string(part(election.invalid_votes, row));
    for (const PublishedParty& column : election.parties) text += column.abbreviation == party ? "," + std::to_string(votes) : ",0";
    const std::string other = party == "Ind" ? "," + std::to_string(votes) : ",0";
    text += other + other + "\n";
  }
  return text;
}

/// The candidates for whom nobody voted stand in the first constituency.
inline std::string candidates_text(std::int64_t candidates, const std::vector<Contested>& seats) {
  std::string text = "constituency_name,party_name,party_abbreviation,votes\n";
  for (std::size_t row = 0; row < seats.size(); ++row) {
    const auto& [party, votes] = seats[row];
    const bool is_of_both = party == "Lab" && row % 2 == 0;
    text += "Seat " + std::to_string(row) + ",";
    text += (is_of_both ? "Labour and Co-operative,Lab Co-op" : std::string(party) + "," + std::string(party));
    text += "," + std::to_string(votes) + "\n";
  }
  for (auto row = static_cast<std::int64_t>(seats.size()); row < candidates; ++row) text += "Seat 0,Independent,Ind,0\n";
  return text;
}

}  // namespace ukvotes::tests
