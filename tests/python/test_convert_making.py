# SPDX-License-Identifier: MIT
"""Documents that `ukvotes convert` makes of others: what is asked of them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import ukvotes as ukv
from ukvotes.cli.app import app

RUNNER = CliRunner()
DATA = Path(__file__).resolve().parents[2] / "examples" / "data"
TIME = "2021-07-12 15:00:10"
UNBROKEN = (
    b'{"type":"archived-petition","id":10,"attributes":{"action":"Mend it","state":"closed","signature_count":1849}}'
)
# Sunderland as published; the others without one or both counts.
LACKING = (
    b"lad16nm;Leave;Remain;Electorate\nSunderland;82394;51930;207207\nHartlepool;;14029;70341\nDarlington;;;77662\n"
)


def convert(file: object, *options: object, stdin: bytes | None = None) -> tuple[int, bytes, str]:
    result = RUNNER.invoke(app, ["convert", str(file), *map(str, options)], input=stdin)
    return result.exit_code, result.stdout_bytes, result.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--to", "csv", "--refreshed", TIME, "-o", "out.csv"], "--refreshed is for --to report alone"),
        (["--to", "listing", "--refreshed", TIME, "-o", "out"], "--refreshed is for --to report alone"),
        (["--table", "countries", "--dialect", "totals-at-end", "-o", "out.csv"], "--dialect is for --to listing"),
        (["--to", "listing", "--table", "countries", "-o", "out"], "--table is for tables; listing is"),
        (["--to", "listing", "--faithful", "-o", "out"], "--faithful is for tables as csv; listing is exact"),
        (["--to", "report", "--refreshed", TIME, "-o", "out.json"], "report is no json"),
        (["--to", "constituencies", "-o", "out.json"], "constituencies is no json"),
        (["--to", "difference-csv", "-o", "out.PARQUET"], "difference-csv is no parquet"),
        (["--to", "listing", "-o", "out.csv"], "listing is no csv"),
    ],
)
def test_options_that_mean_nothing_are_refused(
    options: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    code, _, said = convert(DATA / "petition.json", *options)
    assert code == 2 and told in " ".join(said.split())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("dialect", ["totals-at-end", "totals-between", "slash-n-heading", "constituencies-heading"])
def test_every_dialect_of_a_listing_can_be_made(dialect: str, tmp_path: Path) -> None:
    out = tmp_path / "listing.txt"
    assert convert(DATA / "petition.json", "--to", "listing", "--dialect", dialect, "-o", out)[0] == 0
    made = ukv.read(out)
    assert isinstance(made, ukv.PetitionListing) and made.dialect == dialect
    # Of the report of that day: 270,294 signatures; the constituencies sum to 254,815.
    assert made.totals == (270_294, 254_815, 525_109)


@pytest.mark.parametrize("dialect", ["markdown-report", "nothing"])
def test_a_listing_has_four_dialects(dialect: str) -> None:
    code, made, told = convert(DATA / "petition.json", "--to", "listing", "--dialect", dialect, "-o", "-")
    assert (code, made) == (2, b"")
    assert told.startswith(f"ukvotes: a listing has no dialect {dialect}, but totals-at-end, totals-between, ")


def test_a_petition_without_signatures_by_place_has_no_listing() -> None:
    with pytest.raises(ValueError, match="has no signatures by place"):
        ukv.read_petition(UNBROKEN).to_listing()
    code, made, told = convert("-", "--to", "listing", "-o", "-", stdin=UNBROKEN)
    assert (code, made) == (2, b"")
    assert told == "ukvotes: the petition has no signatures by place, of which a listing is made\n"
    assert convert("-", "--to", "report", "--refreshed", TIME, "-o", "-", stdin=UNBROKEN)[0] == 0


def test_no_area_is_missing_from_a_difference_csv() -> None:
    with pytest.raises(
        ValueError, match='a difference is made of votes, and 2 of 3 areas are without, "Hartlepool" first'
    ):
        ukv.read_referendum_result(LACKING).to_difference_csv()
    code, made, told = convert("-", "--to", "difference-csv", "-o", "-", stdin=LACKING)
    assert (code, made, told) == (
        2,
        b"",
        'ukvotes: a difference is made of votes, and 2 of 3 areas are without, "Hartlepool" first\n',
    )
    whole = LACKING[: LACKING.index(b"Hartlepool")]
    code, made, _ = convert("-", "--to", "difference-csv", "-o", "-", stdin=whole)
    assert made.split(b"\n")[1] == b",Sunderland,51930,82394,Leave,30464"


def test_what_is_made_of_a_document_with_errors_says_so(tmp_path: Path) -> None:
    content = (DATA / "referendum-result.csv").read_bytes().replace(b"51930", b"51931", 1)
    code, made, told = convert("-", "--to", "difference-csv", "-o", "-", stdin=content)
    assert code == 1 and b",Sunderland,51931,82394,Leave,30463\n" in made
    assert "error" in told and "the difference-csv is made of the values as they stand" in told
