// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include <petition/events.hpp>
#include <petition_report/reconcile.hpp>
#include <repair/system.hpp>
#include <rules/report_rules.hpp>
#include <text/pipes.hpp>

namespace ukvotes::report {

namespace {

constexpr std::string_view response_reached = "Response Threshold Reached";
constexpr std::string_view debate_reached = "Debate Threshold Reached";

/// The events that must follow each other in time; a government response comes between the opening and the last update.
constexpr std::array<std::string_view, 6> course{"Created", "Moderation Threshold Reached", "Opened", response_reached, debate_reached,
                                                 "Updated"};
constexpr std::array<std::string_view, 3> course_of_response{"Opened", "Government Response", "Updated"};

class Events {
 public:
  Events(const PetitionReport& report, findings::Collector& collector) : report_(report), table_(report.events()), collector_(collector) {}

  void check_course(std::span<const std::string_view> names) {
    std::vector<std::size_t> rows;
    std::vector<std::optional<Timestamp>> times;
    for (const std::string_view name : names) {
      const auto row = find(name);
      if (!row) continue;
      rows.push_back(*row);
      times.push_back(table_.at[*row]);
    }
    petition::for_each_disorder(std::span<const std::optional<Timestamp>>(times),
                                [&](std::size_t earlier, std::size_t later) { report_order(rows[earlier], rows[later]); });
  }

  void check_refresh() {
    const auto row = find("Updated");
    if (!row || !table_.at[*row] || !report_.refreshed() || *table_.at[*row] <= *report_.refreshed()) return;
    Finding& finding =
        collector_.add(rule::report::event_order, time_place(*row), "the last update is later than the refresh of the report");
    finding.expected = "at most " + to_text(*report_.refreshed());
    finding.equation = "Updated " + to_text(*table_.at[*row]) + " > Last refreshed " + to_text(*report_.refreshed());
  }

  void check_threshold(std::string_view event, Signatures threshold) {
    const auto headline = report_.signatures();
    if (!headline || table_.empty()) return;
    const bool is_reached = *headline >= threshold;
    if (is_reached == find(event).has_value()) return;
    const StatedTotal& place = report_.text().signatures;
    const std::string number = repair_search::formatted(threshold.value(), repair_search::Format::grouped);
    Finding& finding = collector_.add(rule::report::threshold_event, {place.byte_begin, place.byte_end, {}, 0, "Signatures"},
                                      is_reached ? "the headline is beyond a threshold that the history does not have"
                                                 : "the history has a threshold that the headline does not reach");
    finding.expected = is_reached ? "the event " + std::string(event) : "at least " + number;
    finding.equation = repair_search::formatted(headline->value(), repair_search::Format::grouped) + (is_reached ? " >= " : " < ") + number;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (table_.event[row] == name) return row;
    }
    return std::nullopt;
  }

  void report_order(std::size_t earlier, std::size_t later) {
    const std::string first(table_.event[earlier]);
    const std::string second(table_.event[later]);
    Finding& finding = collector_.add(rule::report::event_order, time_place(later), second + " is before " + first);
    finding.expected = "not before " + to_text(*table_.at[earlier]);
    finding.equation = second + " " + to_text(*table_.at[later]) + " < " + first + " " + to_text(*table_.at[earlier]);
  }

  [[nodiscard]] findings::Place time_place(std::size_t row) const {
    const auto line = text::pipe_line_from(collector_.text(), table_.places.begin[row]);
    if (line.cells.size() < 3) return {line.cells.front().begin, line.cells.back().end, EventTable::name, row + 1, "Date | Time"};
    return {line.cells[1].begin, line.cells[2].end, EventTable::name, row + 1, "Date | Time"};
  }

  const PetitionReport& report_;
  const EventTable& table_;
  findings::Collector& collector_;
};

}  // namespace

void reconcile_events(const PetitionReport& report, findings::Collector& collector) {
  Events events(report, collector);
  events.check_course(course);
  events.check_course(course_of_response);
  events.check_refresh();
  events.check_threshold(response_reached, petition::response_threshold);
  events.check_threshold(debate_reached, petition::debate_threshold);
}

}  // namespace ukvotes::report
