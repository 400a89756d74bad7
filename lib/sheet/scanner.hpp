// SPDX-License-Identifier: MIT
// One record after the other, over an index of structural characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <ukvotes/buffer.hpp>

#include <findings/collector.hpp>
#include <scan/structure.hpp>
#include <sheet/records.hpp>
#include <text/cell_text.hpp>

namespace ukvotes::sheet {

/// Walks the records of a text from `begin` on. Blocks are indexed in bulk; a record that the quick way does not understand
/// (a stray quotation mark, a cell with line ends, one longer than a block or a limit) is read with care.
class Scanner {
 public:
  Scanner(std::string_view text, std::size_t begin, const Format& format, findings::Collector& collector);

  /// Goes to the next record; says whether there is one.
  bool next() {
    if (at_ >= block_end_ && !load_block()) return false;
    is_quick_ = read_quickly();
    if (!is_quick_) read_with_care();
    return true;
  }

  [[nodiscard]] const Record& record() const { return record_; }
  [[nodiscard]] std::span<const text::CsvCell> cells() const { return {cells_.data(), cells_.size()}; }
  /// The block of the record: how many came before it, how many lines it has at most, and how many bytes their texts.
  [[nodiscard]] std::size_t block() const { return blocks_; }
  [[nodiscard]] std::size_t lines_in_block() const { return lines_; }
  [[nodiscard]] std::size_t text_in_block() const { return block_text_.room_for(block_end_ - block_begin_); }
  /// Whether the record was read the quick way: then none of its quotation marks is astray and it is within all limits.
  [[nodiscard]] bool is_quick() const { return is_quick_; }
  /// What turns its cells into text.
  [[nodiscard]] text::CellText& cell_text() { return is_quick_ ? block_text_ : careful_text_; }

 private:
  bool load_block();
  bool read_quickly();
  bool pass_quoted(std::size_t& at);
  bool ends_record(std::size_t& at);
  void read_with_care();

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
  bool is_quick_ = false;
  Record record_;
  std::vector<text::CsvCell> cells_;
  text::CellText block_text_{false};
  text::CellText careful_text_{false};
};

}  // namespace ukvotes::sheet
