# SPDX-License-Identifier: MIT
"""Makes each fault of the catalogue in a copy of the sources, and asks the C++ tests to find it.

    python3 tests/mutants/run.py              # all of them, about half an hour on two processors
    python3 tests/mutants/run.py system.cpp   # those in files whose path has this in it
    python3 tests/mutants/run.py 73 118-182   # those of these numbers

It ends with 0 when every mutant was killed. One that survives wants a test; one that does not apply or does not build
wants a look at the catalogue. Everything is made in build/mutants, and only what a mutant touches is compiled: ccache
spares the way back. Not part of tests/run.sh, which only asserts that every mutant still applies.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutants"
TREE = WORK / "tree"
BUILD = WORK / "build"
PROGRAMS = ("ukvotes_tests", "ukvotes_long_tests")
# What the C++ tests are built from, and the documents that they read.
SOURCES = ("CMakeLists.txt", "cmake", "include", "lib", "examples/data", "tests/CMakeLists.txt", "tests/compile_fail")
SOURCES += ("tests/cpp", "tests/fuzz", "tests/headers")
NEAR = "*/reconcile/*,*/repair/*,*/share_test.cpp"
LONG = "*/limits_test.cpp,*/threads_test.cpp"
# First the tests that are closest, then the other quick ones, samples of the long ones, and all that are exact.
STAGES = (
    (PROGRAMS[0], f"--source-file={NEAR}", ""),
    (PROGRAMS[0], f"--source-file-exclude={NEAR},{LONG}", ""),
    (PROGRAMS[0], f"--source-file={LONG}", "1"),
    (PROGRAMS[1], "--source-file=*", "1"),
    (PROGRAMS[1], "--source-file=*/exhaustive/*", ""),
)
PATIENCE = 900  # seconds for one stage: a mutant may never end

sys.path.insert(0, str(ROOT / "tests"))
from mutants.catalogue import MUTANTS, Mutant  # noqa: E402


def main(wanted: list[str]) -> int:
    copy_sources()
    configure()
    if failure := compiled(*PROGRAMS) or failed_test():
        print(f"the sources themselves fail:\n{failure}")
        return 1
    outcomes: Counter[str] = Counter()
    for number, mutant in enumerate(MUTANTS, 1):
        if wanted and not any(is_meant(part, number, mutant) for part in wanted):
            continue
        begin = time.monotonic()
        outcome, detail = fate_of(mutant)
        outcomes[outcome] += 1
        print(f"{number:3} {outcome:14} {time.monotonic() - begin:4.0f} s  {mutant.file}: {mutant.breaks}", flush=True)
        if outcome != "killed":
            print(f"    {mutant.text}\n -> {mutant.replacement}\n{detail}", flush=True)
    print(", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()) or "no such mutant")
    return 0 if set(outcomes) == {"killed"} else 1


def is_meant(part: str, number: int, mutant: Mutant) -> bool:
    numbers = re.fullmatch(r"(\d+)(?:-(\d+))?", part)
    if numbers is None:
        return part in mutant.file
    return int(numbers[1]) <= number <= int(numbers[2] or numbers[1])


def fate_of(mutant: Mutant) -> tuple[str, str]:
    path = TREE / mutant.file
    original = path.read_text(encoding="utf-8")
    if original.count(mutant.text) != 1 or mutant.text == mutant.replacement:
        return "does not apply", ""
    path.write_text(original.replace(mutant.text, mutant.replacement), encoding="utf-8")
    try:
        if failure := compiled("ukvotes"):
            return "does not build", failure
        if failure := compiled(*PROGRAMS):
            # Some tests are asserted at compile time.
            return ("killed" if "static assertion failed" in failure else "does not build"), failure
        failure = failed_test()
        return ("killed" if failure else "survived"), failure
    finally:
        path.write_text(original, encoding="utf-8")


def copy_sources() -> None:
    """Only what has changed is written, so that only that is compiled."""
    wanted = {path.relative_to(ROOT) for name in SOURCES for path in files_under(ROOT / name)}
    for path in files_under(TREE):
        if path.relative_to(TREE) not in wanted:
            path.unlink()
    for name in wanted:
        source, copy = ROOT / name, TREE / name
        if not copy.exists() or copy.read_bytes() != source.read_bytes():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)


def files_under(path: Path) -> list[Path]:
    return [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]


def configure() -> None:
    options = {"CMAKE_BUILD_TYPE": "", "CMAKE_CXX_FLAGS": "-O1 -D_GLIBCXX_ASSERTIONS", "UKVOTES_INSTALL": "OFF"}
    options |= {"UKVOTES_BUILD_EXAMPLES": "OFF", "UKVOTES_BUILD_BENCHMARKS": "OFF"}
    if shutil.which("ccache"):
        options["CMAKE_CXX_COMPILER_LAUNCHER"] = "ccache"
    command = ["cmake", "-S", str(TREE), "-B", str(BUILD), "-G", "Ninja"]
    subprocess.run(
        [*command, *(f"-D{name}={value}" for name, value in options.items())], check=True, stdout=subprocess.DEVNULL
    )


def compiled(*targets: str) -> str:
    """What the compiler says when it refuses; nothing when it does not."""
    jobs = str(os.cpu_count() or 2)
    result = subprocess.run(
        ["cmake", "--build", str(BUILD), "--target", *targets, "--parallel", jobs],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if result.returncode == 0 else result.stdout[-4000:] or "the build failed"


def failed_test() -> str:
    """What the first test that fails says; nothing when all pass."""
    for program, tests, sampled in STAGES:
        environment = {**os.environ, "UKVOTES_SAMPLED": sampled} if sampled else dict(os.environ)
        command = [str(BUILD / "tests" / program), tests, "--abort-after=1", "--no-intro"]
        try:
            result = subprocess.run(
                command,
                env=environment,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return f"no end after {PATIENCE} seconds"
        if re.search(r"test cases: +0 ", result.stdout):
            return f"no test was run by {tests}"
        if result.returncode != 0:
            return result.stdout[-2000:] or f"the tests ended with {result.returncode}"
    return ""


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
