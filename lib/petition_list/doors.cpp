// SPDX-License-Identifier: MIT
// The public functions for lists of petitions.
#include <ukvotes/read.hpp>
#include <ukvotes/reconcile.hpp>

#include <petition_list/reader.hpp>
#include <petition_list/reconcile.hpp>
#include <read/read.hpp>

namespace ukvotes {

Document<PetitionList> read_petition_list(Source source, const ReadOptions& options) {
  return read_steps::read_with<PetitionList>(std::move(source), options, petition_list::parse, petition_list::reconcile);
}

Document<PetitionList> read_petition_list(std::string_view text, const ReadOptions& options) {
  return read_petition_list(Source::copy(text), options);
}

std::vector<Finding> reconcile(const Document<PetitionList>& document) {
  return read_steps::reconcile_with(document, petition_list::reconcile);
}

}  // namespace ukvotes
