// SPDX-License-Identifier: MIT
#include <petition_list/records.hpp>

#include <algorithm>

namespace ukvotes::petition_list {

namespace {

/// The length of the line end at a place, 0 where there is none.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 2);
  return rest.starts_with('\n') ? 1 : rest == "\r\n" ? 2 : 0;
}

bool ends_cell(std::string_view text, std::size_t at) { return at == text.size() || text[at] == ',' || line_end_at(text, at) != 0; }

/// The end of the quoted cell that begins at `begin`, or nothing where it is not closed before `last`.
std::size_t end_of_quoted(std::string_view text, std::size_t begin, std::size_t last) {
  for (std::size_t at = text.find('"', begin + 1); at < last; at = text.find('"', at + 2)) {
    if (ends_cell(text, at + 1)) return at + 1;
    if (text[at + 1] != '"') break;
  }
  return std::string_view::npos;
}

std::size_t end_of_plain(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_of(",\n", begin), text.size());
  return end > begin && end < text.size() && text[end] == '\n' && text[end - 1] == '\r' ? end - 1 : end;
}

text::CsvCell cell_at(std::string_view text, std::size_t begin, std::size_t last) {
  if (begin < text.size() && text[begin] == '"') {
    const std::size_t end = end_of_quoted(text, begin, last);
    if (end != std::string_view::npos) return {begin, end, false};
  }
  const std::size_t end = end_of_plain(text, begin);
  return {begin, end, text.substr(begin, end - begin).find('"') != std::string_view::npos};
}

}  // namespace

void split_record(std::string_view text, std::size_t begin, std::size_t longest, Record& record) {
  const std::size_t last = begin + std::min(longest, text.size() - begin);
  record.cells.clear();
  record.begin = begin;
  for (std::size_t at = begin;; at = record.end + 1) {
    record.cells.push_back(cell_at(text, at, last));
    record.end = record.cells.back().end;
    if (record.end == text.size() || text[record.end] != ',') return;
  }
}

std::size_t behind(std::string_view text, const Record& record) { return record.end + line_end_at(text, record.end); }

}  // namespace ukvotes::petition_list
