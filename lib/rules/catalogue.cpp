// SPDX-License-Identifier: MIT
#include <algorithm>
#include <vector>

#include <ukvotes/rule.hpp>

#include <rules/document_rules.hpp>
#include <rules/election_rules.hpp>
#include <rules/json_rules.hpp>
#include <rules/listing_rules.hpp>
#include <rules/petition_list_rules.hpp>
#include <rules/petition_rules.hpp>
#include <rules/referendum_result_rules.hpp>
#include <rules/referendum_rules.hpp>
#include <rules/register_rules.hpp>
#include <rules/report_rules.hpp>
#include <rules/sheet_rules.hpp>
#include <rules/tally_rules.hpp>

namespace ukvotes {

namespace {

std::vector<const Rule*> catalogue() {
  std::vector<const Rule*> all;
  const auto add = [&](const auto& some) {
    for (const Rule* one : some) all.push_back(one);
  };
  add(rule::document);
  add(rule::sheets);
  add(rule::listing::all);
  add(rule::report::all);
  add(rule::referendum::all);
  add(rule::tally::all);
  add(rule::json::all);
  add(rule::petition::all);
  add(rule::referendum_result::all);
  add(rule::election::all);
  add(rule::petition_list::all);
  add(rule::constituencies::all);
  std::sort(all.begin(), all.end(), [](const Rule* a, const Rule* b) { return a->code < b->code; });
  return all;
}

}  // namespace

std::span<const Rule* const> rules() {
  static const std::vector<const Rule*> all = catalogue();
  return all;
}

const Rule* find_rule(std::string_view code_or_name) {
  const auto all = rules();
  const auto found =
      std::find_if(all.begin(), all.end(), [=](const Rule* rule) { return rule->code == code_or_name || rule->name == code_or_name; });
  return found == all.end() ? nullptr : *found;
}

}  // namespace ukvotes
