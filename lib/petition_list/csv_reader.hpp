// SPDX-License-Identifier: MIT
// Lists in CSV.
#pragma once

#include <ukvotes/petition_list.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>

namespace ukvotes::petition_list {

/// Reads the site's CSV of a list. Adds the findings about its format.
PetitionList read_csv(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::petition_list
