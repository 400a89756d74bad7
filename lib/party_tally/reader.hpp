// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/party_tally.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>

namespace ukvotes::tally {

/// Reads a tally in pipe cells. Adds the findings about its format.
read_steps::Parsed<PartyTally> parse(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::tally
