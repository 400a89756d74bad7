// SPDX-License-Identifier: MIT
// The three tables of a report, each from its header line on.
#pragma once

#include <ukvotes/petition_report.hpp>

#include <findings/collector.hpp>
#include <petition_report/outline.hpp>

namespace ukvotes::report {

EventTable read_events(const Part& part, findings::Collector& collector);
CountryTable read_countries(const Part& part, findings::Collector& collector);
ConstituencyTable read_constituencies(const Part& part, findings::Collector& collector);

}  // namespace ukvotes::report
