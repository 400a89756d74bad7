// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace ukvotes::json {

/// A part of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

}  // namespace ukvotes::json
