# SPDX-License-Identifier: MIT
"""Measures reading in C++, from memory to typed columns with all checks, and prints medians and ratios.

    python tests/benchmarks/reading.py              # 256 MiB, and linearity from 1 to 256 MiB
    python tests/benchmarks/reading.py --quick      # 4 MiB: only shows that all of it works

Times are processor time of one thread. The repetitions of all sides are interleaved at random, so that a machine that
gets slower is slow for all; even so, only ratios within one run mean something.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from pathlib import Path

import documents
import programs

PROGRAM = "ukvotes_benchmarks"
SIDES = ("ukvotes", "hand-written", "naive-x3")
LIMITS = ("memory-read", "line-feeds", "fresh-memory")
Medians = dict[str, float]  # processor time in milliseconds by the name of a benchmark


def measured(paths: list[Path], repetitions: int, pattern: str, seconds: float) -> Medians:
    command = [
        str(programs.path_of(PROGRAM)),
        f"--benchmark_filter={pattern}",
        f"--benchmark_repetitions={repetitions}",
        "--benchmark_enable_random_interleaving=true",
        f"--benchmark_min_time={seconds}",
        "--benchmark_format=json",
        *map(str, paths),
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    runs = json.loads(done.stdout)["benchmarks"]
    return {run["run_name"]: run["cpu_time"] for run in runs if run.get("aggregate_name", "median") == "median"}


def show(name: str, megabytes: float, milliseconds: float, ratio: str = "") -> None:
    print(f"{name:44} {milliseconds:10.3f} ms {megabytes / milliseconds * 1000:9.0f} MB/s  {ratio}")


def megabytes(path: Path) -> float:
    return path.stat().st_size / 1e6


def compare(size: float, repetitions: int) -> None:
    paths = {kind: documents.made(kind, size) for kind in documents.KINDS}
    medians = measured(list(paths.values()), repetitions, f"/{size:g}/", 0.2)
    print(f"\nReading {size:g} MiB from memory, all checked, and what it is compared with")
    for kind, path in paths.items():
        ours = medians[f"{kind}/{size:g}/ukvotes"]
        for side in SIDES:
            if (time := medians.get(f"{kind}/{size:g}/{side}")) is not None:
                show(f"{kind}, {side}", megabytes(path), time, f"ukvotes has {time / ours:.2f} of its speed")
    for name in LIMITS:
        show(name, megabytes(paths["referendum"]), medians[f"limit/{size:g}/{name}"])


def linearity(sizes: list[float], repetitions: int) -> None:
    print("\nTime per byte as documents grow, against that of the smallest")
    for kind in documents.KINDS:
        paths = [documents.made(kind, size) for size in sizes]
        medians = measured(paths, repetitions, f"^{kind}/.*/ukvotes", 0.1)
        per_byte = [
            medians[f"{kind}/{size:g}/ukvotes"] / megabytes(path) for size, path in zip(sizes, paths, strict=True)
        ]
        steps = (f"{size:g} MiB {one / per_byte[0]:.2f}" for size, one in zip(sizes, per_byte, strict=True))
        print(f"{kind:20}", ", ".join(steps))


def latency(repetitions: int) -> None:
    print("\nThe sample documents, from their files: recognised, read, checked")
    medians = measured([], repetitions, "^sample/", 0.1)
    for kind in documents.KINDS.values():
        show(kind.sample, megabytes(documents.SAMPLES / kind.sample), medians[f"sample/{kind.sample}"])


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures reading in C++.")
    parser.add_argument("--mebibytes", type=float, default=256)
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="small documents, few repetitions")
    arguments = parser.parse_args()
    size, repetitions = (4, 2) if arguments.quick else (arguments.mebibytes, arguments.repetitions)
    programs.build(PROGRAM)
    latency(repetitions)
    compare(size, repetitions)
    linearity([1, 4] if arguments.quick else [1, 4, 16, 64, 256], repetitions)


if __name__ == "__main__":
    main()
