# SPDX-License-Identifier: MIT
"""The outcome of comparing two documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ukvotes.comparing.difference import Difference
from ukvotes.comparing.growth import Growth
from ukvotes.table import Origin, Table


class DifferenceRow(NamedTuple):
    """A difference as a row of a table."""

    change: str
    table: str
    code: str | None
    place: str
    field: str
    before: str | None
    """As text; times as in files that `ukvotes convert` writes."""
    after: str | None
    before_number: float | None
    """Where it is a number."""
    after_number: float | None


_NUMBERS = ("before_number", "after_number")


class Comparison:
    """What `diff` found. `len` and iteration are over its differences; equal documents have none."""

    __slots__ = ("_differences", "_growth")

    def __init__(self, differences: tuple[Difference, ...], growth: Growth | None) -> None:
        self._differences = differences
        self._growth = growth

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What is outside tables first, then table by table, in the order of the first document."""
        return self._differences

    @property
    def growth(self) -> Growth | None:
        """For two documents of one petition that say all signatures; None for others."""
        return self._growth

    @property
    def is_equal(self) -> bool:
        """Whether both say the same wherever both say something."""
        return not self._differences

    @property
    def summary(self) -> str:
        """ "2 changed, 1 added" """
        return ", ".join(f"{number:,} {change}" for change, number in self.counts.items()) or "no differences"

    @property
    def counts(self) -> dict[str, int]:
        """How many differences of each change there are: {"changed": 2, "added": 1}"""
        counts = Counter(difference.change for difference in self._differences)
        return {change: counts[change] for change in ("changed", "added", "removed") if counts[change]}

    @property
    def table(self) -> Table[DifferenceRow]:
        """One row a difference, in the same order. As Arrow and as data frames it needs pyarrow."""
        from ukvotes.made_table import MadeTable

        columns: dict[str, type] = {name: float if name in _NUMBERS else str for name in DifferenceRow._fields}
        rows = [_row(difference) for difference in self._differences]
        return Table(MadeTable("differences", columns, rows), DifferenceRow, {}, Origin(self, "table"))

    def __len__(self) -> int:
        return len(self._differences)

    def __iter__(self) -> Iterator[Difference]:
        return iter(self._differences)

    def __str__(self) -> str:
        growth = "" if self._growth is None else str(self._growth)
        return "\n".join([*map(str, self._differences), self.summary, *([growth] if growth else [])])

    def __repr__(self) -> str:
        return f"<Comparison: {self.summary}>"

    def _repr_html_(self) -> str:
        from ukvotes.html import notebook

        return notebook.comparison(self)


def _row(difference: Difference) -> DifferenceRow:
    before, after = difference.before, difference.after
    return DifferenceRow(*difference[:5], _text(before), _text(after), _number(before), _number(after))


def _text(value: object) -> str | None:
    from ukvotes.exports.cells import plain

    value = plain(value)
    return None if value is None else str(value)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) else None
