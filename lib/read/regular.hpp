// SPDX-License-Identifier: MIT
// The innermost loop of all readers: records that follow the grammar, one after the other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <ukvotes/grammar/cursor.hpp>

#include <findings/collector.hpp>
#include <tables/building.hpp>

namespace ukvotes::read_steps {

/// Where the rows of a table begin in the document. Records that are longer than a limit allows are not regular.
class RowBegins {
 public:
  template <class Table>
  RowBegins(Table& table, const findings::Collector& collector)
      : begins_(table.places.begin.room()),
        text_(collector.text().data()),
        longest_(std::min(collector.limits().line_bytes, collector.limits().field_bytes)) {}

  /// Writes down where a record stands; says whether it is within the limits.
  bool put(std::size_t row, const grammar::Cursor& begin, const grammar::Cursor& end) {
    begins_[row] = static_cast<std::uint32_t>(begin.address() - text_);
    return static_cast<std::size_t>(end.address() - begin.address()) <= longest_;
  }

 private:
  std::uint32_t* begins_;
  const char* text_;
  std::size_t longest_;
};

/// Calls `read(cursor, end, row)` for one row after the other, as long as it says that it has read a record at the cursor and
/// put it into the room of the table. Goes up to `limit` rows. Where a record does not follow the grammar, `at` is left before it.
///
/// The cursor of the loop, and `read` with all that it holds by value, are its own: no compiler can know that the bytes which
/// are written to columns do not change what others can see, too, and would fetch all of it again for every row.
template <class Table, class Read>
[[gnu::flatten]] void read_regular_rows(grammar::Cursor& at, const grammar::Cursor& last, Table& table, std::size_t limit, Read read) {
  grammar::Cursor cursor = at;
  const grammar::Cursor end = last;
  std::size_t row = table.size();
  for (; cursor != end && row < limit; ++row) {
    const grammar::Cursor begin = cursor;
    if (!read(cursor, end, row)) {
      cursor = begin;
      break;
    }
  }
  at = cursor;
  tables::grow_into_room(table, row);
}

}  // namespace ukvotes::read_steps
