# SPDX-License-Identifier: MIT
"""One fault that somebody could make."""

from __future__ import annotations

from typing import NamedTuple


class Mutant(NamedTuple):
    file: str
    text: str
    replacement: str
    breaks: str


def in_file(file: str, *mutants: tuple[str, str, str]) -> list[Mutant]:
    return [Mutant(file, *mutant) for mutant in mutants]
