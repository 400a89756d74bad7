// SPDX-License-Identifier: MIT
#include <ukvotes/petition.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ukvotes/arrow.hpp>
#include <ukvotes/make.hpp>

#include "../support/documents.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_petition.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

Document<Petition> changed(std::string_view from, std::string_view to) { return read_petition(replaced(small_petition, from, to)); }

TEST_CASE("petition: everything that the site says has its type") {
  const auto document = read_petition(small_petition);
  CHECK(verdict(document.findings) == Verdict{});
  CHECK(document.dialect == Dialect::site_json);
  const PetitionText& text = document.value.text();
  CHECK(text.id == 1);
  CHECK(text.action == "Mend the \"old\" bridge");
  CHECK(text.background == "Line\r\nbreak");
  CHECK(text.additional_details == "");
  CHECK_FALSE(text.committee_note.has_value());
  CHECK(document.value.signatures() == Signatures(10500));
  REQUIRE(text.opened_at.has_value());
  CHECK(to_text(*text.opened_at) == "2020-08-19T14:19:23.532Z");
  REQUIRE(text.scheduled_debate_date.has_value());
  CHECK(to_text(*text.scheduled_debate_date) == "2020-12-07");
  CHECK_FALSE(text.rejection.has_value());
  REQUIRE(text.government_response.has_value());
  CHECK(text.government_response->details == "Soon");
  REQUIRE(text.debate.has_value());
  CHECK(text.debate->overview == "Long");
  CHECK_FALSE(text.debate->video_url.has_value());
  CHECK(document.value.departments()[0].name() == "Department for Transport");
  CHECK(document.value.topics()[1] == "rivers");
  CHECK(document.value.countries()[0].code() == "FR");
  CHECK(document.value.constituencies()[0].name() == "Ynys M\xC3\xB4n");
  CHECK(document.value.regions()[1].signatures() == Signatures(7000));
  REQUIRE(document.value.other_business()[0].occurred_on().has_value());
  CHECK(to_text(*document.value.other_business()[0].occurred_on()) == "2020-12-03");
  CHECK(write(document) == small_petition);
}

TEST_CASE("petition: a vacant seat is null and changes nothing around it") {
  const auto document = read_petition(small_petition);
  REQUIRE(document.value.constituencies().size() == 2);
  CHECK_FALSE(document.value.constituencies()[0].mp().has_value());
  CHECK(document.value.constituencies()[0].signatures() == Signatures(7000));
  CHECK(document.value.constituencies()[1].mp() == "A Member MP");
  CHECK(document.value.constituencies()[1].signatures() == Signatures(3480));
}

TEST_CASE("petition: a row that is not written as the site writes it holds the same") {
  const Petition published = read_petition(small_petition).value;
  const std::string aldershot = R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480})";
  for (const char* row : {R"({ "name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480})",
                          R"({"name" : "Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480})",
                          R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480 })",
                          R"({"name":"Aldershot", "ons_code":"E14000530","mp":"A Member MP","signature_count": 3480})",
                          R"({"ons_code":"E14000530","name":"Aldershot","signature_count":3480,"mp":"A Member MP"})",
                          R"({"name":"Alder\u0073hot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480})",
                          R"({"n\u0061me":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480})"}) {
    INFO(row);
    const auto document = changed(aldershot, row);
    CHECK(verdict(document.findings) == Verdict{});
    CHECK(document.value.constituencies() == published.constituencies());
  }
}

TEST_CASE("petition: a row that only begins like the others is read to its end") {
  const std::string aldershot = R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480})";
  const auto seats = [&](const char* row) { return changed(aldershot, row).value.constituencies(); };
  CHECK(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":-3480})").signatures[1] ==
        Signatures(-3480));
  CHECK_FALSE(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480.5})").signatures[1]);
  CHECK_FALSE(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":"3480"})").signatures[1]);
  CHECK_FALSE(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":null})").signatures[1]);
  CHECK_FALSE(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP"})").signatures[1]);
  CHECK(seats(R"({"name":"Aldershot","ons_code":"E14000530","signature_count":3480})").mp.get(1) == std::nullopt);
  CHECK(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":nullify,"signature_count":3480})").mp.get(1) == std::nullopt);
  CHECK(seats(R"({"name":"","ons_code":"E14000530","mp":"","signature_count":0})").mp.get(1) == "");
  CHECK(changed(aldershot, R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480,"party":"x"})")
            .value.unknown_fields()
            .size() == 1);
}

TEST_CASE("petition: any value may be null, and the others are read as before") {
  const auto whole = read_petition(small_petition);
  for (std::size_t at = small_petition.find("\":"); at != std::string::npos; at = small_petition.find("\":", at + 1)) {
    const char first = small_petition[at + 2];
    if (first == '{' || first == '[') continue;
    const std::size_t end = first == '"' ? small_petition.find('"', at + 3) + 1 : small_petition.find_first_of(",}", at);
    if (small_petition[end] != ',' && small_petition[end] != '}') continue;  // an escaped quotation mark
    const auto document = read_petition(std::string(small_petition).replace(at + 2, end - at - 2, "null"));
    CAPTURE(at);
    CHECK(document.value.constituencies().size() == 2);
    CHECK(document.value.countries().size() == 2);
    CHECK(document.value.regions().size() == 2);
    CHECK(document.value.topics().size() == 2);
  }
}

TEST_CASE("petition: what every petition says may not be null, wherever the petition stands") {
  const auto missing = [](const std::vector<Finding>& findings) {
    std::vector<std::string> fields;
    for (const Finding& finding : findings) {
      if (finding.name() == "missing-field") fields.emplace_back(finding.field);
    }
    return fields;
  };
  const auto begin = small_petition.find("{\"type\"");
  const std::string bare = small_petition.substr(begin, small_petition.size() - begin - 1);
  struct Member {
    std::string name;
    std::string value;
  };
  const Member members[] = {{"action", R"("Mend the \"old\" bridge")"}, {"state", R"("closed")"}, {"signature_count", "10500"}};
  for (const Member& member : members) {
    CAPTURE(member.name);
    const std::string field = '"' + member.name + "\":";
    const auto with_null = [&](const std::string& text) { return replaced(text, field + member.value, field + "null"); };
    const std::vector<std::string> expected{member.name};
    CHECK(missing(read_petition(with_null(small_petition)).findings) == expected);
    CHECK(missing(read_petition(with_null(bare)).findings) == expected);
    CHECK(missing(read_petition_list(with_null(small_petition) + '\n' + small_petition + '\n').findings) == expected);
    CHECK(missing(read_petition_list(R"({"links":{},"data":[)" + with_null(bare) + "]}").findings) == expected);
  }
  const Finding total = finding_named(changed(R"("signature_count":10500)", R"("signature_count" : null )").findings, "missing-field");
  CHECK(total.found == "null");
  CHECK(total.severity() == Severity::error);
  CHECK(missing(changed(R"("signature_count":10500)", R"("signature_count":"10500")").findings).empty());
}

TEST_CASE("petition: of fields that say the same under an old and a new name the first is read, and the other found") {
  const auto twice = [](const std::string& before, const std::string& added) { return changed(before, added + ',' + before); };
  const auto repeated = [](const Document<Petition>& document) { return finding_named(document.findings, "repeated-field").field; };
  const auto opened = twice(R"("closed_at":)", R"("open_at":"2019-01-01T00:00:00.000Z")");
  CHECK(repeated(opened) == "open_at");
  CHECK(to_text(*opened.value.text().opened_at) == "2020-08-19T14:19:23.532Z");
  const auto described = twice(R"("state":)", R"("description":"Other")");
  CHECK(repeated(described) == "description");
  CHECK(described.value.text().additional_details == "");
  const auto answered = twice(R"("debate":)", R"("response":"Other")");
  CHECK(repeated(answered) == "response");
  CHECK(answered.value.text().government_response->details == "Soon");
  const auto answered_first = twice(R"("government_response":)", R"("response":"First")");
  CHECK(repeated(answered_first) == "government_response");
  CHECK(answered_first.value.text().government_response->details == "First");
}

TEST_CASE("petition: a finding about a field is not placed at one of that name in another object") {
  const std::string early = R"("tropics":{"state":"x","closed_at":[{"state":1}],"text":"} {\"state\":"},)";
  const std::string text = replaced(replaced(small_petition, R"("action")", early + R"("action")"), R"("closed")", R"("shut")");
  const Finding found = finding_named(read_petition(text).findings, "unknown-state");
  CHECK(found.found == R"("shut")");
  CHECK(found.position.byte_begin == text.find(R"("shut")"));
}

TEST_CASE("petition: every value counts when petitions are compared") {
  const std::string text =
      replaced(small_petition, R"("state":)", R"("rejection":{"code":"fake","details":"none"},"tropics":[0],"state":)");
  const auto whole = read_petition(text);
  CHECK(whole.value == read_petition(text).value);
  std::size_t changes = 0;
  for (std::size_t at = text.find("\":"); at != std::string::npos; at = text.find("\":", at + 1)) {
    const char first = text[at + 2];
    if (first == '{' || first == '[') continue;
    const std::size_t end = first == '"' ? text.find('"', at + 3) + 1 : text.find_first_of(",}", at);
    const std::size_t size = end - at - 2;
    if (size < 5 || (text[end] != ',' && text[end] != '}')) continue;  // too short, or an escaped quotation mark
    // As long as before, so that all other bytes keep their places.
    const auto document = read_petition(std::string(text).replace(at + 2, size, "null" + std::string(size - 4, ' ')));
    CAPTURE(at);
    CHECK_FALSE(document.value == whole.value);
    ++changes;
  }
  CHECK(changes > 30);
  CHECK_FALSE(read_petition(replaced(text, "[0]", "[1]")).value == whole.value);
  CHECK_FALSE(read_petition(replaced(text, "roads", "ROADS")).value == whole.value);
  CHECK_FALSE(read_petition(replaced(text, "rivers", "RIVERS")).value == whole.value);
  const std::string archived = R"({"id":1,"type":"archived-petition","parliament":{"period":"2010","government":"Some","dissolution_at":)"
                               R"("2015-03-30T23:59:59.000Z","response_threshold":10000,"debate_threshold":100000},)"
                               R"("attributes":{"action":"a","state":"open","signature_count":1}})";
  const auto old = read_petition(archived);
  CHECK(old.value == read_petition(archived).value);
  for (const char* value : {"2010", "Some", "2015", "\":10000", "100000", "\":1,", "archived"}) {
    CAPTURE(value);
    std::string other(value);
    other.back() = other.back() == ',' ? ',' : other.back() == '5' ? '6' : '9';
    if (std::string_view(value) == "\":1,") other = "\":2,";
    CHECK_FALSE(read_petition(replaced(archived, value, other)).value == old.value);
  }
}

TEST_CASE("petition: rows are views of their tables") {
  const auto document = read_petition(replaced(small_petition, R"("topics")", R"("tropics":[0],"topics")"));
  const Petition& petition = document.value;
  CHECK(petition.departments()[0].acronym() == "DfT");
  CHECK(petition.departments()[0].url() == "https://www.gov.uk/dft");
  const Business news = petition.other_business()[0];
  CHECK(news.subject() == "News");
  CHECK(news.body() == "Text");
  REQUIRE(news.created_at().has_value());
  CHECK(to_text(*news.created_at()) == "2020-12-03T14:22:04.366Z");
  CHECK(news.updated_at() > news.created_at());
  CHECK(petition.regions()[0].code() == "J");
  CHECK(petition.regions()[0].name() == "South East");
  CHECK(petition.constituencies()[1].code() == "E14000530");
  std::vector<std::string> columns;
  petition.for_each_table([&](const auto& table) {
    for (const ArrowColumn& column : arrow_columns(table)) columns.push_back(std::string(table.name) + "." + std::string(column.published));
  });
  CHECK(columns == std::vector<std::string>{"countries.code",
                                            "countries.name",
                                            "countries.signature_count",
                                            "constituencies.ons_code",
                                            "constituencies.name",
                                            "constituencies.mp",
                                            "constituencies.signature_count",
                                            "regions.ons_code",
                                            "regions.name",
                                            "regions.signature_count",
                                            "departments.acronym",
                                            "departments.name",
                                            "departments.url",
                                            "other_business.subject",
                                            "other_business.body",
                                            "other_business.occurred_on",
                                            "other_business.created_at",
                                            "other_business.updated_at",
                                            "unknown_fields.path",
                                            "unknown_fields.json"});
}

TEST_CASE("petition: what others make of petitions that say little") {
  const auto little = read_petition(R"({"attributes":{"action":"a\r\nb","state":"open","signature_count":3,"signatures_by_country":[)"
                                    R"({"name":"United Kingdom","signature_count":2},{"name":"France","signature_count":null}]}})");
  CHECK(little.value.kingdom() == Signatures(2));
  CHECK(little.value.without_country() == std::nullopt);
  CHECK(compose(make_listing(little.value)) ==
        "United Kingdom:  2\n\n Number of votes by Country: 2\nNumber of votes by Constituency: 0\nTotal number of votes: 2\n");
  const std::string report = compose(make_report(little.value, Timestamp{}));
  CHECK(report.starts_with("# a b\n\n### Background\n\nNone\n\n"));
  CHECK(report.find("| Unknown | 1 |") == std::string::npos);  // of a null nothing is left over
  CHECK(report.find("| 1 | Unknown | Unknown | 2 | 100.00 |\n") != std::string::npos);
  CHECK(compose(make_report(Petition(), Timestamp{})).starts_with("# None\n"));
}

TEST_CASE("petition: in a report, signatures without a country stand behind the countries with as many") {
  // As in the public tool, which adds the row at the end and then sorts: its sort keeps the order of equal rows.
  const auto document = changed(R"("signature_count":10500)", R"("signature_count":10498)");
  CHECK(document.value.without_country() == 4);
  const std::string report = compose(make_report(document.value, Timestamp{}));
  CHECK(report.find("| 1 | United Kingdom | 10,490 | 99.92 |\n| 2 | France | 4 | 0.04 |\n| 3 | Unknown | 4 | 0.04 |\n") !=
        std::string::npos);
}

TEST_CASE("petition: a table has no more rows than the limit") {
  ReadOptions options;
  options.limits.rows = 1;
  const auto document = read_petition(small_petition, options);
  std::vector<std::string> tables;
  for (const Finding& finding : document.findings) {
    if (finding.name() == "limit-exceeded") tables.emplace_back(finding.table);
  }
  CHECK(tables == std::vector<std::string>{"topics", "countries", "constituencies", "regions"});
  CHECK(document.value.topics().size() == 1);
  CHECK(document.value.countries().size() == 1);
  CHECK(document.value.constituencies().size() == 1);
  CHECK(write(document) == small_petition);
}

TEST_CASE("petition: a text is no longer than the limit, in regular rows and elsewhere") {
  ReadOptions options;
  options.limits.field_bytes = 45;
  const auto document = read_petition(replaced(small_petition, "Aldershot", std::string(46, 'A')), options);
  const Finding& finding = finding_named(document.findings, "limit-exceeded");
  CHECK(finding.position.byte_begin == small_petition.find("\"https://petition"));
  CHECK(document.value.constituencies().place.get(1) == std::nullopt);
  CHECK(document.value.constituencies().code.get(1) == "E14000530");
}

TEST_CASE("petition: a null says nothing, and hides nothing that the other counts show") {
  const auto document =
      changed(R"("FR","signature_count":4},)", R"("FR","signature_count":null},{"name":"Malta","code":"MT","signature_count":11},)");
  CHECK(document.value.without_country() == std::nullopt);
  CHECK(finding_named(document.findings, "null-count").row == 1);
  CHECK(finding_named(document.findings, "countries-exceed-total").equation == "sum 10501 > 10500");
}

TEST_CASE("petition: of a constituency without a count, or without a code, nothing is said of its region or its form") {
  const auto counted = changed(R"("mp":"A Member MP","signature_count":3480)", R"("mp":"A Member MP","signature_count":null)");
  CHECK(verdict(counted.findings, Severity::note) == Verdict{{"omitted-constituencies", 1}, {"null-count", 1}});
  const auto coded = changed(R"("ons_code":"E14000530")", R"("ons_code":null)");
  CHECK(verdict(coded.findings, Severity::note) == Verdict{{"omitted-constituencies", 1}});
}

TEST_CASE("petition: a region that has other signatures than its constituencies is found once") {
  const auto document = changed(R"("J","signature_count":3480)", R"("J","signature_count":3481)");
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

TEST_CASE("petition: without a breakdown the report has all signatures in a row of their own, as the public tool") {
  const auto document = read_petition(R"({"attributes":{"action":"Mend it","state":"closed","signature_count":10500}})");
  const std::string report = compose(make_report(document.value, Timestamp{}));
  CHECK(report.find("| 1 | Unknown | 10,500 | 100.00 |\n") != std::string::npos);
  CHECK_FALSE(read_petition_report(report).has(Severity::error));
}

TEST_CASE("petition: residuals are values") {
  const auto document = read_petition(small_petition);
  CHECK(document.value.kingdom() == Signatures(10490));
  CHECK(document.value.without_country() == 6);
  CHECK(document.value.without_constituency() == 10);
  CHECK(changed(R"("GB","signature_count":10490)", R"("GB","signature_count":null)").value.without_constituency() == std::nullopt);
  CHECK(changed(R"("signature_count":10500)", R"("signature_count":10493)").value.without_country() == -1);
}

TEST_CASE("petition: layouts before 2017, and the object alone as archives keep it") {
  const auto former = changed("\"opened_at\"", "\"open_at\"");
  CHECK(former.value.text().opened_at == read_petition(small_petition).value.text().opened_at);
  CHECK(former.value.unknown_fields().empty());
  const auto begin = small_petition.find("{\"type\"");
  const auto bare = read_petition(small_petition.substr(begin, small_petition.size() - begin - 1));
  CHECK(bare.dialect == Dialect::bare_json);
  CHECK(verdict(bare.findings) == Verdict{});
  CHECK(bare.value.constituencies().size() == 2);
  const auto archived = read_petition(
      R"({"id":"10","type":"archived-petition","parliament":{"period":"2010-2015","government":"Coalition","response_threshold":10000,)"
      R"("debate_threshold":100000},"attributes":{"action":"a","description":"d","response":"r","state":"closed","signature_count":1849,)"
      R"("closed_at":"2012-08-04T12:00:00.000Z","signatures_by_country":[{"name":"France","code":"FR","signature_count":null}],"signatures_by_constituency":[]}})");
  CHECK(archived.value.text().additional_details == "d");
  REQUIRE(archived.value.text().government_response.has_value());
  CHECK(archived.value.text().government_response->details == "r");
  REQUIRE(archived.value.text().parliament.has_value());
  CHECK(archived.value.text().parliament->response_threshold == Signatures(10000));
  CHECK_FALSE(archived.value.countries()[0].signatures().has_value());
  CHECK(verdict(archived.findings) == Verdict{{"unexpected-value", 1}});  // the number that is a text
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
    const auto document = changed(damage.from, damage.to);
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

TEST_CASE("petition: a field that is not known is kept, with one note for all rows") {
  const auto document = changed(R"("code":"FR")", R"("code":"FR","flag":{"colours":[1,2]})");
  CHECK(verdict(document.findings) == Verdict{});
  const Finding& note = finding_named(document.findings, "unknown-field");
  CHECK(note.field == "countries.flag");
  REQUIRE(document.value.unknown_fields().size() == 1);
  CHECK(document.value.unknown_fields()[0].path() == "countries.flag");
  CHECK(document.value.unknown_fields()[0].json() == R"({"colours":[1,2]})");
  CHECK(document.value.countries()[0].signatures() == Signatures(4));
  const auto twice = read_petition(
      replaced(replaced(small_petition, R"("code":"FR")", R"("code":"FR","flag":1)"), R"("code":"GB")", R"("code":"GB","flag":2)"));
  CHECK(twice.value.unknown_fields().size() == 2);
  CHECK(std::count_if(twice.findings.begin(), twice.findings.end(), [](const Finding& f) { return f.name() == "unknown-field"; }) == 1);
}

TEST_CASE("petition: the report that is made of it is the published one") {
  const auto document = read_petition(petition_text());
  CHECK(document.findings.empty());
  const auto refreshed = parse_timestamp("2021-07-12 15:00:10");
  REQUIRE(refreshed.has_value());
  CHECK(compose(make_report(document.value, *refreshed)) == report_text());
}

TEST_CASE("petition: the listing that is made of it adds up") {
  const auto document = read_petition(small_petition);
  CHECK(compose(make_listing(document.value)) ==
        "United Kingdom:  10490\nFrance:  4\nYnys M\xC3\xB4n: 7000\nAldershot: 3480\n\n Number of votes by Country: 10494\n"
        "Number of votes by Constituency: 10480\nTotal number of votes: 20974\n");
}

TEST_CASE("petition: parts that are null are not there") {
  const auto document = read_petition(R"({"data":{"attributes":{"action":"a","state":"open","signature_count":1,"rejection":null,)"
                                      R"("government_response":null,"debate":null}}, "parliament":null})");
  CHECK_FALSE(document.value.text().parliament);
  CHECK_FALSE(document.value.text().rejection);
  CHECK_FALSE(document.value.text().government_response);
  CHECK_FALSE(document.value.text().debate);
}

}  // namespace
