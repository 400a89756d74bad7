# SPDX-License-Identifier: MIT
"""Tables of elections in which numbers are missing, or which are of another release or of two elections.

Published figures: House of Commons Library (2024), Electoral Commission (2015 and 2017).
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import ukvotes as ukv

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "data"
published = pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published documents are not beside the project")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_candidates_whose_votes_are_lost_leave_the_constituency_open(data: Path) -> None:
    path = data / "candidates.csv"
    rows, text = rows_of(path), path.read_text(encoding="utf-8")
    [chorley] = {row["ONS ID"] for row in rows if row["Constituency name"] == "Chorley"}
    winner = next(row["Votes"] for row in rows if row["ONS ID"] == chorley and row["Party abbreviation"] == "Spk")
    document = ukv.read_election(text.replace(f",{winner},", ",,").encode())
    assert "unknown-votes" in [finding.name for finding in document.findings]
    made = {seat.code: seat for seat in document.to_constituencies().constituencies}
    assert (made[chorley].valid_votes, made[chorley].majority, made[chorley].first_party) == (None, None, None)
    assert made[chorley].green is not None


def test_two_elections_in_one_table_stay_apart() -> None:
    both = ukv.read_election(
        b"election,ons_id,constituency_name,party_name,votes\n"
        b"2015,E14000530,Aldershot,Conservative,23369\n2015,E14000530,Aldershot,Green,2025\n"
        b"2017,E14000530,Aldershot,UK Independence Party,1796\n2017,E14000530,Aldershot,Green Party,1090\n"
    )
    made = both.to_constituencies().constituencies
    assert [(seat.election, seat.first_party, seat.valid_votes) for seat in made] == [
        ("2015", "Con", 25_394),
        ("2017", "UKIP", 2_886),
    ]


@published
def test_sums_of_an_earlier_release_are_those_of_its_rows() -> None:
    path = PUBLISHED / "elections" / "HoC-GE2024-results-by-constituency-first-release.csv"
    plain = rows_of(path)
    found = {str(finding.field): finding.found for finding in ukv.read(path).findings}
    assert found == {name: str(sum(int(row[name]) for row in plain)) for name in found}
    assert list(found) == ["Electorate", "Valid votes", "Invalid votes"]


@published
def test_lost_votes_of_a_winner_come_back() -> None:
    source = (PUBLISHED / "elections" / "HoC-GE2024-results-by-constituency.csv").read_bytes()
    # Airdrie and Shotts: Labour 18,871, the SNP 11,324 behind it.
    damaged = source.replace(b",36666,95,7547,1696,18871,", b",36666,95,7547,1696,,")
    assert damaged != source
    document = ukv.read_election(damaged)
    [finding] = document.findings
    assert (finding.name, finding.row, finding.expected) == ("missing-votes", 5, "18871")
    assert bytes(document.repair().document) == source
