# SPDX-License-Identifier: MIT
"""One version: the header's is CMake's (tests/cpp/version_test.cpp), the extension module's and the package's."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

import ukvotes
from ukvotes import _core

ROOT = Path(__file__).resolve().parents[2]


def version_in_header() -> str:
    match = re.search(
        r'std::string_view version = "(.*)";', (ROOT / "include/ukvotes/version.hpp").read_text(encoding="utf-8")
    )
    assert match is not None
    return match[1]


def test_python_has_the_version_of_the_header() -> None:
    assert ukvotes.__version__ == version_in_header()


def test_the_compiled_module_has_it() -> None:
    assert _core.__version__ == version_in_header()


def test_the_installed_package_has_it() -> None:
    assert metadata.version("ukvotes") == version_in_header()


def test_it_is_written_nowhere_else() -> None:
    version = re.escape(version_in_header())
    for name in ["CMakeLists.txt", "pyproject.toml", "lib/CMakeLists.txt", "python/ukvotes/__init__.py"]:
        assert not re.search(rf"\b{version}\b", (ROOT / name).read_text(encoding="utf-8")), name
