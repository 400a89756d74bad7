// SPDX-License-Identifier: MIT
#include <petition_list/header.hpp>

#include <algorithm>
#include <string>

#include <ukvotes/petition_list.hpp>

#include <rules/document_rules.hpp>
#include <text/cell_text.hpp>
#include <text/utf8.hpp>

namespace ukvotes::petition_list {

namespace {

constexpr std::size_t shown_name = 200;  // characters of a header cell that a finding repeats: a hostile one has no end

std::optional<std::size_t> column_of(std::string_view name) {
  const auto found = std::find(column_names.begin(), column_names.end(), name);
  return found == column_names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - column_names.begin()));
}

void report_unexpected(const text::CsvCell& cell, std::string name, std::string_view header, findings::Collector& collector) {
  if (name.size() > shown_name) name = text::escaped(name.substr(0, shown_name)) + "...";
  collector
      .add(rule::unexpected_column, {cell.begin, cell.end, ListedPetitionTable::name, 0, name},
           "the column \"" + name + "\" is not one of this format")
      .expected = header;
}

void report_missing(const Record& record, const Layout& layout, findings::Collector& collector) {
  for (const Column column : {petition_column, url_column, state_column, layout.total(), local_column}) {
    if (layout.cell_of[column] || (column == local_column && !layout.is_local())) continue;
    const std::string_view name = column_names[column];
    collector
        .add(rule::missing_column, {record.begin, record.end, ListedPetitionTable::name, 0, name},
             "the column \"" + std::string(name) + "\" is missing")
        .expected = layout.header();
  }
}

}  // namespace

std::string_view Layout::header() const {
  return is_local() ? "Petition,URL,State,Local Signatures,Total Signatures" : "Petition,URL,State,Signatures Count";
}

Layout read_header(std::string_view text, const Record& record, findings::Collector& collector) {
  Layout layout;
  layout.cells = record.cells.size();
  text::CellText cell_text(false);
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    const auto column = column_of(cell_text.of_csv(record.cells[i].raw(text)));
    if (column && !layout.cell_of[*column]) {
      layout.cell_of[*column] = i;
    } else {
      others.push_back(i);
    }
  }
  for (const std::size_t other : others) {
    const text::CsvCell& cell = record.cells[other];
    report_unexpected(cell, std::string(cell_text.of_csv(cell.raw(text))), layout.header(), collector);
  }
  report_missing(record, layout, collector);
  return layout;
}

bool looks_like_header(std::string_view line) {
  text::CellText cell_text(false);
  const auto cells = text::split_csv_line(line, 0, line.size());
  return std::count_if(cells.begin(), cells.end(),
                       [&](const text::CsvCell& cell) { return column_of(cell_text.of_csv(cell.raw(line))).has_value(); }) >= 3;
}

}  // namespace ukvotes::petition_list
