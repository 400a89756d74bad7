# SPDX-License-Identifier: MIT
"""One thing is not spoken of as several."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from ukvotes.cli.app import app

RUNNER = CliRunner()

REFERENDUM = b"Region,Area,Remain,Leave,Status,Absolute Difference\nLondon,Lambeth,5,3,Remain,2\n"
LISTING = (
    b"France:  1\nAldershot: 1\n\n Number of votes by Country: 1\n"
    b"Number of votes by Constituency: 1\nTotal number of votes: 2\n"
)
TALLY = b"| Green Party | 1 |"
PETITION = b"""{"data": {"type": "petition", "id": 1, "attributes": {"action": "A", "state": "open",
"signature_count": 1,
"signatures_by_country": [], "signatures_by_constituency": [], "other_parliamentary_business": [{"subject": "S"}]}}}"""
REPORT = b"""# A petition

### Background

A reason.

### Signatures

**1 signatures**

Data taken from [https://petition.parliament.uk/petitions/1](https://petition.parliament.uk/petitions/1)

Last refreshed 2021-07-12 15:00:10

### History

| Event | Date | Time |
| - | - | - |
| Updated | 2021-07-12 | 14:59:45 |
| Created | 2021-02-19 | 07:09:44 |

### Signatures by Country

| # | Country | Signatures | % |
| - | - | -: | -: |
| 1 | United Kingdom | 1 | 100.00 |

### Signatures by Constituency

| # | Constituency | MP | Signatures | % |
| - | - | - | -: | -: |
| 1 | Aldershot | Leo Docherty MP | 1 | 100.00 |
"""


def said(*arguments: object, content: bytes = b"") -> str:
    return RUNNER.invoke(app, [*map(str, arguments)], input=content).stdout


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (REFERENDUM, "referendum (difference-csv), 1 area: "),
        (REFERENDUM + b"London,Lewisham,4,3,Remain,1\n", "referendum (difference-csv), 2 areas: "),
        (LISTING, "petition-listing (totals-at-end), 1 country, 1 constituency: "),
        (TALLY, "party-tally (pipe-cells), 1 party: "),
        (PETITION, "0 departments, 1 other business: "),
        (PETITION.replace(b'"open"', b'"open", "more": 1'), "1 other business, 1 unknown field: "),
        (TALLY, "\n1 leaflet (sum of the rows)\n"),
        (TALLY.replace(b"1", b"2"), "\n2 leaflets (sum of the rows)\n"),
        (TALLY.replace(b"1", b"0"), "\n0 leaflets (sum of the rows)\n"),
    ],
)
def test_show(content: bytes, words: str) -> None:
    assert words in said("show", "-", content=content)


def test_rows_that_are_not_shown() -> None:
    assert "... and 1 more row\n" in said("show", "-", "--rows", 0, content=REFERENDUM)
    assert "... and 1 more row\n" in said("show", "-", "--rows", 1, "--table", "events", content=REPORT)
    assert "... and 2 more rows\n" in said("show", "-", "--rows", 0, "--table", "events", content=REPORT)


@pytest.mark.parametrize(("stated", "words"), [("1", "1 signature"), ("2", "2 signatures"), ("x", "- signatures")])
def test_signatures(stated: str, words: str) -> None:
    content = REPORT.replace(b"**1 signatures**", f"**{stated} signatures**".encode())
    assert f"\n{words} (as stated)\n" in said("show", "-", content=content)


def test_convert(tmp_path: Path) -> None:
    assert said("convert", "-", "-o", tmp_path / "one.csv", content=REFERENDUM).startswith("1 row of areas -> ")


def test_check() -> None:
    assert said("check", "-", content=REFERENDUM).endswith("no findings in 1 document\n")
