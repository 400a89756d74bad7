# SPDX-License-Identifier: MIT
"""The command line as a process of its own: exit codes, standard input, encodings, colour."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import ukvotes

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


def test_exit_codes(command: Command, data: Path, tmp_path: Path) -> None:
    assert command("check", data / "petition-report.md").returncode == 0
    assert command("check", data / "referendum-damaged.csv").returncode == 1
    assert command("check").returncode == 2
    assert command("check", tmp_path / "missing").returncode == 3


def test_standard_input(command: Command, data: Path) -> None:
    content = (data / "referendum-damaged.csv").read_bytes()
    done = command("check", "-", "--format", "json", stdin=content)
    [document] = json.loads(done.stdout)["documents"]
    assert (done.returncode, document["file"], document["rows"]) == (1, "-", {"areas": 382})
    assert b"<stdin>:2:28" in command("check", "-", stdin=content).stdout
    assert command("repair", "-", "-o", "-", stdin=content).stdout.startswith(b"Region,Area,")
    assert b"City of Edinburgh" in command("show", "-", stdin=content).stdout
    assert command("convert", "-", "-o", "-", "--to", "csv", stdin=content).stdout.startswith(b"region,area,remain,")
    assert command("check", "-").returncode == 3  # empty


def test_version_and_help(command: Command) -> None:
    assert command("--version").stdout.decode().split() == ["ukvotes", ukvotes.__version__]
    done = command("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in (b"check", b"repair", b"show", b"convert", b"explain", b"rules"))


def test_no_colour_in_pipes(command: Command, data: Path) -> None:
    for arguments in (("check",), ("show",), ("repair", "--diff")):
        done = command(*arguments, data / "referendum-damaged.csv")
        assert b"\x1b" not in done.stdout + done.stderr


def test_a_terminal_that_knows_only_ascii(command: Command, data: Path) -> None:
    done = command("show", data / "petition-listing.txt", "--rows", 300, PYTHONIOENCODING="ascii")
    assert done.returncode == 0 and b"Traceback" not in done.stderr
    assert b"R\\xe9union" in done.stdout


def test_a_reader_that_goes_away(data: Path) -> None:
    shell = f'"{sys.executable}" -m ukvotes show "{data / "petition-listing.txt"}" --rows 650 | head -n 1'
    done = subprocess.run(["sh", "-c", shell], capture_output=True, check=False)
    assert b"Traceback" not in done.stderr


def in_shell(arguments: str, redirected: str) -> tuple[int, str]:
    """Exit code and standard error."""
    shell = f'"{sys.executable}" -m ukvotes {arguments} {redirected}'
    done = subprocess.run(["sh", "-c", shell], capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "arguments",
    ["check {}", "show {}", "convert {} --to csv -o -", "repair {} -o -", "--version"],
)
def test_a_full_disk_is_one_line_and_no_traceback(data: Path, arguments: str) -> None:
    code, told = in_shell(arguments.format(f'"{data / "referendum-damaged.csv"}"'), ">/dev/full")
    assert code == 3
    assert told.splitlines()[-1] == "ukvotes: cannot write standard output: No space left on device"
    assert told.count("ukvotes: cannot") == 1 and "Traceback" not in told and "Exception" not in told
    assert in_shell(arguments.format(data / "referendum-damaged.csv"), ">/dev/full 2>&1")[0] == 3


@pytest.mark.skipif(sys.platform == "win32", reason="no such shell")
def test_closed_streams_are_one_line_and_no_traceback(data: Path) -> None:
    for arguments in ("check -", "diff - -"):
        assert in_shell(arguments, "<&-") == (3, "ukvotes: cannot read -: Bad file descriptor\n")
    for arguments in ('convert "{}" --to csv -o -', 'repair "{}" -o -'):
        code, told = in_shell(arguments.format(data / "party-tally.txt"), ">&-")
        assert (code, told.splitlines()[-1]) == (3, "ukvotes: cannot write standard output: Bad file descriptor")
    assert in_shell(f'check --fail-on note "{data / "party-tally.txt"}"', ">&- 2>&-")[0] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_colour_on_terminals(data: Path) -> None:
    assert b"\x1b[" in on_terminal("check", data / "referendum-damaged.csv")
    assert b"\x1b[" not in on_terminal("check", data / "referendum-damaged.csv", NO_COLOR="1")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_diff_on_a_terminal_shows_control_characters(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "hostile.csv"
    content = (data / "referendum-damaged.csv").read_bytes()
    path.write_bytes(content.replace(b"City of Edinburgh", b"City\x1b[2J\x9b of Edinburgh"))
    seen = on_terminal("repair", "--diff", path)
    assert b"+South West,Bristol,141027" in seen
    assert b"City\\u{1B}[2J" in seen and b"\x1b[2J" not in seen


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_conversion_on_a_terminal_shows_control_characters(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "hostile.csv"
    content = (data / "referendum-damaged.csv").read_bytes()
    path.write_bytes(content.replace(b"City of Edinburgh", "City\x1b[2J\u202e of Edinburgh".encode()))
    for format in ("csv", "json", "jsonl"):
        seen = on_terminal("convert", path, "-o", "-", "--to", format)
        assert b"of Edinburgh" in seen and b"Moray" in seen
        assert b"\x1b" not in seen and "\u202e".encode() not in seen


def on_terminal(*arguments: object, **environment: str) -> bytes:
    """What a terminal receives."""
    import pty

    kept = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "NO_COLOR")}
    main, other = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "ukvotes", *map(str, arguments)],
        stdout=other,
        stderr=subprocess.DEVNULL,
        env={**kept, "TERM": "xterm", "COLUMNS": "200", **environment},
    )
    os.close(other)
    seen = b""
    while True:
        try:
            part = os.read(main, 65_536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not part:
            break
        seen += part
    os.close(main)
    process.wait()
    return seen
