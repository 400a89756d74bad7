// SPDX-License-Identifier: MIT
#include <findings/collector.hpp>

#include <algorithm>

#include <rules/document_rules.hpp>
#include <text/utf8.hpp>

namespace ukvotes::findings {

namespace {

constexpr std::size_t excerpt_before = 72;  // bytes of a long line that are shown before and after the place
constexpr std::size_t excerpt_after = 96;
constexpr std::size_t shown_cell = 200;   // bytes of what was found
constexpr std::size_t shown_line = 4096;  // bytes of a header

/// The next boundary between characters at or after `byte`.
std::size_t character_boundary(std::string_view text, std::size_t byte) {
  while (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) ++byte;
  return byte;
}

}  // namespace

Finding& Collector::add(const Rule& rule, const Place& place, std::string message) {
  if (is_full()) {
    skip();
    surplus_ = Finding{};
    surplus_.rule = &rule;
    return surplus_;
  }
  Finding& finding = findings_.emplace_back();
  finding.rule = &rule;
  finding.message = std::move(message);
  finding.position = lines_.position(place.byte_begin, place.byte_end);
  finding.table = place.table;
  finding.row = place.row;
  finding.field = place.field;
  finding.found = text::shortened(text_.substr(place.byte_begin, place.byte_end - place.byte_begin), shown_cell);
  add_excerpt(finding);
  return finding;
}

void Collector::add_excerpt(Finding& finding) {
  const std::size_t place = finding.position.byte_begin;
  const std::size_t line_begin = lines_.line_begin(place);
  const bool cut_before = place - line_begin > excerpt_before;
  const std::size_t begin = cut_before ? character_boundary(text_, place - excerpt_before) : line_begin;
  const std::size_t limit = std::max(place, std::min(finding.position.byte_end, place + excerpt_before)) + excerpt_after;
  std::string_view line = text_.substr(begin, limit - begin);
  const auto line_end = line.find(lines_.line_end(), place - begin);
  const bool cut_after = line_end == std::string_view::npos && limit < text_.size();
  line = line.substr(0, line_end);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  const std::size_t marked = std::min(finding.position.byte_end, begin + line.size());
  finding.excerpt = (cut_before ? "..." : "") + std::string(line) + (cut_after ? "..." : "");
  finding.caret = 1 + (cut_before ? 3 : 0) + text::count_characters(text_.substr(begin, place - begin));
  finding.width = marked > place ? std::max<std::size_t>(1, text::count_characters(text_.substr(place, marked - place))) : 1;
}

std::vector<Finding> Collector::take() {
  sort_by_place(findings_);
  if (surplus_count_ != 0) {
    limits_.findings = findings_.size() + 1;
    Finding& last =
        add(rule::too_many_findings, {text_.size(), text_.size(), {}, 0, {}}, "there are more findings than the limit lets through");
    last.found = std::to_string(findings_.size() - 1 + surplus_count_) + " findings";
    last.expected = "at most " + std::to_string(findings_.size() - 1);
  }
  return std::move(findings_);
}

std::string shown_header(std::string_view line) { return text::shortened(line, shown_line); }

void sort_by_place(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.position.byte_begin < b.position.byte_begin; });
}

}  // namespace ukvotes::findings
