// SPDX-License-Identifier: MIT
// Applying repairs: bytes are replaced, the document is read anew, and what did not help is taken back.
#include <ukvotes/repair.hpp>

#include <algorithm>
#include <functional>
#include <string>

namespace ukvotes {

namespace {

bool is_accepted(const Repair& repair, Accept accept) {
  return repair.grade == Grade::proven || (repair.grade == Grade::unique && accept == Accept::unique);
}

/// The accepted repairs in order of place, each once: several findings can point to the same one. Where two want to change
/// the same bytes to different things, neither is taken.
std::vector<Repair> accepted_repairs(const std::vector<Finding>& findings, Accept accept) {
  std::vector<Repair> accepted;
  for (const Finding& finding : findings) {
    if (!finding.repair || finding.repair->edits.empty() || !is_accepted(*finding.repair, accept)) continue;
    const auto same = std::find_if(accepted.begin(), accepted.end(), [&](const Repair& other) { return other.edits == finding.repair->edits; });
    if (same == accepted.end()) accepted.push_back(*finding.repair);
  }
  const auto overlap = [](const Repair& a, const Repair& b) {
    return std::any_of(a.edits.begin(), a.edits.end(), [&](const Edit& x) {
      return std::any_of(b.edits.begin(), b.edits.end(), [&](const Edit& y) { return x.byte_begin < y.byte_end && y.byte_begin < x.byte_end; });
    });
  };
  std::vector<Repair> apart;
  for (const Repair& repair : accepted) {
    const bool contested = std::any_of(accepted.begin(), accepted.end(), [&](const Repair& other) { return &other != &repair && overlap(repair, other); });
    if (!contested) apart.push_back(repair);
  }
  return apart;
}

std::string with_edits(std::string_view text, const std::vector<Repair>& repairs) {
  std::vector<const Edit*> edits;
  for (const Repair& repair : repairs) {
    for (const Edit& edit : repair.edits) edits.push_back(&edit);
  }
  std::sort(edits.begin(), edits.end(), [](const Edit* a, const Edit* b) { return a->byte_begin < b->byte_begin; });
  std::string out;
  std::size_t at = 0;
  for (const Edit* edit : edits) {
    out.append(text, at, edit->byte_begin - at);
    out += edit->replacement;
    at = edit->byte_end;
  }
  return out.append(text, at);
}

std::size_t count_errors(const std::vector<Finding>& findings) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.severity() == Severity::error; }));
}

template <class T>
Repaired<T> repair_with(const Document<T>& document, Accept accept, const std::function<Document<T>(Source)>& read_again) {
  const auto apply = [&](const std::vector<Repair>& repairs) { return read_again(Source::own(with_edits(document.source.text(), repairs), document.source.name())); };
  std::vector<Repair> repairs = accepted_repairs(document.findings, accept);
  if (repairs.empty()) return {document, {}};
  Document<T> repaired = apply(repairs);
  if (count_errors(repaired.findings) < count_errors(document.findings)) return {std::move(repaired), std::move(repairs)};
  return {document, {}};
}

}  // namespace

Repaired<Referendum> repair(const Document<Referendum>& document, Accept accept) {
  return repair_with<Referendum>(document, accept, [](Source source) { return read_referendum(std::move(source)); });
}

Repaired<PetitionListing> repair(const Document<PetitionListing>& document, Accept accept) {
  return repair_with<PetitionListing>(document, accept, [](Source source) { return read_petition_listing(std::move(source)); });
}

Repaired<PetitionReport> repair(const Document<PetitionReport>& document, Accept accept) {
  return repair_with<PetitionReport>(document, accept, [](Source source) { return read_petition_report(std::move(source)); });
}

Repaired<PartyTally> repair(const Document<PartyTally>& document, Accept accept) {
  return repair_with<PartyTally>(document, accept, [](Source source) { return read_party_tally(std::move(source)); });
}

}  // namespace ukvotes
