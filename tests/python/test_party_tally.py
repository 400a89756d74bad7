# SPDX-License-Identifier: MIT
"""Against the figures of electionleaflets.org/parties/ as published."""

from __future__ import annotations

import ukvotes as ukv

# Names that stand in several rows, and the leaflets of each row.
DUPLICATES = {
    "Conservative and Unionist Party": (4_089, 1),
    "Green Party": (1_437, 1),
    "UK Independence Party (UKIP)": (1_157, 2),
    "British National Party": (247, 1),
    'Christian Party "Proclaiming Christ\'s Lordship"': (18, 1, 1),
    "Heritage Party": (10, 1),
    "National Front": (8, 3),
    "Communist League Election Campaign": (3, 1),
}


def test_rows_as_published(tally: ukv.PartyTally) -> None:
    assert len(tally.parties) == 207
    assert tally.total == 17_465
    assert tally.parties[0] == ukv.PartyCount("Conservative and Unionist Party", 4_089)


def test_duplicate_names_are_noted(tally: ukv.PartyTally) -> None:
    assert len(tally.findings) == 8
    assert {(f.name, f.severity) for f in tally.findings} == {("duplicate-name", ukv.Severity.NOTE)}


def test_by_name_merges_with_provenance(tally: ukv.PartyTally) -> None:
    merged = tally.by_name()
    assert len(merged) == 198
    assert sum(party.leaflets for party in merged) == 17_465
    parts = {party.name: tuple(tally.parties[row].leaflets for row in party.rows) for party in merged}
    assert {name: counts for name, counts in parts.items() if len(counts) > 1} == DUPLICATES
    assert {"English Democrats Party", "English Democrats"} <= parts.keys()


def test_row_order_is_checked(tally: ukv.PartyTally) -> None:
    swapped = bytes(tally).replace(b"4,082", b"5,082")
    assert "row-order" in [finding.name for finding in ukv.read_party_tally(swapped).findings.warnings]
