// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/constituency_register.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>

namespace ukvotes::constituencies {

/// Reads the petition site's register of constituencies. Adds the findings about its format.
read_steps::Parsed<ConstituencyRegister> parse(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::constituencies
