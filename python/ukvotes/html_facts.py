# SPDX-License-Identifier: MIT
"""What documents say as a whole, for notebooks: one line of totals, and whether they are stated or sums."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ukvotes.constituency_register import ConstituencyRegister
from ukvotes.document import Document
from ukvotes.election import Election
from ukvotes.party_tally import PartyTally
from ukvotes.petition import Petition
from ukvotes.petition_list import PetitionList
from ukvotes.petition_listing import PetitionListing
from ukvotes.petition_report import PetitionReport
from ukvotes.printing import printable, shown
from ukvotes.referendum import Referendum
from ukvotes.referendum_result import ReferendumResult


def facts(document: Document) -> str:
    """The totals as a list of descriptions, after the title where there is one."""
    title = (
        f"<p>{escape(printable(document.action or ''))}</p>" if isinstance(document, (Petition, PetitionReport)) else ""
    )
    described = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(shown(value))}</dd></div>" for name, value in _totals(document)
    )
    return f'{title}<dl class="ukv-facts">{described}</dl>'


def _totals(document: Document) -> Iterator[tuple[str, object]]:
    if isinstance(document, (Referendum, ReferendumResult)):
        yield "remain, votes (sum of the areas)", document.remain
        yield "leave, votes (sum of the areas)", document.leave
    elif isinstance(document, PetitionListing):
        yield "by country, signatures (as stated)", document.totals.by_country
        yield "by constituency, signatures (as stated)", document.totals.by_constituency
        yield "total, signatures (as stated)", document.totals.total
    elif isinstance(document, PetitionReport):
        yield "signatures (as stated)", document.signatures
        yield "refreshed, UTC", document.refreshed
    elif isinstance(document, Petition):
        yield "signatures (as stated)", document.signatures
        yield "without a country (residual)", document.without_country
        yield "in no constituency (residual)", document.without_constituency
        yield "state", document.state
    elif isinstance(document, PetitionList):
        yield "signatures (sum of the petitions)", document.total
    elif isinstance(document, ConstituencyRegister):
        yield "vacant seats", document.vacant
    elif isinstance(document, PartyTally):
        yield "leaflets (sum of the rows)", document.total
    elif isinstance(document, Election):
        [(name, table)] = document.tables.items()
        column = "votes" if document.is_by_candidate else "valid_votes"
        if column in {known.name for known in table.columns}:
            yield "valid votes (sum of the rows)", sum(votes for votes in table[column] if votes is not None)
        yield name, len(table)
