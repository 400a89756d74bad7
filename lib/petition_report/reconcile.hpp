// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/petition_report.hpp>

#include <findings/collector.hpp>

namespace ukvotes::report {

/// Checks all identities of a petition report.
void reconcile(const PetitionReport& report, findings::Collector& collector);

/// Those of the history: the order of the events, and the thresholds. Source of the thresholds: the petition site's help,
/// 10,000 signatures for a response of the government, 100,000 for a debate.
void reconcile_events(const PetitionReport& report, findings::Collector& collector);

}  // namespace ukvotes::report
