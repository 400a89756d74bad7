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


class PageLinks(NamedTuple):
    """Where a page of a list says that it and the others are; None where it says null or nothing."""

    self: str | None
    first: str | None
    last: str | None
    next: str | None
    prev: str | None


class PetitionList(Document):
    """A list of petitions: a page of the site's lists in JSON, petitions in JSON one a line, or the site's CSV.

    Signatures by place are in no table here: a line of the second, read as a petition, has them.
    """

    __slots__ = ()
    kind = Kind.PETITION_LIST

    @property
    def petitions(self) -> Table[ListedPetition]:
        """One row a petition: id, action, state, signatures, times, and all else that it says outside its tables."""
        return self._partial_table("petitions", ListedPetition)

    @property
    def links(self) -> PageLinks:
        """Where this page and the others are; of other dialects nothing."""
        return PageLinks(**self._held.scalars())

    @property
    def total(self) -> int:
        """The sum of the signatures that are stated; who signed several petitions counts several times."""
        return sum(count for count in self.petitions["signatures"] if count is not None)
