// SPDX-License-Identifier: MIT
// The public functions for the full results of referendums.
#include <ukvotes/read.hpp>
#include <ukvotes/reconcile.hpp>

#include <read/read.hpp>
#include <referendum_result/reader.hpp>
#include <referendum_result/reconcile.hpp>

namespace ukvotes {

Document<ReferendumResult> read_referendum_result(Source source, const ReadOptions& options) {
  return read_steps::read_with<ReferendumResult>(std::move(source), options, referendum_result::parse, referendum_result::reconcile);
}

Document<ReferendumResult> read_referendum_result(std::string_view text, const ReadOptions& options) {
  return read_referendum_result(Source::copy(text), options);
}

std::vector<Finding> reconcile(const Document<ReferendumResult>& document) {
  return read_steps::reconcile_with(document, referendum_result::reconcile);
}

}  // namespace ukvotes
