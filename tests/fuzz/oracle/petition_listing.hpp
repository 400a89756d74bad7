// SPDX-License-Identifier: MIT
// What a petition listing says, line by line: `name:  number` for a country, `name: number` for a constituency.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "text.hpp"

namespace oracle {

inline const std::array<std::string, 3> total_labels{"Number of votes by Country", "Number of votes by Constituency",
                                                     "Total number of votes"};

struct Place {
  Line line;
  bool is_regular = false;
  bool is_country = false;
  std::string name;
  std::int64_t signatures = 0;
};

struct Total {
  bool is_stated = false;
  std::optional<std::int64_t> value;
};

struct ListingReading {
  std::vector<Place> places;
  std::array<Total, 3> totals;
  std::vector<std::size_t> faults;  ///< lines that must carry a finding and are no places

  [[nodiscard]] bool is_regular() const {
    for (const Place& place : places) {
      if (!place.is_regular) return false;
    }
    return true;
  }
};

class ListingReader {
 public:
  ListingReading read(const std::string& document) {
    for (const Line& line : lines(document)) read_line(line);
    return reading_;
  }

 private:
  void read_line(const Line& line) {
    if (line.text.empty()) {
      if (blank_line_ == 0) blank_line_ = line.number;
      return;
    }
    const std::size_t colon = line.text.rfind(':');
    const std::string name = line.text.substr(0, colon);
    const std::string label = name.starts_with(' ') ? name.substr(1) : name;
    const bool is_heading = line.text == "By Constituencies:" || line.text == "/nBy Constituencies:";
    std::size_t which = 0;
    while (which < total_labels.size() && total_labels[which] != label) ++which;
    if (is_heading) {
      among_constituencies_ = true;
    } else if (which < total_labels.size()) {
      read_total(line, which, colon);
    } else {
      if (blank_line_ != 0) reading_.faults.push_back(blank_line_);  // blank lines may stand before headings and totals only
      read_place(line, name, colon);
    }
    blank_line_ = 0;
  }

  void read_total(const Line& line, std::size_t which, std::size_t colon) {
    Total& total = reading_.totals[which];
    const std::size_t begin = colon == std::string::npos ? colon : line.text.find_first_not_of(' ', colon + 1);
    const std::string number = begin == std::string::npos ? "" : line.text.substr(begin);
    const bool is_second = total.is_stated;
    if (!is_second && which == 0 && !has_constituencies_) among_constituencies_ = true;
    if (!is_second) total = {!number.empty(), count(number)};
    if (is_second || !total.value) reading_.faults.push_back(line.number);
  }

  void read_place(const Line& line, const std::string& name, std::size_t colon) {
    const std::string rest = colon == std::string::npos ? "" : line.text.substr(colon + 1);
    const std::size_t spaces = std::min(rest.find_first_not_of(' '), rest.size());
    const auto number = count(rest.substr(spaces));
    const bool has_shape = (spaces == 1 || spaces == 2) && !name.empty() && number;
    Place place{line, has_shape && !(spaces == 2 && among_constituencies_), false, name, number.value_or(0)};
    place.is_country = spaces == 2 || (spaces != 1 && !among_constituencies_);
    if (place.is_regular && !place.is_country) among_constituencies_ = true;
    if (!place.is_country) has_constituencies_ = true;
    reading_.places.push_back(place);
  }

  ListingReading reading_;
  bool among_constituencies_ = false;
  bool has_constituencies_ = false;
  std::size_t blank_line_ = 0;  // the first of those since the last line with text
};

}  // namespace oracle
