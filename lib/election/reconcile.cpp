// SPDX-License-Identifier: MIT
#include <election/reconcile.hpp>

#include <election/checks.hpp>

namespace ukvotes::election {

void reconcile(const Election& election, findings::Collector& collector) {
  if (election.is_by_candidate()) return check(election.candidacies(), collector);
  const ConstituencyResultTable& table = election.constituencies();
  const bool has_one_election = table.boundary_set.size() == 0 && table.election.dictionary().size() <= 1;
  check(table, has_one_election, collector);
}

}  // namespace ukvotes::election
