// SPDX-License-Identifier: MIT
// The door in: from bytes to documents.
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <ukvotes/constituency_register.hpp>
#include <ukvotes/document.hpp>
#include <ukvotes/election.hpp>
#include <ukvotes/party_tally.hpp>
#include <ukvotes/petition.hpp>
#include <ukvotes/petition_list.hpp>
#include <ukvotes/petition_listing.hpp>
#include <ukvotes/petition_report.hpp>
#include <ukvotes/read_options.hpp>
#include <ukvotes/referendum.hpp>
#include <ukvotes/referendum_result.hpp>

namespace ukvotes {

/// What a text was taken for and why, or why not.
struct Recognition {
  struct RuledOut {
    Kind kind;
    std::size_t line;
    std::string expected;
    std::string found;
  };
  std::optional<Kind> kind;
  Dialect dialect{};
  std::string reason;               ///< "line 1 is the header Region,Area,..."; without a kind: what the bytes are, if not text
  std::vector<RuledOut> ruled_out;  ///< the other kinds, each at the first line that it cannot have
};

/// No kind of document fits. The message says which were ruled out, and where.
class UnrecognisedError : public std::runtime_error {
 public:
  UnrecognisedError(const std::string& message, Recognition recognition)
      : std::runtime_error(message), recognition_(std::move(recognition)) {}
  [[nodiscard]] const Recognition& recognition() const { return recognition_; }

 private:
  Recognition recognition_;
};

using AnyDocument =
    std::variant<Document<Referendum>, Document<PetitionListing>, Document<PetitionReport>, Document<PartyTally>, Document<Petition>,
                 Document<ReferendumResult>, Document<Election>, Document<PetitionList>, Document<ConstituencyRegister>>;

/// Recognises the kind and the dialect by content alone, also of UTF-16.
Recognition recognise(std::string_view text);

/// Reads a document of any kind. Throws `UnrecognisedError` when none fits; damaged data never throws, it gives findings.
AnyDocument read(Source source, const ReadOptions& options = {});
AnyDocument read(std::string_view text, const ReadOptions& options = {});
/// Reads a file. Throws `std::system_error` when it cannot be read.
AnyDocument read_file(const std::string& path, const ReadOptions& options = {});

/// Reads a document of a kind that is only known while the program runs, as the function of that kind does.
AnyDocument read_as(Kind kind, Source source, const ReadOptions& options = {});

/// Reads a document of a known kind. Never throws for what stands in the text: every row is returned as it stands,
/// and `findings` says what does not add up, in order of place. The text is copied; a `Source` is shared. (The texts of one
/// column have less than 2 GiB, or `std::length_error` is thrown: that takes a document of nearly this size which is not UTF-8.)
Document<Referendum> read_referendum(Source source, const ReadOptions& options = {});
Document<Referendum> read_referendum(std::string_view text, const ReadOptions& options = {});
Document<PetitionListing> read_petition_listing(Source source, const ReadOptions& options = {});
Document<PetitionListing> read_petition_listing(std::string_view text, const ReadOptions& options = {});
Document<PetitionReport> read_petition_report(Source source, const ReadOptions& options = {});
Document<PetitionReport> read_petition_report(std::string_view text, const ReadOptions& options = {});
Document<PartyTally> read_party_tally(Source source, const ReadOptions& options = {});
Document<PartyTally> read_party_tally(std::string_view text, const ReadOptions& options = {});
Document<Petition> read_petition(Source source, const ReadOptions& options = {});
Document<Petition> read_petition(std::string_view text, const ReadOptions& options = {});
Document<ReferendumResult> read_referendum_result(Source source, const ReadOptions& options = {});
Document<ReferendumResult> read_referendum_result(std::string_view text, const ReadOptions& options = {});
Document<Election> read_election(Source source, const ReadOptions& options = {});
Document<Election> read_election(std::string_view text, const ReadOptions& options = {});
Document<PetitionList> read_petition_list(Source source, const ReadOptions& options = {});
Document<PetitionList> read_petition_list(std::string_view text, const ReadOptions& options = {});
Document<ConstituencyRegister> read_constituency_register(Source source, const ReadOptions& options = {});
Document<ConstituencyRegister> read_constituency_register(std::string_view text, const ReadOptions& options = {});

}  // namespace ukvotes
