// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/petition_list.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>

namespace ukvotes::petition_list {

/// Reads a list of petitions in any of its dialects. Adds the findings about its format.
read_steps::Parsed<PetitionList> parse(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::petition_list
