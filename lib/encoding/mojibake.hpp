// SPDX-License-Identifier: MIT
// Text that was encoded twice: UTF-8 that was taken for Windows-1252 or Latin-1 and encoded again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ukvotes::encoding {

/// Characters that stand for others.
struct Mojibake {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string meant;  ///< what they were before they were encoded the second time
};

/// The first place at or after `from`: characters at once that are the bytes of other characters, letters and marks that
/// are in use. Long runs are told in parts.
std::optional<Mojibake> find_mojibake(std::string_view text, std::size_t from);

}  // namespace ukvotes::encoding
