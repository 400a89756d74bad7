// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/constituency_register.hpp>

#include <findings/collector.hpp>

namespace ukvotes::constituencies {

/// Checks all identities of the register.
void reconcile(const ConstituencyRegister& value, findings::Collector& collector);

}  // namespace ukvotes::constituencies
