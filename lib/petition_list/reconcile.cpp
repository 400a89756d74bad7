// SPDX-License-Identifier: MIT
#include <petition_list/reconcile.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include <findings/row_findings.hpp>
#include <json/places.hpp>
#include <petition/course.hpp>
#include <petition/number.hpp>
#include <petition/place_checks.hpp>
#include <petition/states.hpp>
#include <petition_list/csv.hpp>
#include <petition_list/layout.hpp>
#include <rules/petition_list_rules.hpp>
#include <sheet/row_cells.hpp>
#include <tables/repeated.hpp>

namespace ukvotes::petition_list {

namespace {

const Rule& rule_of(petition::CourseRule rule) {
  if (rule == petition::CourseRule::event_order) return rule::petition_list::event_order;
  if (rule == petition::CourseRule::response) return rule::petition_list::response;
  return rule == petition::CourseRule::threshold ? rule::petition_list::threshold : rule::petition_list::state;
}

/// The rows of a table of all petitions that are still to come.
template <class Table>
class Rest {
 public:
  explicit Rest(const Table& table) : table_(table) {}

  /// Takes those that begin before a byte: they are of one petition.
  petition::Part<Table> until(std::size_t byte) {
    const std::size_t begin = next_;
    while (next_ < table_.size() && table_.places.begin[next_] < byte) ++next_;
    return {table_, begin, next_};
  }

 private:
  const Table& table_;
  std::size_t next_ = 0;
};

const TablesOfPetitions& tables_of(const PetitionList& list) {
  static const TablesOfPetitions none;
  return list.tables() ? *list.tables() : none;
}

class Checks {
 public:
  Checks(const PetitionList& list, findings::Collector& collector)
      : table_(list.petitions()),
        countries_(tables_of(list).countries),
        constituencies_(tables_of(list).constituencies),
        regions_(tables_of(list).regions),
        collector_(collector),
        findings_(collector),
        is_json_(dialect_of(collector.text()) != Dialect::site_list_csv),
        cells_(collector, csv_sheet(), table_.places) {}

  void run() {
    const auto all_repeated = tables::repeated_rows(table_.id);
    auto repeated = all_repeated.begin();
    auto irregular = table_.places.irregular.begin();
    for (std::size_t row = 0; row < table_.size(); ++row) {
      const bool is_irregular = irregular != table_.places.irregular.end() && *irregular == row;
      if (is_irregular) ++irregular;
      const petition::Breakdown places = places_of(row);
      if (!is_irregular) check(row, places);
      if (repeated != all_repeated.end() && repeated->row == row) {
        report_repeated(row);
        ++repeated;
      }
      findings_.end_row();
    }
  }

 private:
  /// To be asked for row by row.
  petition::Breakdown places_of(std::size_t row) {
    const std::size_t end = row + 1 < table_.size() ? table_.places.begin[row + 1] : collector_.text().size();
    return {value_at(table_.signatures, row), countries_.until(end), constituencies_.until(end), regions_.until(end)};
  }

  void check(std::size_t row, const petition::Breakdown& places) {
    check_number(row);
    check_counts(row);
    check_state(row);
    if (is_json_) check_course(row);
    petition::check_places(
        places, collector_.text(), [&] { return place(row, "signature_count"); }, findings_);
    check_is_unsigned(row, places);
  }

  void check_number(std::size_t row) {
    const auto fault = petition::number_fault(optional_text_at(table_.url, row), optional_text_at(table_.id, row));
    if (fault) findings_.add(rule::petition_list::number, place(row, "self"), std::string(fault->message)).expected = fault->expected;
  }

  void check_counts(std::size_t row) {
    const auto all = value_at(table_.signatures, row);
    const auto local = value_at(table_.local_signatures, row);
    check_negative(row, "signature_count", all);
    if (!all || !local || *local <= *all) return;
    findings_
        .add(rule::petition_list::local_exceeds_total, place(row, "local_signatures"),
             "one constituency has more signatures than there are")
        .equation = std::to_string(local->value()) + " > " + std::to_string(all->value());
  }

  void check_negative(std::size_t row, std::string_view field, std::optional<Signatures> count) {
    if (!count || count->value() >= 0) return;
    findings_.add(rule::petition_list::negative_count, place(row, field), "the petition has a negative number of signatures").equation =
        std::to_string(count->value()) + " < 0";
  }

  void check_state(std::size_t row) {
    const auto state = optional_text_at(table_.state, row);
    if (state && !petition::is_known_state(*state))
      findings_.add(rule::petition_list::unknown_state, place(row, "state"), "petitions have no such state").expected =
          "open, closed, rejected, ...";
  }

  void check_is_unsigned(std::size_t row, const petition::Breakdown& places) {
    const auto state = optional_text_at(table_.state, row);
    if (state != "rejected" && state != "hidden") return;
    const auto check = [&](const auto& part) {
      if (part.size() == 0) return;
      findings_.add(rule::petition_list::breakdown_of_rejected,
                    json::place_of(collector_.text(), part.table, part.begin, "signature_count"),
                    "the petition is " + std::string(*state) + " and has signatures by place");
    };
    check(places.countries);
    check(places.constituencies);
    check(places.regions);
  }

  void check_course(std::size_t row) {
    for (petition::CourseFault& fault : petition::faults_of(course_of(row))) {
      findings::RowFinding& finding = findings_.add(rule_of(fault.rule), place_of(row, fault), std::move(fault.message));
      finding.equation = std::move(fault.equation);
      finding.expected = std::move(fault.expected);
    }
  }

  [[nodiscard]] petition::Course course_of(std::size_t row) const {
    return {table_.type.get(row),
            table_.state.get(row),
            table_.signatures[row],
            table_.created_at[row],
            table_.moderation_threshold_reached_at[row],
            table_.opened_at[row],
            table_.response_threshold_reached_at[row],
            table_.debate_threshold_reached_at[row],
            table_.government_response_at[row],
            table_.updated_at[row],
            table_.closed_at[row],
            table_.rejected_at[row],
            table_.rejection_code.get(row) || table_.rejection_details.get(row),
            has_response(row),
            table_.response_threshold[row],
            table_.debate_threshold[row]};
  }

  [[nodiscard]] bool has_response(std::size_t row) const {
    return table_.responded_on[row] || table_.response_summary.get(row) || table_.response_details.get(row) ||
           table_.response_created_at[row] || table_.response_updated_at[row];
  }

  void report_repeated(std::size_t row) {
    findings_.add(rule::petition_list::repeated_petition, place(row, "id"),
                  "petition " + std::string(table_.id[row]) + " stands here a second time");
  }

  [[nodiscard]] findings::Place place_of(std::size_t row, const petition::CourseFault& fault) {
    findings::Place place = this->place(row, fault.place);
    place.field = fault.field;
    return place;
  }
  [[nodiscard]] findings::Place place(std::size_t row, std::string_view field) {
    if (collector_.is_full()) return {};  // the finding is only counted
    if (is_json_) return json::place_of(collector_.text(), table_, row, field);
    const sheet::Columns& columns = csv_sheet().columns;
    const std::string_view column = field == "self" ? "url" : field == "signature_count" ? "signatures" : field;
    const bool is_there = cells_.find(row, columns.place_of(column)).has_value();
    return cells_.place(row, columns.place_of(is_there ? column : "url"));
  }

  const ListedPetitionTable& table_;
  Rest<CodedPlaceTable> countries_;
  Rest<SeatTable> constituencies_;
  Rest<CodedPlaceTable> regions_;
  findings::Collector& collector_;
  findings::RowFindings findings_;
  bool is_json_;
  sheet::RowCells cells_;
};

}  // namespace

void reconcile(const PetitionList& value, findings::Collector& collector) { Checks(value, collector).run(); }

}  // namespace ukvotes::petition_list
