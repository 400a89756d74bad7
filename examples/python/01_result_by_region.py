# SPDX-License-Identifier: MIT
"""Shows how to read a referendum, walk over its areas and add up votes by region.

Read this one first; no other is needed.

    python 01_result_by_region.py [--repair] referendum-damaged.csv

Without --repair the document is taken as published, damage included: compare the totals.
"""

from __future__ import annotations

import argparse
from collections import Counter

import ukvotes as ukv


def main() -> int:
    parser = argparse.ArgumentParser(description="Prints the result of a referendum by region.")
    parser.add_argument("file")
    parser.add_argument("--repair", action="store_true", help="apply the repairs that arithmetic proves")
    arguments = parser.parse_args()

    document = ukv.read_referendum(arguments.file)
    if arguments.repair:
        document = document.repair().document

    remain: Counter[str] = Counter()
    leave: Counter[str] = Counter()
    for area in document.areas:
        region = area.region or ""  # a cell that could not be read is None
        remain[region] += area.remain or 0
        leave[region] += area.leave or 0

    print(f"{'Region':<26}{'Remain':>16}{'Leave':>16}")
    for region in sorted(remain):
        print_result(region, remain[region], leave[region])
    print_result("All areas", document.remain, document.leave)
    if document.findings.errors:
        print("\nDo not quote these figures: the document has errors. Try --repair.")
    return 0


def print_result(name: str, remain: int, leave: int) -> None:
    ahead = "Remain" if remain > leave else "Leave"
    print(f"{name:<26}{remain:>16,}{leave:>16,}  {ahead} by {abs(remain - leave):,}")


if __name__ == "__main__":
    raise SystemExit(main())
