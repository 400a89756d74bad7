// SPDX-License-Identifier: MIT
// A count of a document as the prover sees it, and what may have stood in its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <text/counts.hpp>

namespace ukvotes::repair_search {

using text::Format;
using text::formatted;

/// A count in a document, as text and as value (empty where the text is no count).
struct Cell {
  std::string_view table;
  std::size_t row = 0;
  std::string_view field;
  std::string_view name;  ///< of the row, for messages
  std::size_t byte_begin = 0;
  std::string_view text;
  std::optional<std::int64_t> value;
  Format format = Format::plain;
  bool may_be_filled = false;  ///< an empty cell that has lost its count, not one that never had any
};

/// The count that a cell without a value says in the other form, 268513 for 268,513, in quotation marks or not.
std::optional<std::int64_t> count_in_other_form(const Cell& cell);

/// Whether one digit is all that stands between the cell and that count, or nothing of a count stands there any more.
bool may_have_been(const Cell& cell, std::int64_t value);

/// The counts that the cell is when one of its characters is replaced by another digit, and what it says in the other form.
std::vector<std::int64_t> one_digit_changes(const Cell& cell);

/// Whether `after` is `before` with one character replaced by a digit.
bool differs_in_one_digit(std::string_view before, std::string_view after);

}  // namespace ukvotes::repair_search
