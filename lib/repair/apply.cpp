// SPDX-License-Identifier: MIT
// Applying repairs: bytes are replaced, the document is read anew, and what did not help is taken back.
#include <ukvotes/repair.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <encoding/decode.hpp>
#include <repair/progress.hpp>

namespace ukvotes {

namespace {

bool is_accepted(const Repair& repair, Accept accept) {
  return repair.grade == Grade::proven || (repair.grade == Grade::unique && accept == Accept::unique);
}

/// Whether the document's encoding has the characters that a repair puts there.
bool can_be_written(const Repair& repair, Encoding encoding) {
  const auto has_bytes = [=](const Edit& edit) { return encoding::encoded(edit.replacement, encoding).has_value(); };
  return std::all_of(repair.edits.begin(), repair.edits.end(), has_bytes);
}

/// The accepted repairs, each once: several findings can point to the same one.
template <class T>
std::vector<Repair> accepted_repairs(const Document<T>& document, Accept accept) {
  std::vector<Repair> accepted;
  std::set<std::pair<std::size_t, std::string>> seen;  // one cell and its new text tell a repair
  for (const Finding& finding : document.findings) {
    if (!finding.repair || finding.repair->edits.empty() || !is_accepted(*finding.repair, accept)) continue;
    if (!can_be_written(*finding.repair, document.encoding())) continue;
    const Edit& first = finding.repair->edits.front();
    if (seen.emplace(first.byte_begin, first.replacement).second) accepted.push_back(*finding.repair);
  }
  return accepted;
}

/// Where two repairs want to change the same bytes, neither is taken.
std::vector<Repair> uncontested(const std::vector<Repair>& repairs) {
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> ends;  // begin of an edit: its end and its repair
  std::vector<bool> is_contested(repairs.size());
  for (std::size_t i = 0; i < repairs.size(); ++i) {
    for (const Edit& edit : repairs[i].edits) {
      const auto after = ends.lower_bound(edit.byte_end);
      if (after != ends.begin()) {
        const auto& [end, other] = std::prev(after)->second;
        if (end > edit.byte_begin) is_contested[i] = is_contested[other] = true;
      }
      ends.try_emplace(edit.byte_begin, edit.byte_end, i);
    }
  }
  std::vector<Repair> apart;
  for (std::size_t i = 0; i < repairs.size(); ++i) {
    if (!is_contested[i]) apart.push_back(repairs[i]);
  }
  return apart;
}

/// The bytes with the edits, written in the document's encoding.
std::string with_edits(const Source& source, const std::vector<Repair>& repairs) {
  std::vector<const Edit*> edits;
  for (const Repair& repair : repairs) {
    for (const Edit& edit : repair.edits) edits.push_back(&edit);
  }
  std::sort(edits.begin(), edits.end(), [](const Edit* a, const Edit* b) { return a->byte_begin < b->byte_begin; });
  std::string out;
  std::size_t at = 0;
  for (const Edit* edit : edits) {
    out.append(source.bytes(), at, edit->byte_begin - at);
    out += encoding::encoded(edit->replacement, source.encoding()).value();
    at = edit->byte_end;
  }
  return out.append(source.bytes(), at);
}

bool is_proven(const Repair& repair) { return repair.grade == Grade::proven; }

/// Bytes that are read to find out which of several repairs help: time is limited, whatever the document says.
constexpr std::size_t most_read_again = std::size_t{1} << 26;

/// The repairs that help, one after the other, proven ones first. `apply` gives the document with some of them.
template <class T, class Apply>
Repaired<T> repaired_one_by_one(const Document<T>& document, std::vector<Repair> repairs, const Apply& apply) {
  Repaired<T> best{document, {}};
  std::stable_partition(repairs.begin(), repairs.end(), is_proven);
  for (Repair& repair : repairs) {
    std::vector<Repair> with_it = best.repairs;
    const bool has_proof = is_proven(repair);
    with_it.push_back(std::move(repair));
    Document<T> tried = apply(with_it);
    if (repair_search::is_better(tried.findings, best.document.findings, has_proof)) best = {std::move(tried), std::move(with_it)};
  }
  std::ranges::sort(best.repairs, {}, [](const Repair& repair) { return repair.edits.front().byte_begin; });
  return best;
}

template <class T>
Repaired<T> repair_with(const Document<T>& document, Accept accept, Document<T> (*read_again)(Source, const ReadOptions&)) {
  const auto apply = [&](const std::vector<Repair>& repairs) {
    Source repaired = Source::own(with_edits(document.source, repairs), document.source.name());
    if (document.source.is_decoded()) repaired = encoding::decoded(repaired, document.encoding(), document.options.limits);
    return read_again(std::move(repaired), document.options);
  };
  std::vector<Repair> repairs = uncontested(accepted_repairs(document, accept));
  if (repairs.empty()) return {document, {}};
  Document<T> repaired = apply(repairs);
  const bool are_proven = std::ranges::all_of(repairs, is_proven);
  if (repair_search::is_better(repaired.findings, document.findings, are_proven)) return {std::move(repaired), std::move(repairs)};
  const bool takes_too_long = repairs.size() > most_read_again / std::max<std::size_t>(document.source.bytes().size(), 1);
  if (repairs.size() == 1 || takes_too_long) return {document, {}};
  return repaired_one_by_one(document, std::move(repairs), apply);
}

}  // namespace

Repaired<Referendum> repair(const Document<Referendum>& document, Accept accept) {
  return repair_with<Referendum>(document, accept, read_referendum);
}

Repaired<PetitionListing> repair(const Document<PetitionListing>& document, Accept accept) {
  return repair_with<PetitionListing>(document, accept, read_petition_listing);
}

Repaired<PetitionReport> repair(const Document<PetitionReport>& document, Accept accept) {
  return repair_with<PetitionReport>(document, accept, read_petition_report);
}

Repaired<PartyTally> repair(const Document<PartyTally>& document, Accept accept) {
  return repair_with<PartyTally>(document, accept, read_party_tally);
}

Repaired<Petition> repair(const Document<Petition>& document, Accept accept) {
  return repair_with<Petition>(document, accept, read_petition);
}

Repaired<ReferendumResult> repair(const Document<ReferendumResult>& document, Accept accept) {
  return repair_with<ReferendumResult>(document, accept, read_referendum_result);
}

Repaired<Election> repair(const Document<Election>& document, Accept accept) {
  return repair_with<Election>(document, accept, read_election);
}

Repaired<PetitionList> repair(const Document<PetitionList>& document, Accept accept) {
  return repair_with<PetitionList>(document, accept, read_petition_list);
}

Repaired<ConstituencyRegister> repair(const Document<ConstituencyRegister>& document, Accept accept) {
  return repair_with<ConstituencyRegister>(document, accept, read_constituency_register);
}

}  // namespace ukvotes
