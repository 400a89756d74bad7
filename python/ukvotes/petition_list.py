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

    id: str | None
    action: str | None
    state: str | None
    signatures: int | None
    local_signatures: int | None
    opened_at: datetime.datetime | None
    closed_at: datetime.datetime | None
    rejected_at: datetime.datetime | None
    type: str | None
    url: str | None
    created_at: datetime.datetime | None
    updated_at: datetime.datetime | None
    moderation_threshold_reached_at: datetime.datetime | None
    response_threshold_reached_at: datetime.datetime | None
    government_response_at: datetime.datetime | None
    debate_threshold_reached_at: datetime.datetime | None
    debate_outcome_at: datetime.datetime | None
    closing_date: datetime.date | None
    scheduled_debate_date: datetime.date | None
    debate_scheduled_on: datetime.date | None
    background: str | None
    additional_details: str | None
    committee_note: str | None
    creator_name: str | None
    departments: str | None
    topics: str | None
    rejection_code: str | None
    rejection_details: str | None
    responded_on: datetime.date | None
    response_summary: str | None
    response_details: str | None
    response_created_at: datetime.datetime | None
    response_updated_at: datetime.datetime | None
    debated_on: datetime.date | None
    transcript_url: str | None
    video_url: str | None
    debate_pack_url: str | None
    public_engagement_url: str | None
    debate_summary_url: str | None
    debate_overview: str | None
    parliament_period: str | None
    parliament_government: str | None
    parliament_dissolution_at: datetime.datetime | None
    response_threshold: int | None
    debate_threshold: int | None


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
        return self._table("petitions", ListedPetition)

    @property
    def links(self) -> PageLinks:
        """Where this page and the others are; of other dialects nothing."""
        return PageLinks(**self._held.scalars())

    @property
    def total(self) -> int:
        """The sum of the signatures that are stated; who signed several petitions counts several times."""
        return sum(count for count in self.petitions["signatures"] if count is not None)
