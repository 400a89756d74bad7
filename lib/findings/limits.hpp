// SPDX-License-Identifier: MIT
// The findings about what is longer than a limit: the readers of all kinds share them.
#pragma once

#include <algorithm>

#include <findings/collector.hpp>

namespace ukvotes::findings {

void report_long_line(Collector& collector, const Place& place);
void report_long_field(Collector& collector, const Place& place);
void report_row_limit(Collector& collector, std::string_view table, std::size_t byte);

/// A header is read up to here, whatever the limit for rows is; the finding is added where it goes on.
inline std::size_t end_of_header(Collector& collector, const Place& place) {
  const std::size_t longest = std::max(collector.limits().line_bytes, std::size_t{1} << 16);
  if (place.byte_end - place.byte_begin <= longest) return place.byte_end;
  report_long_line(collector, place);
  return place.byte_begin + longest;
}

/// Whether a cell is within the limit; the finding is added where it is not.
inline bool is_within_field_limit(Collector& collector, const Place& place) {
  if (place.byte_end - place.byte_begin <= collector.limits().field_bytes) return true;
  report_long_field(collector, place);
  return false;
}

}  // namespace ukvotes::findings
