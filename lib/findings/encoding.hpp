// SPDX-License-Identifier: MIT
// The findings about encodings: what the bytes were read as, and where they are not what they should be.
#pragma once

#include <string_view>

#include <ukvotes/source.hpp>

#include <findings/collector.hpp>
#include <text/utf8.hpp>

namespace ukvotes::findings {

/// Adds one finding for each run of bytes in `part`, which is part of the document, that are no UTF-8.
void report_invalid_utf8(Collector& collector, std::string_view part);

/// Adds one for each place in `part` that was encoded twice.
void report_mojibake(Collector& collector, std::string_view part);

/// Adds one for each run of NUL bytes in `part`.
void report_nul_bytes(Collector& collector, std::string_view part);

/// All of these, as far as a look at the part has told that there are some.
void report_encoding(Collector& collector, std::string_view part, const text::Look& look);
inline void report_encoding(Collector& collector, std::string_view part) { report_encoding(collector, part, text::look_at(part)); }

/// Adds one for each run of bytes of a decoded document that are no characters of its encoding.
void report_undecodable(Collector& collector, const Source& source);

/// Adds the note that a document was decoded without having been asked to.
void report_decoded(Collector& collector, const Source& source);

/// Adds a warning where a document was asked to be decoded otherwise than its bytes tell.
void report_doubt(Collector& collector, const Source& source);

}  // namespace ukvotes::findings
