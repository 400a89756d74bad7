# SPDX-License-Identifier: MIT
"""Cells as plain values that every format can hold."""

from __future__ import annotations

import datetime
from enum import Enum
from typing import TypeAlias

Plain: TypeAlias = str | int | float | None


def plain(value: object) -> Plain:
    """Times as ISO 8601 in UTC ("2021-06-10T09:30:00Z", or "2021-06-10T09:30:00.925Z" where there are milliseconds),
    dates as "2021-06-10", enumerators as what they stand for.
    """
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, datetime.datetime):
        return _utc(value.astimezone(datetime.timezone.utc).replace(tzinfo=None))
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"no plain value stands for a {type(value).__name__}")


def _utc(time: datetime.datetime) -> str:
    return time.isoformat(timespec="milliseconds" if time.microsecond else "seconds") + "Z"
