# SPDX-License-Identifier: MIT
"""What the benchmarks rest on: documents with known answers, and a gate that closes."""

from __future__ import annotations

from pathlib import Path

import compare
import documents
import instructions
import peers
import pytest

import ukvotes

SIZE = 0.2  # MiB


def facts_of_column(cells: list[object]) -> int:
    """As the maker counts: the sum of numbers, in hundredths if they are percentages; the bytes of texts."""
    if all(isinstance(cell, str) for cell in cells):
        return sum(len(str(cell).encode()) for cell in cells)
    return sum(round(cell * 100) if isinstance(cell, float) else int(str(cell)) for cell in cells)


@pytest.mark.parametrize("kind", documents.KINDS)
def test_a_made_document_holds_what_its_maker_says(kind: str, tmp_path: Path) -> None:
    path = documents.made(kind, SIZE, tmp_path)
    facts = documents.facts_of(path)
    document = ukvotes.read(path, strict=True)
    assert document.kind.name.lower().replace("_", "-") == kind
    assert path.stat().st_size == facts["bytes"] == pytest.approx(SIZE * 2**20, rel=0.2)
    assert len(document.findings) == facts["findings"]
    for name, expected in facts.items():
        table, _, column = name.partition(".")
        if column == "rows":
            assert len(getattr(document, table)) == expected
        elif column:
            assert facts_of_column(list(getattr(document, table)[column])) == expected, name


def test_a_document_is_made_once_and_the_same_everywhere(tmp_path: Path) -> None:
    first = documents.made("party-tally", SIZE, tmp_path / "one")
    made_at = first.stat().st_mtime_ns
    assert documents.made("party-tally", SIZE, tmp_path / "one").stat().st_mtime_ns == made_at
    assert documents.made("party-tally", SIZE, tmp_path / "two").read_bytes() == first.read_bytes()


@pytest.mark.parametrize(("count", "exit_code"), [(1030, 0), (1031, 1), (960, 0)])
def test_more_than_three_percent_more_instructions_fail(count: int, exit_code: int) -> None:
    assert instructions.verdict({"a": count, "b": 50}, {"a": 1000, "b": 50}) == exit_code


def test_counts_of_other_documents_are_no_comparison() -> None:
    assert instructions.verdict({"a": 1}, {"a": 1, "b": 1}) == 1


def test_a_wrong_answer_of_a_peer_is_named() -> None:
    expected = {"countries.rows": 2, "constituencies.rows": 3, "countries.signatures": 10}
    assert compare.wrong_facts({"places.rows": 5, "countries.signatures": 10}, expected) == []
    assert compare.wrong_facts({"countries.rows": 3}, expected) == ["countries.rows is 3, must be 2"]


def test_the_comparison_runs_with_all_its_peers(tmp_path: Path) -> None:
    """On small documents, for its answers; its times say nothing then."""
    for peer in [*peers.PEERS, *peers.ukvotes_peers("referendum")]:
        small = documents.made(peer.kind, SIZE, tmp_path)
        assert compare.read_once(peer, small, small).seconds > 0
