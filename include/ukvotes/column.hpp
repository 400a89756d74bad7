// SPDX-License-Identifier: MIT
// Typed columns in Arrow's memory layout: values, validity bits, UTF-8 text as offsets and bytes, dictionary codes.
// Format: Apache Arrow columnar format 1.x, "Physical memory layout".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <ukvotes/dictionary_column.hpp>
#include <ukvotes/text_column.hpp>
#include <ukvotes/value_column.hpp>

namespace ukvotes {

/// A cell of a column that a table may lack: published layouts differ in which columns they have.
template <class Column>
std::string_view text_at(const Column& column, std::size_t row) {
  return row < column.size() ? column[row] : std::string_view{};
}
inline std::optional<std::string_view> optional_text_at(const TextColumn& column, std::size_t row) {
  return row < column.size() ? column.get(row) : std::nullopt;
}
template <class Value>
std::optional<Value> value_at(const ValueColumn<Value>& column, std::size_t row) {
  return row < column.size() ? column[row] : std::nullopt;
}

}  // namespace ukvotes
