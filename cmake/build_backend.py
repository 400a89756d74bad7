# SPDX-License-Identifier: MIT
"""scikit-build-core, which is asked for the headers of Boost as well where the system has none."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from scikit_build_core import build as backend
from scikit_build_core.build import (
    build_editable,
    build_sdist,
    build_wheel,
    get_requires_for_build_sdist,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

MINIMUM = 107400  # as BOOST_VERSION writes 1.74.0
FROM_PYPI = "boost-headers>=1.75"
HIDE = "cmake.define.CMAKE_DISABLE_FIND_PACKAGE_Boost"

Settings = dict[str, str | list[str]]


def include_directories() -> Iterator[Path]:
    """Where CMake looks without being told: a directory missed here costs a download, not the build."""
    roots = [os.environ.get("BOOST_ROOT"), os.environ.get("CONDA_PREFIX")]
    roots += [sys.base_prefix, "/usr", "/usr/local", "/opt/homebrew", "/opt/local"]
    return (Path(root) / "include" for root in roots if root)


def has_boost(directory: Path) -> bool:
    header = directory / "boost" / "version.hpp"
    if not header.is_file() or not (directory / "boost/spirit/home/x3.hpp").is_file():
        return False
    version = re.search(r"#define BOOST_VERSION (\d+)", header.read_text(encoding="utf-8"))
    return version is not None and int(version[1]) >= MINIMUM


def boost_requirement(settings: Settings | None) -> list[str]:
    hidden = str((settings or {}).get(HIDE, "")).upper() in {"1", "ON", "TRUE", "YES"}
    if not hidden and any(map(has_boost, include_directories())):
        return []
    return [FROM_PYPI]


def get_requires_for_build_wheel(config_settings: Settings | None = None) -> list[str]:
    return [*backend.get_requires_for_build_wheel(config_settings), *boost_requirement(config_settings)]


def get_requires_for_build_editable(config_settings: Settings | None = None) -> list[str]:
    return [*backend.get_requires_for_build_editable(config_settings), *boost_requirement(config_settings)]
