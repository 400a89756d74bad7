// SPDX-License-Identifier: MIT
#include <petition/reconcile.hpp>

#include <algorithm>
#include <utility>

#include <geography/constituencies.hpp>
#include <json/places.hpp>
#include <petition/course.hpp>
#include <petition/number.hpp>
#include <petition/place_checks.hpp>
#include <petition/states.hpp>
#include <rules/petition_rules.hpp>

namespace ukvotes::petition {

namespace {

using geography::all_constituencies;

Course course_of(const PetitionText& text) {
  const auto& parliament = text.parliament;
  return {text.type,
          text.state,
          text.signatures.value,
          text.created_at,
          text.moderation_threshold_reached_at,
          text.opened_at,
          text.response_threshold_reached_at,
          text.debate_threshold_reached_at,
          text.government_response_at,
          text.updated_at,
          text.closed_at,
          text.rejected_at,
          text.rejection.has_value(),
          text.government_response.has_value(),
          parliament ? parliament->response_threshold : std::nullopt,
          parliament ? parliament->debate_threshold : std::nullopt};
}

const Rule& rule_of(CourseRule rule) {
  if (rule == CourseRule::event_order) return rule::petition::event_order;
  if (rule == CourseRule::response) return rule::petition::response;
  return rule == CourseRule::threshold ? rule::petition::threshold : rule::petition::state;
}

class Checks {
 public:
  Checks(const Petition& petition, findings::Collector& collector) : petition_(petition), text_(petition.text()), collector_(collector) {}

  void run() {
    findings::RowFindings of_places(collector_);
    check_places(
        places(), collector_.text(), [&] { return total_place(); }, of_places);
    of_places.end_row();
    check_omitted();
    check_number();
    check_state();
    check_course();
  }

 private:
  [[nodiscard]] Breakdown places() const {
    Breakdown places = breakdown_of(petition_);
    const bool has_rows = places.countries.size() != 0;
    places.lacks_countries = !has_rows && collector_.text().find("\"signatures_by_country\"") == std::string_view::npos;
    return places;
  }

  void check_omitted() {
    const std::size_t seats = petition_.constituencies().size();
    if (seats == 0 || seats >= all_constituencies || !is_list_closed(petition_.constituencies())) return;
    Finding& finding =
        collector_.add(rule::petition::omitted_places, json::place_of(collector_.text(), petition_.constituencies(), 0, "signature_count"),
                       std::to_string(all_constituencies - seats) + " constituencies are not listed");
    finding.equation = std::to_string(seats) + " of " + std::to_string(all_constituencies);
  }

  void check_number() {
    const auto id = text_.id ? std::optional(std::to_string(*text_.id)) : std::nullopt;
    const auto fault = number_fault(text_.url, id);
    if (fault) collector_.add(rule::petition::number, place_of("self"), std::string(fault->message)).expected = fault->expected;
  }

  void check_state() {
    if (!text_.state || is_known_state(*text_.state)) return;
    collector_.add(rule::petition::unknown_state, place_of("state"), "petitions have no such state").expected =
        "open, closed, rejected, ...";
  }

  void check_course() {
    for (CourseFault& fault : faults_of(course_of(text_))) {
      Finding& finding = collector_.add(rule_of(fault.rule), fault.place == "signature_count" ? total_place() : place_of(fault.place),
                                        std::move(fault.message));
      finding.field = fault.field;
      finding.equation = std::move(fault.equation);
      finding.expected = std::move(fault.expected);
    }
  }

  /// Whether the list ends behind its last row: of one that was cut off nothing is known about the rest.
  [[nodiscard]] bool is_list_closed(const SeatTable& table) const {
    const std::string_view text = collector_.text();
    const auto end_of_row = text.find('}', table.places.begin[table.size() - 1]);
    const auto next = end_of_row == std::string_view::npos ? end_of_row : text.find_first_not_of(" \t\r\n", end_of_row + 1);
    return next != std::string_view::npos && text[next] == ']';
  }

  [[nodiscard]] findings::Place total_place() const {
    return {text_.signatures.byte_begin, text_.signatures.byte_end, {}, 0, "signature_count"};
  }
  /// The field outside the tables, found again by its name: this is asked for rarely.
  [[nodiscard]] findings::Place place_of(std::string_view name) const {
    const std::string_view text = collector_.text();
    const std::size_t outermost = std::min(text.find('{'), text.size());
    const std::size_t data = json::value_of(text, "data", outermost).begin;
    const std::size_t petition = data == text.size() ? outermost : data;
    json::Span place = json::value_of_petition(text, name, petition);
    if (place.begin == text.size() && name == "opened_at") place = json::value_of_petition(text, "open_at", petition);
    if (place.begin == text.size()) place = json::value_of_petition(text, name, outermost);
    return {place.begin, place.end, {}, 0, name};
  }

  const Petition& petition_;
  const PetitionText& text_;
  findings::Collector& collector_;
};

}  // namespace

void reconcile(const Petition& petition, findings::Collector& collector) { Checks(petition, collector).run(); }

}  // namespace ukvotes::petition
