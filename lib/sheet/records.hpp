// SPDX-License-Identifier: MIT
// The records of a spreadsheet saved as text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <text/csv.hpp>

namespace ukvotes::sheet {

/// How cells and records are set apart.
struct Format {
  char separator = ',';
  char line_end = '\n';      ///< '\r' where that alone ends lines
  bool spans_lines = false;  ///< whether a quoted cell may hold line ends
};

/// The bytes of a record without its line end, and where the next one begins.
struct Record {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t next = 0;
};

/// The record that begins at `begin`. A quotation mark that is not closed before a separator or a line end within `longest`
/// bytes opens nothing, so that one damaged record never swallows the next.
Record record_at(std::string_view text, std::size_t begin, const Format& format, std::size_t longest);

/// The cells of a record.
inline std::vector<text::CsvCell> cells_of(std::string_view text, const Record& record, const Format& format) {
  return text::split_csv_line(text, record.begin, record.end, format.separator);
}

}  // namespace ukvotes::sheet
