// SPDX-License-Identifier: MIT
// Repairs of any bytes: they change what they say and nothing else, take errors away and bring none.
#include <algorithm>

#include "cells.hpp"
#include "fuzz.hpp"

using namespace ukvotes;
using namespace ukvotes::fuzz;

namespace {

Document<Referendum> read_again(const Document<Referendum>&, const std::string& text) { return read_referendum(text, as_utf8()); }
Document<PetitionListing> read_again(const Document<PetitionListing>&, const std::string& text) {
  return read_petition_listing(text, as_utf8());
}
Document<PetitionReport> read_again(const Document<PetitionReport>&, const std::string& text) {
  return read_petition_report(text, as_utf8());
}
Document<PartyTally> read_again(const Document<PartyTally>&, const std::string& text) { return read_party_tally(text, as_utf8()); }

std::vector<Edit> edits_of(const std::vector<Repair>& repairs) {
  std::vector<Edit> edits;
  for (const Repair& repair : repairs) edits.insert(edits.end(), repair.edits.begin(), repair.edits.end());
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.byte_begin < b.byte_begin; });
  return edits;
}

/// The text with the edits made from the last to the first, so that offsets stay true.
std::string edited(std::string text, const std::vector<Edit>& edits) {
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
    text.replace(edit->byte_begin, edit->byte_end - edit->byte_begin, edit->replacement);
  return text;
}

using ErrorName = std::tuple<std::string, std::string, std::size_t, std::string>;

std::set<ErrorName> errors_of(const std::vector<Finding>& findings) {
  std::set<ErrorName> errors;
  for (const Finding& finding : findings) {
    if (finding.severity() == Severity::error) errors.emplace(finding.code(), finding.table, finding.row, finding.field);
  }
  return errors;
}

void check_errors(const std::vector<Finding>& before, const std::vector<Finding>& after) {
  const auto known = errors_of(before);
  const auto left = errors_of(after);
  expect(left.size() < known.size() || after.size() < before.size(), "a repair takes a finding away");
  expect(std::includes(known.begin(), known.end(), left.begin(), left.end()), "a repair brings no error");
}

/// All cells but those of the edits are as they were, and those are as the edits say. A text that was encoded twice may stand
/// in any cell: of such edits the bytes tell.
template <class T>
void check_cells(const T& before, const T& after, const std::vector<Edit>& edits) {
  if (std::any_of(edits.begin(), edits.end(), [](const Edit& edit) { return edit.field == "text"; })) return;
  Cells expected = cells_of(before);
  Cells found = cells_of(after);
  for (const Edit& edit : edits) {
    if (edit.row == 0) continue;  // a total, which is in no table
    const CellName cell{edit.table, edit.row, edit.field};
    expect(expected.contains(cell), "an edit of a cell that is there");
    expect(expected[cell] != found[cell], "an edit changes its cell");
    found[cell] = expected[cell];
  }
  expect(found == expected, "a repair keeps all other cells");
}

template <class T>
void check_repair(const Document<T>& document, const std::string& text, Accept accept) {
  const Repaired<T> repaired = repair(document, accept);
  const std::string repaired_text = write(repaired.document);
  expect(write(document) == text, "the document that was repaired is as it was");
  expect(repaired.repairs.empty() == (repaired_text == text), "a change goes with a repair");
  if (repaired.repairs.empty()) return;
  const Document<T> again = read_again(document, repaired_text);
  expect(again.value == repaired.document.value && again.findings == repaired.document.findings, "what was repaired reads the same anew");
  for (const Repair& repair : repaired.repairs)
    expect(repair.grade == Grade::proven || (repair.grade == Grade::unique && accept == Accept::unique), "a repair of the accepted grade");
  const auto edits = edits_of(repaired.repairs);
  expect(edited(text, edits) == repaired_text, "the bytes outside the edits are as they were");
  check_errors(document.findings, repaired.document.findings);
  check_cells(document.value, repaired.document.value, edits);
}

template <class T>
void check_repairs(const Document<T>& document, const std::string& text) {
  check_repair(document, text, Accept::proven);
  check_repair(document, text, Accept::unique);
}

}  // namespace

FUZZ_TARGET(text) {
  check_repairs(read_referendum(text, as_utf8()), text);
  check_repairs(read_petition_listing(text, as_utf8()), text);
  check_repairs(read_petition_report(text, as_utf8()), text);
  check_repairs(read_party_tally(text, as_utf8()), text);
}
