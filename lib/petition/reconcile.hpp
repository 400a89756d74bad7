// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/petition.hpp>

#include <findings/collector.hpp>

namespace ukvotes::petition {

/// Checks all identities of a petition. Gaps between its counters are no findings: they are values of the petition.
void reconcile(const Petition& petition, findings::Collector& collector);

}  // namespace ukvotes::petition
