// SPDX-License-Identifier: MIT
#include <sheet/scanner.hpp>

#include <algorithm>

#include <findings/encoding.hpp>
#include <scan/blocks.hpp>
#include <text/count_of.hpp>

namespace ukvotes::sheet {

Scanner::Scanner(std::string_view text, std::size_t begin, const Format& format, findings::Collector& collector)
    : text_(text),
      format_(format),
      collector_(collector),
      longest_(std::min(collector.limits().line_bytes, collector.limits().field_bytes)),
      block_end_(begin),
      at_(begin) {}

/// The next block: whole lines where there are some, so that records rarely lie across its end.
bool Scanner::load_block() {
  if (block_end_ > block_begin_) collector_.has_passed(text_.substr(block_begin_, block_end_ - block_begin_));
  // What a careful record took beyond the last block has been validated with it.
  if (at_ >= text_.size()) return false;
  block_begin_ = at_;
  std::string_view block = text_.substr(at_, scan::block_bytes);
  const auto last = block.rfind(format_.line_end);
  if (at_ + block.size() < text_.size() && last != std::string_view::npos) block = block.substr(0, last + 1);
  block_end_ = at_ + block.size();
  index_.clear();
  index_.make_room(block.size() + 8);
  const auto [entries, look] = kernel_(block, {{format_.separator, '"', '\n', '\r'}}, index_.writable());
  findings::report_encoding(collector_, block, look);
  block_text_ = text::CellText(look.is_utf8);
  entries_ = entries;
  entry_ = 0;
  lines_ = text::count_of(format_.line_end, block) + 1;
  ++blocks_;
  return true;
}

void Scanner::read_plain(Grid& grid, std::size_t most) {
  grid.clear(text_.data() + block_begin_);
  while (grid.has_room() && grid.rows() < most && read_plain_row(grid.room(), grid.width())) grid.take_row();
}

/// Goes behind the record, if that is plain; `ends` has room for its cells and one before them.
bool Scanner::read_plain_row(std::uint32_t* ends, std::size_t width) {
  const char* const block = text_.data() + block_begin_;
  const char separator = format_.separator;
  const auto begin = static_cast<std::uint32_t>(at_ - block_begin_);
  Entry entry = index_.data() + entry_;
  if (last() - entry < static_cast<std::ptrdiff_t>(width)) return false;
  ends[0] = begin - 1;
  for (std::size_t i = 1; i < width; ++i) {
    if (block[*entry] != separator) {
      entry = behind_quoted(entry, ends[i - 1] + 1, width - i);
      if (entry == nullptr) return false;
    }
    ends[i] = *entry++;
  }
  if (block[*entry] == '"') entry = behind_quoted(entry, ends[width - 1] + 1, 0);
  if (entry == nullptr) return false;
  ends[width] = *entry;
  entry = behind_line_end(entry);
  if (entry == nullptr || ends[width] - begin > longest_ || Grid::may_be_a_note(ends, width)) return false;
  entry_ = static_cast<std::size_t>(entry - index_.data());
  at_ = block_begin_ + *(entry - 1) + 1;
  return true;
}

/// The structural character right behind the quotation mark that closes the cell which one at `entry` opens, or nothing where
/// there is no such cell on this line with `more` structural characters behind it.
Scanner::Entry Scanner::behind_quoted(Entry entry, std::uint32_t begin, std::size_t more) const {
  if (at(entry) != '"' || *entry != begin) return nullptr;
  for (++entry;; entry += 2) {
    while (entry != last() && at(entry) == format_.separator) ++entry;
    if (last() - entry < 2 || at(entry) != '"' || entry[1] != *entry + 1) return nullptr;
    if (at(entry + 1) != '"') break;
  }
  ++entry;
  const bool goes_on = last() - entry > static_cast<std::ptrdiff_t>(more) && (more == 0 || at(entry) == format_.separator);
  return goes_on ? entry : nullptr;
}

/// Behind the line end that is at `entry`, or nothing where none is.
Scanner::Entry Scanner::behind_line_end(Entry entry) const {
  if (at(entry) == format_.line_end) return entry + 1;
  const bool is_pair =
      format_.line_end == '\n' && at(entry) == '\r' && entry + 1 != last() && entry[1] == *entry + 1 && at(entry + 1) == '\n';
  return is_pair ? entry + 2 : nullptr;
}

void Scanner::read_with_care() {
  cells_.clear();
  record_ = record_at(text_, at_, format_, collector_.limits().line_bytes);
  at_ = record_.next;
  if (at_ > block_end_) {
    findings::report_encoding(collector_, text_.substr(block_end_, at_ - block_end_));
    block_end_ = at_;
  } else {
    while (entry_ < entries_ && block_begin_ + index_.data()[entry_] < at_) ++entry_;
  }
  if (record_.end - record_.begin <= collector_.limits().line_bytes) cells_ = cells_of(text_, record_, format_);
}

}  // namespace ukvotes::sheet
