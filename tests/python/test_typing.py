# SPDX-License-Identifier: MIT
"""What editors and type checkers are told is what is there."""

from __future__ import annotations

import importlib.util
import inspect
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import ukvotes as ukv

ROOT = Path(__file__).resolve().parents[2]
ALLOWLIST = Path(__file__).with_name("stubtest-allowlist.txt")

needs_mypy = pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed")

USE = """
import ukvotes as ukv

document = ukv.read_referendum("referendum.csv")
reveal_type(document.areas[0])
reveal_type(document.areas[1:])
reveal_type(document.areas[0].remain)
reveal_type(document.repair().document)
reveal_type(document.findings[0].repair)
reveal_type(document.findings.table[0].grade)
ukv.Severity("error").nothing
document.areas[0].remian
"""


def run_mypy(module: str, *arguments: object, cwd: Path) -> tuple[int, str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(ukv.__file__).parents[1]), "NO_COLOR": "1"}
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@needs_mypy
def test_the_stubs_are_what_is_there(tmp_path: Path) -> None:
    options = ["--mypy-config-file", ROOT / "pyproject.toml", "--allowlist", ALLOWLIST, "--ignore-unused-allowlist"]
    code, said = run_mypy("mypy.stubtest", "ukvotes", *options, cwd=tmp_path)
    assert code == 0, said


@needs_mypy
def test_a_wrong_stub_is_noticed(tmp_path: Path) -> None:
    package = shutil.copytree(Path(ukv.__file__).parent, tmp_path / "ukvotes", ignore=shutil.ignore_patterns("cli"))
    stub = package / "_core.pyi"
    stub.write_text(stub.read_text(encoding="utf-8").replace("def compose(", "def composed("), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-m", "mypy.stubtest", "ukvotes._core", "--mypy-config-file", ROOT / "pyproject.toml"]
    said = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False).stdout
    assert "ukvotes._core.Document.composed is not present at runtime" in said


@needs_mypy
def test_users_of_the_package_are_told_its_types(tmp_path: Path) -> None:
    (tmp_path / "use.py").write_text(USE, encoding="utf-8")
    options = ["--strict", "--config-file", ROOT / "pyproject.toml", "--cache-dir", tmp_path / "cache"]
    code, said = run_mypy("mypy", *options, "use.py", cwd=tmp_path)
    assert code == 1, said
    for told in (
        "ukvotes.referendum.AreaResult",
        "ukvotes.table.Table[",
        "ukvotes.referendum.Referendum",
        "ukvotes._core.Repair | None",
        "ukvotes._core.Grade | None",
        '"Severity" has no attribute "nothing"',
        '"AreaResult" has no attribute "remian"',
    ):
        assert told in said
    assert "Found 2 errors" in said


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(ukv.__file__).parent / "py.typed").is_file()


def test_every_public_function_and_method_is_documented() -> None:
    missing = []
    for public in ukv.__all__:
        thing = getattr(ukv, public)
        if inspect.isroutine(thing):
            missing += [] if thing.__doc__ else [public]
        for name, member in vars(thing).items() if inspect.isclass(thing) else ():
            if not name.startswith("_") and inspect.isroutine(member) and not member.__doc__:
                missing.append(f"{public}.{name}")
    assert missing == []


def imported_after(statement: str) -> dict[str, int]:
    """Which modules a statement imports in a new interpreter, and the microseconds until each was there."""
    command = [sys.executable, "-X", "importtime", "-c", statement]
    # Measuring coverage takes time and modules of its own.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    lines = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stderr.splitlines()
    rows = (line.removeprefix("import time:").split("|") for line in lines if "|" in line and "[us]" not in line)
    return {name.strip(): int(cumulative) for _, cumulative, name in rows}


def test_importing_is_quick_and_brings_nothing_heavy() -> None:
    modules = imported_after("import ukvotes")
    heavy = {
        "duckdb",
        "nanoarrow",
        "numpy",
        "pandas",
        "polars",
        "pyarrow",
        "rich",
        "typer",
        "click",
        "asyncio",
        "inspect",
    }
    assert heavy & modules.keys() == set()
    assert not {name for name in modules if name.startswith(("ukvotes.html", "ukvotes.frames", "ukvotes.cli"))}
    # 60 ms, on an idle machine; how loaded this one is shows in asyncio, which takes some 40 ms there.
    ours = min(imported_after("import ukvotes")["ukvotes"] for _ in range(5))
    load = min(imported_after("import asyncio")["asyncio"] for _ in range(5)) / 40_000
    assert ours < 60_000 * max(1, load)
