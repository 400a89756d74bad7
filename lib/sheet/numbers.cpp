// SPDX-License-Identifier: MIT
#include <sheet/numbers.hpp>

namespace ukvotes::sheet {

namespace {

/// A space, one that does not break, a thin one, or both at once.
constexpr std::string_view spaces[] = {" ", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"};

}  // namespace

std::optional<std::int64_t> parse_spaced_count(std::string_view text) {
  std::string grouped;
  while (!text.empty()) {
    std::size_t skipped = 0;
    for (const std::string_view space : spaces) skipped = text.starts_with(space) ? space.size() : skipped;
    if (skipped == 0 && (text.front() < '0' || text.front() > '9')) return std::nullopt;
    grouped += skipped == 0 ? text.front() : ',';
    text.remove_prefix(skipped == 0 ? 1 : skipped);
  }
  return parse_grouped_count(grouped, false);
}

}  // namespace ukvotes::sheet
