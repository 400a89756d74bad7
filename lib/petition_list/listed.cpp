// SPDX-License-Identifier: MIT
#include <petition_list/listed.hpp>

namespace ukvotes::petition_list {

namespace {

/// One more of the texts of a cell.
void join(OptionalText& cell, std::string_view text) {
  if (!cell->empty()) *cell += "; ";
  *cell += text;
}

}  // namespace

void ListedReader::element(json::Value value) {
  attributes_.data(value, [&](auto name, auto field) { return other(name, field); });
}

void ListedReader::line() {
  bool has_envelope = false;
  values_.outermost([&](std::string_view key, json::Value value) {
    return attributes_.outermost(key, value, has_envelope, [&](auto name, auto field) { return other(name, field); });
  });
}

bool ListedReader::other(std::string_view name, json::Value value) {
  if (name == "departments") return departments(value), true;
  if (name == "topics") return topics(value), true;
  return tables_.read(values_, name, value);
}

void ListedReader::departments(json::Value value) {
  if (json::Walk::is_null(value)) return;
  listed_.departments.emplace();
  values_.walk().elements(value, "departments", values_.where(), [&](json::Value department) {
    OptionalText acronym;
    OptionalText name;
    OptionalText url;
    values_.object(department, "departments", values_.where(), [&](std::string_view key, json::Value field) {
      if (key == "acronym") return values_.read(field, key, acronym), true;
      if (key == "name") return values_.read(field, key, name), true;
      if (key == "url") return values_.read(field, key, url), true;
      return false;
    });
    join(listed_.departments, acronym.value_or(name.value_or("")));
  });
}

void ListedReader::topics(json::Value value) {
  if (json::Walk::is_null(value)) return;
  listed_.topics.emplace();
  values_.walk().elements(value, "topics", values_.where(), [&](json::Value topic) {
    if (const auto code = values_.walk().string(topic, "topics", values_.where())) join(listed_.topics, *code);
  });
}

}  // namespace ukvotes::petition_list
