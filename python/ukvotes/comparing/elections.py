# SPDX-License-Identifier: MIT
"""Elections as sides: by candidate, by constituency, or one of each."""

from __future__ import annotations

import re
from typing import Any

from ukvotes.comparing.results import SEATS, filled
from ukvotes.comparing.rows import Keyed, Rows, columns_of, joined, keyed_rows, with_values
from ukvotes.comparing.side import Side
from ukvotes.election import Election

_CANDIDATES = Keyed("person_id", "full_name", "party")
_OF_THE_SEAT = ("code", "constituency", "region_code", "county", "region", "country", "type")
"""What rows of candidates say of their constituency."""
_ELECTED = {"TRUE", "True", "true", "t"}  # by the program that made Democracy Club's file
_OF_THE_MEMBER = {
    "first_name": "mp_first_name",
    "surname": "mp_surname",
    "gender": "mp_gender",
    "full_name": "mp",
}
"""What rows of candidates say of who is elected, and what tables of constituencies call it."""


def by_candidate(document: Election, other: Election) -> Side:
    """`other` is what it is compared with: full names are only made of first names and surnames where it has them."""
    columns = _columns(document)
    if "full_name" not in columns and "full_name" in _columns(other):
        columns |= _full_names(columns)
    rows = keyed_rows(columns, _CANDIDATES)
    names = (columns | _full_names(columns)).get("full_name")
    keys = {"person": columns["person_id"]} if "person_id" in columns else {}
    for of_whom, whom in (("name", names), ("party", columns.get("party"))):
        for seat in ("code", "constituency"):
            if whom is not None and seat in columns:
                keys[f"{seat}, {of_whom}"] = joined(columns[seat], whom)
    telling = "votes" if "votes" in columns else "party"
    places = _places(columns, names) or rows.places
    return Side({}, {"candidacies": rows._replace(keys=keys, places=places, telling=telling)})


def by_constituency(document: Election) -> Side:
    """Of candidates: what follows for their constituencies."""
    if document.is_by_candidate:
        return Side({}, {"constituencies": _seats(document)})
    rows = filled(document.constituencies, SEATS)
    columns = rows.columns
    names = {name: columns[heading] for name, heading in _OF_THE_MEMBER.items() if heading in columns}
    members = {_OF_THE_MEMBER[name]: column for name, column in _full_names(names).items()}
    return Side({}, {"constituencies": rows._replace(columns=columns | members)})


def _columns(document: Election) -> dict[str, list[Any]]:
    columns = with_values(columns_of(document.candidacies))
    if "elected" in columns:
        columns["elected"] = [mark and mark.upper() for mark in columns["elected"]]  # "TRUE", "True"
    if "party_id" in columns:
        # Two ways to write one number of the register.
        columns["party_id"] = [id and re.sub("^party:", "PP", id) for id in columns["party_id"]]
    return columns


def _full_names(columns: dict[str, list[Any]]) -> dict[str, list[Any]]:
    first, last = columns.get("first_name"), columns.get("surname")
    if first is None or last is None:
        return {}
    return {"full_name": [" ".join(filter(None, names)) or None for names in zip(first, last, strict=True)]}


def _places(columns: dict[str, list[Any]], names: list[Any] | None) -> list[str]:
    """ "Aberavon, Stephen Kinnock", or the party where there are no names."""
    parts = [columns.get("constituency", columns.get("code")), names or columns.get("party")]
    rows = zip(*(part for part in parts if part is not None), strict=True)
    return [", ".join(filter(None, row)) for row in rows]


def _seats(document: Election) -> Rows:
    columns = _columns(document)
    places = list(zip(*(columns[name] for name in ("code", "constituency") if name in columns), strict=True))
    first: dict[Any, int] = {}
    for row, place in enumerate(places):
        first.setdefault(place, row)
    said = {name: [columns[name][row] for row in first.values()] for name in _OF_THE_SEAT if name in columns}
    winners = _winners(columns, places)
    if winners:
        if "first_name" in columns:
            columns.pop("full_name", None)
        for name, heading in _OF_THE_MEMBER.items():
            if name in columns:
                said[heading] = [columns[name][winners[place]] if place in winners else None for place in first]
    if "votes" in columns:
        said |= _counted(document, said)
    return keyed_rows(said, SEATS)


def _winners(columns: dict[str, list[Any]], places: list[Any]) -> dict[Any, int]:
    """The row of who is marked as elected; where nobody is marked, of who has the most votes."""
    if "elected" in columns:
        return {place: row for row, place in enumerate(places) if columns["elected"][row] in _ELECTED}
    winners: dict[Any, int] = {}
    votes = columns.get("votes", [])
    for row, count in enumerate(votes):
        place = places[row]
        if count is not None and (place not in winners or count > votes[winners[place]]):
            winners[place] = row
    return winners


def _counted(document: Election, said: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """What `to_constituencies` makes of the votes, in the order of what is said."""
    made = with_values(columns_of(document.to_constituencies().constituencies))
    known = [name for name in ("code", "constituency") if name in made]
    row_of = {place: row for row, place in enumerate(zip(*(made[name] for name in known), strict=True))}
    rows = [row_of.get(place) for place in zip(*(said[name] for name in known), strict=True)]
    return {
        name: [None if row is None else column[row] for row in rows]
        for name, column in made.items()
        if name not in said
    }
