# SPDX-License-Identifier: MIT
"""What two documents say, in the terms that both of them have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ukvotes._core import Kind
from ukvotes.comparing import elections, petitions, results
from ukvotes.comparing.side import Side
from ukvotes.document import Document
from ukvotes.election import Election

_ON_ITS_OWN_TERMS: dict[Kind, Callable[[Any], Side]] = {
    Kind.PETITION: petitions.petition,
    Kind.PETITION_REPORT: petitions.report,
    Kind.PETITION_LISTING: petitions.listing,
    Kind.PETITION_LIST: petitions.petition_list,
    Kind.REFERENDUM: results.referendum,
    Kind.REFERENDUM_RESULT: results.referendum_result,
    Kind.PARTY_TALLY: results.tally,
    Kind.CONSTITUENCY_REGISTER: results.register,
}
_IN_SHARED_TERMS = _ON_ITS_OWN_TERMS | {
    Kind.PETITION: petitions.petition_as_reported,
    Kind.PETITION_REPORT: petitions.report_as_petition,
}
_OF_ONE_PETITION = (Kind.PETITION, Kind.PETITION_REPORT, Kind.PETITION_LISTING)


def subject_of(document: Document) -> str:
    """What a document is about: documents of one subject can be compared."""
    return "petition" if document.kind in _OF_ONE_PETITION else document.kind.value.removesuffix("-result")


def sides_of(first: Document, second: Document) -> tuple[Side, Side]:
    """Documents of one kind are compared in all that they have, others in what both can say."""
    if isinstance(first, Election) and isinstance(second, Election):
        if first.is_by_candidate and second.is_by_candidate:
            return elections.by_candidate(first, second), elections.by_candidate(second, first)
        return elections.by_constituency(first), elections.by_constituency(second)
    side_of = _ON_ITS_OWN_TERMS if first.kind is second.kind else _IN_SHARED_TERMS
    return side_of[first.kind](first), side_of[second.kind](second)
