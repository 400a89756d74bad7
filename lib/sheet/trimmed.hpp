// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string_view>

namespace ukvotes::sheet {

/// Without the spaces and tabs around it.
constexpr std::string_view trimmed(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

}  // namespace ukvotes::sheet
