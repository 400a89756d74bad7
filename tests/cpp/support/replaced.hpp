// SPDX-License-Identifier: MIT
// A text with one part of it changed.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace ukvotes::tests {

/// `text` with the first `from` in it replaced; a test whose text has none is wrong itself.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("the text has no " + std::string(from));
  return text.replace(at, from.size(), to);
}

}  // namespace ukvotes::tests
