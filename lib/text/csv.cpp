// SPDX-License-Identifier: MIT
#include <text/csv.hpp>

#include <optional>

namespace ukvotes::text {

namespace {

/// The end of the quoted cell that begins at `begin`, or nothing when it is not closed before a separator or the end.
/// Asked for each cell of a line, this takes no more steps than the line has bytes, give or take: where a search for the
/// closing mark comes to a later cell that may be quoted, it stops at the mark that opens it.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin, std::size_t end, char separator) {
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (text[i] != '"') continue;
    if (i + 1 == end || text[i + 1] == separator) return i + 1;
    if (text[i + 1] != '"') break;
    ++i;
  }
  return std::nullopt;
}

std::size_t end_of_plain(std::string_view text, std::size_t begin, std::size_t end, char separator) {
  const auto next = text.substr(begin, end - begin).find(separator);
  return next == std::string_view::npos ? end : begin + next;
}

}  // namespace

std::vector<CsvCell> split_csv_line(std::string_view text, std::size_t begin, std::size_t end, char separator) {
  std::vector<CsvCell> cells;
  for (std::size_t at = begin;; ++at) {
    const auto end_of_cell = at < end && text[at] == '"' ? end_of_quoted(text, at, end, separator) : std::nullopt;
    CsvCell cell{at, end_of_cell.value_or(end_of_plain(text, at, end, separator)), false};
    cell.stray_quote = !end_of_cell && cell.raw(text).find('"') != std::string_view::npos;
    cells.push_back(cell);
    if (cell.end == end) return cells;
    at = cell.end;
  }
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + "\"";
}

}  // namespace ukvotes::text
