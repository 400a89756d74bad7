# SPDX-License-Identifier: MIT
"""Shows how to repair a document of any kind, what a proof consists of, and how to write the result.

Simpler, and to be read first: 02_check.py.

    python 03_repair.py FILE [REPAIRED-FILE]
"""

from __future__ import annotations

import sys

import ukvotes as ukv


def print_proof(repair: ukv.Repair) -> None:
    print(f"{repair.grade}: {repair.candidates} of {repair.tried} candidates fits")
    for edit in repair.edits:
        print(f"  {edit.table} row {edit.row}, {edit.field}: {edit.before} -> {edit.after}")
    for equation in repair.equations:
        print(f"  because {equation}")
    if repair.remark:
        print(f"  but {repair.remark}")


def main(arguments: list[str]) -> int:
    if len(arguments) not in (1, 2):
        print("usage: 03_repair.py FILE [REPAIRED-FILE]", file=sys.stderr)
        return 2
    document = ukv.read(arguments[0])
    repaired = document.repair(accept="proven")
    for repair in repaired.repairs:
        print_proof(repair)
    print(f"{len(repaired.repairs)} repairs")
    print(f"before: {document.findings.summary}; after: {repaired.document.findings.summary}")
    if len(arguments) == 2:
        repaired.document.write(arguments[1])  # refuses to overwrite a file
    return 1 if repaired.document.findings.errors else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
