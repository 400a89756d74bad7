// SPDX-License-Identifier: MIT
// Recognising and reading any bytes: what is recognised is what is read, and what stands there decides.
#include <algorithm>
#include <array>
#include <variant>

#include "fuzz.hpp"
#include "oracle/petition_listing.hpp"

using namespace ukvotes;
using namespace ukvotes::fuzz;

namespace {

void check_recognition(const Recognition& recognition) {
  const bool is_ruled_out = recognition.ruled_out.size() == all_kinds.size();
  expect(is_ruled_out == recognition.reason.empty(),
         "a reason for what was recognised, as a kind or as no text; or every kind is ruled out");
  expect(recognition.kind || is_ruled_out || recognition.ruled_out.empty(), "of what is no text nothing is ruled out");
  std::set<Kind> kinds;
  for (const Recognition::RuledOut& out : recognition.ruled_out) {
    expect(kinds.insert(out.kind).second && out.kind != recognition.kind, "kinds are ruled out once");
    expect(out.line >= 1 && !out.expected.empty(), "what rules a kind out");
    for (const char c : out.found) expect(!is_control(c) && c != '\n', "no raw control character in what was found");
    expect(oracle::is_utf8(out.found), "what was found is UTF-8");
  }
}

/// Whether it begins as UTF-16 does, or a file of gzip, bzip2, xz, Zstandard, ZIP, an old workbook, PDF, Parquet or Arrow, all
/// of which may be text in Windows-1252.
bool has_mark(const std::string& text) {
  constexpr std::array marks{"\xFF\xFE",   "\xFE\xFF",         "\x1F\x8B", "BZh91AY&SY", "\xFD\x37zXZ", "\x28\xB5\x2F\xFD",
                             "PK\x03\x04", "\xD0\xCF\x11\xE0", "%PDF-",    "PAR1\x15",   "ARROW1"};
  return std::ranges::any_of(marks, [&](const char* mark) { return text.starts_with(mark); });
}

/// What nobody can doubt: the exact header of the CSV; nothing but regular lines of a listing.
void check_plain_kinds(const Recognition& recognition, const std::string& text) {
  const auto lines = oracle::lines(text);
  const bool has_header = !lines.empty() && lines[0].text == "Region,Area,Remain,Leave,Status,Absolute Difference";
  if (has_header) expect(recognition.kind == Kind::referendum, "the header of a referendum");
  const auto listing = oracle::ListingReader().read(text);
  const bool is_listing = listing.places.size() > 1 && listing.places.size() == lines.size() && listing.is_regular();
  // Names of columns between separators make a header, headings a report, a brace a petition.
  const bool may_be_other = has_mark(text) || text.find_first_of(",;\t") != std::string::npos || text.find("###") != std::string::npos ||
                            text.find('{') != std::string::npos;
  if (is_listing && !may_be_other) expect(recognition.kind == Kind::petition_listing, "lines of a listing");
}

template <class T>
void check_same(const Document<T>& document, const Document<T>& direct, const Recognition& recognition, const std::string& text) {
  check_document(document, text);
  expect(recognition.kind == T::kind, "what was recognised was read");
  expect(document.value == direct.value && document.findings == direct.findings && document.dialect == direct.dialect,
         "the reader of the kind reads the same");
  if (!document.has(Severity::error)) expect(document.dialect == recognition.dialect, "the dialect that was recognised was read");
}

}  // namespace

FUZZ_TARGET(text) {
  const Recognition recognition = recognise(text);
  check_recognition(recognition);
  check_plain_kinds(recognition, text);
  try {
    const AnyDocument any = read(text);
    if (const auto* referendum = std::get_if<Document<Referendum>>(&any)) check_same(*referendum, read_referendum(text), recognition, text);
    if (const auto* listing = std::get_if<Document<PetitionListing>>(&any))
      check_same(*listing, read_petition_listing(text), recognition, text);
    if (const auto* report = std::get_if<Document<PetitionReport>>(&any))
      check_same(*report, read_petition_report(text), recognition, text);
    if (const auto* petition = std::get_if<Document<Petition>>(&any)) check_same(*petition, read_petition(text), recognition, text);
    if (const auto* result = std::get_if<Document<ReferendumResult>>(&any))
      check_same(*result, read_referendum_result(text), recognition, text);
    if (const auto* election = std::get_if<Document<Election>>(&any)) check_same(*election, read_election(text), recognition, text);
    if (const auto* list = std::get_if<Document<PetitionList>>(&any)) check_same(*list, read_petition_list(text), recognition, text);
    if (const auto* seats = std::get_if<Document<ConstituencyRegister>>(&any))
      check_same(*seats, read_constituency_register(text), recognition, text);
    if (const auto* tally = std::get_if<Document<PartyTally>>(&any)) check_same(*tally, read_party_tally(text), recognition, text);
  } catch (const UnrecognisedError& error) {
    expect(!recognition.kind, "what was recognised can be read");
    expect(error.recognition().ruled_out.size() == recognition.ruled_out.size(), "the error says why");
  }
}
