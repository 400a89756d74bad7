// SPDX-License-Identifier: MIT
// The findings about one row, in order of place: lines and columns are found quickly only from one place to the next.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <findings/collector.hpp>

namespace ukvotes::findings {

struct RowFinding {
  const Rule* rule = nullptr;
  Place place;
  std::string message;
  std::string equation;
  std::string expected;
};

class RowFindings {
 public:
  explicit RowFindings(Collector& collector) : collector_(collector) {}

  /// Keeps a finding until the row is done; the caller fills in what it knows besides.
  RowFinding& add(const Rule& rule, const Place& place, std::string message);

  /// Adds the findings of the row to those of the document.
  void end_row();

 private:
  Collector& collector_;
  std::vector<RowFinding> row_;
};

}  // namespace ukvotes::findings
