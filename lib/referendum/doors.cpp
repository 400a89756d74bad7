// SPDX-License-Identifier: MIT
// The public functions for referendums.
#include <ukvotes/read.hpp>
#include <ukvotes/reconcile.hpp>

#include <read/read.hpp>
#include <referendum/reader.hpp>
#include <referendum/reconcile.hpp>

namespace ukvotes {

Document<Referendum> read_referendum(Source source, const ReadOptions& options) {
  return read_steps::read_with<Referendum>(std::move(source), options, referendum::parse, referendum::reconcile);
}

Document<Referendum> read_referendum(std::string_view text, const ReadOptions& options) {
  return read_referendum(Source::copy(text), options);
}

std::vector<Finding> reconcile(const Document<Referendum>& document) { return read_steps::reconcile_with(document, referendum::reconcile); }

}  // namespace ukvotes
