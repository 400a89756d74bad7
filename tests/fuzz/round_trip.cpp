// SPDX-License-Identifier: MIT
// Out and in again, in any encoding: the bytes come back as they are, the values of a document of clean format by their values alone.
#include "cells.hpp"
#include "fuzz.hpp"

using namespace ukvotes;
using namespace ukvotes::fuzz;

namespace {

/// Whether all that stands in the document is in its values: nothing is wrong with its format.
bool is_clean(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    if (finding.severity() == Severity::note) continue;  // those about the encoding are of the format too
    const bool is_of_format = finding.code().starts_with("UKV-D") || finding.name() == "malformed-time";
    if (is_of_format && finding.code() != "UKV-D008") return false;  // a missing last line end says nothing about values
  }
  return true;
}

std::string text_of(const StatedTotal& total) { return total.value ? std::to_string(total.value->value()) : "null"; }

void check_same_rest(const Referendum& a, const Referendum& b) { expect(a.areas().size() == b.areas().size(), "the number of areas"); }
void check_same_rest(const PartyTally& a, const PartyTally& b) {
  expect(a.parties().size() == b.parties().size(), "the number of parties");
}

void check_same_rest(const PetitionListing& a, const PetitionListing& b) {
  expect(text_of(a.totals().by_country) == text_of(b.totals().by_country), "the total of the countries");
  expect(text_of(a.totals().by_constituency) == text_of(b.totals().by_constituency), "the total of the constituencies");
  expect(text_of(a.totals().total) == text_of(b.totals().total), "the total of all");
}

void check_same_rest(const PetitionReport& a, const PetitionReport& b) {
  expect(a.action() == b.action(), "the action");
  expect(a.background() == b.background(), "the background");
  expect(a.signatures() == b.signatures(), "the headline");
  expect(a.url() == b.url(), "the link");
  expect(a.refreshed() == b.refreshed(), "the time of the refresh");
  expect(a.government_response() == b.government_response(), "the response");
}

template <class T, class Read>
void check_round_trip(const Document<T>& document, const std::string& text, const Read& read_text) {
  check_document(document, text);
  check_findings(reconcile(document), text, document.source.is_decoded());
  if (!is_clean(document.findings)) return;
  const std::string composed = compose(document.value, document.dialect);
  const Document<T> again = read_text(composed);
  expect(is_clean(again.findings), "what is composed is clean");
  expect(again.dialect == document.dialect, "the dialect stays");
  expect(cells_of(again.value) == cells_of(document.value), "all cells come back");
  check_same_rest(document.value, again.value);
  expect(compose(again.value, again.dialect) == composed, "composed again it is the same text");
}

}  // namespace

/// Each text is read in one of the encodings, as its length has it.
FUZZ_TARGET(text) {
  ReadOptions options;
  options.encoding = all_encodings[text.size() % all_encodings.size()];
  check_round_trip(read_referendum(text, options), text, [](const std::string& again) { return read_referendum(again, as_utf8()); });
  check_round_trip(read_petition_listing(text, options), text,
                   [](const std::string& again) { return read_petition_listing(again, as_utf8()); });
  check_round_trip(read_petition_report(text, options), text,
                   [](const std::string& again) { return read_petition_report(again, as_utf8()); });
  check_round_trip(read_party_tally(text, options), text, [](const std::string& again) { return read_party_tally(again, as_utf8()); });
}
