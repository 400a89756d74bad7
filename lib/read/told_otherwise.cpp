// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include <encoding/words.hpp>
#include <read/read.hpp>
#include <rules/document_rules.hpp>

namespace ukvotes::read_steps {

namespace {

std::string listed(const std::vector<Encoding>& encodings) {
  std::string names;
  for (const Encoding encoding : encodings) names += (names.empty() ? "" : " or ") + std::string(name_of(encoding));
  return names;
}

}  // namespace

std::optional<Source> told_otherwise(const Source& source, std::string_view text, findings::Collector& collector) {
  const encoding::Testimony testimony = encoding::told_by_words(text);
  if (testimony.certain) return encoding::decoded(source, *testimony.certain, collector.limits());
  const auto is_about_bytes = [](const Finding& finding) { return finding.rule == &rule::invalid_utf8; };
  auto& findings = collector.so_far();
  const auto first = std::find_if(findings.begin(), findings.end(), is_about_bytes);
  if (first != findings.end() && !testimony.possible.empty())
    first->message += "; all of them would be text in " + listed(testimony.possible) + ", if that is named as the encoding";
  return std::nullopt;
}

}  // namespace ukvotes::read_steps
