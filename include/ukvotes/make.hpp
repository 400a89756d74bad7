// SPDX-License-Identifier: MIT
// Making the documents that others make from official sources.
#pragma once

#include <ukvotes/petition.hpp>
#include <ukvotes/petition_report.hpp>

namespace ukvotes {

/// The listing that the public tool of cruor99/UK-parliament-petitions-by-country prints for a petition: countries by
/// signatures, most first, those with as many as the site has them; constituencies as the site has them; three totals, of
/// which the last counts UK signers twice. Rows whose count is null are left out.
PetitionListing make_listing(const Petition& petition);

/// The report that the public tool Logiqx/petition-stats prints for a petition. Signatures without a country, or without
/// a constituency, are rows named "Unknown" and may be negative; a vacant seat is null. `refreshed` is when the tool was run.
PetitionReport make_report(const Petition& petition, Timestamp refreshed);

}  // namespace ukvotes
