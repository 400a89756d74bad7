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
from ukvotes.party_tally import PartyTally
from ukvotes.petition import Petition
from ukvotes.petition_list import PetitionList
from ukvotes.petition_listing import PetitionListing
from ukvotes.petition_report import PetitionReport
from ukvotes.referendum import Referendum
from ukvotes.table import Table

UNKNOWN = "Unknown"
"""How reports name what is no place but a residual."""


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


def subject_of(document: Document) -> str:
    """What a document is about: documents of one subject can be compared."""
    return "petition" if document.kind in _OF_ONE_PETITION else document.kind.value


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
    return Side(document.id, at, whole, {"countries": countries, "constituencies": seats})


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
    Kind.PETITION_LIST: _list,
    Kind.CONSTITUENCY_REGISTER: _register,
}
_OF_ONE_PETITION = (Kind.PETITION, Kind.PETITION_REPORT, Kind.PETITION_LISTING)
