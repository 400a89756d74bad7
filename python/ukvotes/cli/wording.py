# SPDX-License-Identifier: MIT
"""Findings and counts in the words of reports."""

from __future__ import annotations

from collections.abc import Iterator

import ukvotes
from ukvotes.printing import counted, printable

# Longer cells are cut: a report is no place for a field of 64 KiB.
_LONGEST = 200


def lines(finding: ukvotes.Finding) -> Iterator[str]:
    """What is wrong, what stands there, the equation, the repair; a line each, without control characters."""
    yield printable(f"{finding.message}.")
    if finding.found:
        yield f'Found "{_short(finding.found)}"{_expected(finding)}.'
    if finding.equation:
        yield printable(f"{finding.equation}.")
    if finding.repair and finding.repair.edits:
        yield f"Repair ({finding.repair.grade.value}): {changes(finding.repair)}."


def changes(repair: ukvotes.Repair) -> str:
    """ "Remain 228445 -> 141027; Leave 14102787418 -> 87418" """
    return "; ".join(f"{printable(edit.field)} {_short(edit.before)} -> {_short(edit.after)}" for edit in repair.edits)


def counted_rows(number: int, table: str) -> str:
    """ "1 area", "650 constituencies": tables are named in the plural of what their rows are"""
    if number != 1:
        return f"{number:,} {table}"
    if table.endswith("ss"):
        return counted(1, table)
    return counted(1, table[:-3] + "y" if table.endswith("ies") else table.removesuffix("s"))


def _expected(finding: ukvotes.Finding) -> str:
    return f", expected {printable(finding.expected)}" if finding.expected else ""


def _short(text: str) -> str:
    return printable(text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "...")
