// SPDX-License-Identifier: MIT
// Where a field of a row stands, found again by its name: this is asked for rarely, so that rows need only say where they begin.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <findings/collector.hpp>
#include <json/strings.hpp>

namespace ukvotes::json {

/// The value that begins at `at`, as far as a scalar goes; of an object or an array its bracket.
inline std::size_t end_of_value(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  if (text[at] == '{' || text[at] == '[') return at + 1;
  if (text[at] == '"') return behind_string(text, at);
  return std::min(text.find_first_of(",}] \t\r\n", at), text.size());
}

/// The value of the first field of that name in the row, or the first byte of the row when there is none.
template <class Table>
findings::Place place_of(std::string_view text, const Table& table, std::size_t row, std::string_view field) {
  const std::size_t begin = table.places.begin[row];
  const std::string_view part = text.substr(0, row + 1 < table.size() ? table.places.begin[row + 1] : text.size());
  const std::string key = '"' + std::string(field) + '"';
  for (std::size_t at = part.find(key, begin); at != std::string_view::npos; at = part.find(key, at + 1)) {
    const std::size_t colon = part.find_first_not_of(" \t\r\n", at + key.size());
    if (colon == std::string_view::npos || part[colon] != ':') continue;  // a value that says the same
    const std::size_t value = std::min(part.find_first_not_of(" \t\r\n", colon + 1), part.size());
    return {value, end_of_value(part, value), table.name, row + 1, field};
  }
  return {begin, std::min(begin + 1, text.size()), table.name, row + 1, field};
}

}  // namespace ukvotes::json
