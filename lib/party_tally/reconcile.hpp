// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/party_tally.hpp>

#include <findings/collector.hpp>

namespace ukvotes::tally {

/// Checks all that a tally says twice: the order of its rows, and names.
void reconcile(const PartyTally& tally, findings::Collector& collector);

}  // namespace ukvotes::tally
