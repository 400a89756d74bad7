// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/referendum.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>

namespace ukvotes::referendum {

inline constexpr std::string_view header = "Region,Area,Remain,Leave,Status,Absolute Difference";

/// Reads the difference CSV. Adds the findings about its format.
read_steps::Parsed<Referendum> parse(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::referendum
