# SPDX-License-Identifier: MIT
from __future__ import annotations

import csv
import datetime
import errno
import io
import json
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import ukvotes as ukv
from plain_reading import plain_tables
from ukvotes.cli.app import app

RUNNER = CliRunner()
DATA = Path(__file__).resolve().parents[2] / "examples" / "data"

# Sums as published: the official result of 2016, the totals that the listing states, the report's headline and the
# United Kingdom's row, the leaflets of the tally.
PUBLISHED = [
    ("petition-listing.txt", "countries", "signatures", 450_331),
    ("petition-listing.txt", "constituencies", "signatures", 2_194_084),
    ("petition-report.md", "countries", "signatures", 270_294),
    ("petition-report.md", "constituencies", "signatures", 268_513),
    ("party-tally.txt", "parties", "leaflets", 17_465),
]


def converted(*arguments: object, code: int = 0, stdin: bytes | None = None) -> bytes:
    result = RUNNER.invoke(app, ["convert", *map(str, arguments), "-o", "-"], input=stdin)
    assert result.exit_code == code, result.output
    return result.stdout_bytes


def csv_rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True))


@pytest.fixture
def referendum_file(repaired: ukv.Referendum, tmp_path: Path) -> Path:
    repaired.write(tmp_path / "referendum.csv")
    return tmp_path / "referendum.csv"


@pytest.mark.parametrize(("name", "table", "column", "total"), PUBLISHED)
def test_published_totals_in_every_text_format(name: str, table: str, column: str, total: int) -> None:
    arguments = (DATA / name, "--table", table, "--to")
    assert sum(int(row[column]) for row in csv_rows(converted(*arguments, "csv"))) == total
    assert sum(row[column] for row in json.loads(converted(*arguments, "json"))["rows"]) == total
    assert sum(json.loads(line)[column] for line in converted(*arguments, "jsonl").splitlines()) == total


def test_the_official_result(referendum_file: Path) -> None:
    rows = csv_rows(converted(referendum_file, "--to", "csv"))
    assert len(rows) == 382
    assert [sum(int(row[side]) for row in rows) for side in ("remain", "leave")] == [16_141_241, 17_410_742]
    assert list(rows[0].values()) == ["South West", "Bristol", "141027", "87418", "Remain", "53609"]


def as_json(value: Any) -> Any:
    """Times in UTC, with thousandths of a second where there are any."""
    if not isinstance(value, datetime.datetime):
        return value.isoformat() if isinstance(value, datetime.date) else value
    return value.isoformat(timespec="milliseconds").replace("+00:00", "Z").replace(".000Z", "Z")


def as_text(value: Any) -> str:
    return "" if value is None else str(as_json(value))


def test_csv_and_json_say_what_the_document_says(sample: Path) -> None:
    document = ukv.read(sample)
    code = 1 if document.findings.errors else 0
    for table, rows in plain_tables(sample).items():
        names = [column.name for column in document.tables[table].columns]
        arguments = (sample, "--table", table, "--to")
        lines = [json.loads(line) for line in converted(*arguments, "jsonl", code=code).splitlines()]
        assert json.loads(converted(*arguments, "json", code=code))["rows"] == lines
        assert lines == [dict(zip(names, map(as_json, row), strict=True)) for row in rows]
        heading, *cells = csv.reader(io.StringIO(converted(*arguments, "csv", "--faithful", code=code).decode()))
        assert heading == names
        assert [[float(c) if is_number(c) else c for c in line] for line in cells] == [
            [float(c) if is_number(c) else c for c in map(as_text, row)] for row in rows
        ]


def is_number(text: str) -> bool:
    return re.fullmatch(r"[\d.]+", text) is not None


def test_json_says_what_it_is() -> None:
    report = json.loads(converted(DATA / "petition-report.md", "--table", "countries", "--to", "json"))
    assert {name: report[name] for name in ("kind", "dialect", "table")} == {
        "kind": "petition-report",
        "dialect": "markdown-report",
        "table": "countries",
    }
    assert report["columns"][2:] == [
        {"name": "signatures", "published": "Signatures", "unit": "signatures"},
        {"name": "percent", "published": "%", "unit": "percent"},
    ]
    assert report["rows"][0] == {"rank": 1, "name": "United Kingdom", "signatures": 268_513, "percent": 99.34}


def test_times_shares_and_accents() -> None:
    events = csv_rows(converted(DATA / "petition-report.md", "--table", "events", "--to", "csv"))
    assert events[0] == {"name": "Updated", "at": "2021-07-12T14:59:45Z"}
    countries = converted(DATA / "petition-report.md", "--table", "countries", "--to", "csv")
    assert b"\n1,United Kingdom,268513,99.34\n" in countries and b",0.00\n" in countries
    for format in ("csv", "json", "jsonl"):
        assert "Réunion" in converted(DATA / "petition-listing.txt", "--table", "countries", "--to", format).decode()


def test_quoting() -> None:
    content = b'Region,Area,Remain,Leave,Status,Absolute Difference\nR,"a ""b"", c",5,3,Remain,2\n, d ,,3,Remain,2\n'
    lines = converted("-", "--to", "csv", stdin=content, code=1).split(b"\n")
    assert lines[1] == b'R,"a ""b"", c",5,3,Remain,2'
    assert lines[2].startswith(b'"",') and b",,3,Remain,2" in lines[2]
    assert lines[3:] == [b""]


def test_a_value_of_an_unknown_type_is_refused_rather_than_guessed() -> None:
    from ukvotes.exports.cells import plain

    with pytest.raises(TypeError, match="stands for a complex"):
        plain(1j)


def test_an_empty_table_is_still_a_table() -> None:
    header = b"Region,Area,Remain,Leave,Status,Absolute Difference\n"
    code = 1 if ukv.read(header).findings.errors else 0
    assert converted("-", "--to", "csv", stdin=header, code=code) == b"region,area,remain,leave,status,difference\n"
    assert json.loads(converted("-", "--to", "json", stdin=header, code=code))["rows"] == []
    assert converted("-", "--to", "jsonl", stdin=header, code=code) == b""


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl", "CSV"])
def test_the_ending_says_the_format(ending: str, tmp_path: Path) -> None:
    out = tmp_path / f"out.{ending}"
    result = RUNNER.invoke(app, ["convert", str(DATA / "party-tally.txt"), "-o", str(out)])
    assert result.exit_code == 0
    assert result.stdout == f"207 rows of parties -> {out}\n"
    assert out.read_bytes() == converted(DATA / "party-tally.txt", "--to", ending.lower())
    assert list(tmp_path.iterdir()) == [out]


def test_to_is_stronger_than_the_ending(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert RUNNER.invoke(app, ["convert", str(DATA / "party-tally.txt"), "-o", str(out), "--to", "json"]).exit_code == 0
    assert json.loads(out.read_bytes())["table"] == "parties"


def test_several_tables_need_a_choice(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    result = RUNNER.invoke(app, ["convert", str(DATA / "petition-report.md"), "-o", str(out)])
    assert result.exit_code == 2
    assert "--table; it has events, countries, constituencies" in result.stderr
    wrong = RUNNER.invoke(app, ["convert", str(DATA / "party-tally.txt"), "-o", str(out), "--table", "areas"])
    assert wrong.exit_code == 2
    assert "no table 'areas'; it has parties" in wrong.stderr
    assert not out.exists()


def test_a_damaged_document_is_converted_with_a_warning(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    result = RUNNER.invoke(app, ["convert", str(DATA / "referendum-damaged.csv"), "-o", str(out)])
    assert result.exit_code == 1
    assert "3 errors: the table holds the values as they stand" in result.stderr
    rows = csv_rows(out.read_bytes())
    assert rows[0]["leave"] == "14102787418" and rows[0]["area"] == '"Bristol'


@pytest.mark.parametrize("name", ["there", "dangling"])
def test_what_is_there_is_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"mine")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    result = RUNNER.invoke(app, ["convert", str(DATA / "party-tally.txt"), "-o", str(tmp_path / name), "--to", "csv"])
    assert result.exit_code == 2
    assert "exists already and is left as it is" in result.stderr
    assert (tmp_path / "there").read_bytes() == b"mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dangling", "there"]


def test_unreadable_and_unwritable(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert RUNNER.invoke(app, ["convert", str(tmp_path / "missing"), "-o", str(out)]).exit_code == 3
    assert RUNNER.invoke(app, ["convert", str(DATA / "README.md"), "-o", str(out)]).exit_code == 3
    for place in (tmp_path / "missing" / "out.csv", tmp_path):
        result = RUNNER.invoke(app, ["convert", str(DATA / "party-tally.txt"), "-o", str(place), "--to", "csv"])
        assert result.exit_code == 3
        assert "cannot write" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["-o", "-"],
        ["-o", "out"],
        ["-o", "out.xlsx"],
        ["-o", "-", "--to", "arrow"],
        ["-o", "-", "--to", "parquet"],
        ["-o", "-", "--to", "json", "--faithful"],
        ["-o", "-", "--to", "yaml"],
    ],
)
def test_usage_errors(options: list[str]) -> None:
    assert RUNNER.invoke(app, ["convert", str(DATA / "party-tally.txt"), *options]).exit_code == 2


@pytest.mark.skipif(os.name == "nt", reason="no permission bits")
def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    RUNNER.invoke(app, ["convert", str(DATA / "party-tally.txt"), "-o", str(tmp_path / "out.csv")])
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("usual", "out.csv")}
    assert len(modes) == 1


def test_a_failure_half_way_leaves_nothing(tmp_path: Path) -> None:
    from ukvotes.exports.new_file import new_file

    with pytest.raises(RuntimeError), new_file(str(tmp_path / "out.csv")) as out:
        out.write(b"half")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_meanwhile_stays_with_who_took_it(tmp_path: Path) -> None:
    from ukvotes.exports.new_file import new_file

    with pytest.raises(FileExistsError), new_file(str(tmp_path / "out.csv")) as out:
        out.write(b"ours")
        (tmp_path / "out.csv").write_bytes(b"theirs")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("out.csv", b"theirs")]


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK])
def test_file_systems_without_links_do_as_well(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ukvotes.exports.new_file import new_file

    monkeypatch.setattr(os, "link", failing_with(number))
    out = tmp_path / "out.csv"
    with new_file(str(out)) as file:
        file.write(b"ours")
    assert out.read_bytes() == b"ours"
    out.unlink()
    with pytest.raises(FileExistsError), new_file(str(out)) as file:
        out.write_bytes(b"theirs")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("out.csv", b"theirs")]


def test_other_failures_to_link_are_failures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", failing_with(errno.EIO))
    out = tmp_path / "out.csv"
    result = RUNNER.invoke(app, ["convert", str(DATA / "party-tally.txt"), "-o", str(out)])
    assert (result.exit_code, result.stderr) == (3, f"ukvotes: cannot write {out}: {os.strerror(errno.EIO)}\n")
    assert list(tmp_path.iterdir()) == []


def failing_with(number: int) -> Callable[[str, str], None]:
    def link(source: str, target: str) -> None:
        raise OSError(number, os.strerror(number), source, None, target)

    return link
