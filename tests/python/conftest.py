# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import ukvotes

DATA = Path(__file__).resolve().parents[2] / "examples" / "data"


@pytest.fixture(scope="session")
def data() -> Path:
    return DATA


@pytest.fixture(scope="session")
def referendum() -> ukvotes.Referendum:
    return ukvotes.read_referendum(DATA / "referendum-damaged.csv")


@pytest.fixture(scope="session")
def repaired(referendum: ukvotes.Referendum) -> ukvotes.Referendum:
    return referendum.repair().document


@pytest.fixture(scope="session")
def listing() -> ukvotes.PetitionListing:
    return ukvotes.read_petition_listing(DATA / "petition-listing.txt")


@pytest.fixture(scope="session")
def report() -> ukvotes.PetitionReport:
    return ukvotes.read_petition_report(DATA / "petition-report.md")


@pytest.fixture(scope="session")
def tally() -> ukvotes.PartyTally:
    return ukvotes.read_party_tally(DATA / "party-tally.txt")


@pytest.fixture(params=["referendum-damaged.csv", "petition-listing.txt", "petition-report.md", "party-tally.txt"])
def sample(request: pytest.FixtureRequest) -> Path:
    """Each of the four sample documents."""
    return DATA / str(request.param)


Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def command() -> Command:
    """Runs `python -m ukvotes` as a user does, warnings being errors."""

    def run(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        kept = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "NO_COLOR")}
        return subprocess.run(
            [sys.executable, "-W", "error", "-m", "ukvotes", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            check=False,
            env={**kept, "PYTHONIOENCODING": "utf-8", **environment},
        )

    return run
