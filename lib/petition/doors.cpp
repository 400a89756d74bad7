// SPDX-License-Identifier: MIT
// The public functions for petitions.
#include <ukvotes/read.hpp>
#include <ukvotes/reconcile.hpp>

#include <petition/reader.hpp>
#include <petition/reconcile.hpp>
#include <read/read.hpp>

namespace ukvotes {

Document<Petition> read_petition(Source source, const ReadOptions& options) {
  return read_steps::read_with<Petition>(std::move(source), options, petition::parse, petition::reconcile);
}

Document<Petition> read_petition(std::string_view text, const ReadOptions& options) { return read_petition(Source::copy(text), options); }

std::vector<Finding> reconcile(const Document<Petition>& document) { return read_steps::reconcile_with(document, petition::reconcile); }

}  // namespace ukvotes
