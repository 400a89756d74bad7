// SPDX-License-Identifier: MIT
// Repairs: what arithmetic proves, and nothing else.
#pragma once

#include <vector>

#include <ukvotes/read.hpp>

namespace ukvotes {

/// Which repairs are applied.
enum class Accept {
  proven,  ///< only those with two witnesses
  unique,  ///< also those that are the only ones to close the equations
};

/// A repaired document and what was done to it. The document that was given is not changed.
template <class T>
struct Repaired {
  Document<T> document;         ///< read anew from the repaired text, with the findings that remain
  std::vector<Repair> repairs;  ///< those applied, in order of place
};

/// Applies the repairs that the findings of `document` carry and that reach the accepted grade. Only the bytes of the
/// repaired cells and texts change. The repaired text is read and checked anew: errors, or other findings, must have gone, no
/// error may have come, and for repairs that are not proven no miss of a published total of a region or of the country.
/// Where all repairs together do not pass, they are tried one by one, if the document is not too large for that, and those
/// that pass are applied. A repair that wants a character which the document's encoding does not
/// have is not applied.
Repaired<Referendum> repair(const Document<Referendum>& document, Accept accept = Accept::proven);
Repaired<PetitionListing> repair(const Document<PetitionListing>& document, Accept accept = Accept::proven);
Repaired<PetitionReport> repair(const Document<PetitionReport>& document, Accept accept = Accept::proven);
Repaired<PartyTally> repair(const Document<PartyTally>& document, Accept accept = Accept::proven);
Repaired<Petition> repair(const Document<Petition>& document, Accept accept = Accept::proven);
Repaired<ReferendumResult> repair(const Document<ReferendumResult>& document, Accept accept = Accept::proven);
Repaired<Election> repair(const Document<Election>& document, Accept accept = Accept::proven);
Repaired<PetitionList> repair(const Document<PetitionList>& document, Accept accept = Accept::proven);
Repaired<ConstituencyRegister> repair(const Document<ConstituencyRegister>& document, Accept accept = Accept::proven);

}  // namespace ukvotes
