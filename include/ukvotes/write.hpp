// SPDX-License-Identifier: MIT
// The door out: from documents to bytes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <ukvotes/read.hpp>

namespace ukvotes {

/// The document's bytes as published: `write(read(x)) == x`, for damaged documents too. A repaired document differs
/// from its original only in the repaired cells. Throws `SourceNotKeptError` where the bytes were not kept.
template <class T>
std::string write(const Document<T>& document) {
  return std::string(document.source.bytes());
}

/// The text of a value as its publisher writes it, made from the values alone: line feeds, quotation marks where they are
/// needed, no blanks around cells. A document that is written so and has no findings about its format comes back byte for
/// byte. A null is written as an empty cell. Listings have four dialects, the other kinds one, which is written whatever
/// dialect is named.
std::string compose(const Referendum& value, Dialect dialect = Dialect::difference_csv);
std::string compose(const PetitionListing& value, Dialect dialect = Dialect::totals_at_end);
std::string compose(const PetitionReport& value, Dialect dialect = Dialect::markdown_report);
std::string compose(const PartyTally& value, Dialect dialect = Dialect::pipe_cells);
/// The columns that the value has, under the headings of its publisher, as CSV.
std::string compose(const ReferendumResult& value, Dialect dialect = Dialect::electoral_commission_csv);
std::string compose(const Election& value, Dialect dialect = Dialect::constituencies_csv);

enum class Existing {
  refuse,   ///< an existing file is left alone, and `std::system_error` (file exists) is thrown
  replace,  ///< an existing file is replaced in one step
};

/// Writes a file in one step: a temporary file in the same directory, synchronised to disk, then renamed, so that a
/// reader sees the old file or the new one and never a part. Throws `std::system_error`; for a document whose bytes were not
/// kept, `SourceNotKeptError`.
void write_file(const std::filesystem::path& path, std::string_view bytes, Existing existing = Existing::refuse);

template <class T>
void write_file(const std::filesystem::path& path, const Document<T>& document, Existing existing = Existing::refuse) {
  write_file(path, document.source.bytes(), existing);
}

}  // namespace ukvotes
