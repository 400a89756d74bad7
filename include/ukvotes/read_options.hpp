// SPDX-License-Identifier: MIT
// How documents are read.
#pragma once

#include <cstddef>

#include <ukvotes/encoding.hpp>

namespace ukvotes {

/// How much of a document is read. What lies beyond a limit is kept in the source, not read, and said in a finding.
struct Limits {
  std::size_t file_bytes = (std::size_t{1} << 31) - 1;  ///< at most 2 GiB - 1: offsets have 32 bits
  std::size_t line_bytes = std::size_t{1} << 20;        ///< per record of a table, and per line of a list of petitions
  std::size_t field_bytes = std::size_t{1} << 16;       ///< per cell, and per text in JSON
  std::size_t rows = 100'000'000;                       ///< per table
  std::size_t findings = 10'000;
};

struct ReadOptions {
  Limits limits;
  /// How many threads read one document, where it is a referendum as differences, a listing, a report or a tally: those of
  /// other kinds are read by one, whatever is said here. The values and the findings do not depend on it.
  unsigned threads = 1;
  /// Whether the document keeps its source. Without it a file is mapped while it is read (it must not be made shorter
  /// then) and given back page by page, so that little more than the columns is held. JSON is given back when all of it has
  /// been read: it is looked at as a whole, and again for the places of findings. The document can be neither written as it
  /// was nor repaired, since `Source::text` throws.
  bool keep_source = true;
  /// How the bytes are read as text. What `automatic` finds out is said in a note; any other is taken at its word. A document
  /// that is not UTF-8 is decoded as a whole, and its text held while it is read.
  Encoding encoding = Encoding::automatic;
};

}  // namespace ukvotes
