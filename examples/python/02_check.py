# SPDX-License-Identifier: MIT
"""Shows how to read documents of any kind and print their findings as a compiler would.

Simpler, and to be read first: 01_result_by_region.py.

    python 02_check.py FILE...
"""

from __future__ import annotations

import sys

import ukvotes as ukv


def report(path: str) -> int:
    """Prints the findings of one document. Returns 0 if none is a warning or worse, 1 otherwise, 3 without document."""
    try:
        document = ukv.read(path)
    except (OSError, ukv.Error) as error:  # unreadable, or no kind of document that ukvotes knows
        print(error, file=sys.stderr)
        return 3
    rows = ", ".join(f"{len(table)} {name}" for name, table in document.tables.items())
    print(f"{path}: {document.kind} ({document.dialect}), {rows}, {len(document.findings)} findings")
    for finding in document.findings:
        print(finding)
    return 1 if document.findings.at_least("warning") else 0


def main(paths: list[str]) -> int:
    if not paths:
        print("usage: 02_check.py FILE...", file=sys.stderr)
        return 2
    return max([report(path) for path in paths])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
