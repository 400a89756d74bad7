// SPDX-License-Identifier: MIT
#include <petition/regular_arrays.hpp>

#include <algorithm>
#include <array>

#include <scan/brackets.hpp>

namespace ukvotes::petition {

namespace {

constexpr std::string_view opening = "[{\"name\":";
constexpr std::array<std::string_view, 3> names{"\"signatures_by_country\"", "\"signatures_by_constituency\"", "\"signatures_by_region\""};

std::string_view without_space(std::string_view text) {
  if (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Removes what stands at the end of the text, and says whether it stood there.
bool take_last(std::string_view& text, std::string_view last) {
  if (!text.ends_with(last)) return false;
  text.remove_suffix(last.size());
  return true;
}

/// Whether the text ends with the name of such an array and a colon. A name behind which the colon stands is no part of a
/// longer text: its quotation marks would be escaped there.
bool ends_with_name(std::string_view text) {
  text = without_space(text);
  if (!take_last(text, ":")) return false;
  text = without_space(text);
  const bool has_name = std::ranges::any_of(names, [&](std::string_view name) { return take_last(text, name); });
  text = without_space(text);
  return has_name && (text.ends_with(',') || text.ends_with('{'));
}

/// Whether the text ends with a row. Within a name it could not, for the same reason.
bool ends_with_row(std::string_view text) {
  if (!take_last(text, "}")) return false;
  const std::size_t digits = text.size() - (text.find_last_not_of("0123456789") + 1);
  text.remove_suffix(digits);
  text = without_space(text);
  return digits != 0 && text.ends_with("\"signature_count\":");
}

}  // namespace

std::vector<json::Span> regular_arrays(std::string_view text) {
  std::vector<json::Span> arrays;
  for (std::size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at + 1)) {
    if (!ends_with_name(text.substr(0, at))) continue;
    const std::size_t end = scan::find_square_bracket(text, at + 1);
    if (end == text.size() || text[end] != ']' || !ends_with_row(text.substr(at, end - at))) continue;
    arrays.push_back({at + 1, end});
    at = end;
  }
  return arrays;
}

}  // namespace ukvotes::petition
