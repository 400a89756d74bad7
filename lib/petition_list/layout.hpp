// SPDX-License-Identifier: MIT
// Which dialect of a list a text has, told by its first lines.
#pragma once

#include <string_view>

#include <ukvotes/kind.hpp>

namespace ukvotes::petition_list {

/// So much of a text is looked at: a page of a list has its links and its first petition within it.
inline constexpr std::size_t looked_at = 1 << 16;

/// The text from its first byte that is neither white space nor a byte order mark, if that is a brace; otherwise empty.
std::string_view json_object(std::string_view text);

/// Whether the field "data" of a JSON object is an array, as on a page of a list.
bool has_array_of_data(std::string_view text);

/// Whether that array is there and has no elements.
bool has_no_data(std::string_view text);

/// Whether two lines begin with a brace, which JSON of more than one line never has, and one of them has attributes.
bool has_petition_lines(std::string_view text);

/// The dialect in which a text is read that was said to be a list. A single petition on one line is a list of one line.
Dialect dialect_of(std::string_view text);

}  // namespace ukvotes::petition_list
