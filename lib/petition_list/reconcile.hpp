// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/petition_list.hpp>

#include <findings/collector.hpp>

namespace ukvotes::petition_list {

/// Checks all identities of a list of petitions. Of a row that was cut off, or is none, nothing is said.
void reconcile(const PetitionList& value, findings::Collector& collector);

}  // namespace ukvotes::petition_list
