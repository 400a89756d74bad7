# SPDX-License-Identifier: MIT
"""Findings for notebooks: by severity, each with the line it is about and what arithmetic says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from ukvotes._core import Edit, Finding, Repair, Severity
from ukvotes.findings import Findings
from ukvotes.html.cells import left_out
from ukvotes.printing import counted, printable

_WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def badges(findings: Findings) -> str:
    """How many of each severity, or that there are none."""
    counts = {severity: sum(finding.severity is severity for finding in findings) for severity in _WORST_FIRST}
    said = [_badge(severity, counted(number, severity.value)) for severity, number in counts.items() if number]
    return " ".join(said) or _badge("clean", "no findings")


def groups(findings: Findings, most: int) -> str:
    """The worst `most` findings under a badge for each severity, and how many are left out."""
    ranked = _ranked(findings)
    said = []
    for severity in _WORST_FIRST:
        number = sum(finding.severity is severity for finding in ranked)
        shown = "".join(_card(finding) for finding in ranked[:most] if finding.severity is severity)
        if number:
            said.append(f'<div class="ukv-group">{_badge(severity, counted(number, severity.value))}{shown}</div>')
    return ("".join(said) or _badge("clean", "no findings")) + left_out(len(ranked) - most)


def cards(findings: Findings, most: int) -> str:
    """The same without badges."""
    ranked = _ranked(findings)
    return f'<div class="ukv-group">{"".join(map(_card, ranked[:most]))}</div>{left_out(len(ranked) - most)}'


def changes(repairs: Sequence[Repair], most: int) -> str:
    """The first `most` repairs, each with its place and its proof, and how many are left out."""
    shown = "".join(_applied(repair) for repair in repairs[:most])
    return f'<div class="ukv-group">{shown}</div>{left_out(len(repairs) - most)}'


def _ranked(findings: Findings) -> list[Finding]:
    return [finding for severity in _WORST_FIRST for finding in findings if finding.severity is severity]


def _badge(look: str, words: str) -> str:
    return f'<span class="ukv-badge ukv-{look}">{escape(words)}</span>'


def _card(finding: Finding) -> str:
    what = (
        f"<div>{finding.severity} <code>{escape(finding.code)}</code> <strong>{escape(finding.name)}</strong>: "
        f"{_text(finding.message)}</div>"
    )
    place = f'<div class="ukv-dim">{_text(_place(finding))}</div>'
    reasons = _described(_why(finding))
    return f'<div class="ukv-finding ukv-is-{finding.severity}">{what}{place}{_excerpt(finding)}{reasons}</div>'


def _applied(repair: Repair) -> str:
    places = dict.fromkeys(_joined(*_row(edit)) for edit in repair.edits)
    place = f'<div class="ukv-dim">{_text("; ".join(places))}</div>'
    return f'<div class="ukv-finding">{place}{_described(_repair(repair))}</div>'


def _described(said: Iterable[tuple[str, str]]) -> str:
    terms = "".join(f"<dt>{name}</dt><dd>{words}</dd>" for name, words in said)
    return f'<dl class="ukv-why">{terms}</dl>' if terms else ""


def _place(finding: Finding) -> str:
    return _joined(f"{finding.source_name}:{finding.line}:{finding.column}", *_row(finding), finding.field)


def _row(of: Finding | Edit) -> tuple[str | None, str | None]:
    return of.table, f"row {of.row:,}" if of.row else None


def _joined(*said: str | None) -> str:
    return " \u00b7 ".join(filter(None, said))


def _excerpt(finding: Finding) -> str:
    """The line with the place marked. Blanks before the text of a line are left out."""
    start = max(finding.caret - 1, 0)
    before, marked = finding.excerpt[:start].lstrip(" "), finding.excerpt[start : start + finding.width]
    after = finding.excerpt[start + finding.width :]
    line = f'<span class="ukv-line">{finding.line}</span>'
    return f'<pre class="ukv-excerpt">{line}{_text(before)}<mark>{_text(marked)}</mark>{_text(after)}</pre>'


def _why(finding: Finding) -> Iterator[tuple[str, str]]:
    if finding.expected:
        yield "expected", _text(finding.expected)
    if finding.equation:
        yield "because", _text(finding.equation)
    if finding.repair:
        yield from _repair(finding.repair)


def _repair(repair: Repair) -> Iterator[tuple[str, str]]:
    for equation in repair.equations:
        yield "proof", _text(equation)
    if repair.edits:
        yield f"repair, {repair.grade}", "".join(map(_change, repair.edits))
    for alternative in repair.alternatives:
        yield "possible", _text(alternative)
    if repair.remark:
        yield "remark", _text(repair.remark)


def _change(edit: Edit) -> str:
    field = f'<span class="ukv-dim">{_text(edit.field)}</span>'
    return f'<span class="ukv-edit">{field} {_text(edit.before)} \u2192 {_text(edit.after)}</span> '


def _text(words: str) -> str:
    return escape(printable(words))
