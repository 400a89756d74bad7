# SPDX-License-Identifier: MIT
from __future__ import annotations

from pathlib import Path

import pytest

import ukvotes as ukv


def test_only_the_repaired_cells_change(referendum: ukv.Referendum, repaired: ukv.Referendum) -> None:
    before, after = bytes(referendum).splitlines(), bytes(repaired).splitlines()
    assert [line for line, (a, b) in enumerate(zip(before, after, strict=True), 1) if a != b] == [2, 3, 4]
    assert after[1] == b"South West,Bristol,141027,87418,Remain,53609"
    assert bytes(referendum).endswith(bytes(repaired)[-17_000:])


def test_the_original_stays_as_it_is(referendum: ukv.Referendum) -> None:
    content = bytes(referendum)
    repaired = referendum.repair()
    assert bytes(referendum) == content and len(referendum.findings.errors) == 3
    assert type(repaired.document) is ukv.Referendum
    assert repaired.document != referendum


def test_repairs_are_those_of_the_findings(referendum: ukv.Referendum) -> None:
    repaired = referendum.repair()
    assert repaired.repairs == tuple(finding.repair for finding in referendum.findings)
    assert repaired.document.findings.errors == ()
    assert [finding.name for finding in repaired.document.findings] == ["row-order"]


def test_nothing_to_repair_changes_nothing(sample: Path) -> None:
    document = ukv.read(sample).repair().document
    again = document.repair(accept=ukv.Grade.UNIQUE)
    assert again.repairs == () and again.document == document


def test_three_numbers_and_one_equation_do_not_say_which_is_wrong(repaired: ukv.Referendum) -> None:
    damaged = bytes(repaired).replace(b"Lambeth,111584,30340,", b"Lambeth,111584,30341,")
    document = ukv.read_referendum(damaged)
    [error] = document.findings.errors
    assert error.repair is not None
    assert (error.repair.grade, error.repair.candidates) == (ukv.Grade.AMBIGUOUS, 3)
    assert error.repair.edits == () and error.repair.before == {} and error.repair.after == {}
    assert any("Leave 30341 -> 30340" in alternative for alternative in error.repair.alternatives)
    result = document.repair(accept="unique")
    assert result.repairs == () and result.document == document


def test_a_total_that_two_equations_contradict_is_proven(listing: ukv.PetitionListing) -> None:
    damaged = ukv.read_petition_listing(bytes(listing).replace(b"Country: 450331", b"Country: 450332"))
    assert [finding.name for finding in damaged.findings.errors] == ["countries-total", "grand-total"]
    result = damaged.repair()
    assert [repair.after for repair in result.repairs] == [{"Number of votes by Country": "450331"}]
    assert result.document == listing


def test_the_only_way_to_close_an_equation_is_taken_on_request(report: ukv.PetitionReport) -> None:
    damaged = ukv.read_petition_report(bytes(report).replace(b"Bailey MP | 814 |", b"Bailey MP | 874 |"))
    assert {finding.repair.grade for finding in damaged.findings.errors if finding.repair} == {ukv.Grade.UNIQUE}
    assert damaged.repair().repairs == () and damaged.repair().document == damaged
    result = damaged.repair(accept="unique")
    assert [repair.after for repair in result.repairs] == [{"Signatures": "814"}]
    assert result.document == report


def test_weaker_grades_are_never_applied(referendum: ukv.Referendum) -> None:
    for grade in ("none", "ambiguous", "certain"):
        with pytest.raises(ValueError, match=f"accept must be 'proven' or 'unique', not '{grade}'"):
            referendum.repair(accept=grade)
