# SPDX-License-Identifier: MIT
"""Every source file says its licence, in one line at its top."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLACES = ["include", "lib", "bindings", "python", "tests", "examples", "cmake", ".ci"]
SUFFIXES = {".cmake", ".cpp", ".hpp", ".py", ".pyi", ".sh"}
NAMES = {"CMakeLists.txt", "Makefile", "run"}
LINE = "SPDX-License-Identifier: MIT"


def sources() -> list[Path]:
    below = [path for place in PLACES for path in (ROOT / place).rglob("*") if path.is_file()]
    return [ROOT / "CMakeLists.txt", *(path for path in below if path.suffix in SUFFIXES or path.name in NAMES)]


def says_its_licence(text: str) -> bool:
    return any(LINE in line for line in text.splitlines()[:3])


def test_every_source_file_says_its_licence() -> None:
    silent = [
        str(path.relative_to(ROOT)) for path in sources() if not says_its_licence(path.read_text(encoding="utf-8"))
    ]
    assert silent == []


@pytest.mark.parametrize("name", ["lib/CMakeLists.txt", "include/ukvotes/version.hpp", "tests/run.sh", ".ci/run"])
def test_the_sources_are_found(name: str) -> None:
    assert ROOT / name in sources()


def test_a_file_without_the_line_is_noticed() -> None:
    assert not says_its_licence("#pragma once\n\n\n// " + LINE)


def test_the_licence_is_mit() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("MIT License\n") and "the ukvotes contributors" in text
