// SPDX-License-Identifier: MIT
// What is made of candidates. Votes of Aldershot and Aldridge-Brownhills, 2015 and 2017, are the Electoral Commission's; those
// of other places are made up.
#include <ukvotes/make.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_election.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

std::string made_of(const std::string& candidates) { return compose(make_constituencies(read_as<Election>(candidates).value)); }

TEST_CASE("made: a constituency stands once for each election, and says of which it is") {
  const std::string two =
      "election,ons_id,constituency_name,party_name,party_abbreviation,votes\n"
      "2015,E14000530,Aldershot,Conservative,Con,23369\n"
      "2015,E14000530,Aldershot,Green,Green,2025\n"
      "2017,E14000530,Aldershot,UK Independence Party,UKIP,1796\n"
      "2017,E14000530,Aldershot,Green,Green,1090\n";
  const std::string text = made_of(two);
  CHECK(text ==
        "ons_id,constituency_name,region_name,country_name,first_party,second_party,valid_votes,majority,con,ukip,green,other,other_winner,"
        "election\n"
        "E14000530,Aldershot,,,Con,Green,25394,21344,23369,0,2025,0,0,2015\n"
        "E14000530,Aldershot,,,UKIP,Green,2886,706,0,1796,1090,0,0,2017\n");
  CHECK(names(text).empty());
}

TEST_CASE("made: of two candidates of one party the first stands in its column, and the row adds up") {
  const std::string header = "ons_id,constituency_name,party_name,party_abbreviation,votes\n";
  const std::string text = made_of(header + "E14000001,Somewhere,Conservative,Con,100\nE14000001,Somewhere,Labour,Lab,150\n" +
                                   "E14000001,Somewhere,Conservative,Con,90\n");
  CHECK(
      text.ends_with("first_party,second_party,valid_votes,majority,con,lab,other,other_winner\n"
                     "E14000001,Somewhere,,,Lab,Con,340,50,100,150,90,0\n"));
  CHECK(names(text).empty());
  const std::string independents = made_of(header + "E14000001,Somewhere,Independent,Ind,200\nE14000001,Somewhere,Labour,Lab,150\n" +
                                           "E14000001,Somewhere,Independent,Ind,190\n");
  CHECK(independents.ends_with("E14000001,Somewhere,,,Ind,Ind,540,10,150,390,200\n"));
  CHECK(names(independents).empty());
}

TEST_CASE("made: a winner whose column is that of another party is among other winners") {
  const std::string text = made_of(
      "ons_id,constituency_name,party_name,party_abbreviation,votes\n"
      "E14000001,Somewhere,UK Independence Party,UKIP,200\nE14000001,Somewhere,Reform UK,RUK,150\n");
  CHECK(text.ends_with("majority,ruk,other,other_winner\nE14000001,Somewhere,,,UKIP,RUK,350,50,150,200,200\n"));
}

TEST_CASE("made: where the votes of a candidate are not known, neither is what follows from them") {
  const std::string candidates =
      "ons_id,constituency_name,party_name,party_abbreviation,votes\n"
      "E14000530,Aldershot,Conservative,Con,23369\n"
      "E14000530,Aldershot,Labour,Lab,\n"
      "E14000530,Aldershot,Green,Green,2025\n"
      "E14000001,Somewhere,Labour,Lab,150\n"
      "E14000002,Unknown,Labour,Lab,\n";
  CHECK(made_of(candidates) ==
        "ons_id,constituency_name,region_name,country_name,first_party,second_party,valid_votes,majority,con,lab,green,other,other_winner\n"
        "E14000530,Aldershot,,,,,,,23369,,2025,,\n"
        "E14000001,Somewhere,,,Lab,,150,150,0,150,0,0,0\n"
        "E14000002,Unknown,,,,,,,0,,0,,\n");
}

TEST_CASE("made: a total of all candidates is no constituency") {
  const std::string candidates =
      "ons_id,constituency_name,party_name,party_abbreviation,votes\n"
      "E14001063,Aldershot,Labour,Lab,19764\nE14001063,Aldershot,Conservative,Con,14081\nE14001063,Aldershot,Reform UK,RUK,8210\n";
  const std::string made = made_of(candidates);
  CHECK(made.ends_with("\nE14001063,Aldershot,,,Lab,Con,42055,5683,14081,19764,8210,0,0\n"));
  CHECK(made_of(candidates + ",United Kingdom,,,42055\n") == made);
  CHECK(made_of(candidates + "E14001063,Aldershot,,,42055\n") == made);
}

TEST_CASE("made: parties are known by their names in the files of other publishers") {
  const std::string commission_2017 =
      "ONS Code,PANO,Constituency,Surname,First name,Party,Party Identifer,Valid votes\n"
      "E14000531,8,Aldridge-Brownhills,A,B,Conservative and Unionist Party,Conservative,26317\n"
      "E14000531,8,Aldridge-Brownhills,C,D,Labour Party,Labour,12010\n"
      "E14000531,8,Aldridge-Brownhills,E,F,Liberal Democrats,Liberal Democrats,1343\n"
      "E14000531,8,Aldridge-Brownhills,G,H,The Official Monster Raving Loony Party,Loony,565\n";
  CHECK(made_of(commission_2017)
            .ends_with("first_party,second_party,valid_votes,majority,con,lab,ld,other,other_winner\n"
                       "E14000531,Aldridge-Brownhills,,,Con,Lab,40235,14307,26317,12010,1343,565,0\n"));
  const std::string header = "person_id,person_name,election_id,party_id,party_name,post_label,gss,votes_cast\n";
  const auto columns_of = [&](std::string_view id, std::string_view name) {
    const std::string text = made_of(header + "1,A,parl.2024-07-04," + std::string(id) + "," + std::string(name) + ",Somewhere,,7\n");
    return text.substr(0, text.find('\n'));
  };
  const auto has_column = [&](std::string_view id, std::string_view name, std::string_view column) {
    return columns_of(id, name).find(",majority," + std::string(column) + ",other,") != std::string::npos;
  };
  // Ids and names as Democracy Club has them.
  CHECK(has_column("PP52", "Conservative and Unionist Party", "con"));
  CHECK(has_column("PP53", "Labour Party", "lab"));
  CHECK(has_column("joint-party:53-119", "Labour and Co-operative Party", "lab"));
  CHECK(has_column("joint-party:53-119", "x", "lab"));
  CHECK(has_column("PP90", "Liberal Democrats", "ld"));
  CHECK(has_column("party:63", "x", "green"));
  CHECK(has_column("PP130", "Scottish Green Party", "green"));
  CHECK(has_column("PP85", "UK Independence Party (UKIP)", "ukip"));
  CHECK(has_column("PP102", "Scottish National Party (SNP)", "snp"));
  CHECK(has_column("PP77", "Plaid Cymru - The Party of Wales", "pc"));
  CHECK(has_column("PP7931", "Reform UK", "ruk"));
  CHECK(has_column("party:7931", "The Brexit Party", "brexit"));
  CHECK(has_column("", "Sinn F\xC3\xA9in", "sf"));
  for (const std::string_view id : {"ynmp-party:2", "PP", "PP5", "52", "PP520", "party:", "joint-party:119-53"})
    CHECK(columns_of(id, "Independent").find(",majority,other,") != std::string::npos);
}

TEST_CASE("made: a first party that is named in full has its column") {
  const std::string row = "Aberafan Maesteg,Labour,Reform UK,35755,10354,2903,17838,7484,7530,0\n";
  const std::string text =
      "Constituency name,First party,Second party,Valid votes,Majority,Con,Lab,RUK,All other candidates,Of which other winner\n" + row;
  CHECK(names(text).empty());
  CHECK(names(replaced(text, "10354", "10355")) == std::vector<std::string>{"majority"});
}

TEST_CASE("made: what has constituencies already has none to be made") {
  const auto election = read_as<Election>("Constituency name,Valid votes\nBath,10\n");
  CHECK_THROWS_AS(make_constituencies(election.value), std::invalid_argument);
}

TEST_CASE("composed: shares that are tiny or huge keep their digits") {
  const std::string text = "Constituency,Party,Votes,Share\nBath,A,1,1e-40\nBath,B,2,1e40\nBath,C,3,0.1\n";
  const auto election = read_as<Election>(text);
  const auto composed = read_election(compose(election.value, election.dialect));
  const double shares[] = {1e-40, 1e40, 0.1};
  for (std::size_t row = 0; row < 3; ++row) CHECK(composed.value.candidacies()[row].share() == shares[row]);
}

}  // namespace
