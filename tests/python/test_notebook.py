# SPDX-License-Identifier: MIT
"""What notebooks show. The figures are those that the Electoral Commission and the petition site published."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import ukvotes as ukv
from ukvotes.html.style import STYLE
from ukvotes.printing import counted, printable, shown

VOID = {"br", "hr", "img", "input", "link", "meta"}
HOSTILE = (
    "Region,Area,Remain,Leave,Status,Absolute Difference\n"
    '<script>alert(1)</script>,\u202eB\x1b[31m&amp;",1,<img src=x>,Leave,1\n'
    "A,B\n"
).encode() + b"\xff\xfe,C,1,2,Leave,1\n"


class Page(HTMLParser):
    """Reads HTML and holds on to its text by element; every element must be closed in its place."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1][0], data))

    def of(self, tag: str) -> list[str]:
        return [text for element, text in self.texts if element == tag]

    @property
    def text(self) -> str:
        return " ".join(text for element, text in self.texts if element != "style")

    def rows(self) -> int:
        return sum(tag == "tr" for tag, _ in self.seen)


def all_reprs(document: ukv.Document) -> list[str]:
    shown_things: list[Any] = [document, document.findings, document.findings.table, *document.tables.values()]
    return [thing._repr_html_() for thing in (*shown_things, *document.findings)]


def test_documents_say_what_they_are(sample: Path) -> None:
    document = ukv.read(sample)
    page = Page(document._repr_html_())
    assert type(document).__name__ in page.text and sample.name in page.text and document.dialect in page.text
    assert (document.findings.summary if document.findings else "no findings") in page.text
    for name, table in document.tables.items():
        if name == "unknown_fields" and not len(table):
            assert name not in page.text
            continue
        assert name in page.text and counted(len(table), "row") in page.text


def test_totals_of_documents(
    repaired: ukv.Referendum, listing: ukv.PetitionListing, report: ukv.PetitionReport
) -> None:
    assert {"16,141,241", "17,410,742"} <= set(Page(repaired._repr_html_()).of("dd"))
    assert {"450,331", "2,194,084", "2,644,415"} <= set(Page(listing._repr_html_()).of("dd"))
    assert {"270,294", "2021-07-12 15:00:10"} <= set(Page(report._repr_html_()).of("dd"))


def test_documents_show_first_rows_and_how_many_more(repaired: ukv.Referendum) -> None:
    page = Page(repaired._repr_html_())
    assert page.rows() == 1 + 5
    assert "\u2026 and 377 more" in page.of("div")


def test_tables_are_capped_and_counts_set_right(repaired: ukv.Referendum) -> None:
    page = Page(repaired.areas._repr_html_())
    assert page.rows() == 1 + 20
    assert "\u2026 and 362 more" in page.of("div")
    assert "382 rows \u00d7 6 columns" in page.text
    assert {"141,027", "87,418", "53,609"} <= set(page.of("td"))  # Bristol
    assert sum(tag == "td" and attributes.get("class") == "ukv-number" for tag, attributes in page.seen) == 20 * 3
    assert page.of("th")[0] == "region" and page.of("span").count("votes") == 3


@pytest.mark.parametrize(("rows", "left_out"), [(0, None), (1, None), (20, None), (21, "\u2026 and 1 more")])
def test_short_tables_are_shown_whole(repaired: ukv.Referendum, rows: int, left_out: str | None) -> None:
    page = Page(repaired.areas[:rows]._repr_html_())
    assert page.rows() == 1 + min(rows, 20)
    assert [text for text in page.of("div") if "more" in text] == ([left_out] if left_out else [])


def test_what_is_missing_is_a_dash_among_numbers() -> None:
    areas = ukv.read_referendum(HOSTILE).areas
    assert areas["leave"] == [None, None, 2]
    page = Page(areas[:2]._repr_html_())
    assert page.of("span").count("\u2013") == 5
    assert sum(attributes.get("title") == "no value" for _, attributes in page.seen) == 5


def test_findings_are_grouped_the_worst_first(tally: ukv.PartyTally) -> None:
    document = ukv.read_referendum(HOSTILE.removesuffix(b"\n"))
    findings = ukv.Findings((*tally.findings[:2], *document.findings))
    page = Page(findings._repr_html_())
    severities = [text.strip() for text in page.of("div") if text.strip() in set(ukv.Severity)]
    assert {*severities} == {"error", "warning", "note"} and len(severities) == len(findings)
    assert severities == sorted(severities, key=lambda word: ukv.Severity(word), reverse=True)
    assert page.of("span")[0] == f"{len(findings.errors)} errors"


def test_findings_mark_the_place(referendum: ukv.Referendum) -> None:
    page = Page(referendum.findings._repr_html_())
    assert page.of("mark") == ["14102787418", "4414864122", "3670976646"]
    assert page.of("pre") == [
        'South West,"Bristol,228445,', ",Leave,14102558973",
        'West Midlands,"Herefordshire,108270,', ",Leave,4414755852",
        'Yorkshire and The Humber,"Kingston upon Hull,113355,', ",Leave,3670863291",
    ]  # fmt: skip
    assert "141027 + 87418 = 228445, the only one of 10 splits that fits" in page.of("dd")
    assert "repair, proven" in page.of("dt")


def test_the_mark_covers_bytes_that_are_no_text() -> None:
    page = Page(ukv.read_referendum(HOSTILE).findings._repr_html_())
    assert "\\xff\\xfe" in page.of("mark")


def test_many_findings_are_capped(tally: ukv.PartyTally) -> None:
    many = ukv.Findings(list(tally.findings) * 1000)
    page = Page(many._repr_html_())
    assert page.of("span")[0] == "8,000 notes" and "\u2026 and 7,980 more" in page.of("div")
    assert len(page.of("mark")) == 20


def test_one_finding_and_none(referendum: ukv.Referendum) -> None:
    assert Page(referendum.findings[0]._repr_html_()).of("mark") == ["14102787418"]
    assert Page(ukv.Findings()._repr_html_()).of("span") == ["no findings"]


def test_repaired_documents_show_what_was_done(referendum: ukv.Referendum) -> None:
    page = Page(referendum.repair()._repr_html_())
    assert page.of("summary")[0] == "3 repairs applied"
    assert "141027 + 87418 = 228445, the only one of 10 splits that fits" in page.of("dd")
    assert "areas \u00b7 row 1" in page.text
    assert {"16,141,241", "17,410,742"} <= set(page.of("dd"))
    hostile = ukv.read_referendum(HOSTILE).repair()
    assert "\x1b" not in hostile._repr_html_() and "0 repairs applied" in hostile._repr_html_()


def test_text_of_documents_is_escaped() -> None:
    document = ukv.read_referendum(HOSTILE, name="<b>\u2066name.csv")
    for html in all_reprs(document):
        page = Page(html)
        assert not {"script", "img", "b"} & {tag for tag, _ in page.seen}
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]", html)
    assert "<script>alert(1)</script>" in Page(document.areas._repr_html_()).of("td")
    assert "\\u{202E}B\\u{1B}[31m" in Page(document.areas._repr_html_()).text
    assert "<b>\\u{2066}name.csv" in Page(document._repr_html_()).text


def test_nothing_is_fetched_and_nothing_runs(sample: Path) -> None:
    for html in all_reprs(ukv.read(sample)):
        for tag, attributes in Page(html).seen:
            assert tag not in {"script", "link", "iframe", "object", "embed", "img", "a"}
            assert not [name for name in attributes if name in {"src", "href", "style"} or name.startswith("on")]
        assert not re.search(r"url\(|@import|@font-face|javascript:", html)


def test_a_cell_as_long_as_a_file_is_cut() -> None:
    content = b"Region,Area,Remain,Leave,Status,Absolute Difference\nA," + b"x" * 60_000 + b",1,2,Leave,1\n"
    assert len(ukv.read_referendum(content).areas._repr_html_()) < len(STYLE) + 2000


def test_colours_are_legible_on_light_and_dark() -> None:
    """Grounds are translucent; what is opaque carries white text with a contrast of at least 4.5 (WCAG 2.2, 1.4.3)."""
    for ground in re.findall(r"\.ukv-(?:error|warning|note|clean)\{background:#([0-9a-f]{6})\}", STYLE):
        channels = [int(ground[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        assert 1.05 / (luminance + 0.05) >= 4.5, ground
    assert len(re.findall(r"background:#", STYLE)) == 4
    assert {value for value in re.findall(r"[{;]color:([^;}]+)", STYLE)} == {"inherit", "#fff"}


def test_values_as_people_read_them() -> None:
    assert [shown(value) for value in (None, 17_410_742, 3.5, ukv.Side.LEAVE)] == [
        "\u2013",
        "17,410,742",
        "3.50",
        "Leave",
    ]
    assert (counted(1, "row"), counted(1234, "row")) == ("1 row", "1,234 rows")
    assert printable("Ynys M\u00f4n\u202e\n") == "Ynys M\u00f4n\\u{202E}\\u{A}"


def test_rich_shows_structure(repaired: ukv.Referendum, referendum: ukv.Referendum) -> None:
    pretty = pytest.importorskip("rich.pretty")
    text = pretty.pretty_repr(repaired, max_width=200)
    assert text.startswith("Referendum(") and "areas=382" in text and "dialect='difference-csv'" in text
    assert pretty.pretty_repr(repaired.areas[:7], max_width=200) == (
        "Table('areas', rows=7, columns=('region', 'area', 'remain', 'leave', 'status', 'difference'))"
    )
    findings = pretty.pretty_repr(referendum.findings)
    assert findings.startswith("Findings(\n    '3 errors',\n    Finding(\n        code='UKV-R104',")
    assert "repairs=(" in pretty.pretty_repr(referendum.repair())
