// SPDX-License-Identifier: MIT
// Rows of the list from what petitions say.
#pragma once

#include <optional>
#include <string>

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

}  // namespace ukvotes::petition_list
