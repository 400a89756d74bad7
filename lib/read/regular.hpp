// SPDX-License-Identifier: MIT
// The innermost loop of all readers: records that follow the grammar, one after the other.
#pragma once

#include <cstddef>

#include <ukvotes/grammar/cursor.hpp>

#include <tables/building.hpp>

namespace ukvotes::read_steps {

inline std::size_t bytes_between(const grammar::Cursor& begin, const grammar::Cursor& end) {
  return static_cast<std::size_t>(end.address() - begin.address());
}

/// Calls `read(row)` for one row after the other, as long as it says that it has read a record at `at` and put it into the
/// room of the table. Goes up to `limit` rows. Where a record does not follow the grammar, `at` is left before it.
template <class Table, class Read>
[[gnu::flatten]] void read_regular_rows(grammar::Cursor& at, const grammar::Cursor& last, Table& table, std::size_t limit,
                                        const Read& read) {
  std::size_t row = table.size();
  for (; at != last && row < limit; ++row) {
    const grammar::Cursor begin = at;
    if (!read(row)) {
      at = begin;
      break;
    }
  }
  tables::grow_into_room(table, row);
}

}  // namespace ukvotes::read_steps
