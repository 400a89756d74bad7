// SPDX-License-Identifier: MIT
// Where a field of a row stands, found again by its name: this is asked for rarely, so that rows need only say where they begin.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <findings/collector.hpp>
#include <json/span.hpp>
#include <json/strings.hpp>

namespace ukvotes::json {

/// The value that begins at `at`, as far as a scalar goes; of an object or an array its bracket.
inline std::size_t end_of_value(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  if (text[at] == '{' || text[at] == '[') return at + 1;
  if (text[at] == '"') return behind_string(text, at);
  return std::min(text.find_first_of(",}] \t\r\n", at), text.size());
}

/// The place behind the value that begins at `at`, with all that is in it.
inline std::size_t behind_value(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '{' && text[at] != '[')) return end_of_value(text, at);
  for (std::size_t depth = 0; at < text.size(); ++at) {
    at = text.find_first_of("\"{[]}", at);
    if (at == std::string_view::npos) break;
    if (text[at] == '"') {
      at = behind_string(text, at) - 1;
    } else if (text[at] == '{' || text[at] == '[') {
      ++depth;
    } else if (--depth == 0) {
      return at + 1;
    }
  }
  return text.size();
}

/// The value of a field of the object that begins at `object`, not of objects in it; both ends are the size of the text when
/// there is none.
inline Span value_of(std::string_view text, std::string_view field, std::size_t object) {
  const Span none{text.size(), text.size()};
  if (object >= text.size() || text[object] != '{') return none;
  std::size_t at = object + 1;
  while (true) {
    const std::size_t key = text.find_first_not_of(" \t\r\n,", at);
    if (key == std::string_view::npos || text[key] != '"') return none;
    const std::size_t behind_key = behind_string(text, key);
    const std::size_t colon = text.find_first_not_of(white_space, behind_key);
    if (colon == std::string_view::npos || text[colon] != ':') return none;
    const std::size_t value = std::min(text.find_first_not_of(white_space, colon + 1), text.size());
    if (text.substr(key + 1, behind_key - key - 2) == field) return {value, end_of_value(text, value)};
    at = behind_value(text, value);
  }
}

/// The value of a field of a petition whose object begins at `object`: of its own, of its attributes or of its links.
inline Span value_of_petition(std::string_view text, std::string_view field, std::size_t object) {
  for (const std::string_view part : {"", "attributes", "links"}) {
    const Span value = value_of(text, field, part.empty() ? object : value_of(text, part, object).begin);
    if (value.begin != text.size()) return value;
  }
  return {text.size(), text.size()};
}

/// The value of a field of a row, which may be a petition, or the first byte of the row when it has no such field.
template <class Table>
findings::Place place_of(std::string_view text, const Table& table, std::size_t row, std::string_view field) {
  const std::size_t begin = table.places.begin[row];
  const std::string_view up_to_next = text.substr(0, row + 1 < table.size() ? table.places.begin[row + 1] : text.size());
  const Span value = value_of_petition(up_to_next, field, begin);
  if (value.begin < up_to_next.size()) return {value.begin, value.end, table.name, row + 1, field};
  return {begin, std::min(begin + 1, text.size()), table.name, row + 1, field};
}

}  // namespace ukvotes::json
