// SPDX-License-Identifier: MIT
// The public functions for petition listings.
#include <ukvotes/read.hpp>
#include <ukvotes/reconcile.hpp>

#include <petition_listing/reader.hpp>
#include <petition_listing/reconcile.hpp>
#include <read/read.hpp>

namespace ukvotes {

Document<PetitionListing> read_petition_listing(Source source, const ReadOptions& options) {
  return read_steps::read_with<PetitionListing>(std::move(source), options, listing::parse, listing::reconcile);
}

Document<PetitionListing> read_petition_listing(std::string_view text, const ReadOptions& options) {
  return read_petition_listing(Source::copy(text), options);
}

std::vector<Finding> reconcile(const Document<PetitionListing>& document) {
  return read_steps::reconcile_with(document, listing::reconcile);
}

}  // namespace ukvotes
