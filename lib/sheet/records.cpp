// SPDX-License-Identifier: MIT
#include <sheet/records.hpp>

#include <algorithm>

namespace ukvotes::sheet {

namespace {

/// Behind the quotation mark that closes the cell which begins at `begin`, or `begin` when nothing closes it.
std::size_t behind_quoted(std::string_view text, std::size_t begin, const Format& format) {
  for (std::size_t at = text.find('"', begin + 1); at != std::string_view::npos; at = text.find('"', at + 2)) {
    if (at + 1 == text.size() || text[at + 1] == format.separator || text[at + 1] == '\r' || text[at + 1] == '\n') return at + 1;
    if (text[at + 1] != '"') break;
  }
  return begin;
}

}  // namespace

Record record_at(std::string_view text, std::size_t begin, const Format& format, std::size_t longest) {
  const std::string_view near = text.substr(0, begin + std::min(longest, text.size() - begin));
  const char stops[] = {format.separator, format.line_end};
  std::size_t at = begin;
  for (;;) {
    if (format.spans_lines && at < near.size() && near[at] == '"') at = behind_quoted(near, at, format);
    at = std::min(text.find_first_of({stops, 2}, at), text.size());
    if (at == text.size() || text[at] == format.line_end) break;
    ++at;
  }
  const bool ends_in_pair = format.line_end == '\n' && at > begin && at < text.size() && text[at - 1] == '\r';
  return {begin, ends_in_pair ? at - 1 : at, std::min(at + 1, text.size())};
}

}  // namespace ukvotes::sheet
