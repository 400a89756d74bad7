// SPDX-License-Identifier: MIT
#include <findings/limits.hpp>

#include <rules/document_rules.hpp>

namespace ukvotes::findings {

namespace {

void report_length(Collector& collector, const Rule& rule, const Place& place, const char* message, std::size_t limit) {
  Finding& finding = collector.add(rule, place, message);
  finding.found = std::to_string(place.byte_end - place.byte_begin) + " bytes";
  finding.expected = "at most " + std::to_string(limit) + " bytes";
}

}  // namespace

void report_long_line(Collector& collector, const Place& place) {
  report_length(collector, rule::line_too_long, place, "the line is longer than the limit", collector.limits().line_bytes);
}

void report_long_field(Collector& collector, const Place& place) {
  report_length(collector, rule::field_too_long, place, "the cell is longer than the limit", collector.limits().field_bytes);
}

void report_row_limit(Collector& collector, std::string_view table, std::size_t byte) {
  collector.add(rule::too_many_rows, {byte, byte, table, 0, {}}, "the table has more rows than the limit, and is read only up to it")
      .expected = "at most " + std::to_string(collector.limits().rows) + " rows";
}

}  // namespace ukvotes::findings
