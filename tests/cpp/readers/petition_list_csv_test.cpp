// SPDX-License-Identifier: MIT
#include <ukvotes/petition_list.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "../support/invariants.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string site = "https://petition.parliament.uk/petitions/";

const std::string small = R"("Petition","URL","State","Signatures Count")"
                          "\n\"Mend the \"\"old\"\" bridge, now\",\"" +
                          site + "12\",\"closed\",10500\n\"%2D Paint it\nand varnish it\",\"" + site + "7.json\",\"open\",5\nKeep %2B,\"" +
                          site + "8\",rejected,0\n";

TEST_CASE("petition list in CSV: cells, line breaks in them, and what the site escapes") {
  const auto document = read_petition_list(small);
  CHECK(document.findings.empty());
  CHECK(document.dialect == Dialect::site_list_csv);
  CHECK(recognise(small).kind == Kind::petition_list);
  CHECK(recognise(small).dialect == Dialect::site_list_csv);
  const ListedPetitionTable& table = document.value.petitions();
  REQUIRE(table.size() == 3);
  CHECK(table[0].action() == "Mend the \"old\" bridge, now");
  CHECK(table[0].id() == "12");
  CHECK(table[0].url() == site + "12");
  CHECK(table[0].state() == "closed");
  CHECK(table[0].signatures() == Signatures(10500));
  CHECK_FALSE(table[0].local_signatures().has_value());
  CHECK_FALSE(table[0].opened_at().has_value());
  CHECK(table[1].action() == "- Paint it\nand varnish it");
  CHECK(table[1].id() == "7");
  CHECK(table[2].action() == "Keep %2B");
  CHECK(table[2].signatures() == Signatures(0));
  CHECK(write(document) == small);
  for (const auto& [escape, character] : {std::pair("%2D", "-"), {"%3D", "="}, {"%2B", "+"}, {"%40", "@"}, {"%41", "%41"}})
    CHECK(read_petition_list(replaced(small, "%2D", escape)).value.petitions()[1].action() ==
          character + std::string(" Paint it\nand varnish it"));
}

TEST_CASE("petition list in CSV: lists of one constituency") {
  const std::string local =
      "Petition,URL,State,Local Signatures,Total Signatures\r\na," + site + "1,open,7,70\r\nb," + site + "2,open,9,8\r\n";
  const auto document = read_petition_list(local);
  CHECK(document.value.petitions()[0].local_signatures() == Signatures(7));
  CHECK(document.value.petitions()[0].signatures() == Signatures(70));
  REQUIRE(verdict(document.findings) == Verdict{{"local-exceeds-total", 3}});
  CHECK(document.findings[0].found == "9");
  CHECK(document.findings[0].field == "Local Signatures");
  CHECK(document.findings[0].equation == "9 > 8");
  CHECK(finding_named(read_petition_list(replaced(local, ",Total Signatures", "")).findings, "missing-column").field == "Signatures Count");
}

TEST_CASE("petition list in CSV: three of its columns tell it, fewer do not") {
  const auto is_list = [](const std::string& text) { return recognise(text).kind == Kind::petition_list; };
  CHECK(is_list("Petition,URL,Signatures Count\nMend it," + site + "12,5\n"));
  CHECK(is_list("State,URL,Signatures Count\nopen," + site + "12,5\n"));
  CHECK_FALSE(is_list("State,URL,Note\nopen," + site + "12,5\n"));
  CHECK_FALSE(is_list("URL,Note\n" + site + "12,5\n"));
}

TEST_CASE("petition list in CSV: a number that the list says is held against its URL") {
  const auto document = read_petition_list("id,Petition,URL,State,Signatures Count\n13,a," + site + "12,open,5\n");
  CHECK(document.value.petitions()[0].id() == "13");
  CHECK(finding_named(document.findings, "number").expected == "the number 13");
}

TEST_CASE("petition list in CSV: columns stand in any order") {
  std::array<std::size_t, 4> order{0, 1, 2, 3};
  const std::vector<std::vector<std::string>> rows{{"Petition", "URL", "State", "Signatures Count"},
                                                   {"\"Mend, it\"", site + "12", "closed", "10500"},
                                                   {"\"%3D a\nb\"", site + "7", "open", "5"}};
  const auto text_of = [&] {
    std::string text;
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < order.size(); ++i) text += row[order[i]] + (i + 1 == order.size() ? "\n" : ",");
    }
    return text;
  };
  const auto whole = read_petition_list(text_of());
  do {
    const std::string text = text_of();
    const auto document = read_petition_list(text);
    CHECK(document.findings.empty());
    CHECK(recognise(text).kind == Kind::petition_list);
    ListedPetitionTable table = document.value.petitions();
    table.places = whole.value.petitions().places;
    CHECK(table == whole.value.petitions());
    const auto damaged = read_petition_list(replaced(text, "open", "shut"));
    REQUIRE(damaged.findings.size() == 1);
    CHECK(damaged.findings[0].found == "shut");
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("petition list in CSV: what does not agree is found at its place") {
  struct Case {
    const char* from;
    const char* to;
    const char* name;
    const char* found;
  };
  const Case cases[] = {
      {"10500", "10,500", "malformed-row", ""},
      {"10500", "1050-", "malformed-number", "1050-"},
      {"10500", "1050O", "malformed-number", "1050O"},
      {"10500", "010500", "malformed-number", "010500"},
      {"10500", "", "malformed-number", ""},
      {"10500", "-0", "malformed-number", "-0"},
      {"10500", "-5", "malformed-number", "-5"},
      {"\"closed\"", "shut", "unknown-state", "shut"},
      {"petitions/12\"", "petitions/twelve\"", "number", "\"https://petition.parliament.uk/petitions/twelve\""},
      {"petitions/12\"", "petitions/7\"", "repeated-petition", ""},
      {"\"State\"", "\"Status\"", "missing-column", ""},
      {"\"State\"", "\"Status\"", "extra-column", "Status"},
      {"\"State\"", "\"URL\"", "unexpected-column", "\"URL\""},
      {",rejected,0", "", "malformed-row", ""},
      {",rejected,0", ",rejected,0,", "malformed-row", ""},
      {"\nKeep", "\n\nKeep", "text-around-table", ""},
      {"Keep %2B", "Keep \"2", "unclosed-quote", "Keep \"2"},
  };
  for (const Case& damage : cases) {
    CAPTURE(damage.from);
    CAPTURE(damage.to);
    const std::string text = replaced(small, damage.from, damage.to);
    const auto document = read_petition_list(text);
    const Finding& finding = finding_named(document.findings, damage.name);
    if (*damage.found != '\0') CHECK(finding.found == damage.found);
    CHECK(finding.table == "petitions");
    CHECK(document.value.petitions().size() == 3);
    CHECK(fault_of_reading<PetitionList>(text).empty());
  }
}

TEST_CASE("petition list in CSV: a quotation mark that is never closed takes no other row with it") {
  const std::string row = "\"Again, it\"," + site + "13,open,1\n";
  for (const std::string& damaged :
       {replaced(small, "now\"", "now"), replaced(small, "varnish it\"", "varnish it"), replaced(small, "Keep", "\"Keep")}) {
    CAPTURE(damaged);
    const auto document = read_petition_list(damaged + row);
    CHECK(finding_named(document.findings, "unclosed-quote").severity() == Severity::error);
    const ListedPetitionTable& table = document.value.petitions();
    REQUIRE(table.size() >= 4);
    CHECK(table[table.size() - 1].action() == "Again, it");
    CHECK(table[table.size() - 1].id() == "13");
    CHECK(std::any_of(table.begin(), table.end(), [](const ListedPetition& petition) { return petition.state() == "rejected"; }));
  }
}

TEST_CASE("petition list in CSV: cut at any byte it is found, unless nothing but whole rows is there") {
  const std::size_t rows = small.find('\n') + 1;
  for (std::size_t size = rows; size < small.size(); ++size) {
    CAPTURE(size);
    const auto document = read_petition_list(small.substr(0, size));
    const bool is_at_row = size == rows || size == small.find("\"%2D") || size == small.find("Keep");
    CHECK(document.has(Severity::warning) != is_at_row);
    CHECK(write(document) == small.substr(0, size));
  }
  for (std::size_t size = 1; size < rows; ++size) CHECK(read_petition_list(small.substr(0, size)).has(Severity::warning));
  CHECK(read_petition_list("").has(Severity::error));
}

TEST_CASE("petition list in CSV: any byte may be another, and nothing but findings comes of it") {
  for (std::size_t at = 0; at < small.size(); ++at) {
    for (const char byte : {'"', ',', '\n', '\r', '0', '-', '\0', '\xFF'}) {
      std::string text = small;
      text[at] = byte;
      CAPTURE(at);
      CHECK(fault_of_reading<PetitionList>(text).empty());
    }
  }
}

TEST_CASE("petition list in CSV: limits") {
  ReadOptions options;
  options.limits.rows = 1;
  const auto few = read_petition_list(small, options);
  CHECK(few.value.petitions().size() == 1);
  CHECK(finding_named(few.findings, "limit-exceeded").position.byte_begin == small.find("\"%2D"));
  ReadOptions narrow;
  narrow.limits.line_bytes = 75;
  const auto shorter = read_petition_list(small, narrow);
  CHECK(finding_named(shorter.findings, "limit-exceeded").row == 1);
  CHECK(shorter.value.petitions().size() == 3);
  CHECK_FALSE(shorter.value.petitions()[0].id().has_value());
  ReadOptions thin;
  thin.limits.field_bytes = 26;
  const auto thinner = read_petition_list(replaced(small, "12\",", "\","), thin);
  CHECK(finding_named(thinner.findings, "limit-exceeded").field == "Petition");
  CHECK_FALSE(thinner.value.petitions()[0].action().has_value());
}

TEST_CASE("petition list in CSV: bytes that are no UTF-8, a byte order mark") {
  const auto document = read_petition_list("\xEF\xBB\xBF" + replaced(small, "Keep",
                                                                     "K\xFF"
                                                                     "ep"));
  CHECK(verdict(document.findings) == Verdict{{"invalid-utf8", 5}});
  CHECK(document.value.petitions()[2].action() ==
        "K\xEF\xBF\xBD"
        "ep %2B");
  const std::string bad = "\xEF\xBB\xBF" + replaced(small, "\"open\"", "shut");
  CHECK(finding_named(read_petition_list(bad).findings, "unknown-state").found == "shut");
}

TEST_CASE("petition list in CSV: quotation marks that open nothing are passed in linear time") {
  for (const std::string_view piece : {"\"a,", "\"", "\"\"", "\"a\n", "\"\"\n", "\"a\"\"\n", ",\"\"\"\"", "\"\"a,\"\"\n"}) {
    std::string text = "Petition,URL,State,Signatures Count\n\"x,";
    while (text.size() < 1'000'000) text += piece;
    CHECK(read_petition_list(text).has(Severity::warning));
  }
}

}  // namespace
