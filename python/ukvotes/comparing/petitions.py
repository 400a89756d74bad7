# SPDX-License-Identifier: MIT
"""Documents of petitions as sides: each on its own terms, and in those that the others share."""

from __future__ import annotations

import re
from typing import Any

from ukvotes.comparing.rows import Keyed, Rows, rows_of
from ukvotes.comparing.side import Side
from ukvotes.petition import Debate, OfficialResponse, Parliament, Petition, Rejection
from ukvotes.petition_list import PetitionList
from ukvotes.petition_listing import PetitionListing
from ukvotes.petition_report import PetitionReport
from ukvotes.table import Table

UNKNOWN = "Unknown"
"""How reports name what is no place but a residual."""

_PLACES = Keyed("code", "name", "signatures")
_PLACES_OF_MANY = _PLACES._replace(within="petition")
_PETITION = {
    "countries": _PLACES,
    "constituencies": _PLACES,
    "regions": _PLACES,
    "departments": Keyed("acronym", "name", "url"),
    "other_business": Keyed(None, "subject", "body"),
    "unknown_fields": Keyed(None, "path", "json"),
}
_REPORT = {"events": Keyed(None, "name", "at"), "countries": _PLACES, "constituencies": _PLACES}
_LISTING = {"countries": _PLACES, "constituencies": _PLACES}
_LIST = {
    "petitions": Keyed("id", "action", "signatures"),
    "countries": _PLACES_OF_MANY,
    "constituencies": _PLACES_OF_MANY,
    "regions": _PLACES_OF_MANY,
    "other_business": Keyed(None, "subject", "body", within="petition"),
    "unknown_fields": Keyed(None, "path", "json", within="petition"),
}

_PARTS: dict[str, Any] = {
    "rejection": Rejection,
    "government_response": OfficialResponse,
    "debate": Debate,
    "parliament": Parliament,
}
_SAID_BY_COUNTRIES = "kingdom"

# What reports know of the times of a petition, as they head it; to the second.
_EVENTS = {
    "updated_at": "Updated",
    "government_response_at": "Government Response",
    "debate_threshold_reached_at": "Debate Threshold Reached",
    "response_threshold_reached_at": "Response Threshold Reached",
    "opened_at": "Opened",
    "moderation_threshold_reached_at": "Moderation Threshold Reached",
    "created_at": "Created",
}


def petition(document: Petition) -> Side:
    scalars = document._held.scalars()
    whole: dict[str, object] = {}
    for name, value in scalars.items():
        if name in _PARTS:
            nothing = dict.fromkeys(_PARTS[name]._fields)
            whole |= {f"{name}.{field}": said for field, said in (value or nothing).items()}
        elif name != _SAID_BY_COUNTRIES:
            whole[name] = value
    whole |= {"topics": "; ".join(document.topics) or None, "url": _address(document.url)}
    stated = {"response threshold": whole["parliament.response_threshold"]}
    stated["debate threshold"] = whole["parliament.debate_threshold"]
    thresholds = {name: limit for name, limit in stated.items() if isinstance(limit, int)}
    return Side(
        whole,
        _tables(document.tables, _PETITION),
        document.id,
        scalars["updated_at"],
        document.signatures,
        "petition",
        thresholds,
    )


def petition_as_reported(document: Petition) -> Side:
    """What reports and listings can say, too."""
    own = petition(document)
    response = document.government_response
    whole: dict[str, object] = {
        "action": document.action and document.action.replace("\r\n", " "),
        "background": _lines(document.background),
        "signatures": document.signatures,
        "response_summary": response and _lines(response.summary),
        "response_details": response and _lines(response.details),
        "url": _address(document.url),
    }
    for field in ("without_country", "without_constituency"):
        if own.whole[field] is not None:
            whole[field] = own.whole[field]
    times = {name: document.times.get(name) for name in _EVENTS}
    happened = {_EVENTS[name]: at.replace(microsecond=0) for name, at in times.items() if at is not None}
    names: list[Any] = list(happened)
    events = Rows([None] * len(names), names, {"name": names}, {"name": names, "at": list(happened.values())}, "at")
    return own._replace(whole=whole, tables={"events": events, **own.tables}, at=happened.get("Updated"))


def report(document: PetitionReport) -> Side:
    said = re.search(r"/petitions/(\d+)", document.url)
    updated = next((event.at for event in document.events if event.name == "Updated"), None)
    return Side(
        document._held.scalars(),
        _tables(document.tables, _REPORT),
        int(said[1]) if said else None,
        updated or document.refreshed,
        document.signatures,
        "petition",
    )


def report_as_petition(document: PetitionReport) -> Side:
    """Without ranks and shares, and with the rows "Unknown" as the residuals that they are."""
    own = report(document)
    whole: dict[str, object] = {
        "action": _said(document.action),
        "background": _said(document.background),
        "signatures": document.signatures,
        "url": _address(document.url),
    }
    response = document.government_response
    whole["response_summary"] = response and _said(response.summary)
    whole["response_details"] = response and _said(response.details)
    tables = dict(own.tables)
    for name, field in (("countries", "without_country"), ("constituencies", "without_constituency")):
        rows = own.tables[name]
        counts = zip(rows.places, rows.columns["signatures"], strict=True)
        if rows.size:
            whole[field] = next((count for place, count in counts if place == UNKNOWN), 0)
        tables[name] = rows.chosen([row for row, place in enumerate(rows.places) if place != UNKNOWN])
    return own._replace(whole=whole, tables=tables)


def listing(document: PetitionListing) -> Side:
    totals = document.totals
    whole = {f"totals.{name}": value for name, value in totals._asdict().items()}
    return Side(dict(whole), _tables(document.tables, _LISTING), signatures=totals.by_country, total_of="countries")


def petition_list(document: PetitionList) -> Side:
    """The site's lists in JSON say where the other pages are."""
    links = document.links._asdict()
    side = Side(links if any(links.values()) else {}, _tables(document.tables, _LIST))
    columns = side.tables["petitions"].columns
    if "url" in columns:
        columns["url"] = [_address(url) for url in columns["url"]]
    return side


def _tables(tables: dict[str, Table[Any]], keyed: dict[str, Keyed]) -> dict[str, Rows]:
    return {name: rows_of(table, keyed[name]) for name, table in tables.items()}


def _address(url: str | None) -> str | None:
    """Of the petition, not of its JSON."""
    return url and url.removesuffix(".json")


def _lines(text: str | None) -> str | None:
    return text and text.replace("\r\n", "\n").strip()


def _said(text: str) -> str | None:
    """Reports print "None" where the petition says nothing."""
    return None if text == "None" else _lines(text)
