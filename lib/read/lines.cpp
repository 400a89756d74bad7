// SPDX-License-Identifier: MIT
#include <read/lines.hpp>

#include <utility>

#include <text/line_end.hpp>

namespace ukvotes::read_steps {

std::string with_line_feeds(std::string_view text) {
  std::string lines(text);
  for (auto at = lines.find('\r'); at != std::string::npos; at = lines.find('\r', at + 1)) {
    if (at + 1 == lines.size() || lines[at + 1] != '\n') lines[at] = '\n';
  }
  return lines;
}

Source with_line_feeds(const Source& source) {
  if (text::line_end_of(source.text()) != '\r') return source;
  return Source::decoded(source, with_line_feeds(source.text()), source.encoding());
}

}  // namespace ukvotes::read_steps
