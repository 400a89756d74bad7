# SPDX-License-Identifier: MIT
"""How many instructions it takes to read documents, held against the counts recorded in instructions.json.

    python tests/benchmarks/instructions.py            # shows the counts
    python tests/benchmarks/instructions.py --check    # fails when a count is more than 3 % above the recorded one
    python tests/benchmarks/instructions.py --record   # writes the counts down

Unlike seconds, counts repeat: Valgrind shows programs the same processor on every machine that has AVX2, so that the
same kernel is chosen. They depend on the compiler, and with another one there is nothing to hold them against.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import documents
import programs

BASELINE = Path(__file__).with_suffix(".json")
PROGRAM = "ukvotes_instructions"
MEBIBYTES = 4
TOLERANCE = 0.03


class Measured(NamedTuple):
    compiler: str
    instructions: int


def inputs() -> dict[str, tuple[str, Path]]:
    """The samples as somebody reads them who does not know their kinds, and large documents of known kinds."""
    samples = {kind.sample: ("any", documents.SAMPLES / kind.sample) for kind in documents.KINDS.values()}
    large = {f"{kind}, {MEBIBYTES} MiB": (kind, documents.made(kind, MEBIBYTES)) for kind in documents.KINDS}
    return samples | large


def measured(kind: str, document: Path) -> Measured:
    valgrind = ["valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={os.devnull}"]
    command = [*valgrind, str(programs.path_of(PROGRAM)), kind, str(document)]
    done = subprocess.run(command, capture_output=True, text=True)
    collected = re.search(r"^==\d+== Collected : ([1-9]\d*)$", done.stderr, re.MULTILINE)
    if done.returncode != 0 or collected is None:
        raise SystemExit(f"{' '.join(command)} counted nothing:\n{done.stderr}")
    return Measured(done.stdout.strip(), int(collected[1]))


def processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    has_avx2 = cpuinfo.exists() and re.search(r"^flags\b.*\bavx2\b", cpuinfo.read_text(), re.MULTILINE)
    return platform.machine() + (" with AVX2" if has_avx2 else "")


def show(name: str, instructions: int, size: int, recorded: int | None) -> None:
    change = f"{instructions / recorded - 1:+9.2%}" if recorded else ""
    print(f"{name:24} {instructions:13,} {instructions / size:7.2f} a byte {change}")


def verdict(counts: dict[str, int], recorded: dict[str, int]) -> int:
    """The exit code: 1 when reading got dearer than the tolerance allows, or there is nothing to compare with."""
    if counts.keys() != recorded.keys():
        print("the recorded counts are of other documents: record them anew")
        return 1
    dearer = [name for name in counts if counts[name] > recorded[name] * (1 + TOLERANCE)]
    cheaper = [name for name in counts if counts[name] < recorded[name] * (1 - TOLERANCE)]
    for name in cheaper:
        print(f"{name}: more than {TOLERANCE:.0%} fewer than recorded; record the counts anew to hold what was gained")
    for name in dearer:
        print(f"{name}: more than {TOLERANCE:.0%} more than recorded ({recorded[name]:,})")
    return 1 if dearer else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Counts the instructions that it takes to read documents.")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="fail when a count is above the recorded one")
    what.add_argument("--record", action="store_true", help=f"write the counts to {BASELINE.name}")
    arguments = parser.parse_args()
    programs.build(PROGRAM)
    read = inputs()
    with ThreadPoolExecutor(programs.JOBS) as pool:
        results = dict(zip(read, pool.map(lambda one: measured(*one), read.values()), strict=True))
    here = {"compiler": next(iter(results.values())).compiler, "processor": processor()}
    counts = {name: result.instructions for name, result in results.items()}
    baseline = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    is_comparable = all(baseline.get(name) == value for name, value in here.items())
    recorded = baseline.get("instructions", {}) if is_comparable else {}
    for name, count in counts.items():
        show(name, count, read[name][1].stat().st_size, recorded.get(name))
    if arguments.record:
        BASELINE.write_text(json.dumps(here | {"instructions": counts}, indent=2) + "\n")
    elif arguments.check and baseline and not is_comparable:
        there = ", ".join(str(baseline[name]) for name in here)
        print(f"SKIPPED instruction counts: recorded with {there}; here is {', '.join(here.values())}")
    elif arguments.check:
        return verdict(counts, recorded)
    return 0


if __name__ == "__main__":
    sys.exit(main())
