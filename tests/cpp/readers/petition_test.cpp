// SPDX-License-Identifier: MIT
#include <ukvotes/petition.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ukvotes/arrow.hpp>

#include "../support/documents.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_petition.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

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
    const auto document = changed_petition(aldershot, row);
    CHECK(verdict(document.findings) == Verdict{});
    CHECK(document.value.constituencies() == published.constituencies());
  }
}

TEST_CASE("petition: a row that only begins like the others is read to its end") {
  const std::string aldershot = R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480})";
  const auto seats = [&](const char* row) { return changed_petition(aldershot, row).value.constituencies(); };
  CHECK(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":-3480})").signatures[1] ==
        Signatures(-3480));
  CHECK_FALSE(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480.5})").signatures[1]);
  CHECK_FALSE(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":"3480"})").signatures[1]);
  CHECK_FALSE(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":null})").signatures[1]);
  CHECK_FALSE(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP"})").signatures[1]);
  CHECK(seats(R"({"name":"Aldershot","ons_code":"E14000530","signature_count":3480})").mp.get(1) == std::nullopt);
  CHECK(seats(R"({"name":"Aldershot","ons_code":"E14000530","mp":nullify,"signature_count":3480})").mp.get(1) == std::nullopt);
  CHECK(seats(R"({"name":"","ons_code":"E14000530","mp":"","signature_count":0})").mp.get(1) == "");
  CHECK(changed_petition(aldershot, R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480,"party":"x"})")
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
  const Finding total =
      finding_named(changed_petition(R"("signature_count":10500)", R"("signature_count" : null )").findings, "missing-field");
  CHECK(total.found == "null");
  CHECK(total.severity() == Severity::error);
  CHECK(missing(changed_petition(R"("signature_count":10500)", R"("signature_count":"10500")").findings).empty());
}

TEST_CASE("petition: of fields that say the same under an old and a new name the first is read, and the other found") {
  const auto twice = [](const std::string& before, const std::string& added) { return changed_petition(before, added + ',' + before); };
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

TEST_CASE("petition: layouts before 2017, and the object alone as archives keep it") {
  const auto former = changed_petition("\"opened_at\"", "\"open_at\"");
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

TEST_CASE("petition: a field that is not known is kept, with one note for all rows") {
  const auto document = changed_petition(R"("code":"FR")", R"("code":"FR","flag":{"colours":[1,2]})");
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

TEST_CASE("petition: parts that are null are not there") {
  const auto document = read_petition(R"({"data":{"attributes":{"action":"a","state":"open","signature_count":1,"rejection":null,)"
                                      R"("government_response":null,"debate":null}}, "parliament":null})");
  CHECK_FALSE(document.value.text().parliament);
  CHECK_FALSE(document.value.text().rejection);
  CHECK_FALSE(document.value.text().government_response);
  CHECK_FALSE(document.value.text().debate);
}

}  // namespace
