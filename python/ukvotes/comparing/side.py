# SPDX-License-Identifier: MIT
"""A document as one of the two that are compared."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from ukvotes.comparing.rows import Rows


class Side(NamedTuple):
    """What a document says outside its tables and in them, and what is known of a petition."""

    whole: dict[str, object]
    tables: dict[str, Rows]
    id: int | None = None
    at: datetime.datetime | None = None
    """When it was made."""
    signatures: int | None = None
    total_of: str = ""
    """What these are all signatures of: "petition", or "countries" alone."""
    thresholds: dict[str, int] = {}  # noqa: RUF012 - nobody changes it
