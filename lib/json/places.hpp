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

/// The value of the first field of that name at or after `begin`; both ends are the size of the text when there is none.
inline Span value_of(std::string_view text, std::string_view field, std::size_t begin) {
  const std::string key = '"' + std::string(field) + '"';
  for (std::size_t at = text.find(key, begin); at != std::string_view::npos; at = text.find(key, at + 1)) {
    const std::size_t colon = text.find_first_not_of(white_space, at + key.size());
    if (colon == std::string_view::npos || text[colon] != ':') continue;  // a value that says the same
    const std::size_t value = std::min(text.find_first_not_of(white_space, colon + 1), text.size());
    return {value, end_of_value(text, value)};
  }
  return {text.size(), text.size()};
}

/// The value of a field of a row, or the first byte of the row when it has no such field.
template <class Table>
findings::Place place_of(std::string_view text, const Table& table, std::size_t row, std::string_view field) {
  const std::size_t begin = table.places.begin[row];
  const std::string_view up_to_next = text.substr(0, row + 1 < table.size() ? table.places.begin[row + 1] : text.size());
  const Span value = value_of(up_to_next, field, begin);
  if (value.begin < up_to_next.size()) return {value.begin, value.end, table.name, row + 1, field};
  return {begin, std::min(begin + 1, text.size()), table.name, row + 1, field};
}

}  // namespace ukvotes::json
