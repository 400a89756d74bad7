// SPDX-License-Identifier: MIT
// From text to rows, block by block, with one thread or several.
#pragma once

#include <algorithm>
#include <string_view>

#include <read/block.hpp>
#include <read/parallel.hpp>

namespace ukvotes::read_steps {

template <RowReader Reader>
void read_in_order(std::string_view text, Reader& reader) {
  scan::BlockCutter blocks(text, Reader::whole);
  scan::BlockIndex index(Reader::structure, text.size());
  for (std::string_view block = blocks.next(); !block.empty(); block = blocks.next()) {
    if (!read_block(index.of(block), reader)) return;
    if (block.data() == text.data()) expect_rows(reader, block.size(), text.size());
    reader.collector().has_passed(block);
  }
}

/// Reads all records of `text`, which is part of the document.
template <RowReader Reader>
void read_rows(std::string_view text, Reader& reader) {
  const unsigned threads = std::min(reader.collector().threads(), most_threads);
  if (threads > 1 && text.size() > 4 * scan::block_bytes) {
    InParallel<Reader>(text, reader, threads).read();
  } else {
    read_in_order(text, reader);
  }
}

}  // namespace ukvotes::read_steps
