// SPDX-License-Identifier: MIT
// The facts of a document as ukvotes read it, from the memory of its columns.
#pragma once

#include <string>

#include <ukvotes/column.hpp>
#include <ukvotes/document.hpp>
#include <ukvotes/table.hpp>

#include "facts.hpp"

namespace benchmarks {

inline std::int64_t fact_of(const ukvotes::TextColumn& column) { return static_cast<std::int64_t>(column.bytes().size()); }
inline std::int64_t fact_of(const ukvotes::DictionaryColumn& column) {
  std::int64_t bytes = 0;
  for (const std::int32_t code : column.codes())
    bytes += static_cast<std::int64_t>(column.dictionary()[static_cast<std::size_t>(code)].size());
  return bytes;
}
template <class Value>
std::int64_t fact_of(const ukvotes::ValueColumn<Value>& column) {
  std::int64_t sum = 0;
  for (const auto bits : column.values()) sum += bits;
  return sum;
}
inline std::int64_t fact_of(const ukvotes::ValueColumn<ukvotes::Percent>& column) {
  std::int64_t sum = 0;
  for (std::size_t row = 0; row < column.size(); ++row) sum += column[row]->hundredths();
  return sum;
}

template <class T>
Facts facts_of(const ukvotes::Document<T>& document) {
  Facts facts{{"findings", document.findings.size()}};
  document.value.for_each_table([&](const auto& table) {
    const std::string name(table.name);
    facts[name + ".rows"] = static_cast<std::int64_t>(table.size());
    table.for_each_column(
        [&](const ukvotes::ColumnInfo& info, const auto& column) { facts[name + "." + std::string(info.name)] = fact_of(column); });
  });
  return facts;
}

}  // namespace benchmarks
