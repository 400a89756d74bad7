// SPDX-License-Identifier: MIT
#include <ukvotes/petition_list.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/reconcile.hpp>

#include "../support/invariants.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_petition.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// Two petitions, of which the first has all that a list can say.
const std::string closed =
    R"({"type":"petition","id":12,"links":{"self":"https://petition.parliament.uk/petitions/12.json"},"attributes":{)"
    R"("action":"Mend the \"old\" bridge","background":"Line\r\nbreak","additional_details":"","committee_note":null,"state":"closed",)"
    R"("signature_count":10500,"created_at":"2020-06-09T21:32:29.897Z","updated_at":"2021-07-23T11:41:38.750Z","rejected_at":null,)"
    R"("opened_at":"2020-08-19T14:19:23.532Z","closed_at":"2021-02-19T23:59:59.999Z","moderation_threshold_reached_at":)"
    R"("2020-06-10T00:00:00.000Z","response_threshold_reached_at":"2020-10-06T18:38:04.000Z","government_response_at":null,)"
    R"("debate_threshold_reached_at":null,"scheduled_debate_date":"2020-12-07","debate_outcome_at":null,"creator_name":null,)"
    R"("rejection":null,"government_response":{"responded_on":"2020-10-20","summary":"Yes","details":"Soon","created_at":)"
    R"("2020-10-21T16:52:24.638Z","updated_at":"2020-10-21T16:52:24.638Z"},"debate":{"debated_on":"2020-12-07","overview":"Long",)"
    R"("video_url":"https://example.org/v"},"departments":[{"acronym":"DfT","name":"Department for Transport","url":)"
    R"("https://www.gov.uk/dft"},{"acronym":null,"name":"Office of Bridges","url":null}],"topics":["roads","rivers"]}})";
const std::string rejected =
    R"({"type":"petition","id":7,"links":{"self":"https://petition.parliament.uk/petitions/7.json"},"attributes":{"action":"Paint it",)"
    R"("state":"rejected","signature_count":5,"rejected_at":"2020-06-12T10:00:00.000Z","opened_at":null,"closed_at":null,)"
    R"("rejection":{"code":"duplicate","details":"There is one"},"departments":[],"topics":[]}})";
const std::string page =
    R"({"links":{"self":"https://petition.parliament.uk/petitions.json?page=2","first":"f","last":"l","next":null,"prev":"p"},"data":[)" +
    closed + "," + rejected + "]}";
const std::string lines =
    R"({"links":{"self":"https://petition.parliament.uk/petitions/12.json"},"data":)" + closed + "}\n" + rejected + "\n";

bool has(const std::vector<Finding>& findings, std::string_view name) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.name() == name; });
}

TEST_CASE("petition list: everything that a page says has its type") {
  const auto document = read_petition_list(page);
  CHECK(document.findings.empty());
  CHECK(document.dialect == Dialect::site_list_json);
  CHECK(document.value.links().self == "https://petition.parliament.uk/petitions.json?page=2");
  CHECK(document.value.links().first == "f");
  CHECK(document.value.links().last == "l");
  CHECK_FALSE(document.value.links().next.has_value());
  CHECK(document.value.links().prev == "p");
  const ListedPetitionTable& table = document.value.petitions();
  REQUIRE(table.size() == 2);
  const ListedPetition first = table[0];
  CHECK(first.id() == "12");
  CHECK(first.type() == "petition");
  CHECK(first.url() == "https://petition.parliament.uk/petitions/12.json");
  CHECK(first.action() == "Mend the \"old\" bridge");
  CHECK(first.state() == "closed");
  CHECK(first.signatures() == Signatures(10500));
  CHECK_FALSE(first.local_signatures().has_value());
  REQUIRE(first.opened_at().has_value());
  CHECK(to_text(*first.opened_at()) == "2020-08-19T14:19:23.532Z");
  CHECK(first.closed_at() > first.opened_at());
  CHECK(first.updated_at() > first.created_at());
  CHECK(first.response_threshold_reached_at() > first.opened_at());
  CHECK_FALSE(first.debate_threshold_reached_at().has_value());
  CHECK_FALSE(first.government_response_at().has_value());
  CHECK_FALSE(first.closing_date().has_value());
  REQUIRE(first.scheduled_debate_date().has_value());
  CHECK(to_text(*first.scheduled_debate_date()) == "2020-12-07");
  CHECK_FALSE(first.rejected_at().has_value());
  CHECK_FALSE(first.rejection_code().has_value());
  CHECK(table.background[0] == "Line\r\nbreak");
  CHECK(table.additional_details.get(0) == "");
  CHECK_FALSE(table.committee_note.get(0).has_value());
  CHECK(table.departments[0] == "DfT; Office of Bridges");
  CHECK(table.topics[0] == "roads; rivers");
  REQUIRE(table.responded_on[0].has_value());
  CHECK(to_text(*table.responded_on[0]) == "2020-10-20");
  CHECK(table.response_details[0] == "Soon");
  CHECK(table.video_url[0] == "https://example.org/v");
  CHECK_FALSE(table.transcript_url.get(0).has_value());
  CHECK(table[1].rejection_code() == "duplicate");
  CHECK(table.rejection_details[1] == "There is one");
  CHECK(table.departments.get(1) == "");
  CHECK(table[1].rejected_at().has_value());
  CHECK(write(document) == page);
  CHECK(reconcile(document).empty());
}

TEST_CASE("petition list: lines are petitions with or without what is around them") {
  const auto document = read_petition_list(lines);
  CHECK(document.findings.empty());
  CHECK(document.dialect == Dialect::petition_lines);
  const auto same = read_petition_list(page);
  ListedPetitionTable table = document.value.petitions();
  CHECK(table.places.begin[1] == lines.find('\n') + 1);
  table.places = same.value.petitions().places;
  CHECK(table == same.value.petitions());
  CHECK(recognise(lines).kind == Kind::petition_list);
  CHECK(recognise(lines).dialect == Dialect::petition_lines);
  const auto one = read_petition_list(rejected + "\n");
  CHECK(one.dialect == Dialect::petition_lines);
  CHECK(one.findings.empty());
  CHECK(recognise(rejected + "\n").kind == Kind::petition);  // a list of one line is a petition
  const auto windows = read_petition_list("\xEF\xBB\xBF" + closed + "\r\n\r\n" + rejected + "\r\n");
  CHECK(windows.findings.empty());
  CHECK(windows.value.petitions().size() == 2);
}

TEST_CASE("petition list: an archived petition says which thresholds its Parliament had") {
  const std::string archived =
      R"({"id":1,"type":"archived-petition","links":{"self":"https://petition.parliament.uk/archived/petitions/1.json"},"parliament":)"
      R"({"period":"2010-2015","government":"Some","dissolution_at":"2015-03-30T23:59:59.000Z","response_threshold":10,"debate_threshold":20},)"
      R"("attributes":{"action":"a","state":"closed","signature_count":15,"opened_at":"2012-01-01T00:00:00.000Z","closed_at":)"
      R"("2013-01-01T00:00:00.000Z","response_threshold_reached_at":"2012-02-01T00:00:00.000Z","debate_threshold_reached_at":)"
      R"("2012-03-01T00:00:00.000Z"}})";
  const auto document = read_petition_list(archived + "\n");
  CHECK(verdict(document.findings) == Verdict{{"threshold", 1}});  // 15 are fewer than 20, and no fewer than 10
  CHECK(document.value.petitions().parliament_period[0] == "2010-2015");
  CHECK(document.value.petitions().parliament_government[0] == "Some");
  CHECK(document.value.petitions().parliament_dissolution_at[0].has_value());
  CHECK(document.value.petitions().debate_threshold[0] == Signatures(20));
}

TEST_CASE("petition list: a broken line takes no other with it") {
  for (const std::string& broken : {closed.substr(0, 100), std::string("{\"attributes\":{\"action\" 1}}"), std::string("5"),
                                    std::string("[]"), std::string("\"text\""), std::string("nonsense")}) {
    CAPTURE(broken);
    const std::string text = lines + broken + "\n" + lines;
    const auto document = read_petition_list(text);
    CHECK(document.has(Severity::error));
    REQUIRE(document.value.petitions().size() == 5);
    CHECK(document.value.petitions()[3].id() == "12");
    CHECK(document.value.petitions()[4].action() == "Paint it");
    CHECK(document.value.petitions().places.irregular == std::vector<std::uint32_t>{2});
    for (const Finding& finding : document.findings) CHECK((finding.position.line >= 3 || finding.severity() < Severity::error));
    CHECK(fault_of_reading<PetitionList>(text).empty());
  }
  const auto first = read_petition_list(closed.substr(0, 20) + "\n" + rejected + "\n");
  CHECK(first.dialect == Dialect::petition_lines);
  REQUIRE(first.value.petitions().size() == 2);
  CHECK(first.value.petitions()[1].id() == "7");
  CHECK(recognise(closed.substr(0, 20) + "\n" + rejected + "\n").kind == Kind::petition_list);
}

TEST_CASE("petition list: what does not agree is found at its place") {
  struct Case {
    const char* from;
    const char* to;
    const char* name;
    const char* found;
  };
  const Case cases[] = {
      {R"("id":12)", R"("id":13)", "number", R"("https://petition.parliament.uk/petitions/12.json")"},
      {R"(petitions/12.json","first)", R"(petitions/12.json","first)", "", ""},
      {R"(petitions/7.json)", R"(petitions/7x.json)", "number", R"("https://petition.parliament.uk/petitions/7x.json")"},
      {R"("id":7)", R"("id":12)", "repeated-petition", "12"},
      {R"("state":"closed")", R"("state":"shut")", "unknown-state", R"("shut")"},
      {R"("state":"closed")", R"("state":"open")", "state", R"("2021-02-19T23:59:59.999Z")"},
      {R"("state":"rejected")", R"("state":"open")", "state", R"("2020-06-12T10:00:00.000Z")"},
      {R"("signature_count":5)", R"("signature_count":-1)", "negative-count", "-1"},
      {R"("signature_count":10500)", R"("signature_count":9999)", "threshold", "9999"},
      {R"("opened_at":"2020-08-19)", R"("opened_at":"2020-05-19)", "event-order", R"("2020-05-19T14:19:23.532Z")"},
      {R"("signature_count":5)", R"("signature_count":null)", "missing-field", "null"},
      {R"("signature_count":5)", R"("signature_count":"5")", "unexpected-value", R"("5")"},
      {R"("action":"Paint it")", R"("auction":"Paint it")", "missing-field", "{"},
      {R"("id":7,)", "", "missing-field", "{"},
      {R"("id":7,)", R"("id":7,"id":8,)", "repeated-field", "8"},
      {R"("topics":[])", R"("topics":[1])", "unexpected-value", "1"},
      {R"("departments":[])", R"("departments":{})", "unexpected-value", "{"},
      {R"("opened_at":null)", R"("government_response_at":"2020-06-12T10:00:00.000Z","opened_at":null)", "response",
       R"("2020-06-12T10:00:00.000Z")"},
  };
  for (const Case& damage : cases) {
    if (*damage.name == '\0') continue;
    CAPTURE(damage.from);
    CAPTURE(damage.to);
    const std::string text = replaced(page, damage.from, damage.to);
    const auto document = read_petition_list(text);
    REQUIRE(has(document.findings, damage.name));
    const Finding& finding = finding_named(document.findings, damage.name);
    CHECK(finding.found == damage.found);
    CHECK(finding.table == "petitions");
    CHECK(document.value.petitions().size() == 2);
    CHECK(fault_of_reading<PetitionList>(text).empty());
  }
}

TEST_CASE("petition list: the places of each petition are held against the rules of a single one") {
  struct Case {
    std::string text;
    const char* name;
    const char* found;
  };
  const auto from = small_petition.find(R"("signatures_by_country")");
  const auto to = small_petition.find(R"("signatures_by_constituency")");
  const Case cases[] = {{replaced(small_petition, "E14000530", "nonsense"), "code", R"("nonsense")"},
                        {replaced(small_petition, R"("code":"GB")", R"("code":"UK")"), "uk-missing", "7000"},
                        {std::string(small_petition).erase(from, to - from), "uk-missing", "7000"}};
  for (const Case& damage : cases) {
    CAPTURE(damage.name);
    const std::string whole = replaced(small_petition, R"("id":1)", R"("id":2)");
    const auto document = read_petition_list(damage.text + '\n' + replaced(whole, "petitions/1.json", "petitions/2.json") + '\n');
    CHECK(verdict(document.findings) == Verdict{{damage.name, 1}});
    CHECK(document.findings.front().found == damage.found);
  }
}

TEST_CASE("petition list: the tables of its petitions, each row with the number of its petition") {
  const std::string other = replaced(small_petition, R"("id":1)", R"("id":2)");
  const auto document = read_petition_list(small_petition + "\n" + rejected + "\n" + other + "\n");
  REQUIRE(document.value.tables().has_value());
  const TablesOfPetitions& tables = *document.value.tables();
  const auto alone = read_petition(small_petition).value;
  const auto check = [](const auto& all, const auto& one) {
    REQUIRE(all.size() == 2 * one.size());
    REQUIRE(all.petition.size() == all.size());
    for (std::size_t row = 0; row < all.size(); ++row) CHECK(all.petition[row] == (row < one.size() ? "1" : "2"));
  };
  check(tables.countries, alone.countries());
  check(tables.constituencies, alone.constituencies());
  check(tables.regions, alone.regions());
  check(tables.other_business, alone.other_business());
  CHECK(tables.countries[3].code() == "GB");
  CHECK(tables.countries[3].signatures() == Signatures(10490));
  CHECK(tables.constituencies[2].name() == "Ynys M\u00f4n");
  CHECK_FALSE(tables.constituencies[2].mp().has_value());
  CHECK(tables.other_business[1].subject() == "News");

  CHECK(read_petition_list(rejected + "\n" + rejected + "\n").value.tables()->countries.empty());
  CHECK_FALSE(read_petition_list(page).value.tables().has_value());
  CHECK(read_petition_list(replaced(page, R"("topics":)", R"("signatures_by_country":[{"name":"France"}],"topics":)")).value.tables());
  CHECK(read_petition_list(replaced(closed, R"("topics":)", R"("signatures_by_country":[tru],"topics":)") + "\n").has(Severity::error));
}

TEST_CASE("petition list: a text that was encoded twice is found in a list, too") {
  const auto document = read_petition_list(replaced(small_petition, "Aldershot", "Ynys M\u00C3\u00B4n") + "\n");
  CHECK(finding_named(document.findings, "mojibake").position.line == 1);
}

TEST_CASE("petition list: the identities of signatures by place hold within each petition") {
  struct Case {
    const char* from;
    const char* to;
    const char* name;
    const char* table;
    std::size_t row;
  };
  constexpr Case cases[] = {
      {R"("signature_count":10500)", R"("signature_count":10493)", "countries-exceed-total", "petitions", 2},
      {R"("GB","signature_count":10490)", R"("GB","signature_count":10479)", "uk-below-constituencies", "countries", 4},
      {R"("J","signature_count":3480)", R"("J","signature_count":3481)", "region-total", "regions", 3},
      {R"("J","signature_count":3480)", R"("South","signature_count":3481)", "regions-total", "regions", 3},
      {R"("FR","signature_count":4)", R"("FR","signature_count":-4)", "negative-count", "countries", 3},
      {R"("W07000041")", R"("E14000530")", "repeated-place", "constituencies", 4},
      {R"("state":"closed")", R"("state":"hidden")", "breakdown-of-rejected", "countries", 3},
      {R"("state":"closed")", R"("state":"rejected")", "breakdown-of-rejected", "countries", 3},
  };
  const std::string other = replaced(small_petition, R"("id":1)", R"("id":2)");
  for (const Case& damage : cases) {
    CAPTURE(damage.name);
    const std::string text = small_petition + "\n" + replaced(other, damage.from, damage.to) + "\n" + small_petition + "\n";
    const auto document = read_petition_list(text);
    const Finding& finding = finding_named(document.findings, damage.name);
    CHECK(finding.table == damage.table);
    CHECK(finding.row == damage.row);
    CHECK(finding.position.line == 2);
    CHECK(fault_of_reading<PetitionList>(text).empty());
  }
}

TEST_CASE("petition list: of a line that was cut off, its places are not taken for another petition's") {
  const std::string cut = small_petition.substr(0, small_petition.find(R"("signatures_by_region")"));
  const auto document = read_petition_list(cut + "\n" + small_petition + "\n");
  CHECK(document.value.tables()->constituencies.size() == 4);
  CHECK(has(document.findings, "truncated"));
  for (const Finding& finding : document.findings) CHECK(finding.name() != "uk-below-constituencies");
}

TEST_CASE("petition list: fields that are not known are named once") {
  const auto document = read_petition_list(replaced(replaced(page, R"("type")", R"("flag":1,"type")"), R"("id":7)", R"("flag":2,"id":7)"));
  REQUIRE(document.findings.size() == 1);
  CHECK(document.findings[0].name() == "unknown-field");
  CHECK(document.findings[0].field == "data.flag");
  const auto& kept = *document.value.unknown_fields();
  REQUIRE(kept.size() == 2);
  CHECK(kept.petition[1] == "7");
  CHECK(kept[1].json() == "2");
  CHECK(document.findings[0].row == 1);
  CHECK(read_petition_list(replaced(page, R"({"links")", R"({"version":2,"links")")).findings[0].name() == "unknown-field");
  CHECK(read_petition_list(replaced(page, R"("prev")", R"("previous")")).findings[0].field == "links.previous");
}

TEST_CASE("petition list: pages without petitions, and what is no page") {
  const std::string empty = R"({"links":{"self":"s","first":"f","last":"l","next":null,"prev":null},"data":[]})";
  CHECK(recognise(empty).kind == Kind::petition_list);
  CHECK(read_petition_list(empty).findings.empty());
  for (const char* other : {R"({"links":{"self":"s"},"data":[{"attributes":{"name":"n"}}]})", R"({"links":{"self":"s"},"data":5})",
                            "{\"data\":[]}", "{\"attributes\":{\"name\":1}}\n{\"attributes\":{\"name\":2}}\n"}) {
    CAPTURE(other);
    CHECK_FALSE(recognise(other).kind.has_value());
  }
  CHECK(finding_named(read_petition_list(R"({"links":{"self":"s"}})").findings, "missing-field").field == "data");
  CHECK(read_petition_list(R"({"data":[5]})").has(Severity::error));
  CHECK(read_petition_list(R"({"data":[5]})").value.petitions().size() == 1);
  CHECK(read_petition_list(R"({"data":[],"data":[]})").has(Severity::error));
}

TEST_CASE("petition list: a page that is cut at any byte is truncated, and what is complete is read") {
  const auto whole = read_petition_list(page);
  for (std::size_t size = 0; size < page.size(); ++size) {
    CAPTURE(size);
    const std::string text = page.substr(0, size);
    const auto document = read_petition_list(text);
    CHECK(document.has(Severity::error));
    CHECK(write(document) == text);
    if (size > page.find(rejected)) CHECK(document.value.petitions()[0].action() == whole.value.petitions()[0].action());
    if (size > page.find(rejected)) CHECK_FALSE(has(document.findings, "missing-field"));
  }
}

TEST_CASE("petition list: lines that are cut at any byte are found, unless nothing but whole lines is there") {
  for (std::size_t size = 1; size < lines.size(); ++size) {
    CAPTURE(size);
    const std::string text = lines.substr(0, size);
    const auto document = read_petition_list(text);
    CHECK(document.has(Severity::warning) == (text.back() != '\n'));
    CHECK(write(document) == text);
  }
}

TEST_CASE("petition list: any byte may be another, and nothing but findings comes of it") {
  for (const std::string& whole : {page, lines}) {
    for (std::size_t at = 0; at < whole.size(); at += 3) {
      for (const char byte : {'"', '{', '}', ']', ',', '\\', '0', '\n', '\0', '\xFF'}) {
        std::string text = whole;
        text[at] = byte;
        const auto document = read_petition_list(text);
        CHECK(write(document) == text);
        for (const Finding& finding : document.findings) CHECK(finding.position.byte_end <= text.size());
      }
    }
  }
}

TEST_CASE("petition list: limits") {
  ReadOptions options;
  options.limits.rows = 1;
  for (const std::string& text : {page, lines}) {
    const auto document = read_petition_list(text, options);
    CHECK(document.value.petitions().size() == 1);
    CHECK(finding_named(document.findings, "limit-exceeded").position.byte_begin == text.find(rejected));
  }
  ReadOptions narrow;
  narrow.limits.line_bytes = rejected.size();
  const auto document = read_petition_list(lines, narrow);
  CHECK(finding_named(document.findings, "limit-exceeded").row == 1);
  REQUIRE(document.value.petitions().size() == 2);
  CHECK_FALSE(document.value.petitions()[0].id().has_value());
  CHECK(document.value.petitions()[1].id() == "7");
  CHECK(document.findings.size() == 1);
}

TEST_CASE("petition list: bytes that are no UTF-8 are found at their place") {
  const auto document = read_petition_list(replaced(lines, "Paint", "P\xFFint"));
  CHECK(finding_named(document.findings, "invalid-utf8").position.byte_begin == lines.find("Paint") + 1);
  CHECK(document.value.petitions()[1].action() == "P?int it");
}

}  // namespace
