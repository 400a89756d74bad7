// SPDX-License-Identifier: MIT
#include <petition_report/outline.hpp>

#include <algorithm>

namespace ukvotes::report {

namespace {

constexpr auto npos = std::string_view::npos;

bool ends_line(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == '\n' || text.substr(at, 2) == "\r\n"; }

std::size_t end_of_line(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  return end > begin && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const auto line_feed = text.find('\n', at);
  return line_feed == npos ? text.size() : line_feed + 1;
}

std::size_t skip_blank_lines(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '\n' || text.substr(at, 2) == "\r\n")) at = next_line(text, at);
  return at;
}

/// The last line before `before` that is exactly `heading`, or npos.
std::size_t last_heading(std::string_view text, std::string_view heading, std::size_t before) {
  for (auto at = text.substr(0, before).rfind(heading); at != npos; at = at == 0 ? npos : text.substr(0, at + heading.size() - 1).rfind(heading)) {
    if ((at == 0 || text[at - 1] == '\n') && ends_line(text, at + heading.size())) return at;
  }
  return npos;
}

/// The first such line at or after `from`, or npos.
std::size_t first_heading(std::string_view text, std::string_view heading, std::size_t from) {
  for (auto at = text.find(heading, from); at != npos; at = text.find(heading, at + 1)) {
    if ((at == 0 || text[at - 1] == '\n') && ends_line(text, at + heading.size())) return at;
  }
  return npos;
}

/// The bytes from behind a heading and its blank line up to the blank line before `end`.
Part between(std::string_view text, std::size_t heading, std::size_t end) {
  const std::size_t begin = std::min(next_line(text, next_line(text, heading)), end);
  for (int i = 0; i < 2 && end > begin && text[end - 1] == '\n'; ++i) {
    --end;
    if (end > begin && text[end - 1] == '\r') --end;
  }
  return {begin, end, true};
}

/// What stands on the line at `at` between `before` and `after`.
Part within_line(std::string_view text, std::size_t at, std::string_view before, std::string_view after) {
  const std::size_t end = end_of_line(text, at);
  const std::string_view line = text.substr(at, end - at);
  if (line.size() < before.size() + after.size() || !line.starts_with(before) || !line.ends_with(after)) return {};
  return {at + before.size(), end - after.size(), true};
}

/// The heading "### Signatures" which the headline follows: others may stand in the background.
std::size_t find_signatures(std::string_view text, std::size_t from, std::size_t before) {
  std::size_t first = npos;
  for (auto at = first_heading(text, signatures_heading, from); at < before; at = first_heading(text, signatures_heading, at + 1)) {
    if (first == npos) first = at;
    if (within_line(text, skip_blank_lines(text, next_line(text, at)), "**", " signatures**").found) return at;
  }
  return first;
}

void find_source_lines(std::string_view text, std::size_t heading, std::size_t before, Outline& outline) {
  std::size_t at = skip_blank_lines(text, next_line(text, heading));
  outline.headline = within_line(text, at, "**", " signatures**");
  if (outline.headline.found) at = skip_blank_lines(text, next_line(text, at));
  const Part link = within_line(text, at, "Data taken from [", ")");
  const auto middle = link.in(text).find("](");
  if (link.found && middle != npos && link.in(text).substr(0, middle) == link.in(text).substr(middle + 2)) {
    outline.url = {link.begin, link.begin + middle, true};
    at = skip_blank_lines(text, next_line(text, at));
  }
  outline.refreshed = within_line(text, at, "Last refreshed ", "");
  if (outline.refreshed.found) at = skip_blank_lines(text, next_line(text, at));
  const std::size_t response = first_heading(text, response_heading, at);
  if (response >= before) return;
  outline.summary = between(text, response, before);
  const auto blank = outline.summary.in(text).find("\n\n");
  if (blank == npos) return;
  outline.details = {outline.summary.begin + blank + 2, outline.summary.end, true};
  outline.summary.end = outline.summary.begin + blank;
}

}  // namespace

Outline find_outline(std::string_view text, std::size_t begin) {
  Outline outline;
  std::size_t end = text.size();
  const auto take_table = [&](std::string_view heading, Part& table) {
    const std::size_t at = last_heading(text, heading, end);
    if (at == npos || at < begin) return;
    table = {skip_blank_lines(text, next_line(text, at)), end, true};
    table.begin = std::min(table.begin, end);
    end = at;
  };
  take_table(constituency_heading, outline.constituencies);
  take_table(country_heading, outline.countries);
  take_table(history_heading, outline.history);
  outline.action = within_line(text, begin, "# ", "");
  const std::size_t background = first_heading(text, background_heading, begin);
  const std::size_t signatures = find_signatures(text, background < end ? background : begin, end);
  if (background < end) outline.background = between(text, background, std::min(signatures, end));
  if (signatures < end) find_source_lines(text, signatures, end, outline);
  return outline;
}

bool looks_like_report(std::string_view text) {
  if (first_heading(text, background_heading, 0) != npos && text.starts_with("# ")) return true;
  return first_heading(text, country_heading, 0) != npos || first_heading(text, constituency_heading, 0) != npos;
}

}  // namespace ukvotes::report
