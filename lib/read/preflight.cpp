// SPDX-License-Identifier: MIT
#include <read/preflight.hpp>

#include <algorithm>

#include <encoding/places.hpp>
#include <findings/encoding.hpp>
#include <rules/document_rules.hpp>

namespace ukvotes::read_steps {

namespace {

constexpr std::size_t largest_readable = (std::size_t{1} << 31) - 1;

/// What is decoded ends at the limit already.
std::string_view within_limit(const Source& source, findings::Collector& collector) {
  const std::size_t limit = std::min(collector.limits().file_bytes, largest_readable);
  const std::size_t bytes = source.bytes().size();
  const std::string_view text = source.is_decoded() ? source.text() : source.text().substr(0, limit);
  if (source.is_decoded() ? encoding::covered_bytes(source) == bytes : bytes <= limit) return text;
  Finding& finding = collector.add(rule::file_too_long, {text.size(), text.size(), {}, 0, {}},
                                   "the document is longer than the limit and is read only up to it");
  finding.found = std::to_string(bytes) + " bytes";
  finding.expected = "at most " + std::to_string(limit) + " bytes";
  return text;
}

}  // namespace

Body preflight(const Source& source, findings::Collector& collector) {
  Body body;
  body.text = within_limit(source, collector);
  body.readable_behind = source.text().size() - body.text.size() + source.readable_behind();
  if (source.is_decoded()) findings::report_undecodable(collector, source);
  body.begin = body.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  return body;
}

}  // namespace ukvotes::read_steps
