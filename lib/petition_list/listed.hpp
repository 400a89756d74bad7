// SPDX-License-Identifier: MIT
// One petition of a list in JSON.
#pragma once

#include <string_view>

#include <petition/attributes.hpp>
#include <petition/table_reader.hpp>
#include <petition_list/rows.hpp>

namespace ukvotes::petition_list {

/// Adds the rows of a petition to the tables that all petitions of a list share.
using TableReader = petition::TableReader<TablesOfPetitions>;

/// Reads what a petition says: into a row of the list, and into the tables.
class ListedReader {
 public:
  ListedReader(petition::Values& values, TableReader& tables) : values_(values), tables_(tables), attributes_(values, listed_.text) {}

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
  TableReader& tables_;
  Listed listed_;
  petition::Attributes attributes_;
};

}  // namespace ukvotes::petition_list
