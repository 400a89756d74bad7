# SPDX-License-Identifier: MIT
"""Lists of petitions, as the petition site and those who archive it publish them."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from ukvotes._core import Kind
from ukvotes.document import Document
from ukvotes.table import Table


class ListedPetition(NamedTuple):
    """A petition of a list; None where the document says null or nothing. Times are in UTC.

    `departments` (their acronyms) and `topics` (their codes) are joined by "; ". Only the site's CSV of one
    constituency has `local_signatures`.
    """

    id: str | None = None
    action: str | None = None
    state: str | None = None
    signatures: int | None = None
    local_signatures: int | None = None
    opened_at: datetime.datetime | None = None
    closed_at: datetime.datetime | None = None
    rejected_at: datetime.datetime | None = None
    type: str | None = None
    url: str | None = None
    created_at: datetime.datetime | None = None
    updated_at: datetime.datetime | None = None
    moderation_threshold_reached_at: datetime.datetime | None = None
    response_threshold_reached_at: datetime.datetime | None = None
    government_response_at: datetime.datetime | None = None
    debate_threshold_reached_at: datetime.datetime | None = None
    debate_outcome_at: datetime.datetime | None = None
    closing_date: datetime.date | None = None
    scheduled_debate_date: datetime.date | None = None
    debate_scheduled_on: datetime.date | None = None
    background: str | None = None
    additional_details: str | None = None
    committee_note: str | None = None
    creator_name: str | None = None
    departments: str | None = None
    topics: str | None = None
    rejection_code: str | None = None
    rejection_details: str | None = None
    responded_on: datetime.date | None = None
    response_summary: str | None = None
    response_details: str | None = None
    response_created_at: datetime.datetime | None = None
    response_updated_at: datetime.datetime | None = None
    debated_on: datetime.date | None = None
    transcript_url: str | None = None
    video_url: str | None = None
    debate_pack_url: str | None = None
    public_engagement_url: str | None = None
    debate_summary_url: str | None = None
    debate_overview: str | None = None
    parliament_period: str | None = None
    parliament_government: str | None = None
    parliament_dissolution_at: datetime.datetime | None = None
    response_threshold: int | None = None
    debate_threshold: int | None = None


class PlaceOfPetition(NamedTuple):
    """The signatures of one country or region for one petition of a list; `petition` is its id."""

    petition: str | None
    code: str | None
    name: str | None
    signatures: int | None


class SeatOfPetition(NamedTuple):
    """The signatures of one constituency for one petition of a list; `petition` is its id. `mp` is None where
    the seat was vacant.
    """

    petition: str | None
    code: str | None
    name: str | None
    mp: str | None
    signatures: int | None


class BusinessOfPetition(NamedTuple):
    """Other parliamentary business about one petition of a list; `petition` is its id. Times are in UTC."""

    petition: str | None
    subject: str | None
    body: str | None
    occurred_on: datetime.date | None
    created_at: datetime.datetime | None
    updated_at: datetime.datetime | None


class UnknownFieldOfPetition(NamedTuple):
    """A field that this version does not know; `petition` is None for one of the page, outside its petitions."""

    petition: str | None
    path: str
    json: str


class PageLinks(NamedTuple):
    """Where a page of a list says that it and the others are; None where it says null or nothing."""

    self: str | None
    first: str | None
    last: str | None
    next: str | None
    prev: str | None


class PetitionList(Document):
    """A list of petitions: a page of the site's lists in JSON, petitions in JSON one a line, or the site's CSV.

    Petitions one a line come with their signatures by place and their other parliamentary business: one table of each
    for all of them, whose first column is the id of the petition. The site's own lists have `petitions` alone.
    """

    __slots__ = ()
    kind = Kind.PETITION_LIST

    @property
    def petitions(self) -> Table[ListedPetition]:
        """One row a petition: id, action, state, signatures, times, and all else that it says outside its tables."""
        return self._partial_table("petitions", ListedPetition)

    @property
    def countries(self) -> Table[PlaceOfPetition]:
        """One row a country of a petition: petition, code, name, signatures. Raises MissingTableError
        where the list has none.
        """
        return self._table("countries", PlaceOfPetition, advice=_ONLY_LINES)

    @property
    def constituencies(self) -> Table[SeatOfPetition]:
        """One row a constituency of a petition: petition, code, name, mp, signatures. Those without signatures may be
        left out by the site. Raises MissingTableError where the list has none.
        """
        return self._table("constituencies", SeatOfPetition, advice=_ONLY_LINES)

    @property
    def regions(self) -> Table[PlaceOfPetition]:
        """One row a region of a petition: petition, code (a letter), name, signatures. Raises MissingTableError
        where the list has none.
        """
        return self._table("regions", PlaceOfPetition, advice=_ONLY_LINES)

    @property
    def other_business(self) -> Table[BusinessOfPetition]:
        """Other parliamentary business: petition, subject, body, occurred_on, created_at, updated_at. Raises
        MissingTableError where the list has none.
        """
        return self._table("other_business", BusinessOfPetition, advice=_ONLY_LINES)

    @property
    def unknown_fields(self) -> Table[UnknownFieldOfPetition]:
        """Fields that this version does not know: petition, path, json. Raises MissingTableError for the site's CSV."""
        return self._table("unknown_fields", UnknownFieldOfPetition, advice="only lists in JSON have fields")

    @property
    def links(self) -> PageLinks:
        """Where this page and the others are; of other dialects nothing."""
        return PageLinks(**self._scalars())

    @property
    def total(self) -> int:
        """The sum of the signatures that are stated; who signed several petitions counts several times."""
        return sum(count for count in self.petitions["signatures"] if count is not None)


_ONLY_LINES = "only petitions one a line say more; the site's pages and CSV give the petitions alone"
