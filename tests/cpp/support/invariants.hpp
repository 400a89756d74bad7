// SPDX-License-Identifier: MIT
// What must hold of every reading of every text, however damaged.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/finding.hpp>

#include "reading.hpp"

namespace ukvotes::tests {

/// Whether every byte belongs to a well-formed character, by the bit patterns of RFC 3629 alone (ranges left aside).
inline bool looks_like_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || i + length > text.size()) return false;
    for (std::size_t k = 1; k < length; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U) return false;
    }
    i += length;
  }
  return true;
}

/// Line and column by walking from the first byte on. Columns count every byte that does not continue a character.
inline Position walk_to(std::string_view text, std::size_t begin, std::size_t end) {
  Position position{1, 1, begin, end};
  const bool has_line_feeds = text.find('\n') != std::string_view::npos;
  for (std::size_t byte = 0; byte < begin; ++byte) {
    const bool continues = (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U;
    if (text[byte] == (has_line_feeds ? '\n' : '\r')) {
      ++position.line;
      position.column = 1;
    } else if (!continues) {
      ++position.column;
    }
  }
  return position;
}

inline bool raw_control(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }

/// What is wrong with a finding as such; empty when nothing is.
inline std::string fault_of(const Finding& finding, std::string_view text, bool check_column) {
  const Position& at = finding.position;
  const std::string which = std::string(finding.name()) + " at byte " + std::to_string(at.byte_begin) + ": ";
  if (at.byte_begin > at.byte_end || at.byte_end > text.size()) return which + "bytes outside the text";
  const Position walked = walk_to(text, at.byte_begin, at.byte_end);
  if (at.line != walked.line) return which + "line " + std::to_string(at.line) + ", not " + std::to_string(walked.line);
  if (check_column && at.column != walked.column)
    return which + "column " + std::to_string(at.column) + ", not " + std::to_string(walked.column);
  if (finding.message.empty()) return which + "no message";
  const std::string description = describe(finding, "text");
  if (std::ranges::any_of(description, raw_control)) return which + "a raw control character in the description";
  if (!looks_like_utf8(description)) return which + "a description that is no UTF-8";
  return {};
}

/// What is wrong with findings as a whole, or with one of them; empty when nothing is.
inline std::string fault_of(const std::vector<Finding>& findings, std::string_view text) {
  const bool check_column = looks_like_utf8(text);
  std::size_t last = 0;
  for (const Finding& finding : findings) {
    if (finding.position.byte_begin < last) return std::string(finding.name()) + " is not in order of place";
    last = finding.position.byte_begin;
    if (std::string fault = fault_of(finding, text, check_column); !fault.empty()) return fault;
  }
  return {};
}

/// What is wrong with a reading: bytes that do not come back, findings that are no good, tables whose columns differ
/// in length, repairs that change what they do not say. Empty when nothing is.
template <class T>
std::string fault_of_reading(std::string_view text) {
  const Document<T> document = read_as<T>(text);
  if (write(document) != text) return "the text does not come back";
  if (std::string fault = fault_of(document.findings, text); !fault.empty()) return fault;
  std::string fault;
  document.value.for_each_table([&](const auto& table) {
    table.for_each_column([&](const ColumnInfo& info, const auto& column) {
      if (column.size() != table.size()) fault = "column " + std::string(info.name) + " has another length than its table";
    });
    if (table.places.begin.size() != table.size()) fault = "rows without a place";
  });
  if (!fault.empty()) return fault;
  for (const Accept accept : {Accept::proven, Accept::unique}) {
    const auto repaired = repair(document, accept);
    if (repaired.repairs.empty() != (write(repaired.document) == text)) return "a change without a repair, or a repair without a change";
    if (write(read_as<T>(write(repaired.document))) != write(repaired.document)) return "the repaired text does not come back";
  }
  return {};
}

}  // namespace ukvotes::tests
