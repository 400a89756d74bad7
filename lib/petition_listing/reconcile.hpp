// SPDX-License-Identifier: MIT
#pragma once

#include <ukvotes/petition_listing.hpp>

#include <findings/collector.hpp>

namespace ukvotes::listing {

/// Checks all identities of a petition listing.
void reconcile(const PetitionListing& listing, findings::Collector& collector);

}  // namespace ukvotes::listing
