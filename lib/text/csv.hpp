// SPDX-License-Identifier: MIT
// One line of CSV, taken apart and put together with care rather than speed: for headers, damaged rows and writers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ukvotes::text {

/// One cell of a line: its bytes, from the beginning of the document, quotation marks included.
struct CsvCell {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool stray_quote = false;  ///< a quotation mark that opens nothing or is never closed

  [[nodiscard]] std::string_view raw(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// The cells of the line `[begin, end)` of `text`. A quotation mark that is not closed on this line opens nothing: the
/// cell goes up to the next separator. So one damaged line never swallows the next.
std::vector<CsvCell> split_csv_line(std::string_view text, std::size_t begin, std::size_t end, char separator = ',');

/// The text as a CSV cell: with quotation marks where it needs them. Source: RFC 4180.
std::string csv_cell(std::string_view text);

}  // namespace ukvotes::text
