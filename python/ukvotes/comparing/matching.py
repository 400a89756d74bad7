# SPDX-License-Identifier: MIT
"""Which row of one table is which of the other."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import Any, TypeAlias

from ukvotes.comparing.rows import Rows

Pair: TypeAlias = tuple[int | None, int | None]
"""A row of the first and a row of the second; None where one of them has no such row."""


def matched(before: Rows, after: Rows) -> list[Pair]:
    """Row by row of the first, then the rows that only the second has.

    The surest key that both rows have decides; a key that stands several times is matched in order. Rows without any
    key are matched in order, too.
    """
    keys = [name for name in before.keys if name in after.keys]
    pairs = _Pairs([before.keys[name] for name in keys], [after.keys[name] for name in keys], before.size, after.size)
    return pairs.made()


class _Pairs:
    def __init__(self, before: list[list[Any]], after: list[list[Any]], rows: int, others: int) -> None:
        self._before, self._after = before, after
        self._found: list[int | None] = [None] * rows
        self._is_taken = [False] * others

    def made(self) -> list[Pair]:
        if self._stand_alike():
            return [(row, row) for row in range(len(self._found))]
        for number in range(len(self._before)):
            self._match(number)
        self._match_those_without()
        only_after = [(None, row) for row, is_taken in enumerate(self._is_taken) if not is_taken]
        return [*enumerate(self._found), *only_after]

    def _stand_alike(self) -> bool:
        """Two documents of one thing mostly have the same rows in the same order."""
        if not self._before or self._before[0] != self._after[0]:
            return False
        keys = set(self._before[0])
        return None not in keys and len(keys) == len(self._found)

    def _match(self, number: int) -> None:
        """By one key. Rows that both have a surer key, and were not matched by it, are not the same."""
        waiting: defaultdict[Any, defaultdict[int, deque[int]]] = defaultdict(lambda: defaultdict(deque))
        for row, key in enumerate(self._after[number]):
            if key is not None and not self._is_taken[row]:
                waiting[key][self._surer(self._after, number, row)].append(row)
        for row, key in enumerate(self._before[number]):
            if key is not None and self._found[row] is None and key in waiting:
                had = self._surer(self._before, number, row)
                candidates = [rows for surer, rows in waiting[key].items() if rows and not surer & had]
                if candidates:
                    self._pair(row, min(candidates, key=lambda rows: rows[0]).popleft())

    def _match_those_without(self) -> None:
        every = len(self._before)
        others = (row for row in range(len(self._is_taken)) if not self._surer(self._after, every, row))
        for row in range(len(self._found)):
            if not self._surer(self._before, every, row):
                self._pair(row, next(others, None))

    def _pair(self, row: int, other: int | None) -> None:
        self._found[row] = other
        if other is not None:
            self._is_taken[other] = True

    @staticmethod
    def _surer(keys: list[list[Any]], number: int, row: int) -> int:
        """Which of the keys before this one a row has, a bit for each."""
        return sum(1 << place for place in range(number) if keys[place][row] is not None)
