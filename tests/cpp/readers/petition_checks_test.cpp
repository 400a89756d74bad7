// SPDX-License-Identifier: MIT
// What the numbers and fields of a petition are held against.
#include <ukvotes/petition.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "../support/documents.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_petition.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

TEST_CASE("petition: a null says nothing, and hides nothing that the other counts show") {
  const auto document = changed_petition(R"("FR","signature_count":4},)",
                                         R"("FR","signature_count":null},{"name":"Malta","code":"MT","signature_count":11},)");
  CHECK(document.value.without_country() == std::nullopt);
  CHECK(finding_named(document.findings, "null-count").row == 1);
  CHECK(finding_named(document.findings, "countries-exceed-total").equation == "sum 10501 > 10500");
}

TEST_CASE("petition: of a constituency without a count, or without a code, nothing is said of its region or its form") {
  const auto counted = changed_petition(R"("mp":"A Member MP","signature_count":3480)", R"("mp":"A Member MP","signature_count":null)");
  CHECK(verdict(counted.findings, Severity::note) == Verdict{{"omitted-constituencies", 1}, {"null-count", 1}});
  const auto coded = changed_petition(R"("ons_code":"E14000530")", R"("ons_code":null)");
  CHECK(verdict(coded.findings, Severity::note) == Verdict{{"omitted-constituencies", 1}});
}

TEST_CASE("petition: a region that has other signatures than its constituencies is found once") {
  const auto document = changed_petition(R"("J","signature_count":3480)", R"("J","signature_count":3481)");
  CHECK(verdict(document.findings) == Verdict{{"region-total", 1}});
}

TEST_CASE("petition: signatures that move from one region to another are found in both") {
  const auto document = read_petition(replaced(replaced(small_petition, R"("J","signature_count":3480)", R"("J","signature_count":3481)"),
                                               R"("L","signature_count":7000)", R"("L","signature_count":6999)"));
  std::vector<std::string> equations;
  for (const Finding& finding : document.findings) {
    if (finding.name() == "region-total") equations.push_back(finding.equation);
  }
  CHECK(equations == std::vector<std::string>{"sum of the constituencies 3480 is not 3481", "sum of the constituencies 7000 is not 6999"});
}

TEST_CASE("petition: residuals are values") {
  const auto document = read_petition(small_petition);
  CHECK(document.value.kingdom() == Signatures(10490));
  CHECK(document.value.without_country() == 6);
  CHECK(document.value.without_constituency() == 10);
  CHECK(changed_petition(R"("GB","signature_count":10490)", R"("GB","signature_count":null)").value.without_constituency() == std::nullopt);
  CHECK(changed_petition(R"("signature_count":10500)", R"("signature_count":10493)").value.without_country() == -1);
}

TEST_CASE("petition: what does not agree is found at its place") {
  struct Case {
    const char* from;
    const char* to;
    const char* name;
  };
  const Case cases[] = {
      {R"("signature_count":10500)", R"("signature_count":10493)", "countries-exceed-total"},
      {R"("GB","signature_count":10490)", R"("GB","signature_count":10479)", "uk-below-constituencies"},
      {R"("J","signature_count":3480)", R"("J","signature_count":3481)", "region-total"},
      {R"("J","signature_count":3480)", R"("South","signature_count":3481)", "regions-total"},
      {R"("FR","signature_count":4)", R"("FR","signature_count":-1)", "negative-count"},
      {R"("opened_at":"2020-08-19)", R"("opened_at":"2020-05-19)", "event-order"},
      {R"("closed_at":"2021-02-19)", R"("closed_at":"2020-02-19)", "event-order"},
      {R"("response_threshold_reached_at":"2020-10-06T18:38:04.000Z")", R"("response_threshold_reached_at":null)", "threshold"},
      {R"("state":"closed")", R"("state":"open")", "state"},
      {R"("state":"closed")", R"("state":"rejected")", "state"},
      {R"("W07000041")", R"("E14000530")", "repeated-place"},
      {R"("signature_count":10500)", R"("signature_count":"10500")", "unexpected-value"},
      {R"("signature_count":10500)", R"("signature_count":1e400)", "unexpected-value"},
      {R"("signature_count":10500)", R"("signature_count":1050000000000000000)", "unexpected-value"},
      {R"("signature_count":10500)", R"("signature_countt":10500)", "missing-field"},
      {R"("2020-12-07","rejection")", R"("2020-02-30","rejection")", "unexpected-value"},
      {R"("committee_note":null)", R"("action":"again")", "repeated-field"},
      {R"("topics":["roads","rivers"])", R"("topics":"roads")", "unexpected-value"},
      {R"("roads")", R"("\ud800")", "unexpected-value"},
      {R"("signatures_by_country")", R"("signatures_by_land")", "missing-field"},
      {R"("signatures_by_constituency")", R"("signatures_by_seat")", "missing-field"},
      {R"("debate":{)", R"("debate":[{)", "malformed-json"},
      {R"(,"state")", R"("state")", "malformed-json"},
  };
  for (const Case& damage : cases) {
    CAPTURE(damage.from);
    CAPTURE(damage.to);
    const auto document = changed_petition(damage.from, damage.to);
    const auto marks = verdict(document.findings);
    CHECK(std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.name == damage.name; }));
    for (const Finding& finding : document.findings) CHECK(finding.position.byte_end <= document.source.text().size());
  }
}

/// With all that stands behind `from` up to `end`, which stays, replaced.
std::string replaced_behind(std::string text, std::string_view from, std::string_view end, std::string_view to) {
  const auto begin = text.find(from) + from.size();
  return text.replace(begin, text.find(end, begin) - begin, to);
}

TEST_CASE("petition: of a published document one value that is changed is found where it stands, and nothing else is") {
  const std::string& published = petition_text();
  const std::string seat = R"({"name":"Isles","ons_code":"E14000001","mp":null,"signature_count":0})";
  struct Case {
    std::string text;
    const char* name;
    const char* found;
  };
  const Case cases[] = {
      {replaced(published, R"("state":"open")", R"("state":"weird")"), "unknown-state", R"("weird")"},
      {replaced(published, R"("id":575833)", R"("id":575838)"), "number", R"("https://petition.parliament.uk/petitions/575833.json")"},
      {replaced(published, "petitions/575833.json", "petitions/75833.json"), "number",
       R"("https://petition.parliament.uk/petitions/75833.json")"},
      {replaced(published, "petitions/575833.json", "petitions/new.json"), "number",
       R"("https://petition.parliament.uk/petitions/new.json")"},
      {replaced(published, R"("E14000530")", R"("nonsense")"), "code", R"("nonsense")"},
      {replaced(published, R"("E14000530")", R"("e14000530")"), "code", R"("e14000530")"},
      {replaced(published, R"("E14000530")", R"("E1400053O")"), "code", R"("E1400053O")"},
      {replaced(published, R"("E14000530")", R"("E140005300")"), "code", R"("E140005300")"},
      {replaced(published, R"("ons_code":"J")", R"("ons_code":"JJ")"), "code", R"("JJ")"},
      {replaced(published, R"("ons_code":"J")", R"("ons_code":"j")"), "code", R"("j")"},
      {replaced(published, R"("code":"GB")", R"("code":"UK")"), "uk-missing", "514"},
      {replaced_behind(published, R"("signatures_by_country":[)", "]", ""), "uk-missing", "514"},
      {replaced_behind(published, R"("government_response":)", R"(,"debate")", "null"), "response", R"("2021-03-24T17:35:27.500Z")"},
      {replaced(published, R"(],"signatures_by_region")", ',' + seat + R"(],"signatures_by_region")"), "surplus-constituencies", "0"},
  };
  for (const Case& damage : cases) {
    CAPTURE(damage.name);
    CAPTURE(damage.found);
    const auto document = read_petition(damage.text);
    REQUIRE(document.findings.size() == 1);
    const Finding& finding = document.findings.front();
    CHECK(finding.name() == damage.name);
    CHECK(finding.severity() == Severity::warning);
    CHECK(finding.found == damage.found);
  }
}

TEST_CASE("petition: a place that stands twice is no place too many, and a table that is not there lacks no row") {
  const std::string& published = petition_text();
  const std::string twice = R"({"name":"Aldershot","ons_code":"E14000530","mp":null,"signature_count":0})";
  const std::string text = replaced(published, R"(],"signatures_by_region")", ',' + twice + R"(],"signatures_by_region")");
  CHECK(verdict(read_petition(text).findings) == Verdict{{"repeated-place", 1}});
  CHECK(verdict(read_petition(replaced(published, "signatures_by_country", "signatures_by_land")).findings) ==
        Verdict{{"missing-field", 1}});
}

TEST_CASE("petition: how many areas there are is not known of other codes, nor a kingdom asked for without signatures") {
  std::string seats;
  for (int i = 0; i < 651; ++i)
    seats += std::string(i == 0 ? "" : ",") + R"({"name":"a","ons_code":"W)" + std::to_string(10'000'000 + i) +
             R"(","mp":null,"signature_count":0})";
  const auto document = read_petition(R"({"attributes":{"action":"a","state":"open","signature_count":3,"signatures_by_country":[],)"
                                      R"("signatures_by_constituency":[)" +
                                      seats + "]}}");
  CHECK(document.value.constituencies().size() == 651);
  CHECK(document.findings.empty());
}

/// The one finding about a petition in which a text is replaced.
Finding only_finding(std::string_view before, const std::string& after) {
  const auto document = read_petition(replaced(petition_text(), before, after));
  REQUIRE(document.findings.size() == 1);
  return document.findings.front();
}

constexpr std::string_view east_of_england = R"("name":"East of England","ons_code":"G")";

TEST_CASE("petition: a region whose signatures are those of its code has the name of another") {
  const Finding finding = only_finding(east_of_england, R"("name":"Scotland","ons_code":"G")");
  CHECK(finding.name() == "region-name");
  CHECK(finding.message == "the code is not that of Scotland, and the signatures are those of the code");
  CHECK(finding.found == "\"Scotland\"");
  CHECK(finding.expected == "East of England");
  CHECK(read_petition(replaced(petition_text(), east_of_england, R"("name":"Eastern","ons_code":"G")")).findings.empty());
  CHECK(read_petition(replaced(petition_text(), east_of_england, R"("name":"Wessex","ons_code":"G")")).findings.empty());
}

TEST_CASE("petition: a region whose signatures are those of its name has the code of another") {
  const auto document = read_petition(replaced(petition_text(), east_of_england, R"("name":"East of England","ons_code":"M")"));
  const Finding& finding = finding_named(document.findings, "region-name");
  CHECK(finding.message == "the code is not that of East of England, and the signatures are those of the name");
  CHECK(finding.found == "\"M\"");
  CHECK(finding.expected == "G");
}

TEST_CASE("petition: without constituencies it cannot be told which is wrong, the code or the name of a region") {
  const std::string alone = replaced(petition_text(), "signatures_by_constituency", "signatures_by_seat");
  const auto document = read_petition(replaced(alone, east_of_england, R"("name":"Scotland","ons_code":"G")"));
  const Finding& finding = finding_named(document.findings, "region-name");
  CHECK(finding.message == "the code is not that of Scotland; which of them is wrong cannot be told");
  CHECK(finding.found == "\"G\"");
  CHECK(finding.expected.empty());
}

}  // namespace
