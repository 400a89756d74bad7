// SPDX-License-Identifier: MIT
// What is looked at before any format: size and byte order mark.
#pragma once

#include <string_view>

#include <ukvotes/source.hpp>

#include <findings/collector.hpp>

namespace ukvotes::read_steps {

/// The part of a document that is read.
struct Body {
  std::string_view text;            ///< from the first byte of the document, so that offsets stay true; cut at the limit
  std::size_t begin = 0;            ///< behind a byte order mark
  std::size_t readable_behind = 0;  ///< so many bytes behind the text may be read

  [[nodiscard]] std::string_view rest() const { return text.substr(begin); }
};

/// What a reader makes of a body.
template <class T>
struct Parsed {
  T value;
  Dialect dialect{};
};

/// Adds the note that carriage returns end the lines, and were read as line feeds.
void report_carriage_returns(findings::Collector& collector);

/// Adds the findings `limit-exceeded`, and those about the encoding of a source that was decoded.
Body preflight(const Source& source, findings::Collector& collector);

}  // namespace ukvotes::read_steps
