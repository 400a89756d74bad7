# SPDX-License-Identifier: MIT
"""The petition site's register of constituencies."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from ukvotes._core import Kind
from ukvotes.document import Document
from ukvotes.table import Table


class RegisteredConstituency(NamedTuple):
    """A constituency; None where the register says null or nothing, as of the member of a vacant seat."""

    code: str | None
    constituency: str | None
    mp: str | None
    party: str | None
    start_date: datetime.date | None
    end_date: datetime.date | None


class UnknownFieldOfConstituency(NamedTuple):
    """A field that this version does not know; `key` is that under which the constituency stands: its code."""

    key: str
    path: str
    json: str


class ConstituencyRegister(Document):
    """The register `/constituencies.json` of petition.parliament.uk: constituencies, their members and parties."""

    __slots__ = ()
    kind = Kind.CONSTITUENCY_REGISTER

    @property
    def constituencies(self) -> Table[RegisteredConstituency]:
        """One row a constituency: code, constituency, mp, party, start_date, end_date."""
        return self._table("constituencies", RegisteredConstituency)

    @property
    def unknown_fields(self) -> Table[UnknownFieldOfConstituency]:
        """Fields of constituencies that this version does not know: key, path, json."""
        return self._table("unknown_fields", UnknownFieldOfConstituency)

    @property
    def vacant(self) -> int:
        """The number of seats without a member."""
        return self.constituencies["mp"].count(None)
