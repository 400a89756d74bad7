// SPDX-License-Identifier: MIT
// Votes and seats of parties, and candidates, of whole elections. The Speaker's votes are those of Buckingham, 2015 and 2017, and
// of Chorley, 2019 and 2024.
#include <ukvotes/election.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "../support/national_election.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_election.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// What is said of the sums.
std::vector<std::string> said(const std::string& text) {
  std::vector<std::string> all;
  for (const Finding& finding : read_as<Election>(text).findings)
    all.push_back(finding.name() == "national-total" ? finding.message + ": " + finding.equation : std::string(finding.name()));
  return all;
}

std::string in_year(std::string_view what, const PublishedElection& election) {
  return "the " + std::string(what) + " do not add up to the published total of " + std::to_string(election.year) + ": ";
}

std::string sums(std::int64_t sum, std::int64_t published) {
  return "sum " + std::to_string(sum) + ", published " + std::to_string(published);
}

TEST_CASE("election: the four elections since 2015 add up to what was published") {
  for (const PublishedElection& election : published_elections) {
    CAPTURE(election.year);
    CHECK(said(constituencies_text(election, seats_of(election))).empty());
    CHECK(said(candidates_text(election.candidates, seats_of(election))).empty());
    PublishedElection other = election;
    ++other.electorate;
    --other.invalid_votes;
    CHECK(said(constituencies_text(other, seats_of(election))) ==
          std::vector<std::string>{in_year("electors", election) + sums(election.electorate + 1, election.electorate),
                                   in_year("invalid votes", election) + sums(election.invalid_votes - 1, election.invalid_votes)});
    std::vector<Contested> seats = seats_of(election);
    seats.back().votes += 10;  // of no party with a column
    CHECK(said(candidates_text(election.candidates, seats)) ==
          std::vector<std::string>{in_year("valid votes", election) + sums(election.valid_votes + 10, election.valid_votes)});
    CHECK(said(candidates_text(election.candidates - 1, seats_of(election))) ==
          std::vector<std::string>{"there are not as many candidates as published for " + std::to_string(election.year) + ": " +
                                   sums(election.candidates - 1, election.candidates)});
  }
}

TEST_CASE("election: votes that went from one party to another are missed, and so are seats") {
  for (const PublishedElection& election : published_elections) {
    CAPTURE(election.year);
    const auto& [con, lab, ld, snp] = election.parties;
    std::vector<Contested> seats = seats_of(election);
    const auto first_ld = static_cast<std::size_t>(con.seats + lab.seats);
    seats[first_ld].votes -= 400;
    seats[0].votes += 400;
    const std::vector<std::string> votes{in_year("votes of Con", election) + sums(con.votes + 400, con.votes),
                                         in_year("votes of LD", election) + sums(ld.votes - 400, ld.votes)};
    CHECK(said(constituencies_text(election, seats)) == votes);
    CHECK(said(candidates_text(election.candidates, seats)) == votes);
    seats = seats_of(election);
    seats[static_cast<std::size_t>(con.seats)].party = "SNP";
    const std::vector<std::string> seat{in_year("votes of Lab", election) + sums(lab.votes - lab.votes / lab.seats - 1, lab.votes),
                                        in_year("seats of Lab", election) + sums(lab.seats - 1, lab.seats),
                                        in_year("votes of SNP", election) + sums(snp.votes + lab.votes / lab.seats + 1, snp.votes),
                                        in_year("seats of SNP", election) + sums(snp.seats + 1, snp.seats)};
    CHECK(said(candidates_text(election.candidates, seats)) == seat);
    CHECK(said(constituencies_text(election, seats)) == seat);
  }
}

TEST_CASE("election: some count the Speaker to his party, others do not") {
  constexpr std::array<std::int64_t, 4> speakers{34'617, 34'299, 26'831, 25'238};
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    PublishedElection election = published_elections[i];
    CAPTURE(election.year);
    PublishedParty& his = election.parties[election.year < 2019 ? 0 : 1];
    his.votes += speakers[i];
    ++his.seats;
    CHECK(said(constituencies_text(election, seats_of(election))).empty());
    CHECK(said(candidates_text(election.candidates, seats_of(election))).empty());
    PublishedParty& another = election.parties[2];
    another.votes += speakers[i];
    CHECK(said(constituencies_text(election, seats_of(election))).size() == 1);
  }
}

TEST_CASE("election: a party that is counted in parts is not held against its whole") {
  const PublishedElection& election = published_elections[3];
  const std::string whole = candidates_text(election.candidates, seats_of(election));
  std::string apart = whole;
  for (std::size_t at = 0; (at = apart.find("Labour and Co-operative", at)) != std::string::npos;)
    apart.replace(at, std::string_view("Labour and Co-operative").size(), "Co-operative");
  CHECK(apart != whole);
  CHECK(said(apart).empty());
  // But nobody has far more votes than published.
  std::string merged = whole;
  for (std::size_t at = 0; (at = merged.find("Con,Con", at)) != std::string::npos;) merged.replace(at, 7, "Lab,Lab");
  CHECK(said(merged) == std::vector<std::string>{in_year("votes of Lab", election) + sums(9'708'716 + 6'828'925, 9'708'716),
                                                 in_year("seats of Lab", election) + sums(411 + 121, 411)});
}

TEST_CASE("election: parties that have no columns are known by their seats alone") {
  const PublishedElection& election = published_elections[2];
  std::string text = "constituency_name,first_party,valid_votes,majority\n";
  for (std::size_t row = 0; const auto& [party, votes] : seats_of(election))
    text += "Seat " + std::to_string(row++) + "," + std::string(party) + "," + std::to_string(votes) + ",1\n";
  CHECK(said(text).empty());
  CHECK(said(replaced(text, "Seat 0,Con,", "Seat 0,Lab,")) ==
        std::vector<std::string>{in_year("seats of Con", election) + sums(364, 365)});  // and the Speaker may be Labour's
  CHECK(said(replaced(text, "Seat 0,Con,", "Seat 0,,")).empty());
}

TEST_CASE("election: a table that names its election is held against that one, also before there are votes") {
  const PublishedElection& election = published_elections[2];
  const auto club = [&](const std::string& year, std::string_view winner) {
    std::string text = "id,name,party_id,party_name,post_id,post_label,election,elected\n";
    for (std::size_t row = 0; const auto& [party, votes] : seats_of(election)) {
      const std::string_view name = row == 0 ? winner : party;
      text += std::to_string(row) + ",A B,," + std::string(name) + ",,Seat " + std::to_string(row) + ",parl." + year + "-12-12,TRUE\n";
      ++row;
    }
    for (std::int64_t row = 650; row < election.candidates; ++row)
      text += std::to_string(row) + ",C D,,Independent,,Seat 0,parl." + year + "-12-12,\n";
    return text;
  };
  CHECK(said(club("2019", "Con")).empty());
  CHECK(said(club("2019", "LD")) ==
        std::vector<std::string>{in_year("seats of Con", election) + sums(364, 365), in_year("seats of LD", election) + sums(12, 11)});
  CHECK(said(club("2017", "Con")) ==
        std::vector<std::string>{"there are not as many candidates as published for 2017: " + sums(3'320, 3'304),
                                 "the seats of Con do not add up to the published total of 2017: " + sums(365, 317),
                                 "the seats of SNP do not add up to the published total of 2017: " + sums(48, 35)});
  CHECK(said(club("1983", "Con")).empty());
  CHECK(said(club("20190", "LD")).empty());
}

TEST_CASE("election: 1983, which had 650 constituencies and nearly as many votes as 2015, is not taken for it") {
  PublishedElection election = published_elections[0];
  election.valid_votes = 30'671'137;
  election.parties = {{{"Con", 397, 13'012'316}, {"Lab", 209, 8'456'934}, {"LD", 23, 7'780'949}, {"SNP", 2, 331'975}}};
  CHECK(said(candidates_text(2'578, seats_of(election))) ==
        std::vector<std::string>{in_year("valid votes", published_elections[0]) + sums(30'671'137, 30'697'525)});
  std::string named = "election," + candidates_text(2'578, seats_of(election));
  for (std::size_t at = named.find('\n') + 1; at < named.size(); at = named.find('\n', at) + 1) named.insert(at, "1983,");
  CHECK(said(named).empty());
}

TEST_CASE("election: empty cells of parties that did not stand are none of those whose votes are missing") {
  const PublishedElection& election = published_elections[3];
  const std::string text = constituencies_text(election, seats_of(election));
  std::string empty = text;
  for (std::size_t at = 0; (at = empty.find(",0,0,0,0,0\n", at)) != std::string::npos;) empty.replace(at, 11, ",,,,0,0\n");
  CHECK(empty != text);
  CHECK(said(empty).empty());
  const std::string votes = std::to_string(seats_of(election)[0].votes);
  CHECK(said(replaced(empty, votes + ",,,,", std::to_string(seats_of(election)[0].votes) + "x,,,,")) ==
        std::vector<std::string>{"malformed-number"});
}

}  // namespace
