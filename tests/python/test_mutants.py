# SPDX-License-Identifier: MIT
"""Every mutant of tests/mutants still is a change of the source that it was made for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from mutants.catalogue import MUTANTS, Mutant

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.breaks)
def test_it_applies_in_one_place(mutant: Mutant) -> None:
    assert (ROOT / mutant.file).read_text(encoding="utf-8").count(mutant.text) == 1
    assert mutant.replacement != mutant.text


def test_each_is_another_fault_with_a_reason_of_its_own() -> None:
    changes = Counter((mutant.file, mutant.text, mutant.replacement) for mutant in MUTANTS)
    reasons = Counter((mutant.file, mutant.breaks) for mutant in MUTANTS)
    assert [change for change, count in changes.items() if count > 1] == []
    assert [reason for reason, count in reasons.items() if count > 1] == []
    assert all(mutant.breaks and not mutant.breaks.endswith(".") for mutant in MUTANTS)


def test_all_that_decides_about_a_finding_or_a_repair_has_some() -> None:
    files = {mutant.file for mutant in MUTANTS}
    deciding = {str(path.relative_to(ROOT)) for path in (ROOT / "lib").rglob("reconcile.cpp")}
    deciding |= {str(path.relative_to(ROOT)) for path in (ROOT / "lib" / "repair").glob("*.cpp")}
    checks = ("course", "number", "place_checks", "regular_arrays")
    deciding |= {f"lib/petition/{name}.cpp" for name in checks}
    deciding |= {str(path.relative_to(ROOT)) for path in (ROOT / "lib" / "geography").glob("*.cpp")}
    deciding.add("lib/petition_list/csv.cpp")
    assert deciding <= files
    assert len(MUTANTS) >= 35
