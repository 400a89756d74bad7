# SPDX-License-Identifier: MIT
"""Compares reading in Python with what people would pick instead, from a file in the page cache to typed columns.

    python tests/benchmarks/compare.py                             # 256 MiB, five repetitions; takes a while
    python tests/benchmarks/compare.py --mebibytes 1 --repetitions 1 referendum

It needs `pip install 'ukvotes[test]'`, which has the peers. Each repetition of each peer is a process of its own, which
reads a small document first; the peers take turns. An answer is checked before its time counts. "memory" is by how much
the peak grew, as a multiple of the file. On a machine that is busy with other programs only processor time counts.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import asdict, astuple, dataclass
from pathlib import Path
from statistics import median

import documents
import peers

SMALL = 0.1  # MiB


@dataclass(frozen=True)
class Reading:
    seconds: float
    processor_seconds: float
    peak_bytes: float


def peak() -> int:
    """Bytes, of this process alone: what getrusage says begins with the peak of the process that started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return 1024 * next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))


def wrong_facts(found: documents.Facts, expected: documents.Facts) -> list[str]:
    """What is wrong in the facts that a peer gives; both lists of places in one are as good as two."""
    for fact in ("rows", "signatures"):
        both = [expected.get(f"{table}.{fact}") for table in ("countries", "constituencies")]
        expected = expected | {f"places.{fact}": sum(one for one in both if one is not None)}
    return [f"{name} is {value}, must be {expected[name]}" for name, value in found.items() if value != expected[name]]


def put_into_page_cache(path: Path) -> None:
    with path.open("rb", buffering=0) as file:
        while file.read(1 << 20):
            pass


def read_once(peer: peers.Peer, path: Path, small: Path) -> Reading:
    """In this process: everything is imported and has run once before the time begins."""
    read = peer.prepare()
    read(str(small))
    put_into_page_cache(path)
    before = peak()
    begin, processor_begin = time.perf_counter(), time.process_time()
    columns = read(str(path))
    reading = Reading(time.perf_counter() - begin, time.process_time() - processor_begin, peak() - before)
    if wrong := wrong_facts(peer.facts(columns), documents.facts_of(path)):
        raise SystemExit(f"{peer.name} reads {path.name} wrongly: {'; '.join(wrong)}")
    return reading


def read_in_new_process(peer: peers.Peer, mebibytes: float) -> Reading:
    command = [sys.executable, __file__, "--one", peer.name, "--mebibytes", str(mebibytes), peer.kind]
    done = subprocess.run(command, stdout=subprocess.PIPE, env=os.environ | peer.environment, check=True)
    return Reading(**json.loads(done.stdout))


def show(kind: str, size: int, readings: dict[str, list[Reading]]) -> None:
    """Medians; the last columns compare with ukvotes without options, by the clock and by processor time."""
    medians = {
        name: Reading(*(median(values) for values in zip(*map(astuple, some), strict=True)))
        for name, some in readings.items()
    }
    ours = medians["ukvotes"]
    print(f"\n{kind}, {size / 2**20:.0f} MiB")
    print(f"{'':36} {'seconds':>8} {'MB/s':>7} {'CPU s':>8} {'MB/CPU s':>9} {'memory':>7} {'slower':>7} {'CPU':>6}")
    for name, one in medians.items():
        print(
            f"{name:36} {one.seconds:8.3f} {size / one.seconds / 1e6:7.0f}"
            f" {one.processor_seconds:8.3f} {size / one.processor_seconds / 1e6:9.0f} {one.peak_bytes / size:7.2f}"
            f" {one.seconds / ours.seconds:7.2f} {one.processor_seconds / ours.processor_seconds:6.2f}"
        )


def peers_of(kind: str) -> list[peers.Peer]:
    return [*peers.ukvotes_peers(kind), *(peer for peer in peers.PEERS if peer.kind == kind)]


def compare(kind: str, mebibytes: float, repetitions: int) -> None:
    path = documents.made(kind, mebibytes)
    documents.made(kind, SMALL)
    some = peers_of(kind)
    readings: dict[str, list[Reading]] = defaultdict(list)
    for _ in range(repetitions):
        for peer in random.sample(some, len(some)):
            readings[peer.name].append(read_in_new_process(peer, mebibytes))
    show(kind, path.stat().st_size, {peer.name: readings[peer.name] for peer in some})


def main() -> None:
    parser = argparse.ArgumentParser(description="Compares reading in Python with what people would pick instead.")
    parser.add_argument("--mebibytes", type=float, default=256)
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("kind", nargs="*", help=", ".join(documents.KINDS))
    arguments = parser.parse_args()
    for kind in arguments.kind or documents.KINDS:
        if arguments.one:
            peer = next(peer for peer in peers_of(kind) if peer.name == arguments.one)
            path, small = documents.made(kind, arguments.mebibytes), documents.made(kind, SMALL)
            print(json.dumps(asdict(read_once(peer, path, small))))
        else:
            compare(kind, arguments.mebibytes, arguments.repetitions)


if __name__ == "__main__":
    main()
