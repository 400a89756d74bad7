// SPDX-License-Identifier: MIT
// The figures are those of the House of Commons Library's files of 2019 and 2024, and of Democracy Club's of 2019.
#include <ukvotes/election.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/make.hpp>
#include <ukvotes/reconcile.hpp>

#include "../support/damage.hpp"
#include "../support/invariants.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_election.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string belfast_west =
    "N05000004,N92000002,Belfast West,,Northern Ireland,Northern Ireland,Borough,,A,B,Male,SF "
    "hold,SF,PBPA,75346,39743,256,15961,0,0,0,0,451,0,0,4304,21009,4318,461,1077,8123,0\n";
const std::string perry_barr =
    "E14001098,E12000005,Birmingham Perry Barr,,West Midlands,England,Borough,,A,B,Male,Ind gain from "
    "Lab,Ind,Lab,76350,37476,211,507,4227,12796,1302,2446,2440,0,0,0,0,0,0,0,14265,13303\n";
const std::string seats_2024 = header_2024 + aberafan + belfast_west + perry_barr;

const std::string seats_2019 =
    "ons_id,ons_region_id,constituency_name,county_name,region_name,country_name,constituency_type,declaration_time,mp_firstname,mp_"
    "surname,mp_"
    "gender,result,first_party,second_party,electorate,valid_votes,invalid_votes,majority,con,lab,ld,brexit,green,snp,pc,dup,sf,sdlp,uup,"
    "alliance,other,other_winner\n"
    "E14000637,E12000002,Chorley,Lancashire,North West,England,County,2019-12-13 01:40:00,A,B,Male,Spk gain from "
    "Lab,Spk,Ind,77072,39870,1303,17392,0,0,0,0,3600,0,0,0,0,0,0,0,36270,26831\n";

const std::string candidates_2019 =
    "ons_id,ons_region_id,constituency_name,county_name,region_name,country_name,constituency_type,party_name,party_abbreviation,firstname,"
    "surname,gender,sitting_mp,former_mp,votes,share,change\n"
    "E14000637,E12000002,Chorley,Lancashire,North West,England,County,Speaker,Spk,A,B,Male,Yes,Yes,26831,0.672962127,\n"
    "E14000637,E12000002,Chorley,Lancashire,North West,England,County,Independent,Ind,C,D,Male,No,No,9439,0.236744419,\n"
    "E14000637,E12000002,Chorley,Lancashire,North West,England,County,Green,Green,E,F,Male,No,No,3600,0.090293454,0.080766905\n";

const std::string candidates_2024 =
    "ONS ID,Constituency name,Region name,Country name,Party name,Party abbreviation,Electoral Commission party ID,Candidate first "
    "name,Candidate surname,Votes,Share,Change\n"
    "E14001064,Aldridge-Brownhills,West Midlands,England,Green,Green,PP63,A,B,1746,0.042677,\n"
    "E14001064,Aldridge-Brownhills,West Midlands,England,Liberal Democrat,LD,PP90,C,D,1755,0.042897,\n"
    "E14001064,Aldridge-Brownhills,West Midlands,England,Reform UK,RUK,PP7931,E,F,9903,0.242056,\n"
    "E14001064,Aldridge-Brownhills,West Midlands,England,Labour,Lab,PP53,G,H,11607,0.283706,\n"
    "E14001064,Aldridge-Brownhills,West Midlands,England,Conservative,Con,PP52,I,J,15901,0.388663,\n";

const std::string democracy_club =
    "id,name,party_id,party_name,post_id,post_label,election,gss_code,elected\n"
    "595,\"A\nB\",ynmp-party:12522,Speaker seeking re-election,WMC:E14000637,Chorley,parl.2019-12-12,,TRUE\n"
    "5631,C D,ynmp-party:2,Independent,WMC:E14000637,Chorley,parl.2019-12-12,,\n"
    "1,E F,party:52,Conservative and Unionist Party,cardiff:x,Elsewhere,parl.2019-12-12,,TRUE\n";

const std::string history =
    "constituency_id,seats,constituency,country/region,electorate,con_votes,con_share,lib_votes ,lib_share,lab_votes,lab_share,natSW_votes,"
    "natSW_share,oth_votes,oth_share,total_votes,turnout ,election,boundary_set,\r\n"
    "1,1,A TOWN,England,30000,9000,0.5,4500,0.25,4500,0.25,,,,,18000,0.6,1918,1918-1949,\r\n"
    "2,2,B CITY,England,40000,30000,0.5,30000,0.5,,,,,,,60000,0.75,1918,1918-1949,\r\n"
    "1,1,A TOWN,England,31000,9000,0.9,,,1000,0.1,,,0,0,10000,0.3226,1922,1918-1949,\r\n";

TEST_CASE("election: the layouts are told by their headers") {
  const auto layout = [](const std::string& text) {
    const Recognition recognition = recognise(text);
    REQUIRE(recognition.kind == Kind::election);
    return recognition.dialect;
  };
  CHECK(layout(seats_2024) == Dialect::constituencies_csv);
  CHECK(layout(seats_2019) == Dialect::constituencies_csv);
  CHECK(layout(candidates_2019) == Dialect::candidates_csv);
  CHECK(layout(candidates_2024) == Dialect::candidates_csv);
  CHECK(layout(democracy_club) == Dialect::democracy_club_csv);
  CHECK(layout(history) == Dialect::history_csv);
  CHECK(read_as<Election>(history).dialect == Dialect::history_csv);
  CHECK(read_as<Election>(std::string("nothing of the kind\n")).dialect == Dialect::constituencies_csv);
}

TEST_CASE("election: constituencies of 2024") {
  const auto document = read_as<Election>(seats_2024);
  CHECK(names(seats_2024).empty());
  CHECK(finding_named(document.findings, "constituency-count").expected == "650");
  CHECK(finding_named(document.findings, "constituency-count").message == "there are 3 constituencies");
  CHECK(finding_named(read_as<Election>(header_2024 + aberafan).findings, "constituency-count").message == "there is 1 constituency");
  const ConstituencyResultTable& seats = document.value.constituencies();
  REQUIRE(seats.size() == 3);
  CHECK(seats[0].code() == "W07000081");
  CHECK(seats[0].name() == "Aberafan Maesteg");
  CHECK(seats[0].constituency() == "Aberafan Maesteg");
  CHECK(seats[0].region() == "Wales");
  CHECK(seats[0].result() == "Lab hold");
  CHECK(seats[0].first_party() == "Lab");
  CHECK(seats[1].second_party() == "PBPA");
  CHECK(seats[0].electorate() == Electors(72580));
  CHECK(seats[0].valid_votes() == Votes(35755));
  CHECK(seats[0].majority() == Votes(10354));
  CHECK(seats.ruk[0] == Votes(7484));
  CHECK(seats.alliance[1] == Votes(1077));
  CHECK(seats.other_winner[2] == Votes(13303));
  CHECK(seats.invalid_votes[2] == Ballots(211));
  CHECK_FALSE(seats.county.get(0));
  CHECK(seats.brexit.size() == 0);
  CHECK_FALSE(document.value.is_by_candidate());
  CHECK(reconcile(document) == document.findings);
  CHECK(write(document) == seats_2024);
}

TEST_CASE("election: a copy with thousands commas and a title says the same") {
  const std::string copy = "General election\n\n" + replaced(seats_2024, "72580,35755", "\"72,580\",\"35,755\"");
  CHECK(names(copy) == std::vector<std::string>{"text-around-table"});
  CHECK(read_as<Election>(copy).value.constituencies().valid_votes == read_as<Election>(seats_2024).value.constituencies().valid_votes);
}

TEST_CASE("election: the identities of constituencies, with their numbers") {
  CHECK(finding_after(seats_2024, "2903,17838", "2904,17838", "valid-votes").equation == "sum of the parties and others: 35756, not 35755");
  CHECK(finding_after(seats_2024, "79,10354", "79,10355", "majority").equation == "17838 - 7484 = 10354, not 10355");
  CHECK(finding_after(seats_2024, "2903,17838", "2904,17838", "valid-votes").expected == "35756");
  CHECK(finding_after(seats_2024, "79,10354", "79,10355", "majority").expected == "10354");
  CHECK(finding_after(seats_2024, "211,507", "211,508", "majority").equation == "13303 - 12796 = 507, not 508");
  CHECK(finding_after(seats_2024, "Lab hold", "Con hold", "result").expected == "Lab ...");
  CHECK(finding_after(seats_2024, "72580", "32580", "electorate").equation == "35755 + 79 > 32580");
  CHECK(finding_after(seats_2024, "W07000081", "W7000081", "constituency-code").found == "W7000081");
  CHECK(finding_after(seats_2024, "2903,17838", "29030,17838", "first-party").equation == "29030 > 17838");
  CHECK(finding_after(seats_2024, "2903,17838", "2903,x", "malformed-number").found == "x");
  CHECK(names(seats_2024 + aberafan) == std::vector<std::string>{"repeated-constituency"});
  CHECK(names(seats_2019).empty());
}

TEST_CASE("election: every digit of the votes is seen, and no repair is wrong") {
  const std::string text = header_2024 + aberafan;
  const auto before = verdict_of<Election>(text);
  const std::size_t votes = text.find("35755");
  std::vector<Slice> cells{{votes, votes + 5}};
  const std::size_t first = text.find("10354");
  cells.push_back({first, text.rfind(",0\n")});
  std::size_t repaired_whole = 0;
  std::size_t tried = 0;
  for (const Substitution& change : single_digits(text, cells)) {
    std::string damaged = text;
    damaged[change.byte] = change.digit;
    CAPTURE(damaged.substr(header_2024.size()));
    ++tried;
    CHECK(verdict_of<Election>(damaged) != before);
    const std::string repaired = repaired_text<Election>(damaged);
    CHECK((repaired == damaged || repaired == text));
    repaired_whole += repaired == text ? 1U : 0U;
  }
  CHECK(tried > 380);
  CHECK(repaired_whole > 80);
}

TEST_CASE("election: candidates of 2019 and 2024") {
  CHECK(names(candidates_2019).empty());
  CHECK(names(candidates_2024).empty());
  const auto document = read_as<Election>(candidates_2019);
  REQUIRE(document.value.is_by_candidate());
  const CandidacyTable& candidacies = document.value.candidacies();
  REQUIRE(candidacies.size() == 3);
  CHECK(candidacies[0].code() == "E14000637");
  CHECK(candidacies[0].constituency() == "Chorley");
  CHECK(candidacies[0].name() == "Chorley");
  CHECK(candidacies[0].region() == "North West");
  CHECK(candidacies[0].share() == candidacies.share[0]);
  CHECK(candidacies[1].party() == "Independent");
  CHECK(candidacies[2].votes() == Votes(3600));
  CHECK(candidacies.share[0] == doctest::Approx(0.672962127));
  CHECK_FALSE(candidacies.change[0]);
  CHECK(candidacies.sitting_mp[0] == "Yes");
  CHECK(compose(document.value) == candidates_2019);
  CHECK(finding_after(candidates_2019, "9439", "9539", "share").equation == "26831 / 39970 = 0.671278");
  // 26,831 of 39,970, by hand
  CHECK(finding_after(candidates_2019, "9439", "9539", "share").expected == "0.671278459");
}

TEST_CASE("election: Democracy Club names the constituency in the id of the post") {
  const auto document = read_as<Election>(democracy_club);
  const CandidacyTable& candidacies = document.value.candidacies();
  REQUIRE(candidacies.size() == 3);
  CHECK(candidacies[0].code() == "E14000637");
  CHECK(candidacies.full_name[0] == "A\nB");
  CHECK(candidacies.person_id[1] == "5631");
  CHECK(candidacies.elected[0] == "TRUE");
  CHECK_FALSE(candidacies.code.get(2));
  CHECK(names(democracy_club).empty());
  CHECK(names(replaced(democracy_club, ",TRUE", ",t")).empty());
  CHECK(finding_after(democracy_club, ",TRUE", ",f", "winners").message == "0 candidates of Chorley are marked as elected");
  CHECK(finding_after(democracy_club, ",TRUE", ",", "winners").message == "0 candidates of Chorley are marked as elected");
  CHECK(write(document) == democracy_club);
}

TEST_CASE("election: the file of 1918 to 2017") {
  const auto document = read_as<Election>(history);
  CHECK(names(history).empty());
  CHECK(document.findings.empty());
  const ConstituencyResultTable& seats = document.value.constituencies();
  REQUIRE(seats.size() == 3);
  CHECK(seats.seats[1] == Seats(2));
  CHECK(seats.ld[0] == Votes(4500));
  CHECK_FALSE(seats.nationalist[0]);
  CHECK(seats.turnout[0] == doctest::Approx(0.6));
  CHECK(seats.election[2] == "1922");
  CHECK(finding_after(history, "0.6,1918", "0.7,1918", "share").field == "turnout ");
  CHECK(finding_after(history, "9000,0.5", "9001,0.5", "valid-votes").equation == "sum of the parties and others: 18001, not 18000");
  CHECK(finding_after(history, "18000,0.6", "8000,0.6", "valid-votes").found == "8000");
  CHECK(names(history + "1,1,A TOWN,England,31000,9000,0.9,,,1000,0.1,,,0,0,10000,0.3226,1922,1918-1949,\r\n") ==
        std::vector<std::string>{"repeated-constituency"});
}

TEST_CASE("election: the table of constituencies follows from the candidates") {
  const Election made = make_constituencies(read_as<Election>(candidates_2024).value);
  const std::string text = compose(made);
  CHECK(text ==
        "ons_id,constituency_name,region_name,country_name,first_party,second_party,valid_votes,majority,con,lab,ld,ruk,green,other,other_"
        "winner\n"
        "E14001064,Aldridge-Brownhills,West Midlands,England,Con,Lab,40912,4294,15901,11607,1755,9903,1746,0,0\n");
  CHECK(names(text).empty());
  const Election speaker = make_constituencies(read_as<Election>(candidates_2019).value);
  CHECK(speaker.constituencies().other_winner[0] == Votes(26831));
  CHECK(speaker.constituencies().other[0] == Votes(36270));
  const std::string alone = candidates_2019.substr(0, candidates_2019.find("E14000637", 300));
  const Election before_the_count = make_constituencies(read_as<Election>(democracy_club).value);
  REQUIRE(before_the_count.constituencies().size() == 2);
  CHECK(before_the_count.constituencies()[1].name() == "Elsewhere");
  CHECK_FALSE(before_the_count.constituencies()[1].valid_votes());
  CHECK(make_constituencies(read_as<Election>(alone).value).constituencies().size() <= 1);
}

TEST_CASE("election: an unopposed candidate has a majority of all votes") {
  const std::string text = candidates_2019.substr(0, candidates_2019.find("E14000637", candidates_2019.find("E14000637") + 1));
  const ConstituencyResultTable seats = make_constituencies(read_as<Election>(text).value).constituencies();
  REQUIRE(seats.size() == 1);
  CHECK(seats[0].majority() == Votes(26831));
  CHECK(seats[0].second_party().empty());
}

TEST_CASE("election: equal documents are equal, and others are not") {
  for (const std::string& text : {seats_2024, candidates_2019, democracy_club, history}) {
    const Election value = read_as<Election>(text).value;
    CHECK(value == read_as<Election>(text).value);
    CHECK(value != read_as<Election>(text.substr(0, text.rfind('\n', text.size() - 2) + 1)).value);
  }
  CHECK(read_as<Election>(seats_2024).value != read_as<Election>(replaced(seats_2024, "2903", "2904")).value);
  CHECK(read_as<Election>(candidates_2019).value != read_as<Election>(replaced(candidates_2019, "9439", "")).value);
  CHECK(read_as<Election>(seats_2024).value != read_as<Election>(candidates_2019).value);
}

TEST_CASE("election: cells beyond a limit are empty, and their numbers unknown") {
  ReadOptions short_fields;
  short_fields.limits.field_bytes = 8;
  const auto document = read_as<Election>(seats_2024, short_fields);
  CHECK(finding_named(document.findings, "limit-exceeded").field == "ONS ID");
  CHECK(document.value.constituencies()[0].code().empty());
  CHECK(document.value.constituencies()[0].valid_votes() == Votes(35755));
  ReadOptions tiny;
  tiny.limits.field_bytes = 3;
  CHECK_FALSE(read_as<Election>(seats_2024, tiny).value.constituencies()[0].valid_votes());
  ReadOptions few;
  few.limits.findings = 1;
  std::string damaged = replaced(replaced(seats_2024, "2903,17838", "2904,17838"), "79,10354", "79,10355");
  damaged = replaced(replaced(damaged, "72580", "32580"), "W07000081", "W7000081");
  CHECK(read_as<Election>(damaged + aberafan + aberafan, few).findings.size() == 2);
  CHECK(read_as<Election>(replaced(candidates_2019, "9439", "9539"), few).findings.size() == 2);
}

TEST_CASE("election: every beginning of a document, and many damages, keep what all readings promise") {
  Random random(11);
  for (const std::string& text : {seats_2024, candidates_2019, democracy_club, history}) {
    for (std::size_t size = 0; size <= text.size(); ++size) CHECK(fault_of_reading<Election>(std::string_view(text).substr(0, size)) == "");
    for (int i = 0; i < 500; ++i) {
      const std::string damaged = mutated(mutated(text, random), random);
      CAPTURE(damaged);
      CHECK(fault_of_reading<Election>(damaged) == "");
    }
  }
}

}  // namespace
