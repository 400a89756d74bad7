# SPDX-License-Identifier: MIT
"""The page of parties and leaflets as its site sends it: a table in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ukvotes import _core
from ukvotes._core import Kind, Limits
from ukvotes.party_tally import PartyTally

HEADINGS = ["Party name", "Leaflets"]
_LINK = re.compile(r"/parties/([^/?#]+)/")


class PartyPage(NamedTuple):
    """What stands in the table of a page."""

    tally: PartyTally
    """The same as from the pipe form: its bytes are those of that form, made of the page."""
    ids: tuple[str | None, ...]
    """Row by row the ids of the register to which the page links, such as "party:52"; None for a row without a link."""


def party_page(content: bytes, name: str) -> PartyPage:
    """Reads the table from the page's bytes. Raises ValueError where the page has no such table, or a cell of it has a
    pipe, which the pipe form cannot hold; ImportError without lxml.
    """
    rows = [*_rows(_table(content, name), name)]
    limits = Limits()
    lines = "".join(f"|{'|'.join(cells)}|\n" for _, cells in rows)
    made = _core.read_bytes(lines.encode(), name, Kind.PARTY_TALLY, limits, 1, True)
    if not any(finding.severity is _core.Severity.ERROR for finding in made.findings()):
        made = _core.read_bytes(made.compose(), name, Kind.PARTY_TALLY, limits, 1, True)
    return PartyPage(PartyTally(made), tuple(party for party, _ in rows))


def _table(content: bytes, name: str) -> Any:
    try:
        from lxml import html
    except ImportError as error:
        raise ImportError("pages are read by lxml, which is not there: pip install 'ukvotes[html]'") from error
    # The site sends UTF-8, and says so in a header that is not in the page.
    page = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8")) if content.strip() else None
    for table in () if page is None else page.iter("table"):
        if [_text(heading) for heading in table.iter("th")] == HEADINGS:
            return table
    raise ValueError(f"{name} has no table with the headings {' and '.join(HEADINGS)}")


def _rows(table: Any, name: str) -> Iterator[tuple[str | None, list[str]]]:
    from urllib.parse import unquote  # which `import ukvotes` would wait for

    for row in table.iter("tr"):
        cells = [_text(cell) for cell in row.iter("td")]
        if not cells:
            continue
        if any("|" in cell for cell in cells):
            raise ValueError(f"{name}, line {row.sourceline}: a cell has a pipe, which separates cells: {cells}")
        links = (_LINK.search(link.get("href", "")) for link in row.iter("a"))
        yield next((unquote(link[1]) for link in links if link), None), cells


def _text(element: Any) -> str:
    text: str = element.text_content()
    return text.strip()
