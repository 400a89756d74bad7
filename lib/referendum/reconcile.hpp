// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/referendum.hpp>

#include <findings/collector.hpp>

namespace ukvotes::referendum {

/// Checks all identities of a referendum by difference. A row that is wrong gives one finding: what follows from it is
/// part of the same story.
void reconcile(const Referendum& referendum, findings::Collector& collector);

}  // namespace ukvotes::referendum
