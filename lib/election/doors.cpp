// SPDX-License-Identifier: MIT
// The public functions for elections.
#include <ukvotes/read.hpp>
#include <ukvotes/reconcile.hpp>

#include <election/reader.hpp>
#include <election/reconcile.hpp>
#include <read/read.hpp>

namespace ukvotes {

Document<Election> read_election(Source source, const ReadOptions& options) {
  return read_steps::read_with<Election>(std::move(source), options, election::parse, election::reconcile);
}

Document<Election> read_election(std::string_view text, const ReadOptions& options) { return read_election(Source::copy(text), options); }

std::vector<Finding> reconcile(const Document<Election>& document) { return read_steps::reconcile_with(document, election::reconcile); }

}  // namespace ukvotes
