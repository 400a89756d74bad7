// SPDX-License-Identifier: MIT
// What all fuzz targets share: how a target begins, how it fails, and what holds of every document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include <ukvotes/ukvotes.hpp>

#include "oracle/text.hpp"

/// Defines a target: `FUZZ_TARGET(text) { ... }` runs for each input.
#define FUZZ_TARGET(text)                                                             \
  static void run_target(const std::string& text);                                    \
  extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
    run_target(std::string(reinterpret_cast<const char*>(data), size));               \
    return 0;                                                                         \
  }                                                                                   \
  static void run_target(const std::string& text)

namespace ukvotes::fuzz {

/// Stops with a message when something does not hold; the fuzzer keeps the input.
inline void expect(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what.c_str());
  std::abort();
}

inline std::string on_line(std::size_t line, const std::string& what) { return what + ", line " + std::to_string(line); }

/// Oracles know of UTF-8 only.
inline ReadOptions as_utf8() {
  ReadOptions options;
  options.encoding = Encoding::utf_8;
  return options;
}

/// Nor do they know of limits.
inline ReadOptions unlimited() {
  ReadOptions options = as_utf8();
  options.limits.line_bytes = options.limits.field_bytes = options.limits.findings = options.limits.file_bytes;
  return options;
}

/// The lines on which findings stand, by what the findings are.
class FindingLines {
 public:
  explicit FindingLines(const std::vector<Finding>& findings) : findings_(findings) {}

  template <class Condition>
  [[nodiscard]] std::set<std::size_t> where(const Condition& condition) const {
    std::set<std::size_t> lines;
    for (const Finding& finding : findings_) {
      if (condition(finding)) lines.insert(finding.position.line);
    }
    return lines;
  }
  [[nodiscard]] std::set<std::size_t> all() const {
    return where([](const Finding&) { return true; });
  }
  [[nodiscard]] std::set<std::size_t> errors() const {
    return where([](const Finding& finding) { return finding.severity() == Severity::error; });
  }
  [[nodiscard]] std::set<std::size_t> named(std::string_view name) const {
    return where([&](const Finding& finding) { return finding.name() == name; });
  }
  [[nodiscard]] bool has(std::string_view name) const { return !named(name).empty(); }

 private:
  const std::vector<Finding>& findings_;
};

inline bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }

inline void check_description(const Finding& finding) {
  const std::string description = describe(finding, "text");
  for (const char c : description) expect(!is_control(c), "no raw control character in a description");
  expect(oracle::is_utf8(description), "a description is UTF-8");
}

/// Line feeds end the lines; carriage returns do where there is no line feed but at the end of the text.
inline char line_end_of(std::string text) {
  const bool ends_a_line = text.ends_with('\n');
  while (text.ends_with('\n')) text.pop_back();
  if (ends_a_line && text.ends_with('\r')) text.pop_back();
  return text.find('\n') == std::string::npos && text.find('\r') != std::string::npos ? '\r' : '\n';
}

/// Whether carriage returns alone end the lines: findings count such lines, and the oracles do not.
inline bool has_lines_of_their_own(const std::string& text) { return line_end_of(text) == '\r'; }

/// Findings stand in order, within the bytes, on the line that they name, and print without raw control characters.
inline void check_findings(const std::vector<Finding>& findings, const std::string& text, bool is_decoded) {
  const char line_end = line_end_of(text);
  std::size_t line = 1;
  std::size_t line_of_both = 1;  // some readers count the line feeds behind the last carriage return, too
  std::size_t at = 0;
  for (const Finding& finding : findings) {
    const Position& place = finding.position;
    expect(place.byte_begin >= at && place.byte_begin <= place.byte_end && place.byte_end <= text.size(), "findings in order, in the text");
    for (; at < place.byte_begin; ++at) {
      line += text[at] == line_end ? 1U : 0U;
      line_of_both += text[at] == '\n' || (text[at] == '\r' && at + 1 < text.size() && text[at + 1] != '\n') ? 1U : 0U;
    }
    const bool is_other_line = line_end == '\r' && place.line == line_of_both;
    expect(is_decoded || place.line == line || is_other_line, "the line of a finding");
    expect(!finding.message.empty(), "a finding says what it is");
  }
  // Describing takes longer than all else: the first and the last will do.
  if (!findings.empty()) check_description(findings.front());
  if (findings.size() > 1) check_description(findings.back());
}

template <class Table>
void check_table(const Table& table, const std::string& text) {
  table.for_each_column([&](const ColumnInfo& info, const auto& column) {
    expect(column.size() == table.size(), "length of column " + std::string(info.name));
    if constexpr (requires { column.get(0); }) {
      for (std::size_t row = 0; row < table.size(); ++row) expect(oracle::is_utf8(std::string(column[row])), "columns are UTF-8");
    }
  });
  expect(table.places.begin.size() == table.size(), "each row has a place");
  for (std::size_t row = 0; row < table.size(); ++row) {
    expect(table.places.begin[row] < text.size(), "rows are in the text");
    expect(row == 0 || table.places.begin[row - 1] < table.places.begin[row], "rows stand in order");
  }
}

/// What holds of every document, whatever was read.
template <class T>
void check_document(const Document<T>& document, const std::string& text) {
  expect(write(document) == text, "the bytes come back");
  check_findings(document.findings, text, document.source.is_decoded());
  const std::string read(document.source.text());
  document.value.for_each_table([&](const auto& table) { check_table(table, read); });
}

/// The lines of the document that are not UTF-8: each must carry an error.
inline bool is_damaged(const oracle::Line& line) { return !oracle::is_utf8(line.text); }

}  // namespace ukvotes::fuzz
