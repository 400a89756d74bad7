// SPDX-License-Identifier: MIT
// Copies to which somebody added a row with the sums. The three constituencies of 2024 are the House of Commons Library's.
#include <ukvotes/election.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../support/invariants.hpp"
#include "../support/national_election.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_election.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

using Names = std::vector<std::string>;

const std::string header =
    "ONS ID,Constituency name,First party,Electorate,Valid votes,Invalid votes,Majority,Con,Lab,All other candidates\n";
const std::string rows =
    "W07000081,Aberafan Maesteg,Lab,72580,35755,79,10354,2903,17838,15014\n"
    "E14001063,Aldershot,Lab,78553,48544,179,5683,14081,19764,14699\n";
const std::string perry_barr = "E14001098,Birmingham Perry Barr,Ind,76350,37476,211,507,4227,12796,20453\n";
// 72,580 + 78,553 + 76,350 = 227,483 and so on, by hand.
const std::string total = ",United Kingdom,,227483,121775,469,,21211,50398,50166\n";

TEST_CASE("election: a row with the sums of all others is none of the constituencies") {
  const std::string text = header + rows + perry_barr + total;
  const auto document = read_as<Election>(text);
  CHECK(names(header + rows + perry_barr).empty());
  REQUIRE(names(document.findings) == Names{"total-row"});
  const Finding& finding = finding_named(document.findings, "total-row");
  CHECK(finding.severity() == Severity::warning);
  CHECK(finding.row == 4);
  CHECK(finding.field == "Constituency name");
  CHECK(finding.found == "United Kingdom");
  CHECK(finding.message == "the row has the votes of all other rows together");
  CHECK(finding.expected == "a constituency; totals follow from the others");
  CHECK(finding_named(document.findings, "constituency-count").message == "there are 3 constituencies");
  CHECK(document.value.constituencies().size() == 4);
  CHECK(write(document) == text);
  // Wherever it stands, and if it has some of the sums only, or one more.
  CHECK(names(header + total + rows + perry_barr) == Names{"total-row"});
  CHECK(names(header + rows + total + perry_barr) == Names{"total-row"});
  CHECK(names(header + rows + perry_barr + ",United Kingdom,,227483,121775,469,,,,\n") == Names{"total-row"});
  CHECK(names(replaced(text, ",469,,", ",469,16544,")) == Names{"total-row"});
  CHECK(names(replaced(text, ",United Kingdom,", ",,")) == Names{"total-row"});
}

TEST_CASE("election: a row that has other numbers than the sums is a constituency") {
  const std::string text = header + rows + perry_barr + total;
  CHECK(finding_named(read_as<Election>(replaced(text, "227483", "227484")).findings, "constituency-count").message ==
        "there are 4 constituencies");
  CHECK(names(replaced(text, "50398,50166", "50399,50165")).empty());
  // Two are not enough to tell a total, and neither is one column.
  CHECK(names(header + perry_barr + replaced(perry_barr, "E14001098,Birmingham", "E14001099,Another")).empty());
  CHECK(names("Constituency name,Valid votes,Majority,First party\nA,10,1,Con\nB,20,1,Con\nC,30,2,Con\n").empty());
  // An empty cell of a party that did not stand says nothing about the sum.
  CHECK(names(replaced(text, "12796,20453", "12796,")) == Names{"missing-votes", "total-row"});
  CHECK(names("election,constituency_name,electorate,valid_votes,con\n2019,A,10,5,1\n2019,B,20,7,2\n2024,C,30,12,3\n").empty());
}

TEST_CASE("election: a row with the votes of all candidates is none of them") {
  const std::string candidates =
      "ONS ID,Constituency name,Party name,Votes,elected\n"
      "E14001063,Aldershot,Labour,19764,TRUE\nE14001063,Aldershot,Conservative,14081,\nE14001063,Aldershot,Reform UK,8210,\n";
  CHECK(names(candidates).empty());
  for (const std::string_view last : {",Total,,42055,\n", ",,Total,42055,\n", "E14001063,Aldershot,,42055,\n"}) {
    CAPTURE(last);
    const auto document = read_as<Election>(candidates + std::string(last));
    CHECK(names(document.findings) == Names{"total-row"});
    CHECK(finding_named(document.findings, "total-row").row == 4);
    CHECK(finding_named(document.findings, "total-row").expected == "a candidate; totals follow from the others");
    CHECK(finding_named(document.findings, "constituency-count").message == "there is 1 constituency");
  }
  const std::string in_front = replaced(candidates, "elected\n", "elected\nE14001063,Aldershot,,42055,\n");
  CHECK(names(in_front) == Names{"total-row"});
  // One candidate may have as many votes as all others have.
  CHECK(names(candidates + "E14001064,Another,Green,42055,TRUE\n").empty());
  CHECK(names(candidates + ",Total,,42054,\n") == Names{"winners"});
}

TEST_CASE("election: a candidate who stands twice in a constituency is told by number, by name, or by both names") {
  const std::string by_name =
      "ons_id,constituency_name,firstname,surname,party_name,votes\n"
      "E14001063,Aldershot,Alex,Baker,Labour,19764\nE14001063,Aldershot,Leo,Docherty,Conservative,14081\n";
  const std::string baker = "E14001063,Aldershot,Alex,Baker,Labour,19764\n";
  CHECK(names(by_name).empty());
  const auto document = read_as<Election>(by_name + baker);
  REQUIRE(names(document.findings) == Names{"repeated-candidate"});
  const Finding& finding = finding_named(document.findings, "repeated-candidate");
  CHECK(finding.row == 3);
  CHECK(finding.field == "surname");
  CHECK(finding.found == "Baker");
  CHECK(finding.message == "the candidate of Aldershot stands in row 1, too");
  // Others of that name: elsewhere, or for another party.
  CHECK(names(by_name + replaced(baker, "E14001063,Aldershot", "E14001064,Another")).empty());
  CHECK(names(by_name + replaced(baker, "Labour", "Green")).empty());
  CHECK(names(by_name + replaced(baker, "Alex,Baker", ",")).empty());
  const std::string head = "gss_code,post_label,person_id,person_name,party_name,votes_cast\n";
  CHECK(names(head + "E14001063,Aldershot,7,A B,Labour,10\nE14001063,Aldershot,7,A. B,Labour,10\n") == Names{"repeated-candidate"});
  CHECK(names(head + "E14001063,Aldershot,7,A B,Labour,10\nE14001063,Aldershot,8,A B,Labour,10\n").empty());
  CHECK(names(head + "E14001063,Aldershot,,A B,Labour,10\nE14001063,Aldershot,,A B,Labour,10\n") == Names{"repeated-candidate"});
}

TEST_CASE("election: a total is left out of what is held against the published totals") {
  const PublishedElection& election = published_elections[3];
  const auto found = [](const std::string& text) {
    Names all;
    for (const Finding& finding : read_as<Election>(text).findings) all.emplace_back(finding.name());
    return all;
  };
  const std::string seats = constituencies_text(election, seats_of(election));
  const std::string of_others = std::to_string(28'809'340 - 6'828'925 - 9'708'716 - 3'519'143 - 724'758);
  const std::string whole = "Total,,48253193,28809340,116253,6828925,9708716,3519143,724758," + of_others + "," + of_others + "\n";
  CHECK(found(seats + whole) == Names{"total-row"});
  CHECK(found(seats + "United Kingdom,,48253193,28809340,116253,,,,,,\n") == Names{"total-row"});
  const std::string candidates = candidates_text(election.candidates, seats_of(election));
  CHECK(found(candidates + "Total,,,28809340\n") == Names{"total-row"});
  CHECK(found(candidates_text(election.candidates - 1, seats_of(election)) + "Total,,,28809340\n") == Names{"total-row", "national-total"});
}

TEST_CASE("election: every beginning of a table with a total keeps what all readings promise") {
  const std::string text = header + rows + perry_barr + total;
  for (std::size_t size = 0; size <= text.size(); ++size) CHECK(fault_of_reading<Election>(std::string_view(text).substr(0, size)) == "");
}

}  // namespace
