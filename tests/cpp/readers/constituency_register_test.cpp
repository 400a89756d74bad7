// SPDX-License-Identifier: MIT
#include <ukvotes/constituency_register.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include <ukvotes/reconcile.hpp>

#include "../support/invariants.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string small =
    R"({"E14000530":{"mp":"A Member MP","party":"Green","constituency":"Aldershot","ons_code":"E14000530","start_date":"2010-05-06",)"
    R"("end_date":"2024-05-30"},"W07000112":{"mp":null,"party":null,"constituency":"Ynys M\u00f4n","ons_code":"W07000112",)"
    R"("start_date":"2024-05-30","end_date":null}})";

/// A register of so many constituencies.
std::string many(int number) {
  std::string text = "{";
  for (int i = 0; i < number; ++i) {
    const std::string code = "E" + std::to_string(14000000 + i);
    text += (i == 0 ? "" : ",") + std::string("\n\"") + code + R"(":{"mp":"M","party":"P","constituency":"Seat )" + std::to_string(i) +
            R"(","ons_code":")" + code + "\"}";
  }
  return text + "\n}\n";
}

TEST_CASE("register: everything that it says has its type") {
  const auto document = read_constituency_register(small);
  CHECK(document.dialect == Dialect::register_json);
  CHECK(verdict(document.findings) == Verdict{});
  const RegisterTable& table = document.value.constituencies();
  REQUIRE(table.size() == 2);
  const RegisteredConstituency first = table[0];
  CHECK(first.code() == "E14000530");
  CHECK(first.constituency() == "Aldershot");
  CHECK(first.mp() == "A Member MP");
  CHECK(first.party() == "Green");
  REQUIRE(first.start_date().has_value());
  CHECK(to_text(*first.start_date()) == "2010-05-06");
  CHECK(first.end_date() > first.start_date());
  CHECK(table[1].constituency() == "Ynys M\xC3\xB4n");
  CHECK_FALSE(table[1].mp().has_value());
  CHECK_FALSE(table[1].end_date().has_value());
  CHECK(write(document) == small);
  CHECK(recognise(small).kind == Kind::constituency_register);
  CHECK(recognise(small).dialect == Dialect::register_json);
  CHECK(reconcile(document) == document.findings);
}

TEST_CASE("register: that there are fewer than 650 constituencies is a note") {
  const Finding note = finding_named(read_constituency_register(small).findings, "few-constituencies");
  CHECK(note.severity() == Severity::note);
  CHECK(note.equation == "2 of 650");
  CHECK(read_constituency_register(many(650)).findings.empty());
  CHECK(read_constituency_register(many(649)).findings.size() == 1);
  CHECK(read_constituency_register("{}").findings.empty());
  CHECK_FALSE(recognise("{}").kind.has_value());
}

TEST_CASE("register: what does not agree is found at its place") {
  struct Case {
    const char* from;
    const char* to;
    const char* name;
    const char* found;
  };
  const Case cases[] = {
      {R"({"E14000530")", R"({"E14000531")", "key", R"("E14000530")"},
      {R"({"E14000530")", R"({"E14000529")", "key", R"("E14000530")"},
      {R"("ons_code":"W07000112")", R"("ons_code":"W0700011")", "code", R"("W0700011")"},
      {R"("ons_code":"W07000112")", R"("ons_code":"E14000530")", "repeated-constituency", R"("E14000530")"},
      {R"("Ynys M\u00f4n")", R"("Aldershot")", "", ""},  // one ended when the other began
      {R"("end_date":"2024-05-30")", R"("end_date":"2009-05-30")", "dates", R"("2009-05-30")"},
      {R"("end_date":"2024-05-30")", R"("end_date":"2010-05-06")", "", ""},
      {R"("end_date":"2024-05-30")", R"("end_date":"2024-02-30")", "unexpected-value", R"("2024-02-30")"},
      {R"("constituency":"Aldershot",)", "", "missing-field", "{"},
      {R"("ons_code":"W07000112")", R"("ons_code":null)", "missing-field", "{"},
      {R"("mp":null)", R"("mp":5)", "unexpected-value", "5"},
      {R"("mp":null)", R"("mp":null,"mp":"B")", "repeated-field", R"("B")"},
      {R"("mp":null)", R"("mp" null)", "malformed-json", ""},
  };
  for (const Case& damage : cases) {
    CAPTURE(damage.from);
    CAPTURE(damage.to);
    const std::string text = replaced(small, damage.from, damage.to);
    const auto document = read_constituency_register(text);
    CHECK(fault_of_reading<ConstituencyRegister>(text).empty());
    if (*damage.name == '\0') {
      CHECK(verdict(document.findings) == Verdict{});
      continue;
    }
    const Finding& finding = finding_named(document.findings, damage.name);
    if (*damage.found != '\0') CHECK(finding.found == damage.found);
  }
  const auto same = read_constituency_register(replaced(replaced(small, R"("Ynys M\u00f4n")", R"("Aldershot")"), "\"2024-05-30\"", "null"));
  CHECK(finding_named(same.findings, "repeated-constituency").field == "constituency");
}

TEST_CASE("register: rows that are none, and fields that are not known") {
  const auto document = read_constituency_register(replaced(small, R"({"E14000530")", R"({"E14000001":5,"E14000530")"));
  REQUIRE(document.value.constituencies().size() == 3);
  CHECK(finding_named(document.findings, "unexpected-value").row == 1);
  CHECK(verdict(document.findings).size() == 1);
  const auto later = read_constituency_register(replaced(small, R"("mp":null)", R"("majority":3,"mp":null)"));
  CHECK(finding_named(later.findings, "unknown-field").field == "constituencies.majority");
}

TEST_CASE("register: cut at any byte it is truncated") {
  for (std::size_t size = 0; size < small.size(); ++size) {
    CAPTURE(size);
    const auto document = read_constituency_register(small.substr(0, size));
    CHECK(document.has(Severity::error));
    CHECK(write(document) == small.substr(0, size));
    CHECK_FALSE(std::any_of(document.findings.begin(), document.findings.end(),
                            [](const Finding& finding) { return finding.name() == "missing-field"; }));
  }
}

TEST_CASE("register: any byte may be another, and nothing but findings comes of it") {
  for (std::size_t at = 0; at < small.size(); ++at) {
    for (const char byte : {'"', '{', '}', ']', ',', '\\', '0', '\n', '\0', '\xFF'}) {
      std::string text = small;
      text[at] = byte;
      CAPTURE(at);
      CHECK(fault_of_reading<ConstituencyRegister>(text).empty());
    }
  }
}

TEST_CASE("register: it has no more rows than the limit") {
  ReadOptions options;
  options.limits.rows = 1;
  const auto document = read_constituency_register(small, options);
  CHECK(document.value.constituencies().size() == 1);
  CHECK(finding_named(document.findings, "limit-exceeded").table == "constituencies");
}

}  // namespace
