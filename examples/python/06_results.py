# SPDX-License-Identifier: MIT
"""Shows what full results say beyond votes: turnout and rejected ballots of a referendum, and the constituencies that
follow from the candidates of an election; with the notes on how their columns were recognised.

Simpler, and to be read first: 01_result_by_region.py.

    python 06_results.py REFERENDUM-RESULT.csv CANDIDATES.csv
"""

from __future__ import annotations

import sys

import ukvotes as ukv


def print_referendum(result: ukv.ReferendumResult) -> None:
    electorate = sum(count for count in result.areas["electorate"] if count is not None)
    votes_cast = sum(count for count in result.areas["votes_cast"] if count is not None)
    print(f"{len(result.areas)} areas: Remain {result.remain:,}, Leave {result.leave:,}")
    print(f"turnout {100 * votes_cast / electorate:.2f} % of {electorate:,} electors")
    furthest = result.to_difference_csv().areas[0]
    print(f"furthest apart: {furthest.area}, {furthest.status} by {furthest.difference:,}")


def print_election(candidates: ukv.Election) -> None:
    for seat in candidates.to_constituencies().constituencies:
        if seat.majority is not None:  # the votes of all its candidates are known
            print(f"{seat.constituency}: {seat.first_party} by {seat.majority:,} over {seat.second_party}")


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print("usage: 06_results.py REFERENDUM-RESULT.csv CANDIDATES.csv", file=sys.stderr)
        return 2
    result, candidates = ukv.read_referendum_result(arguments[0]), ukv.read_election(arguments[1])
    print_referendum(result)
    print_election(candidates)
    for document in (result, candidates):
        print(f"{document.source_name}: {document.findings.summary}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
