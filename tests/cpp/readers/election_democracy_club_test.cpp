// SPDX-License-Identifier: MIT
// The later tables of Democracy Club: the wide one, and that of its builder. The votes of Aldershot, 2019 and 2024, are the House
// of Commons Library's.
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

const std::string wide =
    "id,name,election,ballot_paper_id,election_date,seats_contested,party_id,party_name,party_description_text,previous_party_affiliations,"
    "post_id,post_label,organisation_name,NUTS1,honorific_prefix,honorific_suffix,gender,birth_date,elected,votes_cast,email,"
    "twitter_username,facebook_page_url,party_ppc_page_url,facebook_personal_url,homepage_url,wikipedia_url,linkedin_url,image_url,"
    "proxy_image_url_template,image_copyright,image_uploading_user,image_uploading_user_notes,twitter_user_id,election_current,"
    "party_lists_in_use,party_list_position,old_person_ids,gss_code,parlparse_id,theyworkforyou_url,party_ec_id,favourite_biscuits,"
    "cancelled_poll,wikidata_id,blog_url,instagram_url,youtube_profile\r\n"
    "5645,A B,parl.2019-12-12,parl.aldershot.2019-12-12,2019-12-12,1,PP52,Conservative and Unionist "
    "Party,,,WMC:E14000530,Aldershot,House of Commons,,,,male,,True,27980,,,,,,,,,,,,,,,False,False,,,E14000530,,,PP52,,False,,,,\r\n"
    "5884,C D,parl.2019-12-12,parl.aldershot.2019-12-12,2019-12-12,1,PP53,Labour Party,,,WMC:E14000530,Aldershot,House of "
    "Commons,,,,male,,False,11282,,,,,,,,,,,,,,,False,False,,,E14000530,,,PP53,,False,,,,\r\n"
    "1201,E F,parl.2019-12-12,parl.aldershot.2019-12-12,2019-12-12,1,PP90,Liberal Democrats,,,WMC:E14000530,Aldershot,House of "
    "Commons,,,,male,,False,6920,,,,,,,,,,,,,,,False,False,,,E14000530,,,PP90,,False,,,,\r\n"
    "46197,G H,parl.2019-12-12,parl.aldershot.2019-12-12,2019-12-12,1,PP63,Green Party,,,WMC:E14000530,Aldershot,House of "
    "Commons,,,,female,,False,1750,,,,,,,,,,,,,,,False,False,,,E14000530,,,PP63,,False,,,,\r\n";

const std::string builder =
    "person_id,person_name,election_id,ballot_paper_id,election_date,election_current,party_name,party_id,post_label,cancelled_poll,"
    "seats_contested,elected,votes_cast,gss\n"
    "116264,A B,parl.2024-07-04,parl.aldershot.2024-07-04,2024-07-04,f,Labour Party,PP53,Aldershot,f,1,t,19764,E14001063\n"
    "104012,C D,parl.2024-07-04,parl.aldershot.2024-07-04,2024-07-04,f,Green Party,PP63,Aldershot,f,1,f,2155,E14001063\n";

TEST_CASE("election: Democracy Club's wide table") {
  CHECK(recognise(wide).dialect == Dialect::democracy_club_csv);
  const auto document = read_as<Election>(wide);
  CHECK(names(document.findings) == std::vector<std::string>{"extra-column"});
  const CandidacyTable& candidacies = document.value.candidacies();
  REQUIRE(candidacies.size() == 4);
  for (std::size_t row = 0; row < 4; ++row) {
    CHECK(candidacies[row].code() == "E14000530");
    CHECK(candidacies[row].constituency() == "Aldershot");
    CHECK(candidacies.post_id[row] == "WMC:E14000530");
    CHECK(candidacies.election[row] == "parl.2019-12-12");
    CHECK(candidacies.elected[row] == (row == 0 ? "True" : "False"));
  }
  CHECK(candidacies.person_id[3] == "46197");
  CHECK(candidacies.full_name[3] == "G H");
  CHECK(candidacies.gender[3] == "female");
  CHECK(candidacies.party_id[2] == "PP90");
  CHECK(candidacies[1].party() == "Labour Party");
  CHECK(candidacies[1].votes() == Votes(11282));
  CHECK(write(document) == wide);
}

TEST_CASE("election: the table of Democracy Club's builder") {
  CHECK(recognise(builder).dialect == Dialect::democracy_club_csv);
  const auto document = read_as<Election>(builder);
  REQUIRE(names(document.findings) == std::vector<std::string>{"extra-column"});
  CHECK(document.findings.front().found == "ballot_paper_id, election_date, election_current, cancelled_poll, seats_contested");
  const CandidacyTable& candidacies = document.value.candidacies();
  REQUIRE(candidacies.size() == 2);
  CHECK(candidacies[0].code() == "E14001063");
  CHECK(candidacies[1].code() == "E14001063");
  CHECK(candidacies[1].constituency() == "Aldershot");
  CHECK(candidacies[1].party() == "Green Party");
  CHECK(candidacies[1].votes() == Votes(2155));
  CHECK(candidacies.person_id[0] == "116264");
  CHECK(candidacies.full_name[0] == "A B");
  CHECK(candidacies.party_id[0] == "PP53");
  CHECK(candidacies.elected[0] == "t");
  CHECK(candidacies.election[0] == "parl.2024-07-04");
}

TEST_CASE("election: the candidate who is marked as elected has the most votes") {
  const std::string turned = replaced(replaced(builder, "t,19764", "f,19764"), "f,2155", "t,2155");
  CHECK(names(turned) == std::vector<std::string>{"extra-column", "most-votes"});
  const Finding finding = finding_named(read_as<Election>(turned).findings, "most-votes");
  CHECK(finding.row == 2);
  CHECK(finding.field == "elected");
  CHECK(finding.found == "t");
  CHECK(finding.expected == "the mark in row 1");
  CHECK(finding.equation == "19764 > 2155");
  CHECK(finding.message == "another candidate of Aldershot has more votes than the one who is marked as elected");
  const std::string third = replaced(replaced(wide, "True,27980", "False,27980"), "False,6920", "True,6920");
  CHECK(finding_named(read_as<Election>(third).findings, "most-votes").equation == "27980 > 6920");
  // Lots are drawn between two who have as many votes; what is not known may be more; and two marks have a finding of their own.
  CHECK(names(replaced(turned, "19764", "2155")) == std::vector<std::string>{"extra-column"});
  CHECK(names(replaced(builder, "t,19764", "t,")) == std::vector<std::string>{"extra-column", "unknown-votes"});
  CHECK(names(replaced(turned, "t,2155", "t,")) == std::vector<std::string>{"extra-column", "unknown-votes"});
  CHECK(names(replaced(builder, "f,2155", "t,2155")) == std::vector<std::string>{"extra-column", "winners"});
  ReadOptions few;
  few.limits.findings = 1;
  CHECK(read_as<Election>(turned, few).findings.size() == 2);
}

}  // namespace
