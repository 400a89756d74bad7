// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/petition_report.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>

namespace ukvotes::report {

inline constexpr std::string_view event_header = "| Event | Date | Time |";
inline constexpr std::string_view country_header = "| # | Country | Signatures | % |";
inline constexpr std::string_view constituency_header = "| # | Constituency | MP | Signatures | % |";

/// What stands in the place of the member of a vacant seat: Python's print of nothing.
inline constexpr std::string_view vacant_seat = "None";

/// Reads a petition report. Adds the findings about its format.
read_steps::Parsed<PetitionReport> parse(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::report
