// SPDX-License-Identifier: MIT
// The findings about encodings: what the bytes were read as, and where they are not what they should be.
#pragma once

#include <string_view>

#include <ukvotes/source.hpp>

#include <findings/collector.hpp>

namespace ukvotes::findings {

/// Adds one finding for each run of bytes in `part`, which is part of the document, that are no UTF-8.
void report_invalid_utf8(Collector& collector, std::string_view part);

/// Adds one for each place in `part` that was encoded twice.
void report_mojibake(Collector& collector, std::string_view part);

/// Both.
void report_encoding(Collector& collector, std::string_view part);

/// Adds one for each run of bytes of a decoded document that are no characters of its encoding.
void report_undecodable(Collector& collector, const Source& source);

/// Adds the note that a document was decoded without having been asked to.
void report_decoded(Collector& collector, const Source& source);

/// Adds a warning where a document was asked to be decoded otherwise than its bytes tell.
void report_doubt(Collector& collector, const Source& source);

}  // namespace ukvotes::findings
