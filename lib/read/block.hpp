// SPDX-License-Identifier: MIT
// From a block of text to rows: the loop that the readers of all kinds share.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>

#include <findings/collector.hpp>
#include <findings/encoding.hpp>
#include <scan/blocks.hpp>
#include <tables/building.hpp>
#include <text/cell_text.hpp>

namespace ukvotes::read_steps {

// A kind whose rows go into several tables has functions of its own by these names.
using tables::append;
using tables::clear;
using tables::expect;
using tables::make_room;

/// What is particular to a kind of document.
template <class T>
concept RowReader = requires(T reader, const T& shared, typename T::Rows& rows, grammar::Cursor& at, text::CellText& cell_text) {
  { T::structure } -> std::convertible_to<scan::Structure>;  // which places its grammar wants
  { T::whole("") } -> std::same_as<std::size_t>;             // how many bytes of a text are whole records
  { reader.rows() } -> std::same_as<typename T::Rows&>;      // the rows so far: a table or several
  { reader.collector() } -> std::same_as<findings::Collector&>;
  // Reads records as long as they follow the grammar, up to a limit of rows in a table. Several threads do it at once, each
  // with rows of its own.
  { shared.read_regular(at, at, rows, cell_text, std::size_t{}) } -> std::same_as<void>;
  // Reads one record that does not, and adds its findings. Says whether to go on.
  { reader.read_irregular(at, at) } -> std::same_as<bool>;
  // Whether regular rows that were read elsewhere can stand behind those so far.
  { shared.may_follow(rows) } -> std::same_as<bool>;
};

/// Reads one block in order; says whether to go on.
template <RowReader Reader>
bool read_block(const scan::Block& block, Reader& reader) {
  findings::Collector& collector = reader.collector();
  findings::report_encoding(collector, block.text, block.look);
  text::CellText cell_text(block.look.is_utf8);
  make_room(reader.rows(), block.structural + 1, cell_text.room_for(block.text.size()));
  for (grammar::Cursor at = block.first;;) {
    reader.read_regular(at, block.last, reader.rows(), cell_text, collector.limits().rows);
    if (at == block.last) return true;
    if (!reader.read_irregular(at, block.last)) return false;
  }
}

/// Once the first block is read, it is known about how many rows will come, if the limit lets them.
template <RowReader Reader>
void expect_rows(Reader& reader, std::size_t read, std::size_t all) {
  if (read == all) return;
  const std::size_t rows = std::max<std::size_t>(1, reader.rows().size());
  const std::size_t times = std::min(all / read, reader.collector().limits().rows / rows);
  if (times > 0) expect(reader.rows(), times + times / 32 + 1, scan::block_bytes + 1, scan::block_bytes);
}

}  // namespace ukvotes::read_steps
