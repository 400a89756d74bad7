// SPDX-License-Identifier: MIT
#include <read/preflight.hpp>

#include <algorithm>

#include <encoding/places.hpp>
#include <findings/encoding.hpp>
#include <rules/document_rules.hpp>
#include <text/utf8.hpp>

namespace ukvotes::read_steps {

namespace {

constexpr std::size_t largest_readable = (std::size_t{1} << 31) - 1;

/// So many bytes of a text, or up to three fewer: no character of UTF-8 is cut.
std::string_view first_bytes(std::string_view text, std::size_t bytes) {
  if (bytes >= text.size()) return text;
  const auto is_continued = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
  std::size_t end = bytes;
  while (end > 0 && bytes - end < 3 && is_continued(end)) --end;
  return text.substr(0, is_continued(end) ? bytes : end);
}

/// What is decoded ends at the limit already.
std::string_view within_limit(const Source& source, findings::Collector& collector) {
  const std::size_t limit = std::min(collector.limits().file_bytes, largest_readable);
  const std::size_t bytes = source.bytes().size();
  const std::string_view text = source.is_decoded() ? source.text() : first_bytes(source.text(), limit);
  if (source.is_decoded() ? encoding::covered_bytes(source) == bytes : bytes <= limit) return text;
  Finding& finding = collector.add(rule::file_too_long, {text.size(), text.size(), {}, 0, {}},
                                   "the document is longer than the limit and is read only up to it");
  finding.found = std::to_string(bytes) + " bytes";
  finding.expected = "at most " + std::to_string(limit) + " bytes";
  return text;
}

}  // namespace

void report_carriage_returns(findings::Collector& collector) {
  collector.add(rule::carriage_returns, {0, 0, {}, 0, {}}, "carriage returns alone end the lines").expected = "line feeds";
}

Body preflight(const Source& source, findings::Collector& collector) {
  Body body;
  body.text = within_limit(source, collector);
  body.readable_behind = source.text().size() - body.text.size() + source.readable_behind();
  if (source.is_decoded()) findings::report_undecodable(collector, source);
  body.begin = text::size_of_mark(body.text);
  return body;
}

}  // namespace ukvotes::read_steps
