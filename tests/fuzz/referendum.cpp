// SPDX-License-Identifier: MIT
// The referendum reader against a split by hand: the same rows, the same verdicts, nothing lost, nothing invented.
#include "oracle/referendum.hpp"
#include "fuzz.hpp"

using namespace ukvotes;
using namespace ukvotes::fuzz;

namespace {

void check_header(const oracle::AreaReading& reading, const std::vector<Finding>& findings) {
  const FindingLines lines(findings);
  if (!reading.header) return expect(lines.all().contains(1), "a finding on a header with a stray quotation mark");
  for (const std::string& column : oracle::referendum_columns) {
    const bool is_reported = !lines.where([&](const Finding& f) { return f.name() == "missing-column" && f.field == column; }).empty();
    expect(is_reported != reading.has_column(column), "missing column " + column);
  }
  std::set<std::string> known(oracle::referendum_columns.begin(), oracle::referendum_columns.end());
  std::size_t unexpected = 0;
  for (const std::string& cell : *reading.header) unexpected += known.erase(cell) == 0 ? 1U : 0U;
  for (const Finding& finding : findings) unexpected -= finding.name() == "unexpected-column" ? 1U : 0U;
  expect(unexpected == 0, "as many unexpected columns as the header has");
}

void check_text(const oracle::Area& area, const std::string& column, std::string_view text) {
  const auto cell = area.cells.find(column);
  expect(text == (cell == area.cells.end() ? "" : oracle::as_utf8(cell->second)), on_line(area.line.number, column));
}

void check_count(const oracle::Area& area, const std::string& column, std::optional<Votes> votes) {
  const auto number = area.number(column);
  expect(votes.has_value() == number.has_value() && (!votes || votes->value() == *number), on_line(area.line.number, column));
}

void check_cells(const oracle::Area& area, const AreaResult& row) {
  check_text(area, "Region", row.region());
  check_text(area, "Area", row.area());
  check_count(area, "Remain", row.remain());
  check_count(area, "Leave", row.leave());
  check_text(area, "Status", row.status_text());
  check_count(area, "Absolute Difference", row.difference());
}

bool has_malformed_count(const oracle::Area& area) {
  for (const char* column : {"Remain", "Leave", "Absolute Difference"}) {
    if (area.cells.contains(column) && !area.number(column)) return true;
  }
  return false;
}

void check_rows(const oracle::AreaReading& reading, const Document<Referendum>& document) {
  const AreaTable& table = document.value.areas();
  const FindingLines lines(document.findings);
  const auto errors = lines.errors();
  const auto all = lines.all();
  expect(table.size() == reading.areas.size(), "the number of rows");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const oracle::Area& area = reading.areas[row];
    const std::size_t line = area.line.number;
    expect(table.places.begin[row] == area.line.begin, on_line(line, "the place of the row"));
    if (!area.is_regular) {
      expect(!reading.header || all.contains(line), on_line(line, "a finding on an irregular row"));
      continue;
    }
    check_cells(area, table[row]);
    if (!reading.has_all_columns()) continue;
    const bool is_faulty = is_damaged(area.line) || has_malformed_count(area) || area.is_wrong() || area.is_impossible();
    expect(errors.contains(line) == is_faulty, on_line(line, "an error where the row is at fault, and only there"));
  }
  for (const std::size_t line : reading.blank_lines) expect(errors.contains(line), on_line(line, "a finding on a blank line"));
}

/// Rows that are wrong do not take part in the order.
bool is_out_of_order(const oracle::AreaReading& reading) {
  std::optional<std::int64_t> above;
  for (const oracle::Area& area : reading.areas) {
    const auto difference = area.number("Absolute Difference");
    if (!difference || area.is_wrong() || area.is_impossible()) continue;
    if (above && *difference > *above) return true;
    above = difference;
  }
  return false;
}

void check_sum(const oracle::AreaReading& reading, const Referendum& value) {
  __extension__ __int128 sum = 0;
  for (const oracle::Area& area : reading.areas) sum += area.number("Remain").value_or(0);
  if (sum <= INT64_MAX) expect(value.remain().value() == static_cast<std::int64_t>(sum), "the sum of Remain");
}

}  // namespace

FUZZ_TARGET(text) {
  const auto document = read_referendum(text, unlimited());
  check_document(document, text);
  if (has_lines_of_their_own(text)) return;
  const oracle::AreaReading reading = oracle::read_referendum(text);
  const FindingLines lines(document.findings);
  check_header(reading, document.findings);
  check_rows(reading, document);
  expect(lines.has("truncated") || text.empty() || text.back() == '\n', "a finding where the last line has no end");
  bool is_regular = reading.has_all_columns();
  for (const oracle::Area& area : reading.areas) is_regular = is_regular && area.is_regular;
  if (!is_regular) return;
  expect(lines.has("row-order") == is_out_of_order(reading), "a note on the order of the rows");
  check_sum(reading, document.value);
}
