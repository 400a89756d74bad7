// SPDX-License-Identifier: MIT
#include <petition_list/layout.hpp>

#include <algorithm>

#include <text/utf8.hpp>

namespace ukvotes::petition_list {

namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

/// The beginning of the text from the bracket of its data on; empty where they are no array.
std::string_view array_of_data(std::string_view text) {
  const std::string_view head = text.substr(0, looked_at);
  const auto data = head.find("\"data\"");
  const auto value = data == std::string_view::npos ? data : head.find_first_not_of(" \t\r\n:", data + 6);
  return value != std::string_view::npos && head[value] == '[' ? head.substr(value) : std::string_view();
}

bool has_attributes(std::string_view line) { return line.substr(0, looked_at).find("\"attributes\"") != std::string_view::npos; }

}  // namespace

std::string_view json_object(std::string_view text) {
  text.remove_prefix(text::size_of_mark(text));
  const auto first = text.find_first_not_of(white_space);
  return first != std::string_view::npos && text[first] == '{' ? text.substr(first) : std::string_view();
}

bool has_array_of_data(std::string_view text) { return !array_of_data(text).empty(); }

bool has_no_data(std::string_view text) {
  const std::string_view array = array_of_data(text);
  const auto inside = array.find_first_not_of(white_space, 1);
  return inside != std::string_view::npos && array[inside] == ']';
}

bool has_petition_lines(std::string_view text) {
  const std::string_view object = json_object(text);
  const std::string_view first = first_line(object);
  const std::string_view second = json_object(object.substr(first.size()));
  return !second.empty() && (has_attributes(first) || has_attributes(first_line(second)));
}

Dialect dialect_of(std::string_view text) {
  const std::string_view object = json_object(text);
  if (object.empty()) return Dialect::site_list_csv;
  if (has_petition_lines(object)) return Dialect::petition_lines;
  return !has_array_of_data(object) && has_attributes(first_line(object)) ? Dialect::petition_lines : Dialect::site_list_json;
}

}  // namespace ukvotes::petition_list
