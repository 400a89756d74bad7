# SPDX-License-Identifier: MIT
"""How two documents are compared: what both can say is matched row by row, then cell by cell."""

from __future__ import annotations

from ukvotes.comparing.cells import of_tables, of_wholes
from ukvotes.comparing.comparison import Comparison
from ukvotes.comparing.growing import growth_between
from ukvotes.comparing.matching import matched
from ukvotes.comparing.side import Side
from ukvotes.comparing.sides import sides_of, subject_of
from ukvotes.document import Document
from ukvotes.printing import with_article


def compared(first: Document, second: Document) -> Comparison:
    if subject_of(first) != subject_of(second):
        kinds = f"{with_article(first.kind)} and {with_article(second.kind)}"
        raise ValueError(f"{kinds} are not about the same thing")
    before, after = sides_of(first, second)
    if before.id is not None and after.id is not None and before.id != after.id:
        raise ValueError(f"petition {before.id} and petition {after.id} are two petitions")
    tables = _common_tables(before, after)
    if not tables and not before.whole.keys() & after.whole.keys():
        raise ValueError("the two documents say nothing in common: they share neither a table nor a field")
    differences = [*of_wholes(before.whole, after.whole)]
    pairs = {name: matched(before.tables[name], after.tables[name]) for name in tables}
    for name in tables:
        differences += of_tables(name, before.tables[name], after.tables[name], pairs[name])
    return Comparison(tuple(differences), growth_between(before, after, pairs))


def _common_tables(before: Side, after: Side) -> list[str]:
    """Those whose rows can be matched."""
    return [
        name
        for name, rows in before.tables.items()
        if name in after.tables and rows.shares_keys_with(after.tables[name])
    ]
