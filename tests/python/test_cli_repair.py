# SPDX-License-Identifier: MIT
from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ukvotes
from ukvotes.cli.app import app

RUNNER = CliRunner()


@pytest.fixture
def damaged(data: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(data / "referendum-damaged.csv", tmp_path))


def test_output_is_a_new_file(damaged: Path, repaired: ukvotes.Referendum) -> None:
    out = damaged.with_name("repaired.csv")
    before = damaged.read_bytes()
    result = RUNNER.invoke(app, ["repair", str(damaged), "-o", str(out)])
    assert result.exit_code == 0
    assert out.read_bytes() == bytes(repaired)
    assert damaged.read_bytes() == before


def test_it_says_what_it_changed_and_why(damaged: Path) -> None:
    said = RUNNER.invoke(app, ["repair", str(damaged), "-o", str(damaged.with_name("out.csv"))]).stdout
    for line in (
        "areas row 1, proven, the only one of 10 candidates that fits:",
        "  Remain: 228445 -> 141027",
        "  Status: Leave -> Remain",
        "3 repairs applied; 1 note left",
    ):
        assert line in said.splitlines()
    assert "141027 + 87418 = 228445" in said


def test_of_one_candidate_there_is_no_choice(tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    path.write_text(
        "Region,Area,Remain,Leave,Status,Absolute Difference\nScotland,City of Edinburgh,,64498,Remain,123298\n"
    )
    said = RUNNER.invoke(app, ["repair", "--accept", "unique", str(path), "-o", str(tmp_path / "out.csv")]).stdout
    assert "areas row 1, unique, the only candidate, and it fits:" in said.splitlines()
    assert "  Remain:  -> 187796" in said.splitlines()


def test_an_existing_output_is_left_alone(damaged: Path) -> None:
    out = damaged.with_name("out.csv")
    out.write_bytes(b"mine")
    result = RUNNER.invoke(app, ["repair", str(damaged), "-o", str(out)])
    assert result.exit_code == 2
    assert "exists already" in result.stderr
    assert out.read_bytes() == b"mine"


def test_in_place(damaged: Path, repaired: ukvotes.Referendum) -> None:
    assert RUNNER.invoke(app, ["repair", "--in-place", str(damaged)]).exit_code == 0
    assert damaged.read_bytes() == bytes(repaired)
    assert list(damaged.parent.iterdir()) == [damaged]
    before = damaged.stat()
    assert RUNNER.invoke(app, ["repair", "--in-place", str(damaged)]).exit_code == 0
    assert damaged.stat().st_ino == before.st_ino  # nothing to repair: the file is not touched


def test_diff_is_a_patch(damaged: Path, repaired: ukvotes.Referendum) -> None:
    before = damaged.read_bytes()
    result = RUNNER.invoke(app, ["repair", "--diff", str(damaged)])
    assert result.exit_code == 0
    assert damaged.read_bytes() == before
    changed = [line for line in result.stdout.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    assert len(changed) == 6
    assert "+South West,Bristol,141027,87418,Remain,53609" in changed
    assert "3 repairs applied" in result.stderr
    if shutil.which("patch"):
        subprocess.run(["patch", "-s", str(damaged)], input=result.stdout_bytes, check=True)
        assert damaged.read_bytes() == bytes(repaired)


def test_a_diff_keeps_a_missing_last_line_end(damaged: Path) -> None:
    damaged.write_bytes(b"\n".join(damaged.read_bytes().splitlines()[:3]))
    result = RUNNER.invoke(app, ["repair", "--diff", str(damaged)])
    assert "\\ No newline at end of file" in result.stdout


def test_standard_input_to_standard_output(data: Path, repaired: ukvotes.Referendum) -> None:
    content = (data / "referendum-damaged.csv").read_bytes()
    result = RUNNER.invoke(app, ["repair", "-", "-o", "-"], input=content)
    assert result.exit_code == 0
    assert result.stdout_bytes == bytes(repaired)
    assert "3 repairs applied" in result.stderr


def test_exit_code_1_when_errors_remain(damaged: Path) -> None:
    header = b"Region,Area,Remain,Leave,Status,Absolute Difference\n"
    damaged.write_bytes(header + b"London,Lambeth,many,30340,Remain,81244,7\n")
    result = RUNNER.invoke(app, ["repair", "--in-place", str(damaged)])
    assert result.exit_code == 1
    assert "error[UKV-" in result.stdout


def test_unreadable_and_unwritable(damaged: Path, tmp_path: Path) -> None:
    assert RUNNER.invoke(app, ["repair", str(tmp_path / "missing"), "--diff"]).exit_code == 3
    result = RUNNER.invoke(app, ["repair", str(damaged), "-o", str(tmp_path / "missing" / "out.csv")])
    assert result.exit_code == 3
    assert "cannot write" in result.stderr


@pytest.mark.parametrize(
    "options", [[], ["--diff", "--in-place"], ["-o", "x", "--diff"], ["--diff", "--accept", "ambiguous"]]
)
def test_usage_errors(damaged: Path, options: list[str]) -> None:
    assert RUNNER.invoke(app, ["repair", str(damaged), *options]).exit_code == 2


def test_standard_input_has_no_place(damaged: Path) -> None:
    assert RUNNER.invoke(app, ["repair", "-", "--in-place"], input=damaged.read_bytes()).exit_code == 2
