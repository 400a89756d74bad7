// SPDX-License-Identifier: MIT
// Where the counts of the example documents stand, found by splitting.
#pragma once

#include <string_view>
#include <vector>

#include "naive.hpp"

namespace ukvotes::tests {

struct ListingCells {
  std::vector<Slice> countries;
  std::vector<Slice> constituencies;
  std::vector<Slice> totals;
};

inline ListingCells listing_cells(std::string_view text) {
  ListingCells cells;
  for (const Slice& line : lines(text)) {
    const std::size_t colon = line.of(text).find(':');
    if (colon == std::string_view::npos) continue;
    const bool total = line.of(text).find("umber of votes") != std::string_view::npos;
    const bool country = line.of(text).substr(colon, 3) == ":  ";
    const Slice count{line.begin + colon + (country ? 3 : 2), line.end, line.line};
    (total ? cells.totals : country ? cells.countries : cells.constituencies).push_back(count);
  }
  return cells;
}

/// The cells of one row of the referendum: region, area, Remain, Leave, status, difference.
inline std::vector<std::vector<Slice>> clean_referendum_rows(std::string_view text) {
  std::vector<std::vector<Slice>> rows;
  for (const Slice& line : lines(text)) {
    const bool clean = line.line > 1 && line.of(text).find('"') == std::string_view::npos;
    if (clean) rows.push_back(split(text, line, ","));
  }
  return rows;
}

inline std::vector<Slice> referendum_cells(std::string_view text) {
  std::vector<Slice> cells;
  for (const auto& row : clean_referendum_rows(text)) {
    for (const std::size_t column : {2U, 3U, 5U}) cells.push_back(row[column]);
  }
  return cells;
}

struct ReportCells {
  std::vector<Slice> countries;
  std::vector<Slice> constituencies;
};

inline ReportCells report_cells(std::string_view text) {
  ReportCells cells;
  for (const Slice& line : lines(text)) {
    const bool numbered = line.of(text).starts_with("| ") && line.of(text).size() > 2 && line.of(text)[2] >= '0' && line.of(text)[2] <= '9';
    if (!numbered) continue;
    const auto parts = split(text, line, " | ");
    if (parts.size() == 4) cells.countries.push_back(parts[2]);
    if (parts.size() == 5) cells.constituencies.push_back(parts[3]);
  }
  return cells;
}

/// The counts in that array of a petition.
inline std::vector<Slice> petition_cells(std::string_view text, std::string_view array) {
  constexpr std::string_view name = "\"signature_count\":";
  const std::size_t begin = text.find('"' + std::string(array) + "\":[");
  const std::size_t end = text.find(']', begin);
  std::vector<Slice> cells;
  for (std::size_t at = text.find(name, begin); at < end; at = text.find(name, at + 1)) {
    const std::size_t count = at + name.size();
    cells.push_back({count, text.find_first_not_of("0123456789", count), 1});
  }
  return cells;
}

/// The cells of the tally without the blanks around them: name, count, name, count, ...
inline std::vector<Slice> tally_parts(std::string_view text) {
  std::vector<Slice> parts;
  for (Slice part : split(text, {0, text.size()}, "|")) {
    while (part.begin < part.end && (text[part.begin] == ' ' || text[part.begin] == '\n')) ++part.begin;
    while (part.begin < part.end && (text[part.end - 1] == ' ' || text[part.end - 1] == '\n')) --part.end;
    if (part.begin < part.end) parts.push_back(part);
  }
  return parts;
}

inline std::vector<Slice> tally_cells(std::string_view text) {
  std::vector<Slice> cells;
  const auto parts = tally_parts(text);
  for (std::size_t i = 1; i < parts.size(); i += 2) cells.push_back(parts[i]);
  return cells;
}

}  // namespace ukvotes::tests
