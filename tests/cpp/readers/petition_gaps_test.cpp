// SPDX-License-Identifier: MIT
// Signatures by place are read past the JSON parser where they are regular. A byte order mark makes the reader give all of a
// text to the parser: both ways have to come to the same.
#include <ukvotes/petition.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "../support/reading.hpp"
#include "../support/replaced.hpp"
#include "../support/small_petition.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::string_view as_long = "   ";

struct Told {
  std::string_view name;
  std::size_t begin;
  std::string table;
  std::size_t row;
  friend bool operator==(const Told&, const Told&) = default;
};

std::vector<Told> told(const std::vector<Finding>& findings) {
  std::vector<Told> all;
  for (const Finding& finding : findings) {
    if (finding.name() != "byte-order-mark")
      all.push_back({finding.name(), finding.position.byte_begin, std::string(finding.table), finding.row});
  }
  return all;
}

bool is_json(const Document<Petition>& document) {
  return std::ranges::none_of(document.findings,
                              [](const Finding& finding) { return finding.name() == "malformed-json" || finding.name() == "truncated"; });
}

/// Compares both ways, places included, and gives what was read. Of what is no JSON they have to say so.
Document<Petition> read_both_ways(const std::string& text) {
  auto document = read_petition(std::string(as_long) + text);
  const auto parsed = read_petition(std::string(mark) + text);
  CHECK(document.has(Severity::error) == parsed.has(Severity::error));
  if (!is_json(document) || !is_json(parsed)) return document;
  CHECK(document.value == parsed.value);
  CHECK(told(document.findings) == told(parsed.findings));
  return document;
}

Document<Petition> changed(std::string_view from, std::string_view to) { return read_both_ways(replaced(small_petition, from, to)); }

/// The text as Python's json writes it.
std::string spaced(std::string_view text) {
  std::string all;
  bool is_in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    all += text[at];
    if (text[at] == '\\') all += text[++at];
    if (text[at] == '"' && text[at - 1] != '\\') is_in_string = !is_in_string;
    if (!is_in_string && (text[at] == ',' || text[at] == ':')) all += ' ';
  }
  return all;
}

/// A petition with so many countries before the United Kingdom, one of which is the odd one.
std::string many_countries(std::size_t rows, std::size_t odd, std::string_view odd_row) {
  std::string all;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string number = std::to_string(row);
    if (!all.empty()) all += ',';
    all += row == odd ? std::string(odd_row)
                      : R"({"name":"Land )" + number + R"(","code":"C)" + number + R"(","signature_count":)" + number + "}";
  }
  return replaced(small_petition, R"({"name":"France","code":"FR","signature_count":4})", all);
}

TEST_CASE("petition gaps: arrays of many pieces, with a row of another kind anywhere in them") {
  constexpr std::size_t rows = 5000;  // four pieces
  const std::string_view odd = R"({"code":"XX","name":"Odd","signature_count":1})";
  for (const std::size_t at : {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{1230}, rows - 1, rows}) {
    CAPTURE(at);
    const auto document = read_both_ways(many_countries(rows, at, odd));
    const CodedPlaceTable& countries = document.value.countries();
    REQUIRE(countries.size() == rows + 1);  // the United Kingdom stands behind them
    CHECK(countries.place[at == 2 ? 3 : 2] == (at == 2 ? "Land 3" : "Land 2"));
    CHECK(countries.place[rows - 2] == "Land " + std::to_string(rows - 2));
    CHECK(countries.signatures[rows - 2] == Signatures(rows - 2));
    CHECK(document.source.text().substr(countries.places.begin[rows - 2], 12) == R"({"name":"Lan)");
  }
  CHECK(read_both_ways(many_countries(rows, 1230, R"({"name":null,"code":null,"signature_count":1})")).value.countries().size() ==
        rows + 1);
  CHECK(read_both_ways(many_countries(rows, 1230, "{\"name\":\"" + std::string(70'000, 'x') + "\",\"code\":\"X\",\"signature_count\":1}"))
            .value.countries()
            .size() == rows + 1);
}

TEST_CASE("petition gaps: a limit of rows within an array") {
  for (const std::size_t limit : {std::size_t{1}, std::size_t{1400}, std::size_t{4999}, std::size_t{5001}}) {
    ReadOptions options;
    options.limits.rows = limit;
    const auto document = read_petition(many_countries(5000, 5000, ""), options);
    CHECK(document.value.countries().size() == limit);
    CHECK(std::ranges::any_of(document.findings, [](const Finding& finding) {
            return finding.table == "countries" && finding.name() == "limit-exceeded";
          }) == (limit != 5001));
  }
}

TEST_CASE("petition gaps: rows of every kind are read as the parser reads them") {
  CHECK(read_both_ways(small_petition).value.constituencies()[0].name() == "Ynys Môn");
  const auto as_python_writes = read_both_ways(spaced(small_petition));
  CHECK(as_python_writes.value.countries().place == read_petition(small_petition).value.countries().place);
  CHECK(as_python_writes.value.countries().signatures == read_petition(small_petition).value.countries().signatures);
  const std::string_view row = R"({"name":"France","code":"FR","signature_count":4})";
  for (const std::string_view other : {R"({"name":"France","code":"FR","signature_count":-4})",
                                       R"({"name":"France","code":null,"signature_count":null})",
                                       R"({"code":"FR","signature_count":4,"name":"France"})",
                                       R"({"name":"France","code":"FR","signature_count":4,"more":{"a":1}})",
                                       R"({"name":"Fr\"a,n{c}e","code":"FR","signature_count":4})",
                                       R"({"name":"France","name":"France","signature_count":04})",
                                       R"(  {"name" : "France" , "code" : "FR"} )",
                                       "null",
                                       "7",
                                       "\"France\"",
                                       "{}",
                                       "",
                                       " ",
                                       "{",
                                       "}",
                                       "nul",
                                       "{\"name\":\"France}",
                                       R"({"name":"France"} {"name":"France"})",
                                       R"({"name":"France","code":"FR","signature_count":4},)",
                                       "{\"name\":\"Fr\nance\",\"code\":\"FR\",\"signature_count\":4}",
                                       R"({"name":"France","code":"FR","signature_count":4}})"}) {
    CAPTURE(other);
    changed(row, other);                                                               // the first row
    changed(row, std::string(row) + "," + std::string(other));                         // one in the middle
    changed("10490}]", "10490}," + std::string(other) + ",{\"signature_count\":1}]");  // one behind it
  }
  const auto document = changed(row, std::string(row) + R"(,{"name":"Atlantis","code":"AT","signature_count":-4})");
  CHECK(document.value.countries().size() == 3);
  CHECK(document.value.countries()[1].signatures()->value() == -4);
}

TEST_CASE("petition gaps: a bracket within a row ends no array, and one behind it does not vanish") {
  const auto bracketed = read_both_ways(replaced(replaced(small_petition, "France", "Fr]ance"), "Aldershot", "Alder]shot"));
  CHECK(verdict(bracketed.findings) == Verdict{});
  CHECK(bracketed.value.countries().place[0] == "Fr]ance");
  CHECK(bracketed.value.countries().size() == 2);
  CHECK(bracketed.value.constituencies().place[1] == "Alder]shot");
  CHECK(bracketed.value.regions().size() == 2);
  CHECK_FALSE(is_json(changed("10490}]", "10490}[]]")));
  CHECK_FALSE(is_json(changed("10490}]", "10490}[1]]")));
}

TEST_CASE("petition gaps: the same rows elsewhere are what they are there") {
  const std::string rows = R"("signatures_by_country":[{"name":"A","code":"B","signature_count":1}])";
  const auto document = changed(R"("topics")", "\"nested\":{" + rows + R"(},"topics")");
  CHECK(document.value.countries().size() == 2);
  REQUIRE(document.value.unknown_fields().size() == 1);
  CHECK(document.value.unknown_fields()[0].json() == "{" + rows + "}");
  CHECK_FALSE(document.has(Severity::error));
  changed(R"("topics")", rows + R"(,"topics")");
  changed(R"("Soon")", R"("{\"signatures_by_country\":[{\"name\":\"A\",\"code\":\"B\",\"signature_count\":1}]")");
  const auto broken = changed(R"("topics")", R"("nested":{"signatures_by_country":[{"name":"A"},x{"signature_count":1}]},"topics")");
  CHECK(broken.has(Severity::error));
}

TEST_CASE("petition gaps: any byte may be another") {
  const std::size_t begin = small_petition.find("\"signatures_by_country\"");
  for (std::size_t at = begin; at < small_petition.size(); ++at) {
    for (const char byte : {'"', '{', '}', '[', ']', ':', ',', '\\', '0', ' ', '-', 'n'}) {
      CAPTURE(at);
      CAPTURE(byte);
      std::string text = small_petition;
      text[at] = byte;
      read_both_ways(text);
    }
  }
}

}  // namespace
