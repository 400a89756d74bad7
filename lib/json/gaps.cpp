// SPDX-License-Identifier: MIT
#include <json/gaps.hpp>

#include <algorithm>

#include <json/strings.hpp>

namespace ukvotes::json {

Gaps::Gaps(const std::vector<Span>& gaps) {
  gaps_.reserve(gaps.size());
  std::size_t left_out = 0;
  for (const Span& gap : gaps) {
    gaps_.push_back({gap, gap.begin - left_out});
    left_out += gap.end - gap.begin;
  }
}

std::string Gaps::without(std::string_view text) const {
  std::string left;
  std::size_t from = 0;
  for (const Gap& gap : gaps_) {
    left += text.substr(from, gap.span.begin - from);
    from = gap.span.end;
  }
  return left += text.substr(from);
}

std::size_t Gaps::place_of(std::size_t offset) const {
  const auto behind = std::ranges::upper_bound(gaps_, offset, {}, &Gap::offset);
  if (behind == gaps_.begin()) return offset;
  const Gap& last = *(behind - 1);
  return last.span.end + (offset - last.offset);
}

std::optional<Span> Gaps::behind(std::size_t bracket) const {
  const auto gap = std::ranges::lower_bound(gaps_, bracket + 1, {}, [](const Gap& each) { return each.span.begin; });
  return gap != gaps_.end() && gap->span.begin == bracket + 1 ? std::optional(gap->span) : std::nullopt;
}

std::size_t size_of_element(std::string_view elements) {
  std::size_t open_braces = 0;
  for (std::size_t at = 0; at < elements.size(); ++at) {
    const char c = elements[at];
    if (c == '"') {
      at = behind_string(elements, at) - 1;
    } else if (c == '{') {
      ++open_braces;
    } else if (c == '}' && open_braces != 0) {
      --open_braces;
    } else if (c == ',' && open_braces == 0) {
      return at;
    }
  }
  return elements.size();
}

}  // namespace ukvotes::json
