# SPDX-License-Identifier: MIT
"""The result of a referendum by counting area."""

from __future__ import annotations

from typing import NamedTuple

from ukvotes._core import Kind, Side
from ukvotes.document import Document
from ukvotes.table import Table


class AreaResult(NamedTuple):
    """One counting area, as published. None stands where a cell could not be read."""

    region: str | None
    area: str | None
    remain: int | None
    """Votes."""
    leave: int | None
    """Votes."""
    status: Side | str | None
    """The side that the document says was ahead, or the text that stands there when it is neither."""
    difference: int | None
    """Votes, never negative where the document is sound."""


def _side(text: str | None) -> Side | str | None:
    return _SIDES.get(text, text)


_SIDES: dict[str | None, Side] = {side.value: side for side in Side}


class Referendum(Document):
    """A referendum by area, from the CSV with the header Region,Area,Remain,Leave,Status,Absolute Difference.

    That CSV was made from the Electoral Commission's file of the result of 23 June 2016: 382 counting areas.
    """

    __slots__ = ()
    kind = Kind.REFERENDUM

    @property
    def areas(self) -> Table[AreaResult]:
        """One row an area: region, area, remain, leave, status, difference."""
        return self._table("areas", AreaResult, {"status": _side})

    @property
    def remain(self) -> int:
        """Votes to remain: the sum over all areas that have a value."""
        return sum(votes for votes in self.areas["remain"] if votes is not None)

    @property
    def leave(self) -> int:
        """Votes to leave: the sum over all areas that have a value."""
        return sum(votes for votes in self.areas["leave"] if votes is not None)
