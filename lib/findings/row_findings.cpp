// SPDX-License-Identifier: MIT
#include <findings/row_findings.hpp>

#include <algorithm>
#include <utility>

namespace ukvotes::findings {

RowFinding& RowFindings::add(const Rule& rule, const Place& place, std::string message) {
  return row_.emplace_back(RowFinding{&rule, place, std::move(message), {}, {}});
}

void RowFindings::end_row() {
  std::stable_sort(row_.begin(), row_.end(),
                   [](const RowFinding& a, const RowFinding& b) { return a.place.byte_begin < b.place.byte_begin; });
  for (RowFinding& one : row_) {
    Finding& finding = collector_.add(*one.rule, one.place, std::move(one.message));
    finding.equation = std::move(one.equation);
    finding.expected = std::move(one.expected);
  }
  row_.clear();
}

}  // namespace ukvotes::findings
