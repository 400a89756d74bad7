// SPDX-License-Identifier: MIT
// Making the documents that others make from official sources.
#pragma once

#include <ukvotes/election.hpp>
#include <ukvotes/petition.hpp>
#include <ukvotes/petition_report.hpp>
#include <ukvotes/referendum.hpp>
#include <ukvotes/referendum_result.hpp>

namespace ukvotes {

/// The listing that the public tool of cruor99/UK-parliament-petitions-by-country prints for a petition: countries by
/// signatures, most first, those with as many as the site has them; constituencies as the site has them; three totals, of
/// which the last counts UK signers twice. Rows whose count is null are left out. Like all makers it throws
/// `std::overflow_error` where 64 bits do not hold a sum.
PetitionListing make_listing(const Petition& petition);

/// The report that the public tool Logiqx/petition-stats prints for a petition. Signatures without a country, or without
/// a constituency, are rows named "Unknown" and may be negative; a vacant seat is null. `refreshed` is when the tool was run.
PetitionReport make_report(const Petition& petition, Timestamp refreshed);

/// The difference CSV of a full result: region, area, votes, the side ahead and by how much, largest difference first, areas
/// with the same difference as they stand in the result. Where both sides are level the status is empty: it names neither.
/// A row with the total of all others is no area and left out.
/// Throws std::invalid_argument where areas lack their votes, as all do in a copy that has shares only: it says how many,
/// and which is the first.
Referendum make_difference(const ReferendumResult& result);

/// The table of constituencies that follows from the candidates: valid votes, first and second party, majority, and the votes
/// of the parties that have a column in the Library's file of 2024, told by their abbreviations, names or ids in the register.
/// Constituencies stand in the order of their first candidate, each as often as there are elections in the document; then a
/// column says which. Should several candidates of a party stand in one constituency, only the first of them is in the
/// party's column, and the others are among all other candidates. Where the votes of a candidate are not known, neither are
/// the valid votes, the first two parties and the majority. A row with the total of all others is no candidate and left out.
/// Throws std::invalid_argument for an election whose document is by constituency.
Election make_constituencies(const Election& by_candidate);

}  // namespace ukvotes
