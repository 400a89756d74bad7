// SPDX-License-Identifier: MIT
// Which code page a text is in that is no UTF-8, told by its words.
#pragma once

#include <cstddef>
#include <optional>
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
/// or apostrophes stand at three places, not all in one word, while in the other encoding some byte stands where none can;
/// or at two places, one of them in a name that is known. One byte may always be damage. A text with UTF-8 in it is damaged
/// UTF-8, and nothing else is possible.
Testimony told_by_words(std::string_view bytes);

/// What the bytes are without a doubt, where that is another encoding than the one that was asked for.
std::optional<Encoding> told_instead(std::string_view bytes, Encoding asked);

}  // namespace ukvotes::encoding
