# SPDX-License-Identifier: MIT
"""General elections, by constituency and by candidate."""

from __future__ import annotations

from typing import NamedTuple

from ukvotes._core import Kind
from ukvotes.document import Document
from ukvotes.table import Table


class ConstituencyResult(NamedTuple):
    """One constituency, as published. None stands where a cell is empty, could not be read, or where the document
    lacks the column; shares and turnout are fractions of 1.
    """

    code: str | None = None
    """The code of the Government Statistical Service."""
    region_code: str | None = None
    constituency: str | None = None
    county: str | None = None
    region: str | None = None
    country: str | None = None
    type: str | None = None
    declared: str | None = None
    """When the result was declared, local time, as it stands."""
    mp_first_name: str | None = None
    mp_surname: str | None = None
    mp_gender: str | None = None
    result: str | None = None
    """ "Lab hold", "LD gain from Con" """
    first_party: str | None = None
    second_party: str | None = None
    seats: int | None = None
    electorate: int | None = None
    """Electors."""
    valid_votes: int | None = None
    invalid_votes: int | None = None
    majority: int | None = None
    con: int | None = None
    """Votes, as in all columns of parties."""
    lab: int | None = None
    """Labour, with Labour and Co-operative."""
    ld: int | None = None
    """Liberal Democrats; Liberals before."""
    ukip: int | None = None
    brexit: int | None = None
    """The Brexit Party (2019)."""
    ruk: int | None = None
    """Reform UK (2024)."""
    green: int | None = None
    snp: int | None = None
    pc: int | None = None
    dup: int | None = None
    sf: int | None = None
    sdlp: int | None = None
    uup: int | None = None
    alliance: int | None = None
    nationalist: int | None = None
    """Plaid Cymru and SNP together, in the file of 1918 to 2017."""
    other: int | None = None
    other_winner: int | None = None
    """Votes of a winner without a column of his own; they are among `other`, too."""
    con_share: float | None = None
    lab_share: float | None = None
    ld_share: float | None = None
    nationalist_share: float | None = None
    other_share: float | None = None
    turnout: float | None = None
    election: str | None = None
    boundary_set: str | None = None


class Candidacy(NamedTuple):
    """One candidate in one constituency, as published. None stands where a cell is empty, could not be read, or where
    the document lacks the column; shares and their changes are fractions of 1, also where the document has percentages.
    """

    code: str | None = None
    """The constituency's code; of Democracy Club's files taken out of the id of the post."""
    region_code: str | None = None
    constituency: str | None = None
    county: str | None = None
    region: str | None = None
    country: str | None = None
    type: str | None = None
    party: str | None = None
    party_abbreviation: str | None = None
    party_id: str | None = None
    """Of the Electoral Commission's register: "PP90", "party:90"."""
    mnis_party_id: str | None = None
    adjunct_party_id: str | None = None
    person_id: str | None = None
    """Democracy Club's."""
    full_name: str | None = None
    first_name: str | None = None
    surname: str | None = None
    gender: str | None = None
    sitting_mp: str | None = None
    """ "Yes" or "No"."""
    former_mp: str | None = None
    member_id: str | None = None
    votes: int | None = None
    share: float | None = None
    change: float | None = None
    elected: str | None = None
    """ "TRUE", "True", "t", or what the document has for others."""
    post_id: str | None = None
    election: str | None = None


class Election(Document):
    """An election, or several, from a table of the House of Commons Library, psephology or Democracy Club, or a copy.

    A document is either by constituency or by candidate: the other table is not among its `tables`. Each has the
    columns that the document has.
    """

    __slots__ = ()
    kind = Kind.ELECTION

    @property
    def is_by_candidate(self) -> bool:
        """Whether it has `candidacies` rather than `constituencies`."""
        return bool(self._scalars()["is_by_candidate"])

    @property
    def constituencies(self) -> Table[ConstituencyResult]:
        """One row a constituency. Raises MissingTableError where the document is by candidate: see
        `to_constituencies`.
        """
        return self._partial_table("constituencies", ConstituencyResult, advice="to_constituencies() adds up the votes")

    @property
    def candidacies(self) -> Table[Candidacy]:
        """One row a candidate. Raises MissingTableError where the document is by constituency."""
        return self._partial_table("candidacies", Candidacy, advice="the document is by constituency")

    def to_constituencies(self) -> Election:
        """Of a document by candidate: the table of constituencies that follows from the votes: valid votes, first and
        second party, majority, and the votes of the parties that have columns in the Library's files; one row for each
        election of which the document has candidates there. None of these is known where the votes of a candidate are
        not, except those of other parties. Of several candidates of one party the first is in its column. A row with
        the total of all others is left out. Raises ValueError where the document is by constituency already, or says no
        votes.
        """
        if not self.is_by_candidate:
            raise ValueError("the document is by constituency already")
        if "votes" not in {column.name for column in self.candidacies.columns}:
            raise ValueError("the document names candidates and no votes")
        return Election(self._held.to_constituencies())
