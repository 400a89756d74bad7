# SPDX-License-Identifier: MIT
"""What documents say as a whole, for notebooks: one line of totals, and whether they are stated or sums."""

from __future__ import annotations

from html import escape

from ukvotes.document import Document
from ukvotes.printing import printable, shown
from ukvotes.totals import Total, title_of, totals_of


def facts(document: Document) -> str:
    """The totals as a list of descriptions, after the title where there is one."""
    title = title_of(document)
    heading = "" if title is None else f"<p>{escape(printable(title))}</p>"
    return f'{heading}<dl class="ukv-facts">{"".join(map(_described, totals_of(document)))}</dl>'


def _described(total: Total) -> str:
    unit = f", {total.unit}" if total.unit else ""
    origin = f" ({total.origin})" if total.origin else ""
    return f"<div><dt>{escape(total.name + unit + origin)}</dt><dd>{escape(shown(total.value))}</dd></div>"
