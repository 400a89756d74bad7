// SPDX-License-Identifier: MIT
#include <read/preflight.hpp>

#include <algorithm>

#include <rules/document_rules.hpp>
#include <text/utf8.hpp>

namespace ukvotes::read_steps {

namespace {

constexpr std::size_t largest_readable = (std::size_t{1} << 31) - 1;

std::string_view within_limit(std::string_view text, findings::Collector& collector) {
  const std::size_t limit = std::min(collector.limits().file_bytes, largest_readable);
  if (text.size() <= limit) return text;
  Finding& finding =
      collector.add(rule::file_too_long, {limit, limit, {}, 0, {}}, "the document is longer than the limit and is read only up to it");
  finding.found = std::to_string(text.size()) + " bytes";
  finding.expected = "at most " + std::to_string(limit) + " bytes";
  return text.substr(0, limit);
}

/// One finding for each run of bytes that are no UTF-8.
void find_invalid_runs(std::string_view text, findings::Collector& collector) {
  for (auto bad = text::find_invalid_utf8(text); bad;) {
    std::size_t end = *bad;
    while (end < text.size() && text::character_length(text.substr(end)) == 0) ++end;
    collector.add(rule::invalid_utf8, {*bad, end, {}, 0, {}}, "the bytes are no UTF-8").expected = "UTF-8";
    bad = text::find_invalid_utf8(text, end);
  }
}

}  // namespace

Body preflight(std::string_view text, findings::Collector& collector) {
  Body body;
  body.text = within_limit(text, collector);
  body.begin = body.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  body.is_utf8 = !text::find_invalid_utf8(body.text);
  if (!body.is_utf8) find_invalid_runs(body.text, collector);
  return body;
}

}  // namespace ukvotes::read_steps
