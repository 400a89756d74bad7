// SPDX-License-Identifier: MIT
#include <string>

#include <ukvotes/write.hpp>

#include <petition_report/outline.hpp>
#include <petition_report/reader.hpp>
#include <repair/system.hpp>

namespace ukvotes {

namespace {

std::string count_text(std::optional<Signatures> count) {
  return count ? repair_search::formatted(count->value(), repair_search::Format::grouped) : std::string();
}

/// Python prints the share of a small negative residual as "-0.00".
std::string percent_text(std::optional<Percent> percent, std::optional<Signatures> count) {
  if (!percent) return {};
  const bool is_negative_zero = percent->hundredths() == 0 && count && count->value() < 0;
  return (is_negative_zero ? "-" : "") + to_string(*percent);
}

std::string heading(std::string_view text) { return std::string(text) + "\n\n"; }

std::string source_lines(const ReportText& text) {
  std::string out = heading(report::signatures_heading) + "**" + count_text(text.signatures.value) + " signatures**\n\n";
  out += "Data taken from [" + text.url + "](" + text.url + ")\n\nLast refreshed " +
         (text.refreshed ? to_text(*text.refreshed) : std::string()) + "\n\n";
  if (text.response) out += heading(report::response_heading) + text.response->summary + "\n\n" + text.response->details + "\n\n";
  return out;
}

std::string event_lines(const EventTable& events) {
  std::string out = heading(report::history_heading) + std::string(report::event_header) + "\n| - | - | - |\n";
  for (const Event event : events) {
    const std::string at = event.at() ? to_text(*event.at()) : " ";
    const auto space = at.find(' ');
    out += "| " + std::string(event.name()) + " | " + at.substr(0, space) + " | " + at.substr(space + 1) + " |\n";
  }
  return out;
}

std::string ranked_line(const RankedRow& row, const std::string& between) {
  return "| " + (row.rank() ? std::to_string(*row.rank()) : std::string()) + " | " + std::string(row.name()) + " | " + between +
         count_text(row.signatures()) + " | " + percent_text(row.percent(), row.signatures()) + " |\n";
}

}  // namespace

std::string compose(const PetitionReport& value, Dialect) {
  const ReportText& text = value.text();
  std::string out = "# " + text.action + "\n\n" + heading(report::background_heading) + text.background + "\n\n" + source_lines(text) +
                    event_lines(value.events()) + "\n";
  out += heading(report::country_heading) + std::string(report::country_header) + "\n| - | - | -: | -: |\n";
  for (const CountrySignatures country : value.countries()) out += ranked_line(country, {});
  out += "\n" + heading(report::constituency_heading) + std::string(report::constituency_header) + "\n| - | - | - | -: | -: |\n";
  for (const ConstituencySignatures seat : value.constituencies())
    out += ranked_line(seat, std::string(seat.mp().value_or(report::vacant_seat)) + " | ");
  return out;
}

}  // namespace ukvotes
