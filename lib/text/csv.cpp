// SPDX-License-Identifier: MIT
#include <text/csv.hpp>

#include <algorithm>

namespace ukvotes::text {

namespace {

/// The end of the quoted cell that begins at `begin`, or `end + 1` when it is not closed before a separator or the end.
std::size_t end_of_quoted(std::string_view text, std::size_t begin, std::size_t end, char separator) {
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (text[i] != '"') continue;
    if (i + 1 == end || text[i + 1] == separator) return i + 1;
    if (text[i + 1] != '"') break;
    ++i;
  }
  return end + 1;
}

}  // namespace

std::vector<CsvCell> split_csv_line(std::string_view text, std::size_t begin, std::size_t end, char separator) {
  std::vector<CsvCell> cells;
  bool may_be_quoted = true;  // once a quotation mark was found unclosed to the end, looking again would cost a square
  for (std::size_t at = begin;; ++at) {
    CsvCell cell{at, 0, false};
    if (may_be_quoted && at < end && text[at] == '"') cell.end = end_of_quoted(text, at, end, separator);
    if (cell.end > end) may_be_quoted = false;
    if (cell.end == 0 || cell.end > end) {
      const auto next = text.substr(at, end - at).find(separator);
      cell.end = next == std::string_view::npos ? end : at + next;
      cell.stray_quote = cell.raw(text).find('"') != std::string_view::npos;
    }
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
