// SPDX-License-Identifier: MIT
// Rows of the list from what petitions say.
#pragma once

#include <optional>
#include <string>

#include <ukvotes/petition.hpp>
#include <ukvotes/petition_list.hpp>

namespace ukvotes::petition_list {

/// A petition as a list says it: its text, and the tables of it that become one cell each.
struct Listed {
  PetitionText text;
  OptionalText number;              ///< its number, where that is a text
  std::optional<Signatures> local;  ///< those of one constituency
  OptionalText departments;
  OptionalText topics;
};

/// Adds the petition that begins at a byte of the document.
void append(ListedPetitionTable& table, const Listed& petition, std::size_t begin);

}  // namespace ukvotes::petition_list
