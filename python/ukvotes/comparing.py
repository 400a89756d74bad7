# SPDX-License-Identifier: MIT
"""Two documents about the same thing, cell by cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ukvotes.comparing_sides import THRESHOLDS, Place, Side, side_of, subject_of
from ukvotes.document import Document
from ukvotes.printing import counted, printable, shown


class Difference(NamedTuple):
    """One cell that two documents do not say alike, or a place that only one of them has."""

    change: str
    """ "changed", "added" (only the second has the place) or "removed" (only the first has it)."""
    table: str
    """ "countries", "areas", ...; empty for what stands outside tables."""
    code: str | None
    place: str
    """The name of the place, area or party; empty outside tables."""
    field: str
    before: object
    """What the first says; None where it says nothing."""
    after: object

    def __str__(self) -> str:
        subject = f"{printable(self.place)}: {self.field}" if self.place else self.field
        if self.change == "added":
            return f"+ {subject} {shown(self.after)}"
        if self.change == "removed":
            return f"- {subject} {shown(self.before)}"
        return f"{subject} {shown(self.before)} -> {shown(self.after)}"


class Growth(NamedTuple):
    """What happened to a petition between two documents of it."""

    hours: float
    """From the first to the second; negative when the second is the older one."""
    gained: int
    """Signatures; negative when there are fewer."""
    per_hour: float | None
    crossed: tuple[str, ...]
    """The thresholds that lie between the two."""
    fell: tuple[str, ...]
    """Places whose counters went down: signatures were taken off as fraudulent."""
    frozen: tuple[str, ...]
    """Counters that stood still while the constituencies grew: "signatures", "United Kingdom"."""

    def __str__(self) -> str:
        pace = "" if self.per_hour is None else f", {self.per_hour:,.1f} an hour"
        said = [f"{self.gained:+,} signatures in {self.hours:,.1f} hours{pace}"]
        said += [f"{name} crossed" for name in self.crossed]
        said += [f"the counter of {name} stood still while the constituencies grew" for name in self.frozen]
        if self.fell:
            said.append(f"{counted(len(self.fell), 'counter')} went down: {printable(', '.join(self.fell))}")
        return "\n".join(said)


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
        """For two documents of one petition that say when they were made; None for others."""
        return self._growth

    @property
    def is_equal(self) -> bool:
        """Whether both say the same wherever both say something."""
        return not self._differences

    @property
    def summary(self) -> str:
        """ "2 changed, 1 added" """
        counts = Counter(difference.change for difference in self._differences)
        named = ", ".join(
            f"{counts[change]:,} {change}" for change in ("changed", "added", "removed") if counts[change]
        )
        return named or "no differences"

    def __len__(self) -> int:
        return len(self._differences)

    def __iter__(self) -> Iterator[Difference]:
        return iter(self._differences)

    def __str__(self) -> str:
        lines = [*map(str, self._differences), self.summary]
        return "\n".join([*lines, *([] if self._growth is None else [str(self._growth)])])

    def __repr__(self) -> str:
        return f"<Comparison: {self.summary}>"


def diff(first: Document, second: Document) -> Comparison:
    """Compares what two documents say, whatever their kinds: a listing or a report with the petition that it was made
    of, two results, two documents of one petition at different times.

    Places are matched by their codes where both documents have them, by their exact names otherwise; a name that
    stands several times is matched in order. Only what both kinds of documents have is compared; the rows "Unknown" of
    a report are residuals, and are held against those of the other. Raises ValueError for documents that are not about
    the same kind of thing, or are of two petitions.
    """
    if subject_of(first) != subject_of(second):
        raise ValueError(f"a {first.kind} and a {second.kind} are not about the same thing")
    before, after = side_of(first), side_of(second)
    if before.id is not None and after.id is not None and before.id != after.id:
        raise ValueError(f"petition {before.id} and petition {after.id} are two petitions")
    differences = [*_outside(before, after)]
    for name in before.tables:
        if name in after.tables:
            differences += _table(name, before.tables[name], after.tables[name])
    return Comparison(tuple(differences), _growth(before, after))


def _outside(before: Side, after: Side) -> Iterator[Difference]:
    for field, value in before.whole.items():
        if field in after.whole and after.whole[field] != value:
            yield Difference("changed", "", None, "", field, value, after.whole[field])


def _table(name: str, before: list[Place], after: list[Place]) -> Iterator[Difference]:
    by_code = all(place.code for place in (*before, *after))
    old, new = _keyed(before, by_code), _keyed(after, by_code)
    for key, place in old.items():
        if key in new:
            yield from _cells(name, place, new[key])
        else:
            field, value = next(iter(place.cells.items()))
            yield Difference("removed", name, place.code, place.name, field, value, None)
    for key, place in new.items():
        if key not in old:
            field, value = next(iter(place.cells.items()))
            yield Difference("added", name, place.code, place.name, field, None, value)


def _keyed(places: list[Place], by_code: bool) -> dict[tuple[str | None, int], Place]:
    seen: Counter[str | None] = Counter()
    keyed = {}
    for place in places:
        key = place.code if by_code else place.name
        keyed[key, seen[key]] = place
        seen[key] += 1
    return keyed


def _cells(table: str, before: Place, after: Place) -> Iterator[Difference]:
    code = before.code or after.code
    if before.name != after.name:
        yield Difference("changed", table, code, before.name, "name", before.name, after.name)
    for field, value in before.cells.items():
        if field in after.cells and after.cells[field] != value:
            yield Difference("changed", table, code, before.name, field, value, after.cells[field])


def _growth(before: Side, after: Side) -> Growth | None:
    start, end = before.whole.get("signatures"), after.whole.get("signatures")
    if before.at is None or after.at is None or not isinstance(start, int) or not isinstance(end, int):
        return None
    hours = (after.at - before.at).total_seconds() / 3600
    gained = end - start
    thresholds = THRESHOLDS | (before.thresholds or {}) | (after.thresholds or {})
    crossed = tuple(name for name, limit in thresholds.items() if min(start, end) < limit <= max(start, end))
    counts = [_counts(side) for side in (before, after)]
    fell = tuple(place for place, count in counts[0].items() if count > counts[1].get(place, count))
    return Growth(hours, gained, gained / hours if hours > 0 else None, crossed, fell, _frozen(before, after))


def _counts(side: Side) -> dict[str, int]:
    counts = {}
    for places in side.tables.values():
        for place in places:
            count = place.cells.get("signatures")
            if isinstance(count, int):
                counts[place.name] = count
    return counts


def _frozen(before: Side, after: Side) -> tuple[str, ...]:
    sums = [
        sum(count for place in side.tables["constituencies"] if isinstance(count := place.cells["signatures"], int))
        for side in (before, after)
    ]
    if sums[1] <= sums[0]:
        return ()
    totals = {"signatures": [side.whole.get("signatures") for side in (before, after)]}
    totals["United Kingdom"] = [_counts(side).get("United Kingdom") for side in (before, after)]
    return tuple(name for name, (old, new) in totals.items() if old is not None and old == new)
