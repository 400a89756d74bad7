// SPDX-License-Identifier: MIT
// What a difference CSV says, by splitting it by hand.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "text.hpp"

namespace oracle {

inline const std::array<std::string, 6> referendum_columns{"Region", "Area", "Remain", "Leave", "Status", "Absolute Difference"};

/// The cells of a line as RFC 4180 has it, or nothing where a quotation mark stands where none may.
inline std::optional<std::vector<std::string>> csv_cells(const std::string& line) {
  std::vector<std::string> cells(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool opens = line[i] == '"' && (i == 0 || line[i - 1] == ',') && cells.back().empty();
    if (opens) {
      for (++i; i < line.size() && (line[i] != '"' || line[i + 1] == '"'); ++i) {
        cells.back() += line[i];
        if (line[i] == '"') ++i;
      }
      if (i >= line.size() || (i + 1 < line.size() && line[i + 1] != ',')) return std::nullopt;
    } else if (line[i] == ',') {
      cells.emplace_back();
    } else if (line[i] == '"') {
      return std::nullopt;
    } else {
      cells.back() += line[i];
    }
  }
  return cells;
}

struct Area {
  Line line;
  bool is_regular = false;                   ///< it has the cells of its header, and no quotation mark is astray
  std::map<std::string, std::string> cells;  ///< by column, where it is regular

  [[nodiscard]] std::optional<std::int64_t> number(const std::string& column) const {
    const auto cell = cells.find(column);
    return cell == cells.end() ? std::nullopt : count(cell->second);
  }
  [[nodiscard]] bool has_all_counts() const { return number("Remain") && number("Leave") && number("Absolute Difference"); }
  /// Whether the row contradicts itself, or has more Leave votes than the United Kingdom had electors.
  [[nodiscard]] bool is_wrong() const {
    if (!has_all_counts()) return false;
    const std::int64_t lead = *number("Remain") - *number("Leave");
    const std::string& status = cells.at("Status");
    const bool is_named = status == "Remain" || status == "Leave";
    const bool status_holds = lead == 0 ? !is_named : status == (lead > 0 ? "Remain" : "Leave");
    return std::abs(lead) != *number("Absolute Difference") || !status_holds;
  }
  [[nodiscard]] bool is_impossible() const { return number("Remain") && number("Leave") && *number("Leave") > 46'500'001; }
};

struct AreaReading {
  std::optional<std::vector<std::string>> header;  ///< nothing where a quotation mark is astray in it
  std::vector<Area> areas;
  std::vector<std::size_t> blank_lines;

  [[nodiscard]] bool has_column(const std::string& column) const {
    return header && std::find(header->begin(), header->end(), column) != header->end();
  }
  [[nodiscard]] bool has_all_columns() const {
    return std::all_of(referendum_columns.begin(), referendum_columns.end(), [&](const auto& column) { return has_column(column); });
  }
};

inline Area read_area(const Line& line, const std::optional<std::vector<std::string>>& header) {
  Area area{line, false, {}};
  const auto cells = csv_cells(line.text);
  if (!header || !cells || cells->size() != header->size()) return area;
  area.is_regular = true;
  for (std::size_t i = 0; i < cells->size(); ++i) area.cells.try_emplace((*header)[i], (*cells)[i]);  // of two columns the first counts
  return area;
}

inline AreaReading read_referendum(const std::string& document) {
  AreaReading reading;
  reading.header.emplace();
  for (const Line& line : lines(document)) {
    if (line.number == 1) {
      reading.header = line.text.empty() ? std::vector<std::string>{} : csv_cells(line.text);
    } else if (line.text.empty()) {
      reading.blank_lines.push_back(line.number);
    } else {
      reading.areas.push_back(read_area(line, reading.header));
    }
  }
  return reading;
}

}  // namespace oracle
