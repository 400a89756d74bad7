# SPDX-License-Identifier: MIT
"""The full result of a referendum by counting area, as the Electoral Commission publishes it."""

from __future__ import annotations

from typing import NamedTuple

from ukvotes._core import Kind
from ukvotes.document import Document
from ukvotes.referendum import Referendum
from ukvotes.table import Table


class ResultArea(NamedTuple):
    """One counting area, as published. None stands where a cell is empty, could not be read, or where the document
    lacks the column.
    """

    id: int | None = None
    region_code: str | None = None
    region: str | None = None
    area_code: str | None = None
    """The code of the Government Statistical Service; GI for Gibraltar."""
    area: str | None = None
    electorate: int | None = None
    """Electors."""
    expected_ballots: int | None = None
    verified_ballots: int | None = None
    turnout: float | None = None
    """Per cent of the electorate: votes cast, rejected ones included."""
    votes_cast: int | None = None
    """Ballots: valid votes and rejected ballots."""
    valid_votes: int | None = None
    remain: int | None = None
    """Votes."""
    leave: int | None = None
    """Votes."""
    rejected: int | None = None
    """Ballots, for one of four reasons:"""
    no_official_mark: int | None = None
    both_answers: int | None = None
    writing_or_mark: int | None = None
    unmarked_or_void: int | None = None
    remain_share: float | None = None
    """Per cent of the valid votes."""
    leave_share: float | None = None
    """Per cent of the valid votes."""
    rejected_share: float | None = None
    """Per cent of the votes cast."""


class ReferendumResult(Document):
    """The result of the referendum of 23 June 2016 by counting area: the Electoral Commission's CSV of 21 columns, or a
    copy of it with columns renamed, left out, reordered or added, other separators, thousands commas or spaces, decimal
    commas, or shares of one.

    `areas` has the columns that the document has. Columns are recognised by their headings; a note in `findings` says
    which other heading was taken for which column.
    """

    __slots__ = ()
    kind = Kind.REFERENDUM_RESULT

    @property
    def areas(self) -> Table[ResultArea]:
        """One row an area."""
        return self._partial_table("areas", ResultArea)

    @property
    def remain(self) -> int | None:
        """Votes to remain: the sum over all areas that have a value; None in a copy that has shares only."""
        return self._sum("remain")

    @property
    def leave(self) -> int | None:
        """Votes to leave, in the same way."""
        return self._sum("leave")

    def to_difference_csv(self) -> Referendum:
        """The CSV with the header Region,Area,Remain,Leave,Status,Absolute Difference that follows from the votes,
        largest difference first; names with commas are quoted. Where both sides are level the status is empty. A row
        with the total of all others is left out.
        ValueError where the votes of an area are missing or cannot be read: it would be missing in the CSV.
        """
        return Referendum(self._held.to_difference())

    def _sum(self, column: str) -> int | None:
        counts = [count for count in self.areas[column] if count is not None]
        return sum(counts) if counts else None
