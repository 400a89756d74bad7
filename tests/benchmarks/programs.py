# SPDX-License-Identifier: MIT
"""Builds the programs that measure, as they are released."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import documents

DIRECTORY = documents.REPOSITORY / "build" / "release"
JOBS = os.cpu_count() or 1


def path_of(program: str) -> Path:
    return DIRECTORY / "tests" / "benchmarks" / program


def build(program: str) -> None:
    def run(*command: str) -> None:
        subprocess.run(command, cwd=documents.REPOSITORY, check=True, stdout=sys.stderr)

    if not (DIRECTORY / "build.ninja").exists():
        run("cmake", "--preset", "release")
    run("cmake", "--build", "--preset", "release", "--parallel", str(JOBS), "--target", program)
