// SPDX-License-Identifier: MIT
// JSON that does not end with its last bracket: the part of it that can be read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ukvotes::json {

struct Completed {
  std::string text;
  std::size_t kept = 0;   ///< so many bytes of it are those of the document, at the same offsets
  bool is_whole = false;  ///< whether the document closes its outermost bracket: `text` ends there
  bool fits = true;       ///< whether every bracket is closed by one of its own kind
};

/// The longest beginning of `text` that ends behind a complete member, with the brackets closed that are open there; empty
/// when not even one opens. Nothing is taken of what stands behind the outermost bracket.
Completed completed(std::string_view text);

/// Whether nothing but its end keeps a text from closing its brackets.
inline bool ends_open(std::string_view text) {
  const Completed complete = completed(text);
  return complete.kept != 0 && complete.fits && !complete.is_whole;
}

}  // namespace ukvotes::json
