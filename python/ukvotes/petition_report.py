# SPDX-License-Identifier: MIT
"""A petition's report."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from ukvotes._core import Kind
from ukvotes.document import Document
from ukvotes.table import Table


class Event(NamedTuple):
    """One event in the history of a petition."""

    name: str | None
    at: datetime.datetime | None
    """In UTC."""


class CountrySignatures(NamedTuple):
    """One country. None stands where a cell could not be read."""

    rank: int | None
    name: str | None
    signatures: int | None
    percent: float | None
    """Of all signatures: the double nearest to the two published decimals."""


class ConstituencySignatures(NamedTuple):
    """One constituency. None stands where a cell could not be read."""

    rank: int | None
    name: str | None
    mp: str | None
    """The member of Parliament; None for a vacant seat, which the document prints as "None"."""
    signatures: int | None
    percent: float | None
    """Of the signatures of the United Kingdom: the double nearest to the two published decimals."""


class GovernmentResponse(NamedTuple):
    """What the government answered, as published."""

    summary: str
    details: str


class PetitionReport(Document):
    """A petition's title, texts, history and signatures with ranks and shares, in Markdown, as the public tool
    Logiqx/petition-stats prints it from the petition site's JSON.
    """

    __slots__ = ()
    kind = Kind.PETITION_REPORT

    @property
    def action(self) -> str:
        """The title: what the petition asks for."""
        return self._text("action")

    @property
    def background(self) -> str:
        """Free text, line ends as published."""
        return self._text("background")

    @property
    def signatures(self) -> int | None:
        """The headline: all signatures, as stated."""
        number: int | None = self._scalars()["signatures"]
        return number

    @property
    def url(self) -> str:
        """Where the data was taken from."""
        return self._text("url")

    @property
    def refreshed(self) -> datetime.datetime | None:
        """When the data was taken, in UTC."""
        at: datetime.datetime | None = self._scalars()["refreshed"]
        return at

    @property
    def government_response(self) -> GovernmentResponse | None:
        """None where the report has none."""
        said: dict[str, Any] = self._scalars()
        if said["response_summary"] is None:
            return None
        return GovernmentResponse(said["response_summary"], said["response_details"])

    @property
    def events(self) -> Table[Event]:
        """The history, latest first: name, at."""
        return self._table("events", Event)

    @property
    def countries(self) -> Table[CountrySignatures]:
        """One row a country: rank, name, signatures, percent (of all signatures)."""
        return self._table("countries", CountrySignatures)

    @property
    def constituencies(self) -> Table[ConstituencySignatures]:
        """One row a constituency: rank, name, mp, signatures, percent (of the United Kingdom's signatures)."""
        return self._table("constituencies", ConstituencySignatures)

    def _text(self, name: str) -> str:
        value: str = self._scalars()[name]
        return value
