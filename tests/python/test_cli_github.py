# SPDX-License-Identifier: MIT
"""`check --format github`, read as the runner of GitHub Actions reads it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

import ukvotes as ukv
from ukvotes.cli.app import app

RUNNER = CliRunner()


class Annotation(NamedTuple):
    command: str
    properties: dict[str, str]
    message: str


def unescaped(text: str, *escapes: str) -> str:
    for escape in (*escapes, "%0D", "%0A", "%25"):  # the percent sign last, as in actions/runner, ActionCommand.cs
        text = text.replace(escape, chr(int(escape[1:], 16)))
    return text


def annotation(line: str) -> Annotation:
    found = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
    assert found, line
    pairs = [pair.split("=", 1) for pair in found[2].split(",")]
    return Annotation(found[1], {key: unescaped(value, "%3A", "%2C") for key, value in pairs}, unescaped(found[3]))


def checked(*files: object, code: int, stdin: bytes | None = None) -> tuple[list[Annotation], str]:
    result = RUNNER.invoke(app, ["check", "--format", "github", *map(str, files)], input=stdin)
    assert result.exit_code == code, result.output
    *commands, last = result.stdout.splitlines()
    return [annotation(line) for line in commands], last


def test_findings_are_commands(data: Path) -> None:
    path = data / "referendum-damaged.csv"
    [first, *others], summary = checked(path, data / "petition-listing.txt", data / "party-tally.txt", code=1)
    assert first.command == "error"
    assert first.properties == {
        "file": str(path),
        "line": "2",
        "col": "28",
        "endColumn": "38",
        "title": "glued-counts (UKV-R104)",
    }
    assert path.read_text().splitlines()[1][28 - 1 : 38] == "14102787418"
    assert first.message.splitlines()[0] == "Leave is not a possible vote count."
    assert 'Found "14102787418", expected at most 228445 (valid votes).' in first.message.splitlines()
    assert "Remain 228445 -> 141027; Leave 14102787418 -> 87418" in first.message.splitlines()[-1]
    assert [other.command for other in others] == ["error"] * 2 + ["warning"] * 2 + ["notice"] * 8
    assert summary == "3 errors, 2 warnings, 8 notes in 3 documents"


def test_a_sound_document_has_none(data: Path) -> None:
    assert checked(data / "petition-report.md", code=0) == ([], "no findings in 1 document")


def test_names_of_files_are_escaped(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "100%, at 10:30.csv"
    path.write_bytes((data / "referendum-damaged.csv").read_bytes())
    found, _ = checked(path, code=1)
    assert {one.properties["file"] for one in found} == {str(path)}
    raw = RUNNER.invoke(app, ["check", "--format", "github", str(path)]).stdout
    assert "100%25%2C at 10%3A30.csv,line=2," in raw


def test_a_document_writes_no_commands(tmp_path: Path) -> None:
    path = tmp_path / "hostile.csv"
    hostile = b'"1\n::set-env name=PATH::/tmp\r\n::add-mask::%0A::x"'
    path.write_bytes(b"Region,Area,Remain,Leave,Status,Absolute Difference\nR,A," + hostile + b",3,Remain,2\n")
    result = RUNNER.invoke(app, ["check", "--format", "github", str(path)])
    assert result.exit_code == 1
    *commands, _ = result.stdout.splitlines()
    assert commands and all(line.startswith("::error file=") for line in commands)
    assert any("set-env" in line for line in commands)
    assert "\r" not in result.stdout
    assert "%250A" in result.stdout


def test_places_over_several_lines_have_no_columns(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes((data / "party-tally.txt").read_bytes().replace(b"4,082", b"4,0\n82", 1))
    found, _ = checked(path, "--fail-on", "error", code=1)
    [spanning] = [one.properties for one in found if "endLine" in one.properties]
    assert int(spanning["endLine"]) == int(spanning["line"]) + 1
    assert "col" not in spanning and "endColumn" not in spanning


def test_files_without_a_document(data: Path, tmp_path: Path) -> None:
    found, summary = checked(tmp_path / "missing", data / "README.md", data / "petition-report.md", code=3)
    assert [one.command for one in found] == ["error", "error"]
    assert [one.properties["file"] for one in found] == [str(tmp_path / "missing"), str(data / "README.md")]
    assert "No such file or directory" in found[0].message
    assert all(kind in found[1].message for kind in ukv.Kind)
    assert summary == "no findings in 1 document"


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1)])
def test_exit_codes_are_those_of_check(data: Path, fail_on: str, code: int) -> None:
    checked(data / "petition-listing.txt", "--fail-on", fail_on, code=code)


def test_standard_input(data: Path) -> None:
    found, _ = checked("-", code=1, stdin=(data / "referendum-damaged.csv").read_bytes())
    assert [one.properties["line"] for one in found] == ["2", "3", "4"]
