// SPDX-License-Identifier: MIT
// Copies in which codes tell the places, and abbreviations the parties. The figures of Aberafan Maesteg and Aldershot, 2024, are the
// House of Commons Library's, those of Aberdeen City and Gibraltar, 2016, the Electoral Commission's.
#include <ukvotes/election.hpp>
#include <ukvotes/make.hpp>
#include <ukvotes/referendum_result.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "../support/invariants.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_election.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

using Names = std::vector<std::string>;

std::size_t count_named(const std::vector<Finding>& findings, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::count(findings, name, [](const Finding& finding) { return finding.name(); }));
}

const std::string seats =
    "ONS ID,First party,Second party,Valid votes,Majority,Con,Lab,RUK\n"
    "W07000081,Lab,RUK,35755,10354,2903,17838,7484\n"
    "E14001063,Lab,Con,48544,5683,14081,19764,8210\n";

const std::string candidates =
    "ONS ID,Party abbreviation,Votes\n"
    "E14001063,HI,282\nE14001063,Green,2155\nE14001063,LD,4052\nE14001063,RUK,8210\nE14001063,Con,14081\nE14001063,Lab,19764\n";

const std::string areas = "Area_Code,Electorate,Remain,Leave\nS12000033,154266,63985,40729\nGI,24119,19322,823\n";

TEST_CASE("codes alone: constituencies") {
  CHECK(recognise(seats).dialect == Dialect::constituencies_csv);
  const auto document = read_as<Election>(seats);
  CHECK(names(document.findings).empty());
  const ConstituencyResultTable& table = document.value.constituencies();
  REQUIRE(table.size() == 2);
  CHECK(table[1].code() == "E14001063");
  CHECK(table[1].name().empty());
  CHECK(table[1].valid_votes() == Votes(48544));
  CHECK(compose(document.value).starts_with("ons_id,first_party,"));
  const Finding majority = finding_after(seats, "5683", "5684", "majority");
  CHECK(majority.message == "the majority of E14001063 does not follow from the votes");
  CHECK(names(seats + "E14001063,Lab,Con,48544,5683,14081,19764,8210\n") == Names{"repeated-constituency"});
}

TEST_CASE("codes alone: candidates of parties that are abbreviated") {
  CHECK(recognise(candidates).dialect == Dialect::candidates_csv);
  const auto document = read_as<Election>(candidates);
  CHECK(names(document.findings).empty());
  const CandidacyTable& table = document.value.candidacies();
  REQUIRE(table.size() == 6);
  CHECK(table[5].code() == "E14001063");
  CHECK(table.party_abbreviation[5] == "Lab");
  CHECK(table[5].party().empty());
  CHECK(compose(make_constituencies(document.value)) ==
        "ons_id,region_name,country_name,first_party,second_party,valid_votes,majority,con,lab,ld,ruk,green,other,other_winner\n"
        "E14001063,,,Lab,Con,48544,5683,14081,19764,4052,8210,2155,282,0\n");
  CHECK(
      finding_after(candidates, ",4052", ",", "unknown-votes").message.starts_with("the votes of a candidate of E14001063 are not known"));
  const std::string named = "Constituency name,Party name,Votes\nAldershot,Labour,19764\n";
  CHECK(names(named).empty());
  CHECK(recognise(replaced(named, "Party name", "Party abbreviation")).kind == Kind::election);
  CHECK(recognise(replaced(named, "Constituency name", "ONS ID")).kind == Kind::election);
}

TEST_CASE("codes alone: where nothing tells the places or the parties, one error says what is there") {
  const auto missing = [](const std::string& text) {
    std::vector<Finding> found;
    for (const Finding& finding : read_as<Election>(text).findings) {
      if (finding.name() == "missing-column") found.push_back(finding);
    }
    return found;
  };
  const std::string nowhere = replaced(seats, "ONS ID", "Number");
  CHECK_FALSE(recognise(nowhere).kind);
  REQUIRE(missing(nowhere).size() == 1);
  CHECK(missing(nowhere)[0].expected == "constituency_name or ons_id");
  CHECK(missing(nowhere)[0].found == "Number,First party,Second party,Valid votes,Majority,Con,Lab,RUK");
  // Without a code or without a party it is none of candidates.
  CHECK_FALSE(recognise(replaced(candidates, "ONS ID", "Number")).kind);
  CHECK_FALSE(recognise(replaced(candidates, "Party abbreviation", "Colour")).kind);
  const auto nobody = read_as<ReferendumResult>(replaced(areas, "Area_Code", "Number"));
  const Finding& area = finding_named(nobody.findings, "missing-column");
  CHECK(area.expected == "Area or Area_Code");
  CHECK(area.found == "Number,Electorate,Remain,Leave");
}

TEST_CASE("codes alone: areas of a referendum") {
  CHECK(recognise(areas).kind == Kind::referendum_result);
  const auto document = read_as<ReferendumResult>(areas);
  CHECK(count_named(document.findings, "missing-column") == 0);
  const ResultAreaTable& table = document.value.areas();
  REQUIRE(table.size() == 2);
  CHECK(table[0].area().empty());
  CHECK(table.area_code[1] == "GI");
  CHECK(table[1].remain() == Votes(19322));
  CHECK(compose(document.value).starts_with("Area_Code,Electorate,Remain,Leave\n"));
  CHECK(count_named(read_as<ReferendumResult>(areas + "GI,24119,19322,823\n").findings, "repeated-area") == 1);
  CHECK(count_named(read_as<ReferendumResult>(areas + ",24119,19322,823\n").findings, "repeated-area") == 0);
  CHECK_THROWS_WITH_AS(make_difference(document.value), "a difference names its areas, and this result has codes alone",
                       std::invalid_argument);
}

TEST_CASE("codes alone: every beginning keeps what all readings promise") {
  for (const std::string& text : {seats, candidates}) {
    for (std::size_t size = 0; size <= text.size(); ++size) CHECK(fault_of_reading<Election>(std::string_view(text).substr(0, size)) == "");
  }
  for (std::size_t size = 0; size <= areas.size(); ++size)
    CHECK(fault_of_reading<ReferendumResult>(std::string_view(areas).substr(0, size)) == "");
}

}  // namespace
