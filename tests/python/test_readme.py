# SPDX-License-Identifier: MIT
"""Every command, snippet, figure and link of README.md is run or looked up."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import ukvotes as ukv

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SCRIPTS = ("examples/demo.sh", "tests/run.sh")  # they run this test, so they are looked at and not run


class Block(NamedTuple):
    language: str
    text: str


BLOCKS = [
    Block(match[1], match[2]) for match in re.finditer(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
]


def blocks(language: str) -> list[str]:
    return [block.text for block in BLOCKS if block.language == language]


def the_block(language: str) -> str:
    [text] = blocks(language)
    return text


def commands() -> list[list[str]]:
    lines = "".join(blocks("sh")).splitlines()
    return [shlex.split(line, comments=True) for line in lines if line.strip()]


def run(arguments: list[str], directory: Path) -> subprocess.CompletedProcess[str]:
    """Runs the command with `ukvotes` standing for the module under test."""
    if arguments[0] == "ukvotes":
        arguments = [sys.executable, "-m", "ukvotes", *arguments[1:]]
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "COLUMNS")}
    return subprocess.run(arguments, cwd=directory, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A copy of the sample documents, in which commands may write."""
    return Path(shutil.copytree(ROOT / "examples" / "data", tmp_path / "data"))


def build_directory() -> Path:
    """A configured and built tree: UKVOTES_BUILD_DIR, or that of a preset."""
    named = os.environ.get("UKVOTES_BUILD_DIR")
    candidates = [Path(named)] if named else [ROOT / "build" / preset for preset in ("dev", "release", "clang")]
    for candidate in candidates:
        if any(candidate.glob("lib/libukvotes.*")):
            return candidate
    pytest.skip("no build of the C++ library in " + ", ".join(map(str, candidates)))


def test_every_block_is_of_a_language_that_is_tested_here() -> None:
    assert {block.language for block in BLOCKS} == {"sh", "cpp", "cmake", "python", "text"}
    assert README.count("```") == 2 * len(BLOCKS)


def test_the_snippets_are_as_long_as_their_headings_say() -> None:
    assert the_block("python").count("\n") == 10
    assert the_block("cpp").count("\n") == 10


def test_every_command_is_one_that_is_tested_here() -> None:
    assert {command[0] for command in commands()} == {"ukvotes", *SCRIPTS}


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_can_be_executed(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)


def test_commands_of_ukvotes_succeed_one_after_the_other(documents: Path) -> None:
    for command in commands():
        if command[0] == "ukvotes":
            done = run(command, documents)
            assert done.returncode == 0, (command, done.stdout, done.stderr)
            assert done.stdout, command
    repaired = (documents / "referendum.csv").read_text(encoding="utf-8").splitlines()
    assert repaired[1] == "South West,Bristol,141027,87418,Remain,53609"


def test_the_python_snippet_prints_the_official_result(documents: Path) -> None:
    done = run([sys.executable, "-W", "error", "-c", the_block("python")], documents)
    assert done.returncode == 0, done.stderr
    assert "\nRemain 16,141,241, Leave 17,410,742\nBristol 141027 87418 Remain\n" in done.stdout
    assert (documents / "referendum.csv").exists()


def test_the_cpp_and_cmake_snippets_print_the_official_result(documents: Path, tmp_path: Path) -> None:
    build = build_directory()
    prefix, project = tmp_path / "installed", tmp_path / "project"
    project.mkdir()
    (project / "main.cpp").write_text(the_block("cpp"), encoding="utf-8")
    (project / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.25)\nproject(yours LANGUAGES CXX)\nadd_executable(yours main.cpp)\n"
        + the_block("cmake"),
        encoding="utf-8",
    )
    for command in (
        ["cmake", "--install", str(build), "--prefix", str(prefix)],
        ["cmake", "-S", str(project), "-B", str(project), f"-DCMAKE_PREFIX_PATH={prefix}"],
        ["cmake", "--build", str(project)],
    ):
        done = run(command, tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr
    done = run([str(project / "yours")], documents)
    assert done.stdout.endswith("\nRemain 16141241, Leave 17410742\n"), done.stderr
    assert (documents / "referendum.csv").exists()


def test_pip_installs_this_repository() -> None:
    assert "`pip install .`" in README
    try:
        origin = importlib.metadata.distribution("ukvotes").read_text("direct_url.json")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("ukvotes is not installed, only on the path")
    assert origin is not None
    assert json.loads(origin)["url"] == ROOT.as_uri()
    assert (Path(sys.prefix) / "bin" / "ukvotes").exists()


def test_the_finding_is_printed_as_shown(documents: Path) -> None:
    done = run(["ukvotes", "check", "referendum-damaged.csv"], documents)
    assert done.returncode == 1
    assert the_block("text") in done.stdout


def test_the_figures_of_the_introduction_hold() -> None:
    damaged = ukv.read_referendum(ROOT / "examples" / "data" / "referendum-damaged.csv")
    repaired = damaged.repair().document
    assert f"{damaged.leave:,} Leave votes" in README
    assert f"where there were\n{repaired.leave:,}." in README
    assert f"{len(damaged.areas)} rows" in README
    bristol = repaired.areas[0]
    assert (bristol.area, bristol.difference) == ("Bristol", 53609)
    assert "Remain, by 53,609" in README


def test_duckdb_reads_the_damaged_file_without_a_word(documents: Path, capfd: pytest.CaptureFixture[str]) -> None:
    duckdb = pytest.importorskip("duckdb")
    query = f"select count(*), sum(\"Leave\")::bigint from '{documents / 'referendum-damaged.csv'}'"
    [(rows, leave)] = duckdb.sql(query).fetchall()
    assert capfd.readouterr() == ("", "")
    assert (rows, leave) == (382, 22_205_810_742)
    assert re.search(rf"DuckDB [\d.]+ reads it without a word and adds up {leave:,} Leave votes", README)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", README))))
def test_links_lead_somewhere(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("path", re.findall(r"`([\w/]+)`", "".join(re.findall(r"^\| (`.*?) \|", README, re.MULTILINE))))
def test_the_layout_names_directories(path: str) -> None:
    assert (ROOT / path).is_dir()
