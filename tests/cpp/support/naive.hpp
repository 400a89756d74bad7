// SPDX-License-Identifier: MIT
// The plainest possible look at the documents: split and search, to hold the library against something else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ukvotes::tests {

struct Slice {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t line = 1;

  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// The parts of `whole` between separators, as slices of `text`.
inline std::vector<Slice> split(std::string_view text, Slice whole, std::string_view separator) {
  std::vector<Slice> parts;
  std::size_t begin = whole.begin;
  while (true) {
    const std::size_t found = text.substr(0, whole.end).find(separator, begin);
    if (found == std::string_view::npos) break;
    parts.push_back({begin, found, whole.line});
    begin = found + separator.size();
  }
  parts.push_back({begin, whole.end, whole.line});
  return parts;
}

/// The lines of a text, without their line feeds; nothing after a final one.
inline std::vector<Slice> lines(std::string_view text) {
  std::vector<Slice> lines;
  for (Slice line : split(text, {0, text.size()}, "\n")) {
    line.line = lines.size() + 1;
    if (line.begin < text.size()) lines.push_back(line);
  }
  return lines;
}

inline std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) {
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  }
  return value;
}

inline std::int64_t sum(std::string_view text, const std::vector<Slice>& cells) {
  std::int64_t total = 0;
  for (const Slice& cell : cells) total += number(cell.of(text));
  return total;
}

/// 270294 -> "270,294"
inline std::string with_commas(std::int64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t place = digits.size(); place > 3;) digits.insert(place -= 3, ",");
  return digits;
}

inline std::string replaced(std::string_view text, const Slice& slice, std::string_view by) {
  return std::string(text.substr(0, slice.begin)) + std::string(by) + std::string(text.substr(slice.end));
}

/// `text` with the only occurrence of `from` replaced; the text itself when it is not there exactly once.
inline std::string replaced_once(std::string_view text, std::string_view from, std::string_view by) {
  const std::size_t found = text.find(from);
  if (found == std::string_view::npos || text.find(from, found + 1) != std::string_view::npos) return std::string(text);
  return replaced(text, {found, found + from.size()}, by);
}

inline std::string replaced_all(std::string_view text, std::string_view from, std::string_view by) {
  std::string result;
  for (const Slice& part : split(text, {0, text.size()}, from)) {
    if (part.begin != 0) result += by;
    result += part.of(text);
  }
  return result;
}

/// The given line (from 1) replaced, its line feed kept.
inline std::string with_line(std::string_view text, std::size_t line, std::string_view by) {
  return replaced(text, lines(text)[line - 1], by);
}

/// The given line (from 1) taken out, with its line feed.
inline std::string without_line(std::string_view text, std::size_t line) {
  Slice gone = lines(text)[line - 1];
  ++gone.end;
  return replaced(text, gone, "");
}

}  // namespace ukvotes::tests
