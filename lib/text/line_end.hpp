// SPDX-License-Identifier: MIT
// What ends the lines of a text.
#pragma once

#include <string_view>

namespace ukvotes::text {

/// A line feed, with or without a carriage return before it; in a text without any, as old spreadsheets for the Macintosh
/// save them, a carriage return.
inline char line_end_of(std::string_view text) {
  return text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos ? '\r' : '\n';
}

}  // namespace ukvotes::text
