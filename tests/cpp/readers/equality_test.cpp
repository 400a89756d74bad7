// SPDX-License-Identifier: MIT
// Documents are equal when all that they say is: whatever cell is changed, they no longer are.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include <ukvotes/write.hpp>

#include "../support/documents.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

using Changes = std::vector<std::pair<std::string, std::string>>;

template <class T>
void check_each_counts(const std::string& text, const Changes& changes) {
  const Document<T> document = read_as<T>(text);
  CHECK(document.value == read_as<T>(std::string(text)).value);
  for (const auto& change : changes) {
    CAPTURE(change.second);
    const std::string changed = replaced_once(text, change.first, change.second);
    REQUIRE(changed != text);
    CHECK_FALSE(read_as<T>(changed).value == document.value);
  }
}

TEST_CASE("equality: referendums") {
  check_each_counts<Referendum>(referendum_text(), {{"Scotland,City of Edinburgh,", "Wales,City of Edinburgh,"},
                                                    {"City of Edinburgh", "Edinburgh"},
                                                    {"187796", "187797"},
                                                    {"64498", "64499"},
                                                    {"64498,Remain", "64498,Leave"},
                                                    {"123298", "123299"},
                                                    {"123298", "x"},
                                                    {"Scotland,City of Edinburgh", "\"Scotland\",City of Edinburgh"}});
}

TEST_CASE("equality: listings") {
  check_each_counts<PetitionListing>(listing_text(), {{"France:  14674", "Frances:  14674"},
                                                      {"France:  14674", "France:  14675"},
                                                      {"France:  14674", "France:  x"},
                                                      {"East Renfrewshire", "West Renfrewshire"},
                                                      {"by Country: 450331", "by Country: 450332"},
                                                      {"by Constituency: 2194084", "by Constituency: 2194085"},
                                                      {"Total number of votes: 2644415", "Total number of votes: 2644416"},
                                                      {"Total number of votes: 2644415", "Total number of votes: x"}});
}

TEST_CASE("equality: reports") {
  check_each_counts<PetitionReport>(report_text(), {{"# Require", "# require"},
                                                    {"Make it a duty", "Make it no duty"},
                                                    {"**270,294 signatures**", "**270,295 signatures**"},
                                                    {"Last refreshed 2021-07-12", "Last refreshed 2021-07-13"},
                                                    {"Many large stations", "Many small stations"},
                                                    {"Nobody doubts", "Nobody believes"},
                                                    {"| Opened |", "| Closed |"},
                                                    {"| Opened | 2021-03-05 |", "| Opened | 2021-03-06 |"},
                                                    {"| 2 | Ireland |", "| 3 | Ireland |"},
                                                    {"| 2 | Ireland |", "| 2 | Eire |"},
                                                    {"Ireland | 439 |", "Ireland | 438 |"},
                                                    {"Ireland | 439 | 0.16 |", "Ireland | 439 | 0.17 |"},
                                                    {"| Angus Brendan MacNeil MP |", "| None |"},
                                                    {"| Na h-Eileanan an Iar |", "| Western Isles |"}});
  const std::string url = "https://petition.parliament.uk/petitions/575833";
  check_each_counts<PetitionReport>(report_text(), {{"[" + url + "](" + url + ")", "[x](x)"}});
}

TEST_CASE("equality: tallies") {
  check_each_counts<PartyTally>(tally_text(), {{"Liberal Democrats", "Social Democrats"}, {"4,065", "4,064"}, {"4,065", "x"}});
}

TEST_CASE("compose: a cell without a value is written as an empty one") {
  const std::string header = "Region,Area,Remain,Leave,Status,Absolute Difference\n";
  CHECK(compose(read_referendum(header + "Wales,A,10,x,Leave,20\n").value) == header + "Wales,A,10,,Leave,20\n");
  const std::string rest =
      "Aldershot: 6\n\n Number of votes by Country: 4\nNumber of votes by Constituency: 6\nTotal number of votes: 10\n";
  CHECK(compose(read_petition_listing("France:  x\n" + rest).value, Dialect::totals_at_end) == "France:  \n" + rest);
  const auto report = read_petition_report(replaced_once(report_text(), "| 2 | Ireland | 439 | 0.16 |", "| y | Ireland | y | y |"));
  CHECK(compose(report.value) == replaced_once(report_text(), "| 2 | Ireland | 439 | 0.16 |", "|  | Ireland |  |  |"));
}

}  // namespace
