# SPDX-License-Identifier: MIT
from __future__ import annotations

import csv
import re
from pathlib import Path

from typer.testing import CliRunner

import ukvotes
from ukvotes.cli.app import app
from ukvotes.totals import totals_of

RUNNER = CliRunner()
# As published, or added up from the documents by hand.
TOTALS = {
    "referendum-damaged.csv": {"22,205,810,742"},
    "petition-listing.txt": {"450,331", "2,194,084", "2,644,415"},
    "petition-report.md": {"270,294", "2021-07-12 15:00:10"},
    "party-tally.txt": {"17,465"},
    "petition.json": {"270,294", "13,698"},
    "referendum-result.csv": {"562,595", "778,103"},
    "candidates.csv": {"187,850"},
    "constituencies.csv": {"187,850"},
    "petition-list.json": {"482,289"},
    "petition-list.csv": {"482,289"},
    "constituency-register.json": {"1"},
}


def shown(*arguments: object) -> str:
    result = RUNNER.invoke(app, ["show", *map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_counts_have_separators_and_end_in_one_column(data: Path) -> None:
    text = shown(data / "petition-listing.txt", "--table", "countries", "--rows", 20)
    lines = [line.rstrip() for line in text.splitlines() if re.search(r"[a-z] +[\d,]+ *$", line)]
    assert "365,483" in lines[0] and "14,674" in lines[1]
    assert len(lines) == 20 and len({len(line) for line in lines}) == 1


def test_totals(data: Path) -> None:
    assert "by country 450,331, by constituency 2,194,084, total 2,644,415" in shown(data / "petition-listing.txt")
    assert "17,465 leaflets" in shown(data / "party-tally.txt")
    assert "270,294 signatures" in shown(data / "petition-report.md")
    assert "Leave 22,205,810,742 (sum of the areas)" in shown(data / "referendum-damaged.csv")
    assert "\nrefreshed 2021-07-12 15:00:10 UTC\n" in shown(data / "petition-report.md")
    assert "\n0 without a country, 13,698 in no constituency (residual)\nstate open\n" in shown(data / "petition.json")


def test_totals_of_elections(data: Path) -> None:
    with (data / "candidates.csv").open(encoding="utf-8-sig", newline="") as file:
        votes = sum(int(row["Votes"]) for row in csv.DictReader(file))
    assert f"\n{votes:,} valid votes (sum of the rows)\n" in shown(data / "candidates.csv")


def test_notebooks_say_the_same_totals(sample: Path) -> None:
    text, page = shown(sample, "--rows", 0), ukvotes.read(sample)._repr_html_()
    for value in TOTALS[sample.name]:
        assert re.search(rf"\b{value}\b", text) and f"<dd>{value}" in page
    for total in totals_of(ukvotes.read(sample)):
        assert total.name.removesuffix("s") in text and f">{total.name}" in page  # "1 vacant seat" is one
        assert total.origin in text and total.origin in page


def test_rows_and_tables(data: Path) -> None:
    text = shown(data / "petition-report.md", "--rows", 2)
    assert [name in text for name in ("events", "countries", "constituencies")] == [True] * 3
    assert "2021-" in text and "99.34" in text
    only = shown(data / "petition-report.md", "--table", "countries", "--rows", 1)
    assert "Constituency" not in only
    assert "... and" in only
    everything = shown(data / "referendum-damaged.csv", "--rows", 1000)
    assert "Moray" in everything and "more rows" not in everything
    assert "Lambeth" not in shown(data / "referendum-damaged.csv", "--rows", 0)


def test_a_table_that_is_not_there(data: Path) -> None:
    result = RUNNER.invoke(app, ["show", str(data / "party-tally.txt"), "--table", "areas"])
    assert result.exit_code == 2
    assert "it has parties" in result.stderr
    assert RUNNER.invoke(app, ["show", str(data / "party-tally.txt"), "--rows", "-1"]).exit_code == 2


def test_unreadable(tmp_path: Path) -> None:
    assert RUNNER.invoke(app, ["show", str(tmp_path / "missing")]).exit_code == 3


def test_brackets_are_no_markup(data: Path) -> None:
    content = b"Region,Area,Remain,Leave,Status,Absolute Difference\nLondon,[red]Lambeth[/red],5,3,Remain,2\n"
    result = RUNNER.invoke(app, ["show", "-"], input=content)
    assert "[red]Lambeth[/red]" in result.stdout


def test_explain() -> None:
    result = RUNNER.invoke(app, ["explain", "UKV-R104"])
    assert result.exit_code == 0
    assert result.stdout == ukvotes.explain("UKV-R104") + "\n"
    assert RUNNER.invoke(app, ["explain", "glued-counts"]).stdout == result.stdout
    unknown = RUNNER.invoke(app, ["explain", "UKV-X999"])
    assert unknown.exit_code == 2
    assert "UKV-X999" in unknown.stderr


def test_rules_lists_them_all() -> None:
    result = RUNNER.invoke(app, ["rules"])
    assert result.exit_code == 0
    for rule in ukvotes.rules():
        line = next(line for line in result.stdout.splitlines() if line.startswith(rule.code))
        assert rule.name in line and rule.severity in line and rule.statement in line
