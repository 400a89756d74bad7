// SPDX-License-Identifier: MIT
// The readers of spreadsheets: any bytes as a result and as an election; and rows below a header of three columns against a
// split at every comma.
#include <algorithm>

#include "fuzz.hpp"

using namespace ukvotes;
using namespace ukvotes::fuzz;

namespace {

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t");
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

enum class Role { row, around, word };

/// A line that is no row: blank, or one cell of several words, and neither the second nor the last. A word alone in the first
/// cell is none where no row follows.
Role role_of(const std::vector<std::string>& cells, bool ends) {
  if (cells.size() > 1 && !(cells[1].empty() && cells.back().empty())) return Role::row;
  std::vector<std::string> said;
  for (const std::string& cell : cells) {
    if (!trimmed(cell).empty()) said.push_back(trimmed(cell));
  }
  if (said.empty() || (said.size() == 1 && said[0].find(' ') != std::string::npos)) return Role::around;
  const bool is_cut = !ends && cells.size() < 3;
  return said.size() == 1 && !trimmed(cells[0]).empty() && !is_cut ? Role::word : Role::row;
}

std::optional<std::int64_t> count_in(const std::vector<std::string>& cells, std::size_t cell) {
  if (cell >= cells.size()) return std::nullopt;
  std::string digits = trimmed(cells[cell]);
  if (const auto value = oracle::count(digits)) return value;
  for (const std::string space : {" ", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"}) {
    for (auto at = digits.find(space); at != std::string::npos; at = digits.find(space)) digits.replace(at, space.size(), ",");
  }
  return oracle::grouped_count(digits);
}

std::optional<std::int64_t> value_of(const CountColumn<unit::Votes>& column, std::size_t row) {
  return column[row] ? std::optional(column[row]->value()) : std::nullopt;
}

/// Text without quotation marks and carriage returns, under a header that the reader takes for the header.
void check_plain_rows(const std::string& body) {
  const std::string text = "Area,Remain,Leave\n" + body;  // a byte order mark in front of the body is a part of its first cell
  const auto document = read_referendum_result(text, unlimited());
  const FindingLines lines(document.findings);
  const bool has_other_header = lines.named("text-around-table").contains(1) || lines.has("shares-for-counts");
  if (has_other_header || body.find_first_of("\"\r") != std::string::npos) return;
  const ResultAreaTable& areas = document.value.areas();
  std::size_t row = 0;
  const auto all = oracle::lines(text);
  const auto role = [&](const oracle::Line& line) {
    return role_of(oracle::split(line.text, ','), line.number < all.size() || text.back() == '\n');
  };
  std::size_t last_row = 1;
  for (const oracle::Line& line : all) last_row = role(line) == Role::row ? line.number : last_row;
  for (const oracle::Line& line : all) {
    const auto cells = oracle::split(line.text, ',');
    if (line.number == 1 || role(line) == Role::around || line.number > last_row) continue;
    expect(row < areas.size(), "a row for each line");
    expect(std::string(areas.area[row]) == oracle::as_utf8(cells[0]), on_line(line.number, "the area"));
    expect(value_of(areas.remain, row) == count_in(cells, 1), on_line(line.number, "votes to remain"));
    expect(value_of(areas.leave, row) == count_in(cells, 2), on_line(line.number, "votes to leave"));
    ++row;
  }
  expect(row == areas.size(), "a line for each row");
}

template <class T>
void check_repairs(const Document<T>& document, Document<T> (*read_again)(std::string_view, const ReadOptions&)) {
  const auto is_error = [](const Finding& finding) { return finding.severity() == Severity::error; };
  const auto errors = [&](const Document<T>& some) { return std::ranges::count_if(some.findings, is_error); };
  const Repaired<T> repaired = repair(document, Accept::unique);
  if (repaired.repairs.empty()) return;
  expect(errors(repaired.document) < errors(document), "a repair takes an error away");
  const auto again = read_again(write(repaired.document), document.options);
  expect(again.value == repaired.document.value && again.findings == repaired.document.findings, "what was repaired reads the same anew");
}

template <class T>
void check_sheet(const Document<T>& document, const std::string& text, Document<T> (*read_again)(std::string_view, const ReadOptions&)) {
  check_document(document, text);
  check_repairs(document, read_again);
  const auto composed = read_again(compose(document.value, document.dialect), document.options);
  std::size_t rows = 0;
  std::size_t rows_again = 0;
  document.value.for_each_table([&](const auto& table) { rows = table.size(); });
  composed.value.for_each_table([&](const auto& table) { rows_again = table.size(); });
  expect(rows_again <= rows + 1, "no row comes from nowhere");
}

}  // namespace

FUZZ_TARGET(text) {
  check_sheet<ReferendumResult>(read_referendum_result(text), text, read_referendum_result);
  check_sheet<Election>(read_election(text), text, read_election);
  check_plain_rows(text);
}
