# SPDX-License-Identifier: MIT
"""Faults that somebody could make in the identities and the prover, one small change of the source each.

Every one of them must make a test fail. `text` stands in its file exactly once, which a test asserts, so that a change
of the source cannot put a mutant out of use unnoticed: whoever moves the code moves its mutants, too.
"""

from __future__ import annotations

from mutants.catalogue import elections, petitions, places, referendums, repair, tables
from mutants.catalogue.mutant import Mutant

MUTANTS = [
    *tables.MUTANTS,
    *repair.MUTANTS,
    *referendums.MUTANTS,
    *petitions.MUTANTS,
    *places.MUTANTS,
    *elections.MUTANTS,
]

__all__ = ["MUTANTS", "Mutant"]
