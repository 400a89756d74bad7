// SPDX-License-Identifier: MIT
// One petition of a list in JSON.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include <petition/attributes.hpp>
#include <petition_list/rows.hpp>

namespace ukvotes::petition_list {

/// The tables of petitions that a list has no room for, each with one note.
class OtherTables {
 public:
  /// Whether the field is such a table; it is looked at, so that it is JSON.
  bool note(petition::Values& values, std::string_view name, json::Value value);

 private:
  std::set<std::string, std::less<>> noted_;
};

/// Reads what a petition says, apart from its tables, into a row of the list.
class ListedReader {
 public:
  ListedReader(petition::Values& values, OtherTables& tables) : values_(values), tables_(tables), attributes_(values, listed_.text) {}

  /// The petition as an element of a page.
  void element(json::Value value);
  /// The petition as the whole of a line.
  void line();

  [[nodiscard]] const Listed& listed() const { return listed_; }

 private:
  bool other(std::string_view name, json::Value value);
  void departments(json::Value value);
  void topics(json::Value value);

  petition::Values& values_;
  OtherTables& tables_;
  Listed listed_;
  petition::Attributes attributes_;
};

}  // namespace ukvotes::petition_list
