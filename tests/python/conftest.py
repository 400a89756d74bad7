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
OWN = Path(__file__).resolve().parents[1] / "data"
SAMPLES = [
    DATA / "referendum-damaged.csv",
    DATA / "petition-listing.txt",
    DATA / "petition-report.md",
    DATA / "party-tally.txt",
    DATA / "petition.json",
    DATA / "referendum-result.csv",
    DATA / "candidates.csv",
    OWN / "constituencies.csv",
    OWN / "petition-list.json",
    OWN / "petition-list.csv",
    OWN / "constituency-register.json",
]


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


@pytest.fixture(params=SAMPLES, ids=lambda path: path.name)
def sample(request: pytest.FixtureRequest) -> Path:
    """A document of each kind: the samples, and small ones of the tests' own."""
    return Path(request.param)


Reader = Callable[..., ukvotes.Document]


@pytest.fixture(scope="session")
def readers() -> dict[ukvotes.Kind, Reader]:
    """What reads each kind where it is known."""
    return {
        ukvotes.Kind.REFERENDUM: ukvotes.read_referendum,
        ukvotes.Kind.REFERENDUM_RESULT: ukvotes.read_referendum_result,
        ukvotes.Kind.ELECTION: ukvotes.read_election,
        ukvotes.Kind.PETITION_LISTING: ukvotes.read_petition_listing,
        ukvotes.Kind.PETITION_REPORT: ukvotes.read_petition_report,
        ukvotes.Kind.PARTY_TALLY: ukvotes.read_party_tally,
        ukvotes.Kind.PETITION: ukvotes.read_petition,
        ukvotes.Kind.PETITION_LIST: ukvotes.read_petition_list,
        ukvotes.Kind.CONSTITUENCY_REGISTER: ukvotes.read_constituency_register,
    }


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
