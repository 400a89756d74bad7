// SPDX-License-Identifier: MIT
// Rows of the list from what petitions say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <ukvotes/petition.hpp>
#include <ukvotes/petition_list.hpp>

namespace ukvotes::petition_list {

/// A petition as JSON says it: its text, and the tables of it that become one cell each.
struct Listed {
  PetitionText text;
  OptionalText departments;
  OptionalText topics;
};

/// The columns that lists in JSON have.
ColumnSet columns_of_json();

/// Adds the petition that begins at a byte of the document.
void append(ListedPetitionTable& table, const Listed& petition, std::size_t begin);

/// Calls `visit` for each table, for writing.
template <class Visitor>
void for_each_of(TablesOfPetitions& tables, const Visitor& visit) {
  visit(tables.countries);
  visit(tables.constituencies);
  visit(tables.regions);
  visit(tables.other_business);
}

/// Gives the rows of a table that have no petition yet this one.
template <class Table>
void end_petition(OfPetitions<Table>& table, std::optional<std::string_view> id) {
  while (table.petition.size() < table.size()) id ? table.petition.append(*id) : table.petition.append_null();
}

}  // namespace ukvotes::petition_list
