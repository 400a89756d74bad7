# SPDX-License-Identifier: MIT
"""Differences of two documents for notebooks: one row each, both values side by side."""

from __future__ import annotations

from html import escape

from ukvotes.comparing.comparison import Comparison
from ukvotes.comparing.difference import Difference, excerpts
from ukvotes.comparing.growth import Growth
from ukvotes.html.cells import cell, left_out
from ukvotes.printing import counted

_HEADINGS = ("change", "table", "code", "place", "field", "before", "after")
_LOOKS = {"changed": "warning", "added": "note", "removed": "error"}


def tally(comparison: Comparison) -> str:
    """How many differences of each change, or that there are none."""
    said = [(_LOOKS[change], f"{number:,} {change}") for change, number in comparison.counts.items()]
    return " ".join(
        f'<span class="ukv-badge ukv-{look}">{escape(words)}</span>'
        for look, words in said or [("clean", "no differences")]
    )


def growth(growth: Growth | None) -> str:
    """What happened between two documents of one petition, a line each."""
    lines = [] if growth is None else str(growth).splitlines()
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def differences(comparison: Comparison, most: int) -> str:
    """The first `most` as a table, and how many are left out."""
    first = comparison.differences[:most]
    if not first:
        return ""
    caption = f'<caption><span class="ukv-dim">{counted(len(comparison), "difference")}</span></caption>'
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEADINGS)
    body = "".join(f'<tr><th scope="row" class="ukv-index">{n}</th>{_cells(each)}</tr>' for n, each in enumerate(first))
    head = f'<thead><tr><th class="ukv-index"></th>{head}</tr></thead>'
    table = f'<table class="ukv-table">{caption}{head}<tbody>{body}</tbody></table>'
    return f'<div class="ukv-scroll">{table}</div>{left_out(len(comparison) - most)}'


def _cells(difference: Difference) -> str:
    values = excerpts(difference.before, difference.after)
    is_number = any(isinstance(value, (int, float)) for value in values)
    where = "".join(cell(value or None, False) for value in difference[: -len(values)])
    return where + "".join(cell(value, is_number) for value in values)
