# SPDX-License-Identifier: MIT
"""What notebooks show of documents, tables and findings. All text is escaped, nothing is run and nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any

from ukvotes._core import Finding, Severity
from ukvotes.comparing.comparison import Comparison
from ukvotes.document import Document, Repaired
from ukvotes.findings import Findings
from ukvotes.html.cells import aligned, cell, left_out
from ukvotes.html.differences import differences, growth, tally
from ukvotes.html.facts import facts
from ukvotes.html.findings import badges, cards, changes, groups
from ukvotes.html.style import STYLE
from ukvotes.printing import counted, printable
from ukvotes.table import Column, Table

_TABLE_ROWS = 20
_FIRST_ROWS = 5
_FINDINGS = 20
_FIRST_FINDINGS = 3
_DIFFERENCES = 20


def document(document: Document) -> str:
    """What it is, badges of what was found, its totals, and the first rows of each table."""
    return _wrapped(_parts(document))


def repaired(repaired: Repaired[Any]) -> str:
    """What was changed and what proves it, and the document that came of it."""
    applied = f"{counted(len(repaired.repairs), 'repair')} applied"
    made = changes(repaired.repairs, _FINDINGS)
    return _wrapped([_details(applied, made, bool(repaired.repairs)), *_parts(repaired.document)])


def table(table: Table[Any]) -> str:
    """The first rows, with names and units of the columns."""
    size = f"{counted(len(table), 'row')} \u00d7 {counted(len(table.columns), 'column')}"
    caption = f'<caption><strong>{escape(table.name)}</strong> <span class="ukv-dim">{size}</span></caption>'
    return _wrapped([_rows(table, _TABLE_ROWS, caption)])


def findings(findings: Findings) -> str:
    """By severity, the worst first; each with its line, the place marked."""
    return _wrapped([groups(findings, _FINDINGS)])


def finding(finding: Finding) -> str:
    """One finding as among others."""
    return _wrapped([cards(Findings((finding,)), 1)])


def comparison(comparison: Comparison) -> str:
    """Badges of what differs, what happened between the two, and the first differences."""
    title = f'<div class="ukv-title"><strong>Comparison</strong> {tally(comparison)}</div>'
    return _wrapped([title, growth(comparison.growth), differences(comparison, _DIFFERENCES)])


def _wrapped(parts: Iterable[str]) -> str:
    return f'<div class="ukv">{STYLE}{"".join(parts)}</div>'


def _parts(document: Document) -> Iterator[str]:
    title = " ".join([f"<strong>{type(document).__name__}</strong>", badges(document.findings), _source(document)])
    yield f'<div class="ukv-title">{title}</div>'
    yield facts(document)
    if document.findings:
        # What misleads is shown at once, notes are a click away.
        opened = bool(document.findings.at_least(Severity.WARNING))
        yield _details(document.findings.summary, cards(document.findings, _FIRST_FINDINGS), opened)
    for name, content in document._shown_tables().items():
        summary = f'<strong>{escape(name)}</strong> <span class="ukv-dim">{counted(len(content), "row")}</span>'
        yield _details(summary, _rows(content, _FIRST_ROWS, caption=""), True)


def _source(document: Document) -> str:
    name = escape(printable(document.source_name))
    return f'<span class="ukv-dim">{name} \u00b7 {escape(document.dialect)}</span>'


def _details(summary: str, content: str, opened: bool) -> str:
    return f"<details{' open' if opened else ''}><summary>{summary}</summary>{content}</details>"


def _rows(table: Table[Any], most: int, caption: str) -> str:
    first = list(table[:most].cells())
    numeric = [_is_numeric(column, [row[place] for row in first]) for place, column in enumerate(table.columns)]
    head = "".join(map(_heading, table.columns, numeric))
    body = "".join(_row(number, row, numeric) for number, row in enumerate(first))
    head = f'<thead><tr><th class="ukv-index"></th>{head}</tr></thead>'
    content = f'<table class="ukv-table">{caption}{head}<tbody>{body}</tbody></table>'
    return f'<div class="ukv-scroll">{content}</div>{left_out(len(table) - len(first))}'


def _is_numeric(column: Column, values: Sequence[object]) -> bool:
    """Also a column of counts all of which are missing."""
    there = [value for value in values if value is not None]
    return all(isinstance(value, (int, float)) for value in there) and bool(there or column.unit)


def _heading(column: Column, is_number: bool) -> str:
    has_unit = column.unit not in ("", column.name)
    unit = f'<span class="ukv-unit">{escape(column.unit)}</span>' if has_unit else ""
    published = escape(column.published, quote=True)
    return f'<th scope="col" title="{published}"{aligned(is_number)}>{escape(column.name)}{unit}</th>'


def _row(number: int, row: Sequence[Any], numeric: Sequence[bool]) -> str:
    cells = "".join(cell(value, right) for value, right in zip(row, numeric, strict=True))
    return f'<tr><th scope="row" class="ukv-index">{number}</th>{cells}</tr>'
