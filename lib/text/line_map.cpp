// SPDX-License-Identifier: MIT
#include <text/line_map.hpp>

#include <text/count_of.hpp>
#include <text/line_end.hpp>
#include <text/utf8.hpp>

namespace ukvotes::text {

void LineMap::count_lines() {
  line_end_ = line_end_of(text_);
  lines_before_.push_back(0);
  for (std::size_t i = 0; i + block <= text_.size(); i += block) {
    const std::string_view part = text_.substr(i, block);
    lines_before_.push_back(lines_before_.back() + static_cast<std::uint32_t>(count_of(line_end_, part)));
    passed_(text_, part);
  }
}

void LineMap::go_to(std::size_t byte) {
  const std::size_t known = byte >= last_.byte ? last_.byte : 0;
  const auto line_end = text_.substr(known, byte - known).rfind(line_end_);
  if (line_end != std::string_view::npos) {
    last_ = {known + line_end + 1, known + line_end + 1, 1};
  } else if (known < last_.byte || known == 0) {
    const auto before = text_.substr(0, byte).rfind(line_end_);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    last_ = {begin, begin, 1};
  }
  last_.column += count_characters(text_.substr(last_.byte, byte - last_.byte));
  last_.byte = byte;
}

Position LineMap::position(std::size_t byte_begin, std::size_t byte_end) {
  if (lines_before_.empty()) count_lines();
  go_to(byte_begin);
  const std::size_t block_begin = byte_begin / block * block;
  Position position;
  position.line = 1 + lines_before_[byte_begin / block] + count_of(line_end_, text_.substr(block_begin, byte_begin - block_begin));
  position.column = last_.column;
  position.byte_begin = byte_begin;
  position.byte_end = byte_end;
  return position;
}

std::size_t LineMap::line_begin(std::size_t byte) {
  go_to(byte);
  return last_.line_begin;
}

}  // namespace ukvotes::text
