// SPDX-License-Identifier: MIT
#include <referendum/header.hpp>

#include <algorithm>

#include <findings/limits.hpp>
#include <referendum/reader.hpp>
#include <rules/document_rules.hpp>
#include <text/cell_text.hpp>
#include <text/csv.hpp>
#include <text/utf8.hpp>

namespace ukvotes::referendum {

namespace {

constexpr std::size_t shown_name = 200;  // bytes of a header cell that a finding repeats: a hostile one has no end

/// The place of a header cell's name among the columns of the format, or nothing.
std::optional<std::size_t> column_of(std::string_view name) {
  const auto found = std::find(column_names.begin(), column_names.end(), name);
  return found == column_names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - column_names.begin()));
}

void report_unexpected(const text::CsvCell& cell, std::string_view full_name, findings::Collector& collector) {
  if (collector.is_full()) return collector.skip();
  const std::string name = text::shortened(full_name, shown_name);
  collector.add(rule::unexpected_column, {cell.begin, cell.end, "areas", 0, name}, "the column \"" + name + "\" is not one of this format")
      .expected = std::string(header);
}

void report_missing(std::size_t begin, std::size_t end, std::string_view name, findings::Collector& collector) {
  Finding& finding =
      collector.add(rule::missing_column, {begin, end, "areas", 0, name}, "the column \"" + std::string(name) + "\" is missing");
  finding.found = findings::shown_header(collector.text().substr(begin, end - begin));
  finding.expected = std::string(header);
}

}  // namespace

Layout read_header(std::string_view text, std::size_t begin, std::size_t end, findings::Collector& collector) {
  Layout layout;
  end = findings::end_of_header(collector, {begin, end, "areas", 0, {}});
  text::CellText cell_text(false);
  const auto cells = begin == end ? std::vector<text::CsvCell>{} : text::split_csv_line(text, begin, end);
  layout.cells = cells.size();
  layout.is_regular = text.substr(begin, end - begin) == header;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string name(cell_text.of_csv(cells[i].raw(text)));
    const auto column = column_of(name);
    if (column && !layout.cell_of[*column]) {
      layout.cell_of[*column] = i;
    } else {
      report_unexpected(cells[i], name, collector);
    }
  }
  for (std::size_t column = 0; column < column_names.size(); ++column) {
    if (!layout.cell_of[column]) report_missing(begin, end, column_names[column], collector);
  }
  return layout;
}

bool looks_like_header(std::string_view line) {
  constexpr std::size_t longest = 4096;  // bytes; other formats can be one line
  if (line.size() > longest) return false;
  text::CellText cell_text(false);
  const auto cells = text::split_csv_line(line, 0, line.size());
  return std::count_if(cells.begin(), cells.end(),
                       [&](const text::CsvCell& cell) { return column_of(cell_text.of_csv(cell.raw(line))).has_value(); }) >= 3;
}

}  // namespace ukvotes::referendum
