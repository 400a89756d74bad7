// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/petition.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>

namespace ukvotes::petition {

/// Reads one petition of the site, with or without the envelope around it. Adds the findings about its format.
read_steps::Parsed<Petition> parse(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::petition
