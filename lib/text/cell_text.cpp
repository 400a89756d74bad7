// SPDX-License-Identifier: MIT
#include <text/cell_text.hpp>

#include <text/utf8.hpp>

namespace ukvotes::text {

std::string_view CellText::of_quoted(std::string_view inner) {
  if (inner.find('"') == std::string_view::npos) return of(inner);
  scratch_.clear();
  for (std::size_t i = 0; i < inner.size(); ++i) {
    scratch_ += inner[i];
    if (inner[i] == '"') ++i;  // quotation marks come in pairs here
  }
  return of(scratch_);
}

std::string_view CellText::of_invalid(std::string_view raw) {
  if (!find_invalid_utf8(raw)) return raw;
  repaired_.clear();
  while (!raw.empty()) {
    const std::size_t length = character_length(raw);
    repaired_ += length == 0 ? std::string_view("\xEF\xBF\xBD") : raw.substr(0, length);
    raw.remove_prefix(length == 0 ? 1 : length);
  }
  return repaired_;
}

}  // namespace ukvotes::text
