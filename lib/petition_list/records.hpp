// SPDX-License-Identifier: MIT
// Records of CSV whose cells may hold line breaks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <text/csv.hpp>

namespace ukvotes::petition_list {

/// The record that begins at a byte of the text.
struct Record {
  std::vector<text::CsvCell> cells;
  std::size_t begin = 0;
  std::size_t end = 0;  ///< of its last cell
};

/// A quotation mark that is not closed before a comma or a line end, within `longest` bytes of the record, opens nothing:
/// its cell ends at the next comma or line end, so that a damaged record does not swallow those behind it. The time is
/// linear in the text for all of its records together.
void split_record(std::string_view text, std::size_t begin, std::size_t longest, Record& record);

/// The first byte behind the record's line end.
std::size_t behind(std::string_view text, const Record& record);

}  // namespace ukvotes::petition_list
