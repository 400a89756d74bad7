// SPDX-License-Identifier: MIT
// The finding about bytes that are no UTF-8.
#pragma once

#include <string_view>

#include <findings/collector.hpp>

namespace ukvotes::findings {

/// Adds one finding for each run of bytes in `part`, which is part of the document, that are no UTF-8.
void report_invalid_utf8(Collector& collector, std::string_view part);

}  // namespace ukvotes::findings
