// SPDX-License-Identifier: MIT
// The findings about what is longer than a limit: the readers of all kinds share them.
#pragma once

#include <findings/collector.hpp>

namespace ukvotes::findings {

void report_long_line(Collector& collector, const Place& place);
void report_long_field(Collector& collector, const Place& place);
void report_row_limit(Collector& collector, std::string_view table, std::size_t byte);

/// Whether a cell is within the limit; the finding is added where it is not.
inline bool is_within_field_limit(Collector& collector, const Place& place) {
  if (place.byte_end - place.byte_begin <= collector.limits().field_bytes) return true;
  report_long_field(collector, place);
  return false;
}

}  // namespace ukvotes::findings
