// SPDX-License-Identifier: MIT
#include <petition_report/reader.hpp>

#include <array>

#include <ukvotes/digits.hpp>

#include <findings/encoding.hpp>
#include <petition_report/outline.hpp>
#include <petition_report/tables.hpp>
#include <rules/document_rules.hpp>
#include <rules/report_rules.hpp>
#include <text/cell_text.hpp>
#include <text/counts.hpp>

namespace ukvotes::report {

namespace {

ReportText read_text(const Outline& outline, text::CellText& cell_text, findings::Collector& collector) {
  const std::string_view text = collector.text();
  const auto text_of = [&](const Part& part) { return std::string(cell_text.of(part.in(text))); };
  ReportText report;
  report.action = text_of(outline.action);
  report.background = text_of(outline.background);
  report.url = text_of(outline.url);
  if (outline.headline.found) {
    const auto count = parse_grouped_count(outline.headline.in(text), false);
    const findings::Place place{outline.headline.begin, outline.headline.end, {}, 0, "Signatures"};
    if (!count)
      collector.add(rule::malformed_number, place, "the headline is not a count").expected =
          text::expected_count(outline.headline.in(text), text::Format::grouped, "a number of signatures");
    report.signatures = {count ? std::optional(Signatures(*count)) : std::nullopt, static_cast<std::uint32_t>(outline.headline.begin),
                         static_cast<std::uint32_t>(outline.headline.end)};
  }
  if (outline.refreshed.found) {
    report.refreshed = parse_timestamp(outline.refreshed.in(text));
    const findings::Place place{outline.refreshed.begin, outline.refreshed.end, {}, 0, "Last refreshed"};
    if (!report.refreshed)
      collector.add(rule::report::malformed_time, place, "the time of the refresh does not exist").expected = "YYYY-MM-DD HH:MM:SS";
  }
  if (outline.summary.found) report.response = GovernmentResponse{text_of(outline.summary), text_of(outline.details)};
  return report;
}

/// A part that is missing at the end was cut off; one that is missing before others was lost.
void report_missing_parts(const Outline& outline, findings::Collector& collector) {
  struct Named {
    const Part* part;
    std::string_view name;
  };
  const std::array<Named, 8> parts{{{&outline.action, "# <action>"},
                                    {&outline.background, background_heading},
                                    {&outline.headline, "**N signatures**"},
                                    {&outline.url, "Data taken from [url](url)"},
                                    {&outline.refreshed, "Last refreshed YYYY-MM-DD HH:MM:SS"},
                                    {&outline.history, history_heading},
                                    {&outline.countries, country_heading},
                                    {&outline.constituencies, constituency_heading}}};
  std::size_t place = collector.text().size();  // of the part behind
  bool more_follows = false;
  for (auto it = parts.rbegin(); it != parts.rend(); ++it) {
    if (it->part->found) {
      more_follows = true;
      place = it->part->begin;
      continue;
    }
    const Rule& missing = more_follows ? rule::malformed_row : rule::truncated;
    collector
        .add(missing, {place, place, {}, 0, {}},
             more_follows ? "a part of the report is missing" : "the report ends before one of its parts")
        .expected = std::string(it->name);
  }
}

/// What stands before, between and behind the tables; these look at themselves.
void check_encoding(std::string_view text, const Outline& outline, findings::Collector& collector) {
  std::size_t begin = 0;
  for (const Part* table : {&outline.history, &outline.countries, &outline.constituencies}) {
    if (!table->found) continue;
    findings::report_encoding(collector, text.substr(begin, table->begin - begin));
    begin = table->end;
  }
  findings::report_encoding(collector, text.substr(begin));
}

}  // namespace

read_steps::Parsed<PetitionReport> parse(const read_steps::Body& body, findings::Collector& collector) {
  text::CellText cell_text(false);
  const Outline outline = find_outline(body.text, body.begin);
  check_encoding(body.text, outline, collector);
  ReportText text = read_text(outline, cell_text, collector);
  EventTable events = read_events(outline.history, collector);
  CountryTable countries = read_countries(outline.countries, collector);
  ConstituencyTable constituencies = read_constituencies(outline.constituencies, collector);
  report_missing_parts(outline, collector);
  if (outline.earlier.found) {
    collector.add(rule::report::repeated_table, {outline.earlier.begin, outline.earlier.end, {}, 0, {}}, "the table stands twice")
        .expected = "one table of each kind: only the last is read";
  }
  for (const Part& stray : find_strays(body.text, body.begin, outline)) {
    collector.add(rule::malformed_row, {stray.begin, stray.end, {}, 0, {}}, "the text belongs to no part of the report").expected =
        "the parts of a report only";
  }
  return {PetitionReport(std::move(text), std::move(events), std::move(countries), std::move(constituencies)), Dialect::markdown_report};
}

}  // namespace ukvotes::report
