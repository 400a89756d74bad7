// SPDX-License-Identifier: MIT
// The records of a spreadsheet, over an index of structural characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <ukvotes/buffer.hpp>

#include <findings/collector.hpp>
#include <scan/structure.hpp>
#include <sheet/grid.hpp>
#include <sheet/records.hpp>
#include <text/cell_text.hpp>

namespace ukvotes::sheet {

/// Walks the records of a text from `begin` on. Blocks are indexed in bulk. Plain rows are taken many at a time; any other
/// record (of fewer or more cells, with a stray quotation mark or line ends in a cell, longer than a block or a limit, the
/// last one without a line end) is read with care.
class Scanner {
 public:
  Scanner(std::string_view text, std::size_t begin, const Format& format, findings::Collector& collector);

  /// Goes to the next block when this one is read; says whether there is anything left.
  bool has_more() { return at_ < block_end_ || load_block(); }
  /// Where the next record begins.
  [[nodiscard]] std::size_t position() const { return at_; }
  /// This block: how many came before it, how many lines it has at most, and how many bytes their texts.
  [[nodiscard]] std::size_t block() const { return blocks_; }
  [[nodiscard]] std::size_t lines_in_block() const { return lines_; }
  [[nodiscard]] std::size_t text_in_block() const { return block_text_.room_for(block_end_ - block_begin_); }

  /// Fills the grid with the plain rows that follow, up to `most` of them.
  void read_plain(Grid& grid, std::size_t most);
  /// What turns the cells of plain rows into text.
  [[nodiscard]] text::CellText& plain_text() { return block_text_; }

  /// Reads the next record, whatever it is.
  void read_with_care();
  [[nodiscard]] const Record& record() const { return record_; }
  /// Its cells; none where it is longer than a line may be.
  [[nodiscard]] const std::vector<text::CsvCell>& cells() const { return cells_; }
  /// What turns them into text.
  [[nodiscard]] text::CellText& careful_text() { return careful_text_; }

 private:
  using Entry = const std::uint32_t*;

  bool load_block();
  bool read_plain_row(std::uint32_t* ends, std::size_t width);
  [[nodiscard]] Entry behind_quoted(Entry entry, std::uint32_t begin, std::size_t more) const;
  [[nodiscard]] Entry behind_line_end(Entry entry) const;
  [[nodiscard]] Entry last() const { return index_.data() + entries_; }
  [[nodiscard]] char at(Entry entry) const { return text_[block_begin_ + *entry]; }

  std::string_view text_;
  Format format_;
  findings::Collector& collector_;
  std::size_t longest_;
  scan::Kernel kernel_ = scan::best_kernel();
  Buffer<std::uint32_t> index_;  // offsets from the beginning of the block
  std::size_t entries_ = 0;
  std::size_t entry_ = 0;  // the first one that is not before `at_`
  std::size_t block_begin_ = 0;
  std::size_t block_end_ = 0;
  std::size_t at_;
  std::size_t blocks_ = 0;
  std::size_t lines_ = 0;
  Record record_;
  std::vector<text::CsvCell> cells_;
  text::CellText block_text_{false};
  text::CellText careful_text_{false};
};

}  // namespace ukvotes::sheet
