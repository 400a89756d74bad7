# SPDX-License-Identifier: MIT
"""All findings of a document, or of many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, SupportsIndex, overload

from ukvotes import _core
from ukvotes._core import Finding, Grade, Severity
from ukvotes.arguments import one_of
from ukvotes.table import Origin, Table


class FindingRow(NamedTuple):
    """A finding as a row of a table. None stands where there is nothing to say."""

    code: str
    name: str
    severity: Severity
    message: str
    file: str
    """What the document is called."""
    line: int
    """From 1."""
    column: int
    """In characters, from 1."""
    byte_start: int
    """From 0."""
    byte_end: int
    """One past the last byte."""
    table: str | None
    row: int | None
    """From 1."""
    field: str | None
    """As the document heads the column."""
    found: str
    expected: str | None
    equation: str | None
    grade: Grade | None
    """How far arithmetic proves a repair; None where none was looked for."""


class Findings(tuple[Finding, ...]):
    """The findings of a document, a tuple in order of place. `str()` prints them as a compiler would. Those of one
    severity and parts such as `findings[:3]` are Findings, too.

    `Findings(f for document in documents for f in document.findings)` are those of many, and their `table` one table.
    """

    __slots__ = ()

    @overload
    def __getitem__(self, key: SupportsIndex, /) -> Finding: ...
    @overload
    def __getitem__(self, key: slice, /) -> Findings: ...
    def __getitem__(self, key: SupportsIndex | slice, /) -> Finding | Findings:
        return Findings(super().__getitem__(key)) if isinstance(key, slice) else super().__getitem__(key)

    @property
    def errors(self) -> Findings:
        """Numbers that contradict each other, or text that is not of the format."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> Findings:
        """What adds up and misleads all the same, or is unusual."""
        return self._of(Severity.WARNING)

    @property
    def notes(self) -> Findings:
        """What is right and worth knowing."""
        return self._of(Severity.NOTE)

    @property
    def summary(self) -> str:
        """How many of each, such as "3 errors, 1 note"; "no findings" when there are none."""
        counts = {severity: len(self._of(severity)) for severity in sorted(Severity, reverse=True)}
        said = [f"{n} {severity}{'' if n == 1 else 's'}" for severity, n in counts.items() if n]
        return ", ".join(said) or "no findings"

    @property
    def table(self) -> Table[FindingRow]:
        """One row a finding, in the same order: a table like those of documents, `to_pandas()` and Arrow included."""
        converters: dict[str, Callable[[Any], Any]] = {"severity": Severity, "grade": _grade}
        return Table(_core.findings_table(tuple(self)), FindingRow, converters, Origin(self, "table"))

    def at_least(self, severity: Severity | str) -> Findings:
        """Those of this severity and worse ones: `at_least("warning")` gives warnings and errors. Raises ValueError
        for a word that is no severity.
        """
        mildest = one_of("severity", severity, *Severity)
        return Findings(finding for finding in self if finding.severity >= mildest)

    def _of(self, severity: Severity) -> Findings:
        return Findings(finding for finding in self if finding.severity is severity)

    def __repr__(self) -> str:
        return f"Findings({super().__repr__()})"

    def __str__(self) -> str:
        return "\n\n".join([*map(str, self), self.summary])

    def __rich_repr__(self) -> Iterator[Any]:
        yield self.summary
        yield from self

    def _repr_html_(self) -> str:
        from ukvotes.html import notebook

        return notebook.findings(self)


def _grade(word: str | None) -> Grade | None:
    return None if word is None else Grade(word)
