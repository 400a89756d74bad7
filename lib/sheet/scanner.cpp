// SPDX-License-Identifier: MIT
#include <sheet/scanner.hpp>

#include <algorithm>

#include <findings/encoding.hpp>
#include <scan/blocks.hpp>
#include <scan/count.hpp>
#include <text/utf8.hpp>

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
  const text::Look look = text::look_at(block);
  if (!look.is_utf8) findings::report_invalid_utf8(collector_, block);
  if (look.may_be_encoded_twice) findings::report_mojibake(collector_, block);
  block_text_ = text::CellText(look.is_utf8);
  index_.clear();
  index_.make_room(block.size() + 9);
  entries_ = kernel_(block, {format_.separator, '"', '\n', '\r'}, index_.writable());
  index_.writable()[entries_] = static_cast<std::uint32_t>(block.size());
  entry_ = 0;
  lines_ = scan::count_of(format_.line_end, block) + 1;
  ++blocks_;
  return true;
}

bool Scanner::read_quickly() {
  cells_.clear();
  const std::size_t entry = entry_;
  std::size_t at = at_;
  for (;;) {
    const std::size_t begin = at;
    if (at < block_end_ && text_[at] == '"') {
      if (!pass_quoted(at)) break;
    } else {
      at = block_begin_ + index_.data()[entry_];
      if (at < block_end_ && text_[at] == '"') break;
    }
    cells_.push_back({begin, at, false});
    if (at < block_end_ && text_[at] == format_.separator) {
      ++entry_;
      ++at;
      continue;
    }
    const std::size_t end = at;
    if (end - at_ > longest_ || !ends_record(at)) break;
    record_ = {at_, end, at};
    at_ = at;
    return true;
  }
  entry_ = entry;
  return false;
}

/// Goes behind a quoted cell without line ends.
bool Scanner::pass_quoted(std::size_t& at) {
  const auto character = [&](std::size_t entry) { return text_[block_begin_ + index_.data()[entry]]; };
  for (++entry_;; entry_ += 2) {
    while (entry_ < entries_ && character(entry_) == format_.separator) ++entry_;
    if (entry_ == entries_ || character(entry_) != '"') return false;
    at = block_begin_ + index_.data()[entry_] + 1;
    const bool is_doubled = at < block_end_ && text_[at] == '"';
    if (is_doubled) continue;
    ++entry_;
    return block_begin_ + index_.data()[entry_] == at;  // a structural character or the end is next
  }
}

/// Goes behind the line end, or says that there is none here.
bool Scanner::ends_record(std::size_t& at) {
  if (at == block_end_) return at == text_.size();
  if (text_[at] == '\r' && format_.line_end == '\n') {
    if (at + 1 == text_.size()) return ++entry_, ++at, true;
    if (text_[at + 1] != '\n') return false;
    ++entry_;
    ++at;
  }
  if (text_[at] != format_.line_end) return false;
  ++entry_;
  ++at;
  return true;
}

void Scanner::read_with_care() {
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
