// SPDX-License-Identifier: MIT
// Which code page a text is in that is no UTF-8, told by its words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/encoding.hpp>

namespace ukvotes::encoding {

/// What the bytes beyond ASCII say.
struct Testimony {
  std::optional<Encoding> certain;
  std::vector<Encoding> possible;  ///< in which no byte stands where it cannot
};

/// Certain is an encoding in which every byte beyond ASCII stands where it may, and in which either letters with an accent
/// or apostrophes stand in three words, while in the other encoding some byte stands where none can; or at two places, one
/// of them in a name that is known. One byte may always be damage. A text with UTF-8 in it is damaged UTF-8, and nothing
/// else is possible.
Testimony told_by_words(std::string_view bytes);

}  // namespace ukvotes::encoding
