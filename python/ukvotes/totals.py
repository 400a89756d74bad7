# SPDX-License-Identifier: MIT
"""What documents say as a whole, and whether they state it or it is computed from their rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ukvotes.constituency_register import ConstituencyRegister
from ukvotes.document import Document
from ukvotes.election import Election
from ukvotes.party_tally import PartyTally
from ukvotes.petition import Petition
from ukvotes.petition_list import PetitionList
from ukvotes.petition_listing import PetitionListing
from ukvotes.petition_report import PetitionReport
from ukvotes.referendum import Referendum
from ukvotes.referendum_result import ReferendumResult


class Total(NamedTuple):
    """One value for a whole document."""

    name: str
    value: object
    origin: str = ""
    """How it came about, where that is no matter of course."""
    unit: str = ""
    """Where the name does not say it. What has none is counted: "16 signatures", "1 in no constituency"."""


_STATED = "as stated"
_SUM = "sum of the rows"


def title_of(document: Document) -> str | None:
    """What a petition asks for; None for what has no title."""
    return document.action or "" if isinstance(document, (Petition, PetitionReport)) else None


def totals_of(document: Document) -> Iterator[Total]:
    """In the order in which they are to be read."""
    if isinstance(document, (Referendum, ReferendumResult)):
        yield Total("Remain", document.remain, "sum of the areas", "votes")
        yield Total("Leave", document.leave, "sum of the areas", "votes")
    elif isinstance(document, PetitionListing):
        for name, value in document.totals._asdict().items():
            yield Total(name.replace("_", " "), value, _STATED, "signatures")
    elif isinstance(document, PetitionReport):
        yield Total("signatures", document.signatures, _STATED)
        yield Total("refreshed", document.refreshed, unit="UTC")
    elif isinstance(document, Petition):
        yield Total("signatures", document.signatures, _STATED)
        yield Total("without a country", document.without_country, "residual")
        yield Total("in no constituency", document.without_constituency, "residual")
        yield Total("state", document.state)
    elif isinstance(document, PetitionList):
        yield Total("signatures", document.total, "sum of the petitions")
    elif isinstance(document, ConstituencyRegister):
        yield Total("vacant seats", document.vacant)
    elif isinstance(document, PartyTally):
        yield Total("leaflets", document.total, _SUM)
    elif isinstance(document, Election):
        yield from _valid_votes(document)


def _valid_votes(election: Election) -> Iterator[Total]:
    [table] = election.tables.values()
    column = "votes" if election.is_by_candidate else "valid_votes"
    if column in {known.name for known in table.columns}:
        yield Total("valid votes", sum(votes for votes in table[column] if votes is not None), _SUM)
