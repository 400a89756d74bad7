# SPDX-License-Identifier: MIT
"""Which cells differ, where it is known which row is which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ukvotes.comparing.difference import Difference
from ukvotes.comparing.matching import Pair
from ukvotes.comparing.rounding import are_one_share, tolerance_between
from ukvotes.comparing.rows import Rows


def of_wholes(before: dict[str, object], after: dict[str, object]) -> Iterator[Difference]:
    """What stands outside tables."""
    for field, value in before.items():
        if field in after and not _alike(value, after[field]):
            yield Difference("changed", "", None, "", field, value, after[field])


def of_tables(name: str, before: Rows, after: Rows, pairs: list[Pair]) -> list[Difference]:
    """Cell by cell of the rows that both have, in the order of the pairs; of other rows what says most."""
    found = [*_changed(name, before, after, pairs), *_one_sided(name, before, after, pairs)]
    found.sort(key=lambda numbered: numbered[0])
    return [difference for _, difference in found]


def _changed(table: str, before: Rows, after: Rows, pairs: list[Pair]) -> Iterator[tuple[int, Difference]]:
    both = [(number, row, other) for number, (row, other) in enumerate(pairs) if row is not None and other is not None]
    for field, column in before.columns.items():
        others = after.columns.get(field)
        if others is None:
            continue
        tolerance = tolerance_between(column, others)
        for number, row, other in both:
            value, after_value = column[row], others[other]
            if (
                value != after_value
                and not _alike(value, after_value)
                and not are_one_share(value, after_value, tolerance)
            ):
                code = before.codes[row] or after.codes[other]
                yield number, Difference("changed", table, code, before.places[row], field, value, after_value)


def _one_sided(table: str, before: Rows, after: Rows, pairs: list[Pair]) -> Iterator[tuple[int, Difference]]:
    for number, (row, other) in enumerate(pairs):
        if row is not None and other is None:
            value = _telling(before, row)
            yield (
                number,
                Difference("removed", table, before.codes[row], before.places[row], before.telling, value, None),
            )
        elif row is None and other is not None:
            value = _telling(after, other)
            yield (
                number,
                Difference("added", table, after.codes[other], after.places[other], after.telling, None, value),
            )


def _telling(rows: Rows, row: int) -> Any:
    return rows.columns[rows.telling][row] if rows.telling in rows.columns else None


def _alike(value: object, other: object) -> bool:
    """Blanks around a text say nothing, and an empty text as little as none."""
    return _said(value) == _said(other)


def _said(value: object) -> object:
    return (value.strip() or None) if isinstance(value, str) else value
