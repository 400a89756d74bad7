// SPDX-License-Identifier: MIT
#include <petition_report/outline.hpp>

#include <algorithm>
#include <vector>

#include <text/line_end.hpp>

namespace ukvotes::report {

namespace {

constexpr auto npos = std::string_view::npos;

bool ends_line(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == '\n' || text.substr(at, 2) == "\r\n"; }

std::size_t next_line(std::string_view text, std::size_t at) {
  const auto line_feed = text.find('\n', at);
  return line_feed == npos ? text.size() : line_feed + 1;
}

std::size_t skip_blank_lines(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '\n' || text.substr(at, 2) == "\r\n")) at = next_line(text, at);
  return at;
}

constexpr std::array all_headings{history_heading,    country_heading,    constituency_heading,
                                  background_heading, signatures_heading, response_heading};

/// The lines of a text that are headings of a report, wherever they stand: found in one pass.
class Headings {
 public:
  Headings(std::string_view text, std::size_t begin) {
    for (auto at = text.find("### ", begin); at != npos; at = text.find("### ", at + 1)) {
      if (at != begin && text[at - 1] != '\n') continue;
      for (const std::string_view heading : all_headings) {
        if (text.substr(at).starts_with(heading) && ends_line(text, at + heading.size())) found_.push_back({at, heading});
      }
    }
  }

  /// The last place of a heading before `before`, or npos.
  [[nodiscard]] std::size_t last(std::string_view heading, std::size_t before) const {
    const auto it =
        std::find_if(found_.rbegin(), found_.rend(), [&](const Place& place) { return place.at < before && place.heading == heading; });
    return it == found_.rend() ? npos : it->at;
  }
  /// The first place of a heading at or after `from`, or npos.
  [[nodiscard]] std::size_t first(std::string_view heading, std::size_t from) const {
    const auto it =
        std::find_if(found_.begin(), found_.end(), [&](const Place& place) { return place.at >= from && place.heading == heading; });
    return it == found_.end() ? npos : it->at;
  }
  /// All places of a heading from `from` to before `before`.
  [[nodiscard]] std::vector<std::size_t> all(std::string_view heading, std::size_t from, std::size_t before) const {
    std::vector<std::size_t> places;
    for (const Place& place : found_) {
      if (place.at >= from && place.at < before && place.heading == heading) places.push_back(place.at);
    }
    return places;
  }

 private:
  struct Place {
    std::size_t at;
    std::string_view heading;
  };
  std::vector<Place> found_;
};

/// The bytes from behind a heading and its blank line up to the blank line before `end`.
Part between(std::string_view text, std::size_t heading, std::size_t end) {
  std::size_t begin = next_line(text, heading);
  if (ends_line(text, begin)) begin = next_line(text, begin);
  begin = std::min(begin, end);
  for (int i = 0; i < 2 && end > begin && text[end - 1] == '\n'; ++i) {
    --end;
    if (end > begin && text[end - 1] == '\r') --end;
  }
  return {begin, end, true};
}

/// What stands on the line at `at` between `before` and `after`.
Part within_line(std::string_view text, std::size_t at, std::string_view before, std::string_view after) {
  const std::size_t end = text::end_of_line(text, at);
  const std::string_view line = text.substr(at, end - at);
  if (line.size() < before.size() + after.size() || !line.starts_with(before) || !line.ends_with(after)) return {};
  return {at + before.size(), end - after.size(), true};
}

/// The heading "### Signatures" which the headline follows: others may stand in the background.
std::size_t find_signatures(std::string_view text, const std::vector<std::size_t>& places) {
  for (const std::size_t at : places) {
    if (within_line(text, skip_blank_lines(text, next_line(text, at)), "**", " signatures**").found) return at;
  }
  return places.empty() ? npos : places.front();
}

void find_source_lines(std::string_view text, const Headings& headings, std::size_t heading, std::size_t before, Outline& outline) {
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
  const std::size_t response = headings.first(response_heading, at);
  if (response >= before) return;
  outline.summary = between(text, response, before);
  const std::string_view both = outline.summary.in(text);
  const std::string_view blank_line = both.find("\r\n\r\n") < both.find("\n\n") ? "\r\n\r\n" : "\n\n";
  const auto blank = both.find(blank_line);
  if (blank == npos) return;
  outline.details = {outline.summary.begin + blank + blank_line.size(), outline.summary.end, true};
  outline.summary.end = outline.summary.begin + blank;
}

/// The paragraphs of `[begin, end)`, which begins with a line; headings are none.
void add_paragraphs(std::string_view text, std::size_t begin, std::size_t end, std::vector<Part>& paragraphs) {
  bool goes_on = false;
  for (std::size_t at = begin; at < end; at = next_line(text, at)) {
    const Part line{at, text::end_of_line(text, at), true};
    const bool is_text = line.begin < line.end && std::find(all_headings.begin(), all_headings.end(), line.in(text)) == all_headings.end();
    if (is_text && goes_on) paragraphs.back().end = line.end;
    if (is_text && !goes_on) paragraphs.push_back(line);
    goes_on = is_text;
  }
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  const auto line_feed = text.substr(0, at).rfind('\n');
  return line_feed == npos ? 0 : line_feed + 1;
}

}  // namespace

std::vector<Part> find_strays(std::string_view text, std::size_t begin, const Outline& outline) {
  std::vector<Part> strays;
  std::size_t at = begin;
  for (const Part* part : {&outline.action, &outline.background, &outline.headline, &outline.url, &outline.refreshed, &outline.summary,
                           &outline.details, &outline.history, &outline.countries, &outline.constituencies}) {
    if (!part->found) continue;
    add_paragraphs(text, at, line_begin(text, part->begin), strays);
    at = std::max(at, next_line(text, part->end));
  }
  add_paragraphs(text, at, text.size(), strays);
  return strays;
}

Outline find_outline(std::string_view text, std::size_t begin) {
  Outline outline;
  const Headings headings(text, begin);
  std::size_t end = text.size();
  const auto take_table = [&](std::string_view heading, Part& table) {
    const std::size_t at = headings.last(heading, end);
    if (at == npos) return;
    table = {skip_blank_lines(text, next_line(text, at)), end, true};
    table.begin = std::min(table.begin, end);
    end = at;
    const std::size_t earlier = headings.last(heading, at);
    // Others write of histories, too.
    if (earlier != npos && !outline.earlier.found && heading != history_heading)
      outline.earlier = {earlier, earlier + heading.size(), true};
  };
  take_table(constituency_heading, outline.constituencies);
  take_table(country_heading, outline.countries);
  take_table(history_heading, outline.history);
  outline.action = within_line(text, begin, "# ", "");
  const std::size_t background = headings.first(background_heading, begin);
  const std::size_t signatures = find_signatures(text, headings.all(signatures_heading, background < end ? background : begin, end));
  if (background < end) outline.background = between(text, background, std::min(signatures, end));
  if (signatures < end) find_source_lines(text, headings, signatures, end, outline);
  return outline;
}

bool looks_like_report(std::string_view text) {
  const Headings headings(text, 0);
  if (headings.first(background_heading, 0) != npos && text.starts_with("# ")) return true;
  return headings.first(country_heading, 0) != npos || headings.first(constituency_heading, 0) != npos;
}

}  // namespace ukvotes::report
