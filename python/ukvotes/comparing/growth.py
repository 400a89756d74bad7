# SPDX-License-Identifier: MIT
"""What happened to a petition between two documents of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ukvotes.printing import counted, printable

PLACES = ("countries", "constituencies", "regions")
_MOST_FALLS = 10  # are printed


class Fall(NamedTuple):
    """A counter that is lower in the second document: signatures were taken off as fraudulent."""

    table: str
    """ "countries", "constituencies", "regions" """
    code: str | None
    place: str
    before: int
    after: int

    @property
    def lost(self) -> int:
        """In signatures."""
        return self.before - self.after


class Growth(NamedTuple):
    """What happened to a petition between two documents of it."""

    hours: float | None
    """From the first to the second; negative when the second is the older one. None where they do not say when they
    were made.
    """
    gained: int
    """Signatures; negative when the second has fewer."""
    per_hour: float | None
    """Negative when signatures were lost as time went on, whichever document is the older one."""
    crossed: tuple[str, ...]
    """The thresholds that only the second reaches."""
    no_longer_reached: tuple[str, ...]
    """The thresholds that only the first reaches."""
    fell: tuple[Fall, ...]
    """Places that have fewer signatures in the second."""
    frozen: tuple[str, ...]
    """What stood still: "signatures" or "United Kingdom" while the constituencies grew; "countries", "constituencies"
    or "regions" when none of them moved and the total did.
    """

    @property
    def is_reversed(self) -> bool:
        """Whether the second document is the older one."""
        return self.hours is not None and self.hours < 0

    def __str__(self) -> str:
        """Empty when nothing happened at one and the same time."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        if self.hours or self.gained:
            yield f"{counted_change(self.gained)}{self._lapse()}"
        yield from (f"{name} crossed" for name in self.crossed)
        lowered = "not yet reached" if self.is_reversed else "no longer reached"
        yield from (f"{name} {lowered}" for name in self.no_longer_reached)
        yield from map(_stood_still, self.frozen)
        for table in PLACES:
            falls = [fall for fall in self.fell if fall.table == table]
            if falls:
                yield self._fell(table, falls)

    def _lapse(self) -> str:
        if not self.hours:
            return ""
        pace = "" if self.per_hour is None else f", {self.per_hour:,.1f} an hour"
        if self.is_reversed:
            return f": the second document is the older one, by {_duration(-self.hours)}{pace}"
        return f" in {_duration(self.hours)}{pace}"

    def _fell(self, table: str, falls: list[Fall]) -> str:
        lost = sum(fall.lost for fall in falls)
        named = [f"{printable(fall.place)} {fall.before:,} -> {fall.after:,}" for fall in falls[:_MOST_FALLS]]
        if len(falls) > _MOST_FALLS:
            named.append(f"and {len(falls) - _MOST_FALLS:,} more")
        how = "went down"
        if self.is_reversed:
            how = "is lower" if len(falls) == 1 else "are lower"
        return f"{counted(len(falls), 'counter')} of {table} {how}, by {counted(lost, 'signature')}: {', '.join(named)}"


def counted_change(number: int) -> str:
    """ "+1 signature", "-1,234 signatures" """
    return f"{number:+,} signature{'' if abs(number) == 1 else 's'}"


def _duration(hours: float) -> str:
    """Snapshots can be minutes apart."""
    if hours >= 1:
        return f"{hours:,.1f} hours"
    seconds = round(hours * 3600)
    return counted(seconds // 60, "minute") if seconds >= 60 else counted(seconds, "second")


def _stood_still(name: str) -> str:
    if name in PLACES:
        return f"none of the {name} moved while the total did"
    return f"the counter of {name} stood still while the constituencies grew"
