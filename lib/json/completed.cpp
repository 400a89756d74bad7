// SPDX-License-Identifier: MIT
#include <json/completed.hpp>

#include <json/strings.hpp>

namespace ukvotes::json {

namespace {

/// Brackets deeper than this are not closed: nothing that is published nests so deep, and each would be looked at again
/// at every comma.
constexpr std::size_t deepest = 64;

}  // namespace

Completed completed(std::string_view text) {
  std::string open;  // the closing brackets that are owed, innermost last
  std::size_t complete = 0;
  std::string owed;  // as `open` was there
  bool fits = true;
  const auto is_complete_up_to = [&](std::size_t end) {
    if (open.size() > deepest) return;
    complete = end;
    owed = open;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') {
      at = behind_string(text, at) - 1;
    } else if (c == '{' || c == '[') {
      open.push_back(c == '{' ? '}' : ']');
      is_complete_up_to(at + 1);
    } else if ((c == '}' || c == ']') && !open.empty()) {
      fits = fits && open.back() == c;
      open.pop_back();
      is_complete_up_to(at + 1);
      if (open.empty()) return {std::string(text.substr(0, complete)), complete, true, fits};
    } else if (c == ',') {
      is_complete_up_to(at);
    } else if (c == '\\') {
      ++at;  // what it escapes is no quotation mark, wherever it stands
    }
  }
  return {std::string(text.substr(0, complete)).append(owed.rbegin(), owed.rend()), complete, false, fits};
}

}  // namespace ukvotes::json
