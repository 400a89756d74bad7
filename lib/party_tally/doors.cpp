// SPDX-License-Identifier: MIT
// The public functions for party tallies.
#include <ukvotes/read.hpp>
#include <ukvotes/reconcile.hpp>

#include <party_tally/reader.hpp>
#include <party_tally/reconcile.hpp>
#include <read/read.hpp>

namespace ukvotes {

Document<PartyTally> read_party_tally(Source source, const ReadOptions& options) {
  return read_steps::read_with<PartyTally>(std::move(source), options, tally::parse, tally::reconcile);
}

Document<PartyTally> read_party_tally(std::string_view text, const ReadOptions& options) {
  return read_party_tally(Source::copy(text), options);
}

std::vector<Finding> reconcile(const Document<PartyTally>& document) { return read_steps::reconcile_with(document, tally::reconcile); }

}  // namespace ukvotes
