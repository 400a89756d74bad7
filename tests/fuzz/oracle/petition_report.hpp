// SPDX-License-Identifier: MIT
// What a petition report says: its tables found from the end, their rows split at pipes, the headline where it must stand.
#pragma once

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text.hpp"

namespace oracle {

struct TableRow {
  Line line;
  std::vector<std::string> cells;  ///< empty where the line does not have the cells of its table
};

struct Table {
  bool is_found = false;
  bool has_header = false;
  std::vector<TableRow> rows;
};

struct ReportReading {
  Table events;
  Table countries;
  Table constituencies;
  bool has_plain_headline = false;  ///< "### Signatures" stands once, before the tables, so that there is no doubt about the headline
  std::optional<std::string> headline;
  std::vector<Line> strays;  ///< lines that belong to no part, where there is no doubt about the parts
};

/// The cells between pipes, without one space on each side; none where the line is not closed by pipes or has another number.
inline std::vector<std::string> pipe_cells(const std::string& line, std::size_t expected) {
  if (line.size() < 2 || line.front() != '|' || line.back() != '|') return {};
  std::vector<std::string> cells = split(line.substr(1, line.size() - 2), '|');
  if (cells.size() != expected) return {};
  for (std::string& cell : cells) {
    if (cell.starts_with(' ')) cell.erase(0, 1);
    if (cell.ends_with(' ')) cell.pop_back();
  }
  return cells;
}

/// Seconds since 1970 of "YYYY-MM-DD" and "HH:MM:SS", or nothing where there is no such time.
inline std::optional<std::int64_t> timestamp(const std::string& date, const std::string& time) {
  const auto has_shape = [](const std::string& text, const std::string& shape) {
    return text.size() == shape.size() &&
           std::equal(text.begin(), text.end(), shape.begin(), [](char c, char s) { return s == '0' ? c >= '0' && c <= '9' : c == s; });
  };
  if (!has_shape(date, "0000-00-00") || !has_shape(time, "00:00:00")) return std::nullopt;
  const auto number = [](const std::string& text, std::size_t at, std::size_t size) { return std::stoi(text.substr(at, size)); };
  const int year = number(date, 0, 4);
  const int month = number(date, 5, 2);
  const int day = number(date, 8, 2);
  const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const std::vector<int> days{31, is_leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days[static_cast<std::size_t>(month) - 1]) return std::nullopt;
  std::int64_t day_count = day - 1;
  for (int m = 1; m < month; ++m) day_count += days[static_cast<std::size_t>(m) - 1];
  const std::int64_t before = year - 1;
  day_count += before * 365 + before / 4 - before / 100 + before / 400 - 719'162;
  const int hours = number(time, 0, 2);
  const int minutes = number(time, 3, 2);
  const int seconds = number(time, 6, 2);
  if (hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
  return day_count * 86'400 + hours * 3600 + minutes * 60 + seconds;
}

/// The share as publishers print it, without the sign of nothing.
inline std::string printed_share(std::int64_t part, std::int64_t whole) {
  char text[64];
  std::snprintf(text, sizeof text, "%.2f", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
  return std::string(text) == "-0.00" ? "0.00" : text;
}

class ReportReader {
 public:
  explicit ReportReader(const std::string& document) : lines_(lines(document)) {}

  ReportReading read() {
    end_ = lines_.size();
    reading_.constituencies = take_table("### Signatures by Constituency", "| # | Constituency | MP | Signatures | % |", 5);
    reading_.countries = take_table("### Signatures by Country", "| # | Country | Signatures | % |", 4);
    reading_.events = take_table("### History", "| Event | Date | Time |", 3);
    read_headline();
    return reading_;
  }

 private:
  Table take_table(const std::string& heading, const std::string& header, std::size_t cells) {
    std::size_t at = end_;
    while (at > 0 && lines_[at - 1].text != heading) --at;
    if (at == 0) return {};
    Table table{true, false, {}};
    const std::size_t last = std::exchange(end_, at - 1);
    while (at < last && lines_[at].text.empty()) ++at;
    table.has_header = at < last && lines_[at].text == header;
    const bool is_like_a_header = at < last && (lines_[at].text.starts_with("| #") || lines_[at].text.starts_with("| E"));
    if (is_like_a_header && ++at < last && is_ruler(lines_[at].text)) ++at;
    for (; at < last; ++at) {
      if (!lines_[at].text.empty()) table.rows.push_back({lines_[at], pipe_cells(lines_[at].text, cells)});
    }
    return table;
  }

  /// It may end with carriage returns, beside that of its line.
  static bool is_ruler(std::string line) {
    while (line.ends_with('\r')) line.pop_back();
    return line.starts_with("| -") && line.find_first_not_of("| -:") == std::string::npos;
  }

  [[nodiscard]] std::vector<std::size_t> find(const std::string& text) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].text == text) found.push_back(i);
    }
    return found;
  }

  void read_headline() {
    const auto background = find("### Background");
    const auto signatures = find("### Signatures");
    reading_.has_plain_headline = background.size() == 1 && signatures.size() == 1 && background[0] < signatures[0] && signatures[0] < end_;
    if (!reading_.has_plain_headline) return;
    collect_strays(lines_[0].text.starts_with("# ") ? 1 : 0, background[0]);
    std::size_t at = next_text(signatures[0] + 1);
    reading_.headline = within(at, "**", " signatures**");
    if (reading_.headline) at = next_text(at + 1);
    const auto link = within(at, "Data taken from [", ")");
    const std::size_t half = link ? link->size() / 2 - 1 : 0;
    if (link && link->size() >= 2 && *link == link->substr(0, half) + "](" + link->substr(0, half)) at = next_text(at + 1);
    if (within(at, "Last refreshed ", "")) at = next_text(at + 1);
    std::size_t response = at;
    while (response < end_ && lines_[response].text != "### Government Response") ++response;
    collect_strays(at, response);
  }

  /// What stands on a line between two texts.
  [[nodiscard]] std::optional<std::string> within(std::size_t at, const std::string& before, const std::string& after) const {
    const std::string line = at < end_ ? lines_[at].text : "";
    if (line.size() < before.size() + after.size() || !line.starts_with(before) || !line.ends_with(after)) return std::nullopt;
    return line.substr(before.size(), line.size() - before.size() - after.size());
  }

  [[nodiscard]] std::size_t next_text(std::size_t at) const {
    while (at < end_ && lines_[at].text.empty()) ++at;
    return at;
  }
  void collect_strays(std::size_t at, std::size_t last) {
    for (; at < last; ++at) {
      if (!lines_[at].text.empty() && !is_heading(lines_[at].text)) reading_.strays.push_back(lines_[at]);
    }
  }

  static bool is_heading(const std::string& line) {
    return line == "### Background" || line == "### Signatures" || line == "### Government Response" || line == "### History" ||
           line == "### Signatures by Country" || line == "### Signatures by Constituency";
  }

  std::vector<Line> lines_;
  std::size_t end_ = 0;  // the tables taken so far begin here
  ReportReading reading_;
};

}  // namespace oracle
