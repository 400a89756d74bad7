// SPDX-License-Identifier: MIT
// The identities of the full result of a referendum.
#pragma once

#include <ukvotes/referendum_result.hpp>

#include <findings/collector.hpp>

namespace ukvotes::referendum_result {

void reconcile(const ReferendumResult& result, findings::Collector& collector);

}  // namespace ukvotes::referendum_result
