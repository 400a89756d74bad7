// SPDX-License-Identifier: MIT
// What the site's CSV of a list says, read one character after the other.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text.hpp"

namespace oracle {

using Record = std::vector<std::string>;

/// The records of a text as RFC 4180 has them, line breaks in quotes included, with LF behind each but perhaps the last;
/// nothing where a quotation mark stands where none may.
class CsvRecords {
 public:
  explicit CsvRecords(const std::string& text) : text_(text) {}

  std::optional<std::vector<Record>> read() {
    std::vector<Record> records;
    while (at_ < text_.size()) {
      if (!record(records.emplace_back())) return std::nullopt;
    }
    return records;
  }

 private:
  bool is(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool take(char c) { return is(c) && ++at_ != 0; }
  bool is_at_end_of_cell() const { return at_ == text_.size() || is(',') || is('\n'); }

  bool record(Record& cells) {
    do {
      cells.emplace_back();
      if (!(take('"') ? quoted(cells.back()) : plain(cells.back()))) return false;
    } while (take(','));
    return at_ == text_.size() || take('\n');
  }
  bool plain(std::string& cell) {
    while (!is_at_end_of_cell() && !is('"')) cell += text_[at_++];
    return is_at_end_of_cell();
  }
  bool quoted(std::string& cell) {
    for (; at_ < text_.size(); cell += text_[at_++]) {
      if (take('"') && !is('"')) return is_at_end_of_cell();
    }
    return false;
  }

  const std::string& text_;
  std::size_t at_ = 0;
};

struct Listed {
  std::string action;
  std::string url;
  std::string state;
  std::optional<std::string> id;
  std::string signatures;
};

/// The site writes the first character of a formula as its number.
inline std::string without_guard(const std::string& text) {
  static const std::array<std::pair<std::string, std::string>, 4> guards{{{"%2D", "-"}, {"%3D", "="}, {"%2B", "+"}, {"%40", "@"}}};
  for (const auto& [guard, character] : guards) {
    if (text.starts_with(guard)) return character + text.substr(guard.size());
  }
  return text;
}

/// The digits at the end of the path.
inline std::optional<std::string> id_in(std::string url) {
  url = url.substr(0, std::min(url.find('?'), url.find('#')));
  if (url.ends_with(".json")) url.resize(url.size() - 5);
  const std::string last = split(url, '/').back();
  return are_digits(last) ? std::optional(last) : std::nullopt;
}

struct ListReading {
  bool has_headings = false;  ///< those of the site, and no quotation mark is astray below them
  bool is_regular = false;    ///< below are records of four cells, each of which says a URL
  std::vector<Listed> petitions;
};

inline ListReading read_petition_list(const std::string& text) {
  ListReading reading;
  const auto records = CsvRecords(text).read();
  if (!records || records->empty() || records->front() != Record{"Petition", "URL", "State", "Signatures Count"}) return reading;
  reading.has_headings = true;
  reading.is_regular =
      std::all_of(records->begin(), records->end(), [](const Record& record) { return record.size() == 4 && !record[1].empty(); });
  for (std::size_t i = 1; reading.is_regular && i < records->size(); ++i) {
    Record cells;
    for (const std::string& cell : (*records)[i]) cells.push_back(as_utf8(cell));
    reading.petitions.push_back({without_guard(cells[0]), cells[1], cells[2], id_in(cells[1]), cells[3]});
  }
  return reading;
}

}  // namespace oracle
