# SPDX-License-Identifier: MIT
"""What happened to a petition, out of two documents of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ukvotes.comparing.growth import PLACES, Fall, Growth
from ukvotes.comparing.matching import Pair
from ukvotes.comparing.rows import Rows
from ukvotes.comparing.side import Side

THRESHOLDS = {"response threshold": 10_000, "debate threshold": 100_000}
"""Of petitions since 2015, in signatures, where the document of a Parliament's petition does not say others."""


def growth_between(before: Side, after: Side, pairs: Mapping[str, list[Pair]]) -> Growth | None:
    """For two documents of a petition that say how many signatures there are. `pairs` are matched rows by table."""
    if before.signatures is None or after.signatures is None or before.total_of != after.total_of:
        return None
    start, end = before.signatures, after.signatures
    hours = None
    if before.at is not None and after.at is not None:
        hours = (after.at - before.at).total_seconds() / 3600
    thresholds = THRESHOLDS | before.thresholds | after.thresholds if before.total_of == "petition" else {}
    return Growth(
        hours,
        end - start,
        (end - start) / hours if hours else None,
        tuple(name for name, limit in thresholds.items() if start < limit <= end),
        tuple(name for name, limit in thresholds.items() if end < limit <= start),
        tuple(_falls(before, after, pairs)),
        tuple(_frozen(before, after, pairs, is_reversed=hours is not None and hours < 0)),
    )


def _falls(before: Side, after: Side, pairs: Mapping[str, list[Pair]]) -> Iterator[Fall]:
    for table in PLACES:
        for row, other in pairs.get(table, ()):
            if row is None or other is None:
                continue
            old, new = (_signatures(side.tables[table])[at] for side, at in ((before, row), (after, other)))
            if old is not None and new is not None and new < old:
                rows = before.tables[table]
                yield Fall(table, rows.codes[row], rows.places[row], old, new)


def _frozen(before: Side, after: Side, pairs: Mapping[str, list[Pair]], *, is_reversed: bool) -> Iterator[str]:
    older, newer = (after, before) if is_reversed else (before, after)
    if _sum(newer, "constituencies") > _sum(older, "constituencies"):
        if older.signatures == newer.signatures:
            yield "signatures"
        if _of_kingdom(older) is not None and _of_kingdom(older) == _of_kingdom(newer):
            yield "United Kingdom"
    if older.signatures != newer.signatures:
        yield from (table for table in PLACES if table in pairs and _is_still(table, before, after, pairs[table]))


def _is_still(table: str, before: Side, after: Side, pairs: list[Pair]) -> bool:
    counts, others = (_signatures(side.tables[table]) for side in (before, after))
    return bool(pairs) and all(
        row is not None and other is not None and counts[row] == others[other] for row, other in pairs
    )


def _sum(side: Side, table: str) -> int:
    return sum(count for count in _signatures(side.tables[table]) if count is not None) if table in side.tables else 0


def _of_kingdom(side: Side) -> int | None:
    countries = side.tables["countries"]
    counts = zip(countries.places, _signatures(countries), strict=True)
    return next((count for name, count in counts if name == "United Kingdom"), None)


def _signatures(rows: Rows) -> list[Any]:
    return rows.columns["signatures"]
