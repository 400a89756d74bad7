// SPDX-License-Identifier: MIT
// The public functions for petition reports.
#include <ukvotes/read.hpp>
#include <ukvotes/reconcile.hpp>

#include <petition_report/reader.hpp>
#include <petition_report/reconcile.hpp>
#include <read/read.hpp>

namespace ukvotes {

Document<PetitionReport> read_petition_report(Source source, const ReadOptions& options) {
  return read_steps::read_with<PetitionReport>(std::move(source), options, report::parse, report::reconcile);
}

Document<PetitionReport> read_petition_report(std::string_view text, const ReadOptions& options) {
  return read_petition_report(Source::copy(text), options);
}

std::vector<Finding> reconcile(const Document<PetitionReport>& document) { return read_steps::reconcile_with(document, report::reconcile); }

}  // namespace ukvotes
