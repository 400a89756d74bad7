// SPDX-License-Identifier: MIT
// The identities of the signatures by place.
#pragma once

#include <functional>
#include <string_view>

#include <findings/row_findings.hpp>
#include <petition/breakdown.hpp>

namespace ukvotes::petition {

/// Adds what does not hold. `text` is the document; `total` finds where it says all signatures.
void check_places(const Breakdown& breakdown, std::string_view text, const std::function<findings::Place()>& total,
                  findings::RowFindings& findings);

/// Where a row of a table stands.
template <class Table>
findings::Place row_place(const Table& table, std::size_t row, std::string_view text) {
  const std::size_t begin = table.places.begin[row];
  const std::size_t end = text.find_first_of("}]", begin);
  return {begin, end == std::string_view::npos ? begin : end + 1, table.name, row + 1, "signature_count"};
}

}  // namespace ukvotes::petition
