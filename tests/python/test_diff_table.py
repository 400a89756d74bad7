# SPDX-License-Identifier: MIT
"""Differences as a table, and as notebooks show them."""

from __future__ import annotations

import pickle
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import ukvotes as ukv


@pytest.fixture(scope="module")
def comparison(data: Path) -> ukv.Comparison:
    content = (data / "petition.json").read_bytes()
    other = content.replace(b'"code":"IE","signature_count":439', b'"code":"IE","signature_count":440')
    other = other.replace(b'"closed_at":null', b'"closed_at":"2021-09-05T22:59:59.000Z"')
    other = other.replace(b'"code":"FR"', b'"code":"ZF"')
    return ukv.diff(ukv.read_petition(content), ukv.read_petition(other))


ROWS = [
    ("changed", "", None, "", "without_country", "0", "-1", 0.0, -1.0),
    ("changed", "", None, "", "closed_at", None, "2021-09-05T22:59:59Z", None, None),
    ("removed", "countries", "FR", "France", "signatures", "84", None, 84.0, None),
    ("changed", "countries", "IE", "Ireland", "signatures", "439", "440", 439.0, 440.0),
    ("added", "countries", "ZF", "France", "signatures", None, "84", None, 84.0),
]


def test_the_table_has_a_row_for_each_difference(comparison: ukv.Comparison) -> None:
    table = comparison.table
    assert list(table) == [ukv.DifferenceRow(*row) for row in ROWS]
    assert table[3].after_number == 440 and table["place"] == [row[3] for row in ROWS]
    assert [column.name for column in table.columns] == list(ukv.DifferenceRow._fields)
    assert pickle.loads(pickle.dumps(table)) == table and table[1:3][1] == table[2]
    assert len(ukv.diff(*[ukv.read_petition(b'{"id": 1, "attributes": {"action": "A"}}')] * 2).table) == 0


def test_the_table_is_a_data_frame(comparison: ukv.Comparison) -> None:
    pytest.importorskip("pyarrow")
    polars = pytest.importorskip("polars")
    assert polars.DataFrame(comparison.table).rows() == ROWS
    assert polars.DataFrame(comparison.table[3:]).rows() == ROWS[3:]
    pytest.importorskip("pandas")
    frame = comparison.table.to_pandas()
    assert list(frame["after_number"].dropna()) == [-1.0, 440.0, 84.0]
    assert comparison.table.to_arrow().schema.field("before_number").type == "double"


def test_without_pyarrow_the_table_is_there_and_frames_are_refused(
    comparison: ukv.Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert len(comparison.table) == len(ROWS)
    with pytest.raises(ImportError, match=r"pip install 'ukvotes\[arrow\]'"):
        comparison.table.__arrow_c_stream__()


class Page(HTMLParser):
    """The text of each element by its name."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "img", "b", "a"}
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self._open[-1], data))

    def of(self, tag: str) -> list[str]:
        return [text for element, text in self.texts if element == tag]


def test_notebooks_show_both_values_side_by_side(comparison: ukv.Comparison) -> None:
    page = Page(comparison._repr_html_())
    assert page.of("span")[:3] == ["3 changed", "1 added", "1 removed"]
    cells = page.of("td")
    assert cells[cells.index("Ireland") :][:4] == ["Ireland", "signatures", "439", "440"]
    assert "2021-09-05 22:59:59" in cells


def test_notebooks_show_growth_and_that_nothing_differs(data: Path) -> None:
    petition = ukv.read_petition(data / "petition.json")
    assert "no differences" in Page(ukv.diff(petition, petition)._repr_html_()).of("span")
    more = bytes(petition).replace(b'"signature_count":270294', b'"signature_count":270295')
    page = Page(ukv.diff(petition, ukv.read_petition(more))._repr_html_())
    assert page.of("p")[0] == "+1 signature"


def test_many_differences_are_capped_and_their_text_is_escaped() -> None:
    def areas(letter: str) -> ukv.Referendum:
        rows = (f"R,<script>\u202e{letter}{number}</script>,1,2,Leave,1\n" for number in range(1, 16))
        heading = "Region,Area,Remain,Leave,Status,Absolute Difference\n"
        return ukv.read_referendum("".join([heading, *rows]).encode())

    comparison = ukv.diff(areas("a"), areas("b"))
    assert comparison.summary == "15 added, 15 removed"
    page = Page(comparison._repr_html_())
    assert "\u2026 and 10 more" in page.of("div")
    assert "<script>\\u{202E}a1</script>" in page.of("td")
