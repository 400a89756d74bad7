# SPDX-License-Identifier: MIT
"""Shows the main job: four published documents are checked, one is repaired, and its result is printed by region.

    python main_job.py

Simpler, and to be read first: python/01_result_by_region.py.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

import ukvotes as ukv

DATA = Path(os.path.relpath(Path(__file__).resolve().parent / "data"))
DOCUMENTS = ("petition-report.md", "party-tally.txt", "petition-listing.txt", "referendum-damaged.csv")
HALF_BAR = 10  # characters on either side
MIDDLE = "Remain ◂  │  ▸ Leave"
COLOURS = {"Remain": "bright_blue", "Leave": "yellow"}

console = Console(highlight=False, soft_wrap=True)


def main() -> int:
    heading("Four documents, as published")
    for name in DOCUMENTS:
        check(name)
    heading("referendum-damaged.csv, repaired where arithmetic proves how")
    result = repair(ukv.read_referendum(DATA / "referendum-damaged.csv"))
    heading("Referendum of 23 June 2016: the result by region")
    print_result(result)
    return 1 if result.findings.errors else 0


def heading(text: str) -> None:
    console.print(f"\n[bold]{text}[/bold]\n[dim]{'═' * len(text)}[/dim]")


def check(name: str) -> None:
    """Says what a document was recognised as and prints its findings; of many notes of one name, only the first."""
    document = ukv.read(DATA / name)
    rows = ", ".join(f"{len(table)} {table_name}" for table_name, table in document.tables.items())
    console.print(f"\n[bold]{name}[/bold]: {document.kind}, {rows}: [bold]{document.findings.summary}[/bold]")
    notes: Counter[str] = Counter()
    for finding in document.findings:
        if finding.severity is not ukv.Severity.NOTE or not notes[finding.name]:
            console.print(Text.from_ansi(finding.describe(colour=True)))
        notes[finding.name] += finding.severity is ukv.Severity.NOTE
    for rule, count in notes.items():
        if count > 1:
            console.print(f"   ... and {count - 1} more {rule}", style="dim")


def repair(document: ukv.Referendum) -> ukv.Referendum:
    """Applies the proven repairs and prints the rows as they were and as they are."""
    repaired = document.repair()
    changes = Table(box=None, pad_edge=False)
    for header in ("Area", "", "Remain", "Leave", "Status", "Difference"):
        changes.add_column(header, justify="right" if header in ("Remain", "Leave", "Difference") else "left")
    for before, after in zip(document.areas, repaired.document.areas, strict=True):
        if before != after:
            changes.add_row(before.area, "published", *cells(before), style="dim")
            changes.add_row(after.area, "repaired", *cells(after))
    console.print(changes)
    grades = Counter(str(step.grade) for step in repaired.repairs)
    console.print("\n" + ", ".join(f"{plural(count, grade + ' repair')} applied" for grade, count in grades.items()))
    for finding in repaired.document.findings:
        console.print(f"{finding.severity} that stays: {finding.name}: {finding.message}", style="dim", markup=False)
    return repaired.document


def cells(area: ukv.AreaResult) -> tuple[str, str, str, str]:
    return number(area.remain), number(area.leave), str(area.status), number(area.difference)


def print_result(document: ukv.Referendum) -> None:
    """Prints votes by region, each with a bar towards the side that was ahead."""
    remain: Counter[str] = Counter()
    leave: Counter[str] = Counter()
    for area in document.areas:
        remain[area.region or ""] += area.remain or 0
        leave[area.region or ""] += area.leave or 0
    lead = {region: lead_in_points(remain[region], leave[region]) for region in remain}
    longest = max(abs(points) for points in lead.values())

    table = Table(box=None, pad_edge=False)
    for header in ("Region", "Remain", "Leave", MIDDLE, "points"):
        table.add_column(header, justify="left" if header in ("Region", MIDDLE) else "right", no_wrap=True)
    for region in sorted(lead, key=lambda name: lead[name]):
        points = lead[region]
        table.add_row(
            region, number(remain[region]), number(leave[region]), bar(points / longest), f"{abs(points):.1f}"
        )
    points = lead_in_points(document.remain, document.leave)
    total = (f"All {len(document.areas)} areas", number(document.remain), number(document.leave))
    table.add_row(*total, bar(points / longest), f"{abs(points):.1f}", style="bold")
    console.print(table)

    winner, votes = ("Leave", document.leave) if points > 0 else ("Remain", document.remain)
    cast = document.remain + document.leave
    console.print(
        f"\n[bold]{winner} {100 * votes / cast:.2f} %[/bold] of {cast:,} valid votes: ahead by {2 * votes - cast:,}"
    )


def lead_in_points(remain: int, leave: int) -> float:
    """Share of Leave less share of Remain, in percentage points: negative where Remain was ahead."""
    return 100 * (leave - remain) / (remain + leave)


def bar(length: float) -> Text:
    """A bar from the middle: -1 is all of the left half, 1 all of the right one. Steps are half a character."""
    halves = round(abs(length) * 2 * HALF_BAR)
    if length < 0:
        left = ("▐" * (halves % 2) + "█" * (halves // 2)).rjust(HALF_BAR)
        return Text.assemble((left, COLOURS["Remain"]), "│", " " * HALF_BAR)
    right = ("█" * (halves // 2) + "▌" * (halves % 2)).ljust(HALF_BAR)
    return Text.assemble(" " * HALF_BAR, "│", (right, COLOURS["Leave"]))


def number(votes: int | None) -> str:
    return "" if votes is None else f"{votes:,}"


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


if __name__ == "__main__":
    raise SystemExit(main())
