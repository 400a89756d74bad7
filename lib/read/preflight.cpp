// SPDX-License-Identifier: MIT
#include <read/preflight.hpp>

#include <algorithm>

#include <rules/document_rules.hpp>

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

}  // namespace

Body preflight(std::string_view text, findings::Collector& collector) {
  Body body;
  body.text = within_limit(text, collector);
  body.begin = body.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  return body;
}

}  // namespace ukvotes::read_steps
