// SPDX-License-Identifier: MIT
// The identities of elections.
#pragma once

#include <ukvotes/election.hpp>

#include <findings/collector.hpp>

namespace ukvotes::election {

void reconcile(const Election& election, findings::Collector& collector);

}  // namespace ukvotes::election
