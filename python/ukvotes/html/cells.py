# SPDX-License-Identifier: MIT
"""Cells of tables for notebooks, and what is said of rows that are left out."""

from __future__ import annotations

from html import escape

from ukvotes.printing import shown

_NEVER_BROKEN = 40  # characters: shorter texts are on one line
_LONGEST_CELL = 200  # characters: a cell of a damaged document can be a whole file


def cell(value: object, is_number: bool) -> str:
    if isinstance(value, str) and len(value) > _LONGEST_CELL:
        value = value[: _LONGEST_CELL - 1] + "\u2026"
    words = shown(value)
    look = "ukv-number" if is_number else "ukv-short" if len(words) <= _NEVER_BROKEN else "ukv-long"
    content = '<span class="ukv-dim" title="no value">\u2013</span>' if value is None else escape(words)
    return f'<td class="{look}">{content}</td>'


def aligned(is_number: bool) -> str:
    return ' class="ukv-number"' if is_number else ""


def left_out(number: int) -> str:
    return f'<div class="ukv-more">\u2026 and {number:,} more</div>' if number > 0 else ""
