// SPDX-License-Identifier: MIT
// Columns of a few counts.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>

#include <ukvotes/column.hpp>

namespace ukvotes::tests {

inline CountColumn<unit::Signatures> column_of(std::initializer_list<std::optional<std::int64_t>> values) {
  CountColumn<unit::Signatures> column;
  for (const auto& value : values) column.append(value ? std::optional(Signatures(*value)) : std::nullopt);
  column.finish();
  return column;
}

}  // namespace ukvotes::tests
