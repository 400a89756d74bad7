# SPDX-License-Identifier: MIT
"""What two documents do not say alike."""

from __future__ import annotations

from typing import NamedTuple

from ukvotes.printing import printable, shown

_LONGEST = 100
"""In characters: of longer texts only the part around the first difference is printed."""
_BEFORE_THE_DIFFERENCE = 20


class Difference(NamedTuple):
    """One cell that two documents do not say alike, or a row that only one of them has."""

    change: str
    """ "changed", "added" (only the second has the row) or "removed" (only the first has it)."""
    table: str
    """ "countries", "areas", ...; empty for what stands outside tables."""
    code: str | None
    place: str
    """The name of the place, area, candidate or party; empty outside tables."""
    field: str
    before: object
    """What the first says; None where it says nothing."""
    after: object

    def __str__(self) -> str:
        place = printable(self.place or self.code or "")
        subject = f"{place}: {self.field}" if place else self.field
        before, after = (shown(value) for value in excerpts(self.before, self.after))
        if self.change == "added":
            return f"+ {subject} {after}"
        if self.change == "removed":
            return f"- {subject} {before}"
        return f"{subject} {before} -> {after}"


def excerpts(before: object, after: object) -> tuple[object, object]:
    """Both values; of texts too long for a line, where they begin to differ."""
    texts = [value for value in (before, after) if isinstance(value, str)]
    if all(len(text) <= _LONGEST for text in texts):
        return before, after
    start = max(_first_difference(*texts) - _BEFORE_THE_DIFFERENCE, 0) if len(texts) == 2 else 0
    return _part(before, start), _part(after, start)


def _first_difference(text: str, other: str) -> int:
    pairs = enumerate(zip(text, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(text), len(other)))


def _part(value: object, start: int) -> object:
    if not isinstance(value, str):
        return value
    end = start + _LONGEST
    return ("\u2026" if start else "") + value[start:end] + ("\u2026" if end < len(value) else "")
