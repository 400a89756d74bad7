// SPDX-License-Identifier: MIT
// Codes and names of places that do not go together. The places are those of the published files.
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

struct Said {
  std::string field;
  std::string message;
  std::string expected;
  friend bool operator==(const Said&, const Said&) = default;
};

template <class T>
std::vector<Said> places(const Document<T>& document) {
  std::vector<Said> all;
  for (const Finding& finding : document.findings) {
    if (finding.name() == "place") all.push_back({std::string(finding.field), finding.message, finding.expected});
  }
  return all;
}

/// A constituency of that code, region and country.
std::vector<Said> constituency(const std::string& places_said) {
  return places(read_election("ONS ID,ONS region ID,Region name,Country name,Constituency name,Valid votes,Con\n" + places_said +
                              ",Somewhere,100,100\n"));
}

std::vector<Said> area(const std::string& places_said) {
  return places(
      read_referendum_result("Region_Code,Region,Area_Code,Area,Valid_Votes,Remain,Leave\n" + places_said + ",Somewhere,3,2,1\n"));
}

const std::string in_scotland = "by the other codes and names of the row it is in Scotland";
const std::string in_wales = "by the other codes and names of the row it is in Wales";
const std::string in_england = "by the other codes and names of the row it is in England";
const std::string in_london = "by the other codes and names of the row it is in London";

TEST_CASE("places: codes and names that mean one place are no finding") {
  CHECK(constituency("E14001063,E12000008,South East,England").empty());  // Aldershot
  CHECK(constituency("W07000081,W92000004,Wales,Wales").empty());         // Aberafan Maesteg
  CHECK(constituency("N05000001,N92000002,Northern Ireland,Northern Ireland").empty());
  CHECK(constituency("E14000544,E12000006,East,England").empty());  // Basildon and Billericay, as in 2019
  CHECK(constituency("E14000544,E12000006,East of England,England").empty());
  CHECK(constituency("E14000548,E12000003,Yorkshire and the Humber,England").empty());  // Batley and Spen
  CHECK(area("E12000009,South West,E06000023").empty());                                // Bristol
  CHECK(area("E12000009,South West,GI").empty());                                       // Gibraltar
  CHECK(area("N92000002,Northern Ireland,N92000002").empty());
}

TEST_CASE("places: what is not known or not there says nothing") {
  CHECK(constituency("E14001063,,,").empty());
  CHECK(constituency(",,London,").empty());
  CHECK(constituency("1234,E12000008,South East,England").empty());
  CHECK(constituency("E14001063,E12000008,Wessex,Albion").empty());
  CHECK(constituency("E14001063,E12000008,Wessex,England").empty());
  CHECK(constituency("E14001063,E12000008,South East,Albion").empty());
  CHECK(constituency("K02000001,W92000004,Wales,Wales").empty());  // the United Kingdom
  CHECK(constituency("E14009999,E12000007,London,England").empty());
  CHECK(area("E06000018,,GI").empty());  // a code of no region, where nothing else says where that would be
}

TEST_CASE("places: the cell that all others contradict is found") {
  CHECK(constituency("E14001063,W92000004,South East,England") ==
        std::vector<Said>{{"ONS region ID", "by the other codes and names of the row it is in South East", "E12000008"}});
  CHECK(constituency("W07000081,W92000004,London,Wales") == std::vector<Said>{{"Region name", in_wales, "Wales"}});
  CHECK(constituency("S14000002,S92000003,Scotland,England") == std::vector<Said>{{"Country name", in_scotland, "Scotland"}});
  CHECK(constituency("E14001063,E12000008,South East,Wales") ==
        std::vector<Said>{{"Country name", "by the other codes and names of the row it is in South East", "England"}});
  CHECK(constituency("W07000081,E12000007,London,England") == std::vector<Said>{{"ONS ID", in_london, "a code of London"}});
  CHECK(constituency("E14000530,E12000007,London,England") == std::vector<Said>{{"ONS ID", in_london, "a code of London"}});
  CHECK(area("S92000003,Scotland,E06000023") == std::vector<Said>{{"Area_Code", in_scotland, "a code of Scotland"}});
  CHECK(area("E12000009,Wales,W06000023") == std::vector<Said>{{"Region_Code", in_wales, "W92000004"}});
}

TEST_CASE("places: where the rest is only known to be in England, a region of England is expected") {
  CHECK(constituency("E14009999,,Scotland,England") == std::vector<Said>{{"Region name", in_england, "a region of England"}});
  CHECK(constituency("E14009999,S92000003,,England") ==
        std::vector<Said>{{"ONS region ID", in_england, "the code of a region of England"}});
}

/// What is said where it cannot be told which cell is wrong.
Said dispute(const std::string& field, const std::string& places_said) {
  return {field, places_said + " are not one place; which of them is wrong cannot be told", "codes and names of one place"};
}

TEST_CASE("places: where one contradicts one, or two contradict two, no side is taken") {
  CHECK(area("E12000008,South West,E07000084") == std::vector<Said>{dispute("Region", "E12000008 (South East) and South West")});
  CHECK(area("E12000009,South East,GI") == std::vector<Said>{dispute("Region", "E12000009 (South West) and South East")});
  CHECK(area(",Scotland,E06000023") == std::vector<Said>{dispute("Region", "E06000023 (England) and Scotland")});
  CHECK(area("S92000003,,E06000023") == std::vector<Said>{dispute("Region_Code", "E06000023 (England) and S92000003 (Scotland)")});
  CHECK(constituency("E14001200,,South East,England") ==
        std::vector<Said>{dispute("Region name", "E14001200 (Yorkshire and The Humber) and South East")});
  CHECK(constituency("E14009999,,,Wales") == std::vector<Said>{dispute("Country name", "E14009999 (England) and Wales")});
  CHECK(constituency("E14001063,E12000008,Wales,Wales") == std::vector<Said>{dispute("Region name", "E14001063 (South East) and Wales")});
  CHECK(constituency("W07000081,,Scotland,London") == std::vector<Said>{dispute("Region name", "W07000081 (Wales) and Scotland")});
}

TEST_CASE("places: a region is expected under the name that it has in other rows") {
  const std::string elsewhere = "E14000544,E12000006,East,England,Basildon and Billericay,100,100\n";
  CHECK(constituency(elsewhere + "E14000544,E12000006,Wales,England") ==
        std::vector<Said>{{"Region name", "by the other codes and names of the row it is in East of England", "East"}});
}

TEST_CASE("places: a code of another thing is that of no region") {
  for (const std::string code : {"E12000018", "E06000018", "E14000018"}) {
    CHECK(constituency("E14001063," + code + ",South East,England") ==
          std::vector<Said>{{"ONS region ID", "by the other codes and names of the row it is in South East", "E12000008"}});
  }
  for (const std::string code : {"W92000005", "W06000001"})
    CHECK(constituency("W07000081," + code + ",Wales,Wales") == std::vector<Said>{{"ONS region ID", in_wales, "W92000004"}});
  for (const std::string code : {"E15000008", "E92000001", "E12999999", "K03000001"})
    CHECK(constituency("E14001063," + code + ",South East,England").empty());
}

TEST_CASE("places: numbers of their own are no codes of regions, though there is a code among them") {
  CHECK(constituency("E14001063,1,South East,England,Aldershot,100,100\n"
                     "W07000081,2,Wales,Wales,Aberafan Maesteg,100,100\n"
                     "K02000001,K02000001,,")
            .empty());
}

TEST_CASE("places: the code of a constituency may stand in the id of its post") {
  const auto document = read_election(
      "id,name,party_id,party_name,post_id,post_label,election,elected,region,country\n"
      "1,A,PP1,B,WMC:E14000793,Leeds North West,parl.2019-12-12,t,Scotland,Scotland\n");
  CHECK(places(document) == std::vector<Said>{{"post_id", in_scotland, "a code of Scotland"}});
}

TEST_CASE("places: among codes of regions a text that is none is found") {
  const auto rows = [](std::string_view code, std::string_view region = "Scotland", std::string_view area = "S12000034") {
    return places(
        read_referendum_result("Region_Code,Region,Area_Code,Area,Valid_Votes,Remain,Leave\nS92000003,Scotland,S12000033,Aberdeen "
                               "City,3,2,1\n" +
                               std::string(code) + "," + std::string(region) + "," + std::string(area) + ",Aberdeenshire,3,2,1\n"));
  };
  CHECK(rows("S92000003").empty());
  CHECK(rows("").empty());
  CHECK(rows("NA", "", "GI").empty());  // there is nothing that it could contradict
  CHECK(rows("NA") == std::vector<Said>{{"Region_Code", in_scotland, "S92000003"}});
  CHECK(rows("NA", "Wales", "W06000023").empty());  // the table may have no codes for Wales
  CHECK(rows("W920004", "Wales", "W06000023") == std::vector<Said>{{"Region_Code", in_wales, "W92000004"}});
  // Two names that contradict each other contradict a code of nowhere, too.
  CHECK(places(read_election("ONS ID,ONS region ID,Region name,Country name,Constituency name,Valid votes,Con\n"
                             ",W92000004,Wales,Wales,Aberconwy,3,3\n,NA,Wales,Scotland,Bangor,4,4\n")) ==
        std::vector<Said>{dispute("Country name", "Wales and Scotland")});
  // A table with identifiers of its own has none that could be wrong.
  CHECK(area("11,Scotland,S12000033").empty());
}

TEST_CASE("places: the finding stands at its cell") {
  const std::string published = header_2024 + aberafan;
  const auto moved = read_election(replaced(published, ",Wales,Wales,", ",Wales,England,"));
  const auto found = std::ranges::find_if(moved.findings, [](const Finding& f) { return f.name() == "place"; });
  REQUIRE(found != moved.findings.end());
  CHECK(found->row == 1);
  CHECK(found->position.byte_begin == published.find("Wales,County"));
  CHECK(found->position.byte_end == found->position.byte_begin + std::string("England").size());
}

}  // namespace
