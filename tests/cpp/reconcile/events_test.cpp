// SPDX-License-Identifier: MIT
// The course of a petition: what must come before what, and which thresholds its signatures pass.
#include <ukvotes/reconcile.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "../support/naive.hpp"
#include "../support/reading.hpp"
#include "../support/small_report.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

using History = std::vector<std::pair<std::string, int>>;  // an event and its day in March 2021

std::string with_history(const History& history) {
  SmallReport report;
  report.events.clear();
  for (const auto& [event, day] : history) {
    report.events += "| " + event + " | 2021-03-" + (day < 10 ? "0" : "") + std::to_string(day) + " | 12:00:00 |\n";
  }
  return report.text();
}

/// What is said of the order of events; the thresholds are another story.
std::vector<std::string> order_of(const std::string& text) {
  std::vector<std::string> said;
  for (const Finding& finding : read_petition_report(text).findings) {
    if (finding.name() == "event-order") said.push_back(finding.message);
  }
  return said;
}

const History all{{"Updated", 8},
                  {"Government Response", 7},
                  {"Debate Threshold Reached", 6},
                  {"Response Threshold Reached", 5},
                  {"Opened", 4},
                  {"Moderation Threshold Reached", 3},
                  {"Created", 2}};

TEST_CASE("events: in their course, or at the same moment, nothing is said") {
  CHECK(order_of(with_history(all)).empty());
  History same = all;
  for (auto& event : same) event.second = 5;
  CHECK(order_of(with_history(same)).empty());
}

TEST_CASE("events: each is held against the one before it") {
  for (const auto& [event, before] : std::vector<std::pair<std::size_t, std::string>>{
           {5, "Created"}, {4, "Moderation Threshold Reached"}, {3, "Opened"}, {2, "Response Threshold Reached"}, {1, "Opened"}}) {
    History history = all;
    history[event].second = 1;
    CHECK(order_of(with_history(history)).at(0) == all[event].first + " is before " + before);
  }
  History late = all;
  late[6].second = 9;
  CHECK(order_of(with_history(late)) == std::vector<std::string>{"Moderation Threshold Reached is before Created"});
  late = all;
  late[1].second = 9;
  CHECK(order_of(with_history(late)) == std::vector<std::string>{"Updated is before Government Response"});
}

TEST_CASE("events: one that is out of order does not accuse those that follow it") {
  CHECK(order_of(with_history({{"Updated", 4}, {"Opened", 3}, {"Moderation Threshold Reached", 5}, {"Created", 2}})) ==
        std::vector<std::string>{"Opened is before Moderation Threshold Reached"});
}

TEST_CASE("events: a finding names both times, and stands at the later event's") {
  const std::string text = with_history({{"Opened", 3}, {"Created", 4}});
  const auto document = read_petition_report(text);
  const Finding& finding = finding_named(document.findings, "event-order");
  CHECK(finding.found == "2021-03-03 | 12:00:00");
  CHECK(finding.expected == "not before 2021-03-04 12:00:00");
  CHECK(finding.equation == "Opened 2021-03-03 12:00:00 < Created 2021-03-04 12:00:00");
  CHECK(finding.row == 1);
}

TEST_CASE("events: an event without a time, or of another name, is held against nothing") {
  const std::string text = with_history({{"Opened", 3}, {"Moderation Threshold Reached", 9}, {"Created", 2}});
  CHECK(order_of(replaced_once(text, "2021-03-09 | 12", "2021-03-39 | 12")).empty());
  CHECK(order_of(replaced_once(text, "Moderation Threshold Reached", "Rejected")).empty());
}

TEST_CASE("events: the last update is not later than the refresh") {
  SmallReport report;
  report.refreshed = "2021-07-12 14:59:45";
  CHECK(order_of(report.text()).empty());
  report.refreshed = "2021-07-12 14:59:44";
  CHECK(order_of(report.text()) == std::vector<std::string>{"the last update is later than the refresh of the report"});
  const auto document = read_petition_report(report.text());
  const Finding& finding = finding_named(document.findings, "event-order");
  CHECK(finding.expected == "at most 2021-07-12 14:59:44");
  CHECK(finding.equation == "Updated 2021-07-12 14:59:45 > Last refreshed 2021-07-12 14:59:44");
  report.refreshed = "2021-02-30 14:59:44";
  CHECK(finding_named(read_petition_report(report.text()).findings, "malformed-time").found == "2021-02-30 14:59:44");
  CHECK(order_of(report.text()).empty());
}

/// What is said of thresholds when the headline says `signatures` and the history has these events.
std::vector<std::pair<std::string, std::string>> thresholds(const std::string& signatures, const std::vector<std::string>& events) {
  SmallReport report;
  report.headline = signatures;
  for (const std::string& event : events) report.events += "| " + event + " | 2021-07-11 | 12:00:00 |\n";
  std::vector<std::pair<std::string, std::string>> said;
  for (const Finding& finding : read_petition_report(report.text()).findings) {
    if (finding.name() == "threshold-event") said.emplace_back(finding.expected, finding.equation);
  }
  return said;
}

const std::string response = "Response Threshold Reached";
const std::string debate = "Debate Threshold Reached";

TEST_CASE("events: ten thousand signatures have a response, a hundred thousand a debate") {
  using Said = std::vector<std::pair<std::string, std::string>>;
  CHECK(thresholds("9,999", {}).empty());
  CHECK(thresholds("9,999", {response}) == Said{{"at least 10,000", "9,999 < 10,000"}});
  CHECK(thresholds("10,000", {response}).empty());
  CHECK(thresholds("10,000", {}) == Said{{"the event Response Threshold Reached", "10,000 >= 10,000"}});
  CHECK(thresholds("99,999", {response}).empty());
  CHECK(thresholds("99,999", {response, debate}) == Said{{"at least 100,000", "99,999 < 100,000"}});
  CHECK(thresholds("100,000", {response, debate}).empty());
  CHECK(thresholds("100,000", {response}) == Said{{"the event Debate Threshold Reached", "100,000 >= 100,000"}});
}

TEST_CASE("events: without a headline or without a history there are no thresholds") {
  CHECK(thresholds("many", {response}).empty());
  SmallReport report;
  report.headline = "10,000";
  report.events = "";
  for (const Finding& finding : read_petition_report(report.text()).findings) CHECK(finding.name() != "threshold-event");
}

}  // namespace
