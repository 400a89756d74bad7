# SPDX-License-Identifier: MIT
"""Results of referendums and elections, and other tables, as sides."""

from __future__ import annotations

from typing import Any

from ukvotes.comparing.rows import Keyed, Rows, columns_of, keyed_rows, rows_of, with_values
from ukvotes.comparing.side import Side
from ukvotes.constituency_register import ConstituencyRegister
from ukvotes.party_tally import PartyTally
from ukvotes.referendum import Referendum
from ukvotes.referendum_result import ReferendumResult
from ukvotes.table import Table

AREAS = Keyed("area_code", "area", "remain")
SEATS = Keyed("code", "constituency", "valid_votes")
_REGISTERED = Keyed("code", "constituency", "mp")
_UNKNOWN = Keyed(None, "path", "json", within="key")
_PARTIES = Keyed(None, "name", "leaflets")


def referendum(document: Referendum) -> Side:
    return Side({}, {"areas": rows_of(document.areas, AREAS)})


def referendum_result(document: ReferendumResult) -> Side:
    return Side({}, {"areas": filled(document.areas, AREAS)})


def register(document: ConstituencyRegister) -> Side:
    tables = {
        "constituencies": rows_of(document.constituencies, _REGISTERED),
        "unknown_fields": rows_of(document.unknown_fields, _UNKNOWN),
    }
    return Side({}, tables)


def tally(document: PartyTally) -> Side:
    return Side({}, {"parties": rows_of(document.parties, _PARTIES)})


def filled(table: Table[Any], keyed: Keyed) -> Rows:
    """Of a CSV: a column that is empty all through says nothing."""
    return keyed_rows(with_values(columns_of(table)), keyed)
