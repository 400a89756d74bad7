# SPDX-License-Identifier: MIT
"""All findings of a document."""

from __future__ import annotations

from ukvotes._core import Finding, Severity


class Findings(tuple[Finding, ...]):
    """The findings of a document, a tuple in order of place. `str()` prints them as a compiler would."""

    __slots__ = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Numbers that contradict each other, or text that is not of the format."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What adds up and misleads all the same, or is unusual."""
        return self._of(Severity.WARNING)

    @property
    def notes(self) -> tuple[Finding, ...]:
        """What is right and worth knowing."""
        return self._of(Severity.NOTE)

    @property
    def summary(self) -> str:
        """How many of each, such as "3 errors, 1 note"; "no findings" when there are none."""
        counts = {severity: len(self._of(severity)) for severity in sorted(Severity, reverse=True)}
        said = [f"{n} {severity}{'' if n == 1 else 's'}" for severity, n in counts.items() if n]
        return ", ".join(said) or "no findings"

    def at_least(self, severity: Severity | str) -> tuple[Finding, ...]:
        """Those of this severity and worse ones: `at_least("warning")` gives warnings and errors."""
        return tuple(finding for finding in self if finding.severity >= Severity(severity))

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self if finding.severity is severity)

    def __repr__(self) -> str:
        return f"Findings({super().__repr__()})"

    def __str__(self) -> str:
        return "\n\n".join([*map(str, self), self.summary])
