# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import ukvotes
from ukvotes.cli.app import app

RUNNER = CliRunner()

FINDING = {
    "code": str,
    "name": str,
    "severity": str,
    "message": str,
    "line": int,
    "column": int,
    "byte_start": int,
    "byte_end": int,
    "table": (str, type(None)),
    "row": (int, type(None)),
    "field": (str, type(None)),
    "found": str,
    "expected": str,
    "equation": str,
    "repair": (dict, type(None)),
}
REPAIR = {
    "grade": str,
    "before": dict,
    "after": dict,
    "candidates": int,
    "tried": int,
    "edits": list,
    "equations": list,
    "alternatives": list,
    "remark": str,
}
EDIT = {
    "table": (str, type(None)),
    "row": (int, type(None)),
    "field": str,
    "before": str,
    "after": str,
    "byte_start": int,
    "byte_end": int,
    "replacement": str,
}
DOCUMENT = {"file": str, "kind": str, "dialect": str, "encoding": str, "rows": dict, "findings": list}


def assert_has(value: dict[str, Any], schema: dict[str, Any]) -> None:
    assert value.keys() == schema.keys()
    for name, types in schema.items():
        assert isinstance(value[name], types), name


def checked(*arguments: object) -> tuple[int, dict[str, Any]]:
    result = RUNNER.invoke(app, ["check", "--format", "json", *map(str, arguments)])
    return result.exit_code, json.loads(result.stdout)


@pytest.mark.parametrize(
    ("file", "fail_on", "code"),
    [
        ("referendum-damaged.csv", "error", 1),
        ("petition-listing.txt", "error", 0),
        ("petition-listing.txt", "warning", 1),
        ("party-tally.txt", "warning", 0),
        ("party-tally.txt", "note", 1),
        ("petition-report.md", "note", 0),
    ],
)
def test_fail_on(data: Path, file: str, fail_on: str, code: int) -> None:
    assert RUNNER.invoke(app, ["check", str(data / file), "--fail-on", fail_on]).exit_code == code


@pytest.mark.parametrize(
    ("file", "code"),
    [("referendum-damaged.csv", 1), ("petition-listing.txt", 1), ("petition-report.md", 0), ("party-tally.txt", 0)],
)
def test_warnings_fail_unless_told_otherwise(data: Path, file: str, code: int) -> None:
    assert RUNNER.invoke(app, ["check", str(data / file)]).exit_code == code


def test_text_says_what_why_and_how_many(data: Path) -> None:
    result = RUNNER.invoke(app, ["check", str(data / "referendum-damaged.csv"), str(data / "petition-listing.txt")])
    first = result.stdout.splitlines()[0]
    recognition = ukvotes.recognise(data / "referendum-damaged.csv")
    assert first == f"{data / 'referendum-damaged.csv'}: referendum (difference-csv), 382 areas: {recognition.reason}"
    assert "petition-listing (totals-at-end), 208 countries, 650 constituencies" in result.stdout
    for finding in ukvotes.read(data / "referendum-damaged.csv").findings:
        assert str(finding) in result.stdout
    assert result.stdout.splitlines()[-1] == "3 errors, 2 warnings in 2 documents"
    assert "\x1b" not in result.stdout


def test_json_schema(data: Path, sample: Path) -> None:
    _, report = checked(sample)
    assert report.keys() == {"version", "documents", "refused"}
    assert report["version"] == ukvotes.__version__
    [document] = report["documents"]
    assert_has(document, DOCUMENT)
    assert document["file"] == str(sample)
    for finding in document["findings"]:
        assert_has(finding, FINDING)
        if finding["repair"]:
            assert_has(finding["repair"], REPAIR)
            for edit in finding["repair"]["edits"]:
                assert_has(edit, EDIT)


def test_json_of_the_referendum(data: Path) -> None:
    code, report = checked(data / "referendum-damaged.csv")
    [document] = report["documents"]
    assert code == 1
    assert (document["kind"], document["dialect"]) == ("referendum", "difference-csv")
    assert document["rows"] == {"areas": 382}
    assert [(f["name"], f["severity"], f["line"]) for f in document["findings"]] == [
        ("glued-counts", "error", 2),
        ("glued-counts", "error", 3),
        ("glued-counts", "error", 4),
    ]
    first = document["findings"][0]
    assert (first["byte_start"], first["byte_end"], first["row"], first["field"]) == (79, 90, 1, "Leave")
    assert first["repair"]["grade"] == "proven"
    assert first["repair"]["candidates"] == 1
    assert first["repair"]["after"]["Absolute Difference"] == "53609"
    assert first["repair"]["before"]["Remain"] == "228445"
    assert (document["encoding"], first["table"]) == ("utf-8", "areas")
    assert first["repair"]["equations"] == ["141027 + 87418 = 228445, the only one of 10 splits that fits"]
    assert first["repair"]["remark"] == "not proven by arithmetic: the name, which was cut at its comma"


def test_edits_applied_to_the_bytes_give_the_repaired_document(data: Path) -> None:
    _, report = checked(data / "referendum-damaged.csv")
    content = (data / "referendum-damaged.csv").read_bytes()
    edits = [edit for finding in report["documents"][0]["findings"] for edit in finding["repair"]["edits"]]
    for edit in sorted(edits, key=lambda edit: -edit["byte_start"]):
        content = content[: edit["byte_start"]] + edit["replacement"].encode() + content[edit["byte_end"] :]
    assert content == bytes(ukvotes.read(data / "referendum-damaged.csv").repair().document)
    assert content.splitlines()[1] == b"South West,Bristol,141027,87418,Remain,53609"


def test_alternatives_of_ambiguous_repairs_are_listed(repaired: ukvotes.Referendum, tmp_path: Path) -> None:
    path = tmp_path / "ambiguous.csv"
    path.write_bytes(bytes(repaired).replace(b"Lambeth,111584,30340,", b"Lambeth,111584,30341,"))
    _, report = checked(path)
    [repair] = [finding["repair"] for finding in report["documents"][0]["findings"] if finding["repair"]]
    assert (repair["grade"], repair["edits"], len(repair["alternatives"])) == ("ambiguous", [], 3)
    assert any("Leave 30341 -> 30340" in alternative for alternative in repair["alternatives"])


def test_an_unreadable_file_does_not_stop_the_others(data: Path, tmp_path: Path) -> None:
    code, report = checked(tmp_path / "missing", data / "petition-report.md", tmp_path, data / "referendum-damaged.csv")
    assert code == 3
    assert [document["kind"] for document in report["documents"]] == ["petition-report", "referendum"]
    assert [refused["file"] for refused in report["refused"]] == [str(tmp_path / "missing"), str(tmp_path)]
    assert report["refused"][0]["reason"] == f"cannot read {tmp_path / 'missing'}: No such file or directory"
    result = RUNNER.invoke(app, ["check", str(tmp_path / "missing"), str(tmp_path)])
    assert result.exit_code == 3
    assert "missing: No such file or directory" in result.stderr and "Is a directory" in result.stderr


def test_an_unrecognised_file_says_what_was_ruled_out(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear \x1b]0;owned\x07 reader,\n")
    result = RUNNER.invoke(app, ["check", str(path)])
    assert result.exit_code == 3
    assert f"cannot recognise {path}" in result.stderr
    assert "\x1b" not in result.stderr
    for kind in ukvotes.Kind:
        assert kind in result.stderr


def test_control_characters_never_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "hostile.csv"
    path.write_bytes(
        "Region,Area,Remain,Leave,Status,Absolute Difference\n"
        "London,Lam\x1b[2J\u202ebeth,5,3,Rem\x1b[31main,7\n".encode()
    )
    for arguments in (["check"], ["show"], ["repair", "-o", str(tmp_path / "out.csv")]):
        result = RUNNER.invoke(app, [*arguments, str(path)])
        assert result.exit_code in (0, 1)
        assert "\x1b" not in result.output and "\u202e" not in result.output
        if arguments != ["repair"]:
            assert "\\u{1B}" in result.output


@pytest.mark.parametrize(
    "arguments", [["check"], ["check", "--format", "xml", "x"], ["check", "--fail-on", "fatal", "x"], ["chekc", "x"]]
)
def test_usage_errors(arguments: list[str]) -> None:
    assert RUNNER.invoke(app, arguments).exit_code == 2
