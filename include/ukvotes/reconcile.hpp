// SPDX-License-Identifier: MIT
// The cross-examination: every number that a document says twice is compared.
#pragma once

#include <vector>

#include <ukvotes/read.hpp>

namespace ukvotes {

/// The findings of all identities of the kind, in order of place. The readers have called this already: what they add
/// are the findings about the format itself (`malformed-row`, `truncated`, ...). Throws `SourceNotKeptError` for a document
/// that was read without keeping its source, whose bytes findings would repeat.
std::vector<Finding> reconcile(const Document<Referendum>& document);
std::vector<Finding> reconcile(const Document<PetitionListing>& document);
std::vector<Finding> reconcile(const Document<PetitionReport>& document);
std::vector<Finding> reconcile(const Document<PartyTally>& document);
std::vector<Finding> reconcile(const Document<Petition>& document);
std::vector<Finding> reconcile(const Document<ReferendumResult>& document);
std::vector<Finding> reconcile(const Document<Election>& document);
std::vector<Finding> reconcile(const Document<PetitionList>& document);
std::vector<Finding> reconcile(const Document<ConstituencyRegister>& document);

}  // namespace ukvotes
