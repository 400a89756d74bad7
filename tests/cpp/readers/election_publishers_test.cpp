// SPDX-License-Identifier: MIT
// Conventions of single publishers. Rows are those of the Electoral Commission's CONSTITUENCY.csv and RESULTS.csv of 2015 and
// of its results of 2017, and of the House of Commons Library's files of 1918 to 2017 and of 2017.
#include <ukvotes/election.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_election.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

TEST_CASE("election: the Electoral Commission's candidates of 2015 and 2017, by their headings") {
  const auto commission_2017 = read_as<Election>(
      "RESULTS,,,,,,,\r\n"
      "ONS Code,PANO,Constituency,Surname,First name,Party,Party Identifer,Valid votes\r\n"
      "E14000530,7,Aldershot,WALLACE,Donna Maria,Green Party,Green Party,1090\r\n"
      "E14000530,7,Aldershot,SWALES,John Roy,UK Independence Party (UKIP),UKIP,1796\r\n");
  CHECK(commission_2017.dialect == Dialect::candidates_csv);
  CHECK(names(commission_2017.findings) == std::vector<std::string>{"text-around-table", "extra-column"});
  const CandidacyTable& candidacies = commission_2017.value.candidacies();
  REQUIRE(candidacies.size() == 2);
  CHECK(candidacies[1].code() == "E14000530");
  CHECK(candidacies[1].party() == "UK Independence Party (UKIP)");
  CHECK(candidacies.party_abbreviation[1] == "UKIP");
  CHECK(candidacies[1].votes() == Votes(1796));

  const auto commission_2015 = read_as<Election>(
      "Constituency ID ,Constituency Name ,Party abbreviation,Party name identifier,Surname,Votes\r\n"
      "E14000656,Croydon South,Lab,Labour,Benn,14038\r\n");
  CHECK(commission_2015.dialect == Dialect::candidates_csv);
  CHECK(names(commission_2015.findings).empty());
  CHECK(commission_2015.value.candidacies()[0].party() == "Labour");
  CHECK(commission_2015.value.candidacies().party_abbreviation[0] == "Lab");
}

const std::string constituencies_2015 =
    "PANO,Constituency Name,Constituency ID,Constituency Type,Electorate,Valid Votes,,Region ID,County,Region,Country\n"
    "7,Aldershot,E14000530,Borough,72430,46191,,E12000008,Hampshire,South East,England\n"
    "57,\"Birmingham, Edgbaston\",E14000560,Borough,65591,41293,,E12000005,West Midlands,West Midlands,England\n";

const std::string results_2015 =
    "Forename,Surname,Description on ballot paper,Constituency Name,PANO,Votes,Share (%),Change,,Incumbent?,,Constituency ID ,Region "
    "ID,County ,Region ,Country ,Constituency type,Party name identifier,Party abbreviation\n"
    "A,B,The Conservative Party Candidate,Aldershot,7,23369,50.6,3.9,,MP,,E14000530,E12000008,Hampshire,South "
    "East,England,Borough,Conservative,Con\n"
    "C,D,Labour Party,Aldershot,7,8468,18.3,6.2,,,,E14000530,E12000008,Hampshire,South East,England,Borough,Labour,Lab\n"
    "E,F,UK Independence Party (UKIP),Aldershot,7,8253,17.9,13.4,,,,E14000530,E12000008,Hampshire,South East,England,Borough,UK "
    "Independence Party,UKIP\n"
    "G,H,Liberal Democrat,Aldershot,7,4076,8.8,-25.6,,,,E14000530,E12000008,Hampshire,South East,England,Borough,Liberal Democrat,LD\n"
    "I,J,Green Party,Aldershot,7,2025,4.4,,,,,E14000530,E12000008,Hampshire,South East,England,Borough,Green,Green\n";

const std::string history =
    "constituency_id,seats,constituency,country/region,electorate,con_votes,con_share,lib_votes ,lib_share,lab_votes,lab_share,natSW_votes,"
    "natSW_share,oth_votes,oth_share,total_votes,turnout ,election,boundary_set,\n"
    "1,1,BATTERSEA NORTH,London,38552,,,,,5634,0.334,,,11231,0.666,16865,0.437,1918,1918-1935,\n"
    "12,2,CITY OF LONDON,London,,-2,,,,,,,,,,-2,,1918,1918-1935,\n"
    "18,1,HACKNEY CENTRAL,London,27801,,,,,,,,,-1,1,-1,,1918,1918-1935,\n"
    "35,1,LEWISHAM EAST,London,41424,-1,,,,,,,,,,-1,,1918,1918-1935,\n";

TEST_CASE("election: the Electoral Commission's constituencies of 2015 have electors and valid votes") {
  const Recognition recognition = recognise(constituencies_2015);
  REQUIRE(recognition.kind == Kind::election);
  CHECK(recognition.dialect == Dialect::constituencies_csv);
  const auto document = read_as<Election>(constituencies_2015);
  CHECK(names(document.findings) == std::vector<std::string>{"extra-column"});
  const ConstituencyResultTable& seats = document.value.constituencies();
  REQUIRE(seats.size() == 2);
  CHECK(seats[1].code() == "E14000560");
  CHECK(seats[1].name() == "Birmingham, Edgbaston");
  CHECK(seats[0].electorate() == Electors(72430));
  CHECK(seats[0].valid_votes() == Votes(46191));
  CHECK(seats[0].region() == "South East");
}

TEST_CASE("election: the Electoral Commission's shares of 2015 are percentages, and their changes percentage points") {
  const auto document = read_as<Election>(results_2015);
  CHECK(names(document.findings) == std::vector<std::string>{"extra-column"});
  CHECK(document.findings.front().found == "Description on ballot paper, PANO, , Incumbent?, ");
  const CandidacyTable& candidacies = document.value.candidacies();
  REQUIRE(candidacies.size() == 5);
  CHECK(candidacies.share[0] == 0.506);
  CHECK(candidacies.change[0] == 0.039);
  CHECK(candidacies.change[3] == -0.256);
  CHECK(candidacies.share[4] == 0.044);
  CHECK_FALSE(candidacies.change[4]);
  CHECK(candidacies.first_name[0] == "A");
  CHECK(write(document) == results_2015);
  CHECK(compose(document.value).find("8468,0.183,0.062") != std::string::npos);
  // 23,369 and 8,468 of 46,191 are 50.592 and 18.333 per cent; 23,369 and 8,468 of 48,191 are 48.492 and 17.572.
  CHECK(names(replaced(results_2015, "50.6", "50.5")) == std::vector<std::string>{"extra-column", "share"});
  const Finding share = finding_after(results_2015, "50.6", "50.5", "share");
  CHECK(share.expected == "50.6");
  CHECK(share.found == "50.5");
  CHECK(names(replaced(results_2015, "2025", "4025")).size() == 6);
  CHECK(finding_after(results_2015, "2025", "4025", "share").expected == "48.5");
}

TEST_CASE("election: percentages become the fractions that they are written as") {
  const std::string header = "Constituency Name,Party,Votes,Share (%)\n";
  const auto share_of = [&](const std::string& percentage) {
    return read_as<Election>(header + "A,B,0," + percentage + "\n").value.candidacies().share[0].value();
  };
  CHECK(share_of("4.1") == 0.041);
  CHECK(share_of("100") == 1.0);
  CHECK(share_of("0") == 0.0);
  CHECK(share_of("-3.25") == -0.0325);
  CHECK(share_of("1e-300") == 1e-302);
  CHECK(share_of("1.7e308") == 1.7e306);
  CHECK(share_of("5e-324") == 0.0);
}

/// The shares of candidates whose heading and cells are given. Aldershot in 2010: 21,203, 15,617, 5,489, 2,041, 803 and 231 of
/// 45,384 votes.
Document<Election> with_shares(const std::string& heading, const std::vector<std::string>& shares) {
  constexpr int votes[] = {21203, 15617, 5489, 2041, 803, 231};
  std::string text = "Constituency Name,Party,Votes," + heading + "\n";
  for (std::size_t i = 0; i < shares.size(); ++i)
    text += "Aldershot,P" + std::to_string(i) + "," + std::to_string(votes[i]) + "," + shares[i] + "\n";
  return read_as<Election>(text);
}

TEST_CASE("election: shares are told from percentages by their cells, whatever their heading says") {
  const std::vector<std::string> percentages{"46.7", "34.4", "12.1", "4.5", "1.8", "0.5"};
  const std::vector<std::string> with_signs{"46.7%", "34.4 %", "12.1%", "4.5%", "1.8%", "0.5%"};
  const std::vector<std::string> fractions{"0.467", "0.344", "0.121", "0.045", "0.018", "0.005"};
  const std::vector<double> expected{0.467, 0.344, 0.121, 0.045, 0.018, 0.005};
  using Names = std::vector<std::string>;
  const auto check = [&](const std::string& heading, const std::vector<std::string>& cells, const Names& findings) {
    CAPTURE(heading);
    CAPTURE(cells.front());
    const auto document = with_shares(heading, cells);
    CHECK(names(document.findings) == findings);
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(document.value.candidacies().share[i] == expected[i]);
  };
  check("Share (%)", percentages, {});
  check("Vote share (%)", percentages, {"renamed-column"});
  check("Percentage", with_signs, {"renamed-column"});
  check("share", percentages, {"shares-of-hundred"});
  check("share", with_signs, {"shares-of-hundred"});
  check("vote_share", percentages, {"renamed-column", "shares-of-hundred"});
  check("share", fractions, {});
  check("Share (%)", fractions, {"shares-of-one"});
}

TEST_CASE("election: changes are percentage points where shares are percentages, however small they are") {
  const std::string head = "Constituency Name,Party,Votes,share,change\n";
  const auto document = read_as<Election>(head + "Aldershot,A,21203,46.7,0.4\nAldershot,B,24181,53.3,-0.4\n");
  CHECK(document.value.candidacies().change[0] == 0.004);
  CHECK(document.value.candidacies().change[1] == -0.004);
  CHECK(read_as<Election>(head + "Aldershot,A,21203,0.467,0.004\nAldershot,B,24181,0.533,-1.5\n").value.candidacies().change[1] == -1.5);
}

TEST_CASE("election: one share of more than one is an error among fractions") {
  const auto document = with_shares("share", {"46.7", "0.344", "0.121", "0.045", "0.018", "0.005"});
  CHECK(names(document.findings) == std::vector<std::string>{"share"});
  CHECK(document.findings.front().expected == "0.5");
}

TEST_CASE("election: a wrong share is said as the document writes shares") {
  const auto document = with_shares("share", {"46.7%", "34.4%", "12.1%", "4.5%", "1.9%", "0.5%"});
  REQUIRE(names(document.findings) == std::vector<std::string>{"shares-of-hundred", "share"});
  CHECK(finding_named(document.findings, "share").expected == "1.8%");
  CHECK(finding_named(document.findings, "share").found == "1.9%");
}

TEST_CASE("election: turnout is a fraction, and a percentage in some copies") {
  const std::string head = "Constituency Name,Electorate,Valid Votes,Turnout (%)\n";
  const auto document = read_as<Election>(head + "Aldershot,71465,45384,63.5\n");
  CHECK(names(document.findings) == std::vector<std::string>{"renamed-column"});
  CHECK(document.value.constituencies().turnout[0] == 0.635);
  CHECK(names(head + "Aldershot,71465,45384,63.7\n") == std::vector<std::string>{"renamed-column", "share"});
}

TEST_CASE("election: members without a contest have no votes, and one note for each way to say so") {
  const auto document = read_as<Election>(history);
  CHECK(names(document.findings) == std::vector<std::string>{"unopposed", "unopposed"});
  CHECK(document.findings[0].message == "-2 stands in 2 cells and means no votes: both members were elected without a contest");
  CHECK(document.findings[0].field == "con_votes");
  CHECK(document.findings[0].row == 2);
  CHECK(document.findings[1].message == "-1 stands in 4 cells and means no votes: the member was elected without a contest");
  const ConstituencyResultTable& seats = document.value.constituencies();
  CHECK_FALSE(seats[1].valid_votes());
  CHECK_FALSE(seats.con[3]);
  CHECK(seats.other_share[2] == 1.0);
  CHECK(write(document) == history);
  const std::string divided = replaced(history, "-1,1,-1", "-1,#DIV/0!,-1");
  CHECK(names(divided) == std::vector<std::string>{"unopposed", "unopposed", "share-of-nothing"});
  CHECK(finding_after(history, "-1,1,-1", "-1,#DIV/0!,-1", "share-of-nothing").message ==
        "#DIV/0! stands in one cell and means no share: there were no votes to divide by");
  CHECK(names(replaced(history, "0.334", "-1")) == std::vector<std::string>{"share", "unopposed", "unopposed"});
  // In other files they are none of the publisher's.
  CHECK(names(replaced(results_2015, "50.6", "#DIV/0!")) == std::vector<std::string>{"extra-column", "malformed-number"});
}

// Electors and invalid votes are left out: they are not among the figures that we could look up.
const std::string library_2017 =
    "ons_id,ons_region_id,constituency_name,county_name,region_name,country_name,constituency_type,declaration_time,result,first_party,"
    "second_party,electorate,valid_votes,invalid_votes,majority,con,lab,ld,ukip,green,snp,pc,dup,sf,sdlp,uup,alliance,other,other_winner\n"
    "E14000530,E12000008,Aldershot,Hampshire,South East,England,Borough,,Con hold,Con,Lab,,48950,,11473,26950,15477,3637,1796,1090,"
    "0,0,0,0,0,0,0,0,0\n"
    "E14000608,E12000008,Buckingham,Buckinghamshire,South East,England,County,,Spk hold,Spk,Green,,52679,,25725,0,0,0,4168,8574,"
    "0,0,0,0,0,0,0,39937,34299\n";

TEST_CASE("election: the Library's constituencies of 2017 have UKIP, and no names of members") {
  CHECK(recognise(library_2017).dialect == Dialect::constituencies_csv);
  const auto document = read_as<Election>(library_2017);
  CHECK(names(document.findings).empty());
  const ConstituencyResultTable& seats = document.value.constituencies();
  REQUIRE(seats.size() == 2);
  CHECK(seats[0].code() == "E14000530");
  CHECK(seats[0].region() == "South East");
  CHECK(seats[0].result() == "Con hold");
  CHECK(seats[0].second_party() == "Lab");
  CHECK(seats[0].majority() == Votes(11473));
  CHECK(seats.con[0] == Votes(26950));
  CHECK(seats.lab[0] == Votes(15477));
  CHECK(seats.ld[0] == Votes(3637));
  CHECK(seats.ukip[0] == Votes(1796));
  CHECK(seats.green[0] == Votes(1090));
  CHECK(seats.county[1] == "Buckinghamshire");
  CHECK(seats.type[1] == "County");
  CHECK(seats.first_party[1] == "Spk");
  CHECK(seats[1].valid_votes() == Votes(52679));
  CHECK(seats.ukip[1] == Votes(4168));
  CHECK(seats.alliance[1] == Votes(0));
  CHECK(seats.other[1] == Votes(39937));
  CHECK(seats.other_winner[1] == Votes(34299));
  CHECK_FALSE(seats[1].electorate());
  CHECK(seats.brexit.size() == 0);
  CHECK(seats.mp_surname.size() == 0);
  CHECK(write(document) == library_2017);
  CHECK(compose(document.value) == library_2017);
  CHECK(finding_after(library_2017, "25725", "25726", "majority").equation == "34299 - 8574 = 25725, not 25726");
}

}  // namespace
