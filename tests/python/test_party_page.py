# SPDX-License-Identifier: MIT
"""The sample tally, put into a page as the site lays it out, is read back as the same tally."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

import pytest

import ukvotes as ukv


def page_of(*rows: str) -> bytes:
    heads = "<tr><th>Party name</th><th>Leaflets</th></tr>"
    table = f"<table><thead>{heads}</thead><tbody>{''.join(rows)}</tbody></table>"
    menu = "<table><tr><td>a menu</td></tr></table>"
    return f"<!doctype html><html><body>{menu}<h1>Parties</h1>{table}</body></html>".encode()


def row_of(name: str, count: str, link: str | None = None) -> str:
    inner = f'<a href="{link}">\n      {escape(name)}\n    </a>' if link else escape(name)
    return f"<tr>\n  <td>\n    {inner}\n  </td>\n  <td>\n    {count}\n  </td>\n</tr>"


def test_the_page_and_the_pipes_give_the_same_tally(tally: ukv.PartyTally) -> None:
    rows = [
        row_of(party.name or "", f"{party.leaflets:,}", f"/parties/party:{i}/x/")
        for i, party in enumerate(tally.parties)
    ]
    page = ukv.read_party_page(page_of(*rows))
    assert [*page.tally.parties] == [*tally.parties]
    assert page.tally == tally  # byte for byte
    assert page.ids == tuple(f"party:{i}" for i in range(207))
    assert page.tally.findings.summary == tally.findings.summary


def test_ids_are_those_of_the_links(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    rows = [
        row_of("Labour & Co", "2", "https://electionleaflets.org/parties/joint-party%3A53-119/labour/"),
        row_of("None", "1"),
    ]
    file.write_bytes(page_of(*rows))
    page = ukv.read_party_page(file)
    assert page.ids == ("joint-party:53-119", None)
    assert page.tally.parties["name"] == ["Labour & Co", "None"]
    assert page.tally.source_name == str(file)


def test_what_is_no_count_is_a_finding() -> None:
    page = ukv.read_party_page(page_of(row_of("Green Party", "1,43", None), row_of("Two", "2</td><td>3")))
    assert page.tally.parties[0] == ("Green Party", None)
    assert {finding.severity for finding in page.tally.findings} >= {ukv.Severity.ERROR}
    with pytest.raises(ukv.ParseError):
        ukv.read_party_page(page_of(row_of("Green Party", "1,43")), strict=True)


def test_pages_without_the_table_are_refused() -> None:
    for content in (b"", b"   ", b"<p>Parties</p>", b"<table><tr><th>Party</th></tr></table>", b"\xff\xfe\x00"):
        with pytest.raises(ValueError, match=r"<bytes> has no table with the headings Party name and Leaflets"):
            ukv.read_party_page(content)
    with pytest.raises(ValueError, match="a cell has a pipe"):
        ukv.read_party_page(page_of(row_of("A | B", "1")))


def test_without_lxml_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(ImportError, match=r"pip install 'ukvotes\[html\]'"):
        ukv.read_party_page(page_of(row_of("A", "1")))


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "utf-16", "utf-8", "automatic"])
def test_a_page_may_be_in_another_encoding(encoding: str, tmp_path: Path) -> None:
    page = page_of(row_of("Aontú", "3"), row_of("Sinn Féin", "2"))
    content = page.decode().encode("utf-8" if encoding == "automatic" else encoding)
    file = tmp_path / "page.html"
    file.write_bytes(content)
    for source in (content, file):
        assert [party.name for party in ukv.read_party_page(source, encoding=encoding).tally.parties] == [
            "Aontú",
            "Sinn Féin",
        ]
    with pytest.raises(ValueError, match="no encoding is known"):
        ukv.read_party_page(content, encoding="klingon")
