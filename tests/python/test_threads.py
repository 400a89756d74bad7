# SPDX-License-Identifier: MIT
from __future__ import annotations

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ukvotes as ukv


def test_reading_in_many_threads_gives_the_same(sample: Path) -> None:
    content = sample.read_bytes()
    expected = ukv.read(content)
    with ThreadPoolExecutor(8) as pool:
        documents = list(pool.map(lambda _: ukv.read(content), range(200)))
    assert all(document == expected and document.findings == expected.findings for document in documents)


def test_reading_lets_other_threads_run() -> None:
    header = b"Region,Area,Remain,Leave,Status,Absolute Difference\n"
    content = header + b"London,Lambeth,111584,30340,Remain,81244\n" * 1_000_000
    started, ended = threading.Event(), threading.Event()

    def read() -> None:
        started.set()
        ukv.read_referendum(content)
        ended.set()

    thread = threading.Thread(target=read)
    switch = sys.getswitchinterval()
    sys.setswitchinterval(60)  # a thread that holds the interpreter keeps it: only a release lets this one run
    try:
        thread.start()
        started.wait()
        steps = 0
        while not ended.is_set():
            steps += 1
            time.sleep(0.001)
    finally:
        sys.setswitchinterval(switch)
        thread.join()
    assert steps > 3


def test_content_is_kept_as_long_as_it_is_used(data: Path) -> None:
    content = (data / "referendum-damaged.csv").read_bytes() + b""
    before = sys.getrefcount(content)
    document = ukv.read_referendum(content)
    areas = document.areas
    assert sys.getrefcount(content) == before + 1  # shared, not copied
    del document
    assert sys.getrefcount(content) == before + 1
    del areas
    assert sys.getrefcount(content) == before
