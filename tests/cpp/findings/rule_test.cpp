// SPDX-License-Identifier: MIT
#include <ukvotes/rule.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <rules/json_rules.hpp>

#include "../support/reading.hpp"

using namespace ukvotes;

namespace {

struct Known {
  std::string_view name;
  Severity severity;
  std::optional<Kind> kind;
};

bool is_known(const Known& known) {
  return std::ranges::any_of(
      rules(), [&](const Rule* rule) { return rule->name == known.name && rule->severity == known.severity && rule->kind == known.kind; });
}

TEST_CASE("rules: what users were promised is there, with its severity") {
  const Severity error = Severity::error;
  const Severity warning = Severity::warning;
  const Severity note = Severity::note;
  const std::vector<Known> promised{{"malformed-row", error, {}},
                                    {"malformed-number", error, {}},
                                    {"missing-column", error, {}},
                                    {"unexpected-column", warning, {}},
                                    {"unclosed-quote", error, {}},
                                    {"invalid-utf8", error, {}},
                                    {"truncated", error, {}},
                                    {"truncated", warning, {}},
                                    {"limit-exceeded", error, {}},
                                    {"countries-total", error, Kind::petition_listing},
                                    {"constituencies-total", error, Kind::petition_listing},
                                    {"grand-total", error, Kind::petition_listing},
                                    {"double-counted-total", warning, Kind::petition_listing},
                                    {"uk-below-constituencies", warning, Kind::petition_listing},
                                    {"row-order", warning, Kind::petition_listing},
                                    {"difference", error, Kind::referendum},
                                    {"status", error, Kind::referendum},
                                    {"glued-counts", error, Kind::referendum},
                                    {"row-order", note, Kind::referendum},
                                    {"countries-total", error, Kind::petition_report},
                                    {"constituencies-total", error, Kind::petition_report},
                                    {"share", error, Kind::petition_report},
                                    {"rank", error, Kind::petition_report},
                                    {"row-order", warning, Kind::petition_report},
                                    {"event-order", warning, Kind::petition_report},
                                    {"threshold-event", warning, Kind::petition_report},
                                    {"row-order", warning, Kind::party_tally},
                                    {"duplicate-name", note, Kind::party_tally},
                                    {"malformed-json", error, {}},
                                    {"unexpected-value", error, {}},
                                    {"missing-field", error, Kind::petition},
                                    {"unknown-field", note, {}},
                                    {"uk-below-constituencies", warning, Kind::petition},
                                    {"regions-total", error, Kind::petition},
                                    {"omitted-constituencies", note, Kind::petition},
                                    {"region-total", error, Kind::petition},
                                    {"null-count", note, Kind::petition},
                                    {"number", warning, Kind::petition},
                                    {"unknown-state", warning, Kind::petition},
                                    {"response", warning, Kind::petition},
                                    {"code", warning, Kind::petition},
                                    {"surplus-constituencies", warning, Kind::petition},
                                    {"uk-missing", warning, Kind::petition},
                                    {"renamed-column", note, {}},
                                    {"other-separator", note, {}},
                                    {"text-around-table", note, {}},
                                    {"shares-for-counts", note, {}},
                                    {"extra-column", note, {}},
                                    {"valid-votes", error, Kind::referendum_result},
                                    {"votes-cast", error, Kind::referendum_result},
                                    {"rejected-ballots", error, Kind::referendum_result},
                                    {"turnout", error, Kind::referendum_result},
                                    {"region-total", warning, Kind::referendum_result},
                                    {"area-count", warning, Kind::referendum_result},
                                    {"valid-votes", error, Kind::election},
                                    {"majority", error, Kind::election},
                                    {"result", error, Kind::election},
                                    {"share", error, Kind::election},
                                    {"winners", error, Kind::election},
                                    {"national-total", warning, Kind::election},
                                    {"constituency-count", warning, Kind::election},
                                    {"missing-field", error, Kind::petition_list},
                                    {"number", error, Kind::petition_list},
                                    {"repeated-petition", warning, Kind::petition_list},
                                    {"state", warning, Kind::petition_list},
                                    {"response", warning, Kind::petition_list},
                                    {"key", error, Kind::constituency_register},
                                    {"few-constituencies", note, Kind::constituency_register}};
  for (const Known& known : promised) {
    CAPTURE(known.name);
    CHECK(is_known(known));
  }
}

TEST_CASE("rules: each code is used once, is well formed, and the list is in order") {
  std::vector<std::string> codes;
  for (const Rule* rule : rules()) {
    const std::string code(rule->code);
    CAPTURE(code);
    REQUIRE(code.size() == 8);
    CHECK(code.substr(0, 4) == "UKV-");
    const bool is_of_json = std::ranges::any_of(rule::json::all, [&](const Rule* other) { return other == rule; });
    const char letter = is_of_json                                  ? 'J'
                        : !rule->kind                               ? 'D'
                        : rule->kind == Kind::petition_listing      ? 'L'
                        : rule->kind == Kind::referendum            ? 'R'
                        : rule->kind == Kind::petition_report       ? 'P'
                        : rule->kind == Kind::petition              ? 'J'
                        : rule->kind == Kind::petition_list         ? 'S'
                        : rule->kind == Kind::constituency_register ? 'M'
                        : rule->kind == Kind::referendum_result     ? 'C'
                        : rule->kind == Kind::election              ? 'G'
                                                                    : 'T';
    CHECK(code[4] == letter);
    CHECK(std::all_of(code.begin() + 5, code.end(), [](char c) { return c >= '0' && c <= '9'; }));
    codes.push_back(code);
  }
  CHECK(std::is_sorted(codes.begin(), codes.end()));
  CHECK(std::set<std::string>(codes.begin(), codes.end()).size() == codes.size());
}

TEST_CASE("rules: names are kebab case, statements one line, explanations more than the statement") {
  for (const Rule* rule : rules()) {
    CAPTURE(rule->code);
    CHECK_FALSE(rule->name.empty());
    CHECK(std::ranges::all_of(rule->name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '8'; }));
    CHECK_FALSE(rule->statement.empty());
    CHECK(rule->statement.find('\n') == std::string_view::npos);
    CHECK(rule->explanation.size() > 40);
    CHECK(rule->explanation != rule->statement);
  }
}

TEST_CASE("rules: are found by code and by name, and by nothing else") {
  for (const Rule* rule : rules()) CHECK(find_rule(rule->code) == rule);
  REQUIRE(find_rule("glued-counts") != nullptr);
  CHECK(find_rule("glued-counts")->code == "UKV-R104");
  CHECK(find_rule("UKV-R104") == find_rule("glued-counts"));
  for (const char* unknown : {"", "UKV", "UKV-R10", "ukv-r104", "UKV-R104 ", "glued"}) CHECK(find_rule(unknown) == nullptr);
}

}  // namespace
