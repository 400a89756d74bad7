# SPDX-License-Identifier: MIT
"""A petition as the petition site publishes it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar, cast

from ukvotes._core import Dialect, Kind
from ukvotes.arguments import require
from ukvotes.document import Document
from ukvotes.petition_listing import PetitionListing
from ukvotes.petition_report import PetitionReport
from ukvotes.table import Table

Said = TypeVar("Said")

LISTING_DIALECTS = (
    Dialect.TOTALS_AT_END,
    Dialect.TOTALS_BETWEEN,
    Dialect.SLASH_N_HEADING,
    Dialect.CONSTITUENCIES_HEADING,
)


class CodedPlace(NamedTuple):
    """A country or region, its code on the petition site and its signatures; None where the document says nothing."""

    code: str | None
    name: str | None
    signatures: int | None


class Seat(NamedTuple):
    """A constituency with its GSS code, its member (None for a vacant seat) and its signatures."""

    code: str | None
    name: str | None
    mp: str | None
    signatures: int | None


class Department(NamedTuple):
    """A department of government."""

    acronym: str | None
    name: str | None
    url: str | None


class Business(NamedTuple):
    """Other parliamentary business; times are in UTC."""

    subject: str | None
    body: str | None
    occurred_on: datetime.date | None
    created_at: datetime.datetime | None
    updated_at: datetime.datetime | None


class UnknownField(NamedTuple):
    """A field that this version does not know, as it stands in the document."""

    path: str
    json: str


class Rejection(NamedTuple):
    """Why a petition was rejected."""

    code: str | None
    details: str | None


class OfficialResponse(NamedTuple):
    """What the government answered."""

    responded_on: datetime.date | None
    summary: str | None
    details: str | None
    created_at: datetime.datetime | None
    updated_at: datetime.datetime | None


class Debate(NamedTuple):
    """The debate on a petition."""

    debated_on: datetime.date | None
    transcript_url: str | None
    video_url: str | None
    debate_pack_url: str | None
    public_engagement_url: str | None
    debate_summary_url: str | None
    overview: str | None


class Parliament(NamedTuple):
    """The Parliament to which an archived petition was made; thresholds in signatures."""

    period: str | None
    government: str | None
    dissolution_at: datetime.datetime | None
    response_threshold: int | None
    debate_threshold: int | None


class Petition(Document):
    """One petition, live or archived, from the JSON of petition.parliament.uk: what it asks for, what became of it,
    its signatures by country, constituency and region. Times are in UTC; None stands where the document says null or
    nothing.
    """

    __slots__ = ()
    kind = Kind.PETITION

    @property
    def id(self) -> int | None:
        """Its number on the site."""
        return self._said("id", int)

    @property
    def url(self) -> str | None:
        """Where the document itself is."""
        return self._said("url", str)

    @property
    def type(self) -> str | None:
        """What the document calls itself: "petition" or "archived-petition"."""
        return self._said("type", str)

    @property
    def is_archived(self) -> bool:
        """Whether it was made to an earlier Parliament."""
        return self.type == "archived-petition"

    @property
    def action(self) -> str | None:
        """The title: what it asks for."""
        return self._said("action", str)

    @property
    def background(self) -> str | None:
        """Free text."""
        return self._said("background", str)

    @property
    def additional_details(self) -> str | None:
        """Free text."""
        return self._said("additional_details", str)

    @property
    def committee_note(self) -> str | None:
        """What the Petitions Committee adds."""
        return self._said("committee_note", str)

    @property
    def creator_name(self) -> str | None:
        """Who began it, where the site says so."""
        return self._said("creator_name", str)

    @property
    def state(self) -> str | None:
        """open, closed, rejected, hidden, stopped, ..."""
        return self._said("state", str)

    @property
    def signatures(self) -> int | None:
        """All signatures, as stated."""
        return self._said("signatures", int)

    @property
    def kingdom(self) -> int | None:
        """The signatures of the United Kingdom, as the countries have them."""
        return self._said("kingdom", int)

    @property
    def without_country(self) -> int | None:
        """All signatures minus the sum of the countries; may be negative. None without a breakdown."""
        return self._said("without_country", int)

    @property
    def without_constituency(self) -> int | None:
        """The United Kingdom's signatures minus those of the constituencies; may be negative. None without both."""
        return self._said("without_constituency", int)

    @property
    def times(self) -> dict[str, datetime.datetime]:
        """When what happened, by the site's names (created_at, opened_at, ...), earliest first; in UTC."""
        said = self._scalars()
        times = {name: value for name, value in said.items() if isinstance(value, datetime.datetime)}
        return dict(sorted(times.items(), key=lambda item: item[1]))

    @property
    def dates(self) -> dict[str, datetime.date]:
        """The days that it names: closing_date, scheduled_debate_date, debate_scheduled_on."""
        said = self._scalars()
        return {name: value for name, value in said.items() if type(value) is datetime.date}

    @property
    def topics(self) -> tuple[str, ...]:
        """The site's codes of its topics."""
        topics: tuple[str, ...] = self._scalars()["topics"]
        return topics

    @property
    def rejection(self) -> Rejection | None:
        """Why it was rejected."""
        return self._part("rejection", Rejection)

    @property
    def government_response(self) -> OfficialResponse | None:
        """What the government answered."""
        return self._part("government_response", OfficialResponse)

    @property
    def debate(self) -> Debate | None:
        """The debate on it."""
        return self._part("debate", Debate)

    @property
    def parliament(self) -> Parliament | None:
        """Of an archived petition: the Parliament to which it was made."""
        return self._part("parliament", Parliament)

    @property
    def countries(self) -> Table[CodedPlace]:
        """One row a country: code, name, signatures."""
        return self._table("countries", CodedPlace)

    @property
    def constituencies(self) -> Table[Seat]:
        """One row a constituency: code, name, mp, signatures. Those without signatures may be left out by the site."""
        return self._table("constituencies", Seat)

    @property
    def regions(self) -> Table[CodedPlace]:
        """One row a region: code (a letter), name, signatures. Empty before 2020."""
        return self._table("regions", CodedPlace)

    @property
    def departments(self) -> Table[Department]:
        """One row a department concerned: acronym, name, url."""
        return self._table("departments", Department)

    @property
    def other_business(self) -> Table[Business]:
        """Other parliamentary business: subject, body, occurred_on, created_at, updated_at."""
        return self._table("other_business", Business)

    @property
    def unknown_fields(self) -> Table[UnknownField]:
        """Fields that this version does not know: path, json."""
        return self._table("unknown_fields", UnknownField)

    def to_listing(self, dialect: Dialect | str = "totals-at-end") -> PetitionListing:
        """The plain listing of its signatures, byte for byte as cruor99/UK-parliament-petitions-by-country prints it.

        `dialect` is one of the listing's four; any other raises ValueError, and so does a petition without signatures
        by place. The third total counts UK signers twice, as in all such listings: the listing's findings say so.
        """
        if dialect not in LISTING_DIALECTS:
            raise ValueError(f"a listing has no dialect {dialect}, but {', '.join(LISTING_DIALECTS)}")
        if not self.countries and not self.constituencies:
            raise ValueError("the petition has no signatures by place, of which a listing is made")
        return PetitionListing(self._held.to_listing(Dialect(dialect)))

    def to_report(self, refreshed: datetime.datetime) -> PetitionReport:
        """The report in Markdown, byte for byte as Logiqx/petition-stats prints it.

        `refreshed` is when the tool is run: an aware time, printed in UTC; one without a time zone is taken for UTC.
        """
        require("refreshed", refreshed, datetime.datetime)
        if refreshed.tzinfo is None:
            refreshed = refreshed.replace(tzinfo=datetime.timezone.utc)
        return PetitionReport(self._held.to_report(int(refreshed.timestamp() // 1)))

    def _said(self, name: str, _: Callable[..., Said]) -> Said | None:
        return cast("Said | None", self._scalars()[name])

    def _part(self, name: str, make: Callable[..., Said]) -> Said | None:
        fields: dict[str, Any] | None = self._scalars()[name]
        return None if fields is None else make(**fields)
