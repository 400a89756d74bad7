# SPDX-License-Identifier: MIT
"""Numbers of election leaflets by party."""

from __future__ import annotations

from typing import NamedTuple

from ukvotes._core import Kind
from ukvotes.document import Document
from ukvotes.table import Table


class PartyCount(NamedTuple):
    """One row of a tally. None stands where a cell could not be read."""

    name: str | None
    leaflets: int | None


class MergedParty(NamedTuple):
    """The rows of one name, merged."""

    name: str
    leaflets: int
    """The sum of the rows that have a count."""
    rows: tuple[int, ...]
    """Where it comes from: indices into `parties`."""


class PartyTally(Document):
    """Leaflets by party, as electionleaflets.org/parties/ publishes them: by register entry and name, so that one
    name can stand in several rows.
    """

    __slots__ = ()
    kind = Kind.PARTY_TALLY

    @property
    def parties(self) -> Table[PartyCount]:
        """One row a party, as published: name, leaflets."""
        return self._table("parties", PartyCount)

    @property
    def total(self) -> int:
        """Leaflets: the sum over all rows that have a count."""
        return sum(leaflets for leaflets in self.parties["leaflets"] if leaflets is not None)

    def by_name(self) -> tuple[MergedParty, ...]:
        """Rows of exactly the same name as one, in order of first appearance. Names that are only alike stay apart.

        Raises OverflowError when a sum does not fit 64 bits, which only damaged counts can cause.
        """
        return tuple(MergedParty(*party) for party in self._held.parties_by_name())
