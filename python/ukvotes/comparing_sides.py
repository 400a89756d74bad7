# SPDX-License-Identifier: MIT
"""What a document says, in the terms in which documents of other kinds say it too."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from ukvotes._core import Kind
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
from ukvotes.table import Table

UNKNOWN = "Unknown"
"""How reports name what is no place but a residual."""


THRESHOLDS = {"response threshold": 10_000, "debate threshold": 100_000}
"""Of petitions since 2015, in signatures, where the document of a Parliament's petition does not say others."""


class Place(NamedTuple):
    """A row: what it is of, and its other cells by name, the most telling first."""

    code: str | None
    name: str
    cells: dict[str, object]


class Side(NamedTuple):
    """A document as one of the two that are compared."""

    id: int | None
    at: datetime.datetime | None
    whole: dict[str, object]
    tables: dict[str, list[Place]]
    thresholds: dict[str, int] | None = None


def subject_of(document: Document) -> str:
    """What a document is about: documents of one subject can be compared."""
    return "petition" if document.kind in _OF_ONE_PETITION else document.kind.value.removesuffix("-result")


def side_of(document: Document) -> Side:
    return _SIDES[document.kind](document)


def _petition(document: Petition) -> Side:
    whole: dict[str, object] = {
        "action": (document.action or "").replace("\r\n", " "),
        "state": document.state,
        "signatures": document.signatures,
        "without_country": document.without_country,
        "without_constituency": document.without_constituency,
    }
    countries = _places(document.countries, "signatures")
    seats = _places(document.constituencies, "signatures", "mp")
    at = document.times.get("updated_at")
    parliament = document.parliament
    stated = {
        "response threshold": parliament and parliament.response_threshold,
        "debate threshold": parliament and parliament.debate_threshold,
    }
    thresholds = {name: limit for name, limit in stated.items() if limit is not None}
    return Side(document.id, at, whole, {"countries": countries, "constituencies": seats}, thresholds)


def _report(document: PetitionReport) -> Side:
    countries = _places(document.countries, "signatures")
    seats = _places(document.constituencies, "signatures", "mp")
    whole: dict[str, object] = {"action": document.action, "signatures": document.signatures}
    for name, places in (("without_country", countries), ("without_constituency", seats)):
        whole[name] = next((place.cells["signatures"] for place in places if place.name == UNKNOWN), 0)
    tables = {"countries": _known(countries), "constituencies": _known(seats)}
    said = re.search(r"/petitions/(\d+)", document.url)
    at = next((event.at for event in document.events if event.name == "Updated"), None)
    return Side(int(said[1]) if said else None, at, whole, tables)


def _known(places: list[Place]) -> list[Place]:
    return [place for place in places if place.name != UNKNOWN]


def _listing(document: PetitionListing) -> Side:
    whole = {f"total_{name}": value for name, value in document.totals._asdict().items()}
    countries = _places(document.countries, "signatures")
    return Side(
        None,
        None,
        dict(whole),
        {"countries": countries, "constituencies": _places(document.constituencies, "signatures")},
    )


def _referendum(document: Referendum) -> Side:
    rows = [
        Place(None, area.area or "", {"remain": area.remain, "leave": area.leave, "region": area.region})
        for area in document.areas
    ]
    return Side(None, None, {}, {"areas": rows})


def _result(document: ReferendumResult) -> Side:
    return Side(None, None, {}, {"areas": _rows(document.areas, "area_code", "area", ("remain", "leave"))})


def _election(document: Election) -> Side:
    """By candidate, too: the constituencies that follow from the candidates, where their votes are known."""
    if document.is_by_candidate:
        if "votes" not in {column.name for column in document.candidacies.columns}:
            rows = _rows(document.candidacies, "person_id", "full_name", ("party", "constituency"))
            return Side(None, None, {}, {"candidacies": rows})
        document = document.to_constituencies()
    return Side(
        None, None, {}, {"constituencies": _rows(document.constituencies, "code", "constituency", ("valid_votes",))}
    )


def _rows(table: Table[Any], code: str, name: str, first: tuple[str, ...]) -> list[Place]:
    """All rows with all columns, those named first before the others."""
    fields = [column.name for column in table.columns if column.name not in (code, name, "id")]
    fields.sort(key=lambda field: field not in first)
    rows = (row._asdict() for row in table)
    return [Place(row[code], row[name] or "", {field: row[field] for field in fields}) for row in rows]


def _tally(document: PartyTally) -> Side:
    return Side(None, None, {}, {"parties": _places(document.parties, "leaflets")})


def _list(document: PetitionList) -> Side:
    petitions = document.petitions
    rows = [Place(row.id, row.action or "", {"signatures": row.signatures, "state": row.state}) for row in petitions]
    return Side(None, None, {}, {"petitions": rows})


def _register(document: ConstituencyRegister) -> Side:
    rows = [
        Place(row.code, row.constituency or "", {"mp": row.mp, "party": row.party}) for row in document.constituencies
    ]
    return Side(None, None, {}, {"constituencies": rows})


def _places(table: Table[Any], *fields: str) -> list[Place]:
    columns = {column.name for column in table.columns}
    names = table["name"]
    codes = table["code"] if "code" in columns else [None] * len(names)
    cells = [table[field] for field in fields]
    return [
        Place(code, name or "", dict(zip(fields, values, strict=True)))
        for code, name, *values in zip(codes, names, *cells, strict=True)
    ]


_SIDES: dict[Kind, Callable[[Any], Side]] = {
    Kind.PETITION: _petition,
    Kind.PETITION_REPORT: _report,
    Kind.PETITION_LISTING: _listing,
    Kind.REFERENDUM: _referendum,
    Kind.PARTY_TALLY: _tally,
    Kind.REFERENDUM_RESULT: _result,
    Kind.ELECTION: _election,
    Kind.PETITION_LIST: _list,
    Kind.CONSTITUENCY_REGISTER: _register,
}
_OF_ONE_PETITION = (Kind.PETITION, Kind.PETITION_REPORT, Kind.PETITION_LISTING)
