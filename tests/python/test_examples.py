# SPDX-License-Identifier: MIT
"""Every Python example is run, and what it prints is held against published figures.

Sources: the Electoral Commission's result of 2016, and the totals that the sample documents state. The C++ examples
are run by ctest, see examples/CMakeLists.txt.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
DATA = EXAMPLES / "data"
SEEDS = ROOT.parent / "shared" / "seeds"
GRADED = sorted([*(EXAMPLES / "cpp").glob("*.cpp"), *(EXAMPLES / "python").glob("*.py")])

# Electoral Commission, EU referendum results: Remain, Leave.
PUBLISHED = {
    "East": (1_448_616, 1_880_367),
    "East Midlands": (1_033_036, 1_475_479),
    "London": (2_263_519, 1_513_232),
    "North East": (562_595, 778_103),
    "North West": (1_699_020, 1_966_925),
    "Northern Ireland": (440_707, 349_442),
    "Scotland": (1_661_191, 1_018_322),
    "South East": (2_391_718, 2_567_965),
    "South West": (1_503_019, 1_669_711),
    "Wales": (772_347, 854_572),
    "West Midlands": (1_207_175, 1_755_687),
    "Yorkshire and The Humber": (1_158_298, 1_580_937),
}


def run(script: Path, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "COLUMNS", "NO_COLOR")}
    return subprocess.run(
        [sys.executable, "-W", "error", str(script), *map(str, arguments)],
        env={**kept, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def line_with(output: str, start: str) -> str:
    [line] = [line for line in output.splitlines() if re.match(rf"\W*{re.escape(start)}  ", line)]
    return line


def assert_result_by_region(output: str) -> None:
    for region, (remain, leave) in PUBLISHED.items():
        line = line_with(output, region)
        assert f"{remain:,}" in line and f"{leave:,}" in line


def test_result_by_region() -> None:
    done = run(EXAMPLES / "python" / "01_result_by_region.py", "--repair", DATA / "referendum-damaged.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert_result_by_region(done.stdout)
    assert line_with(done.stdout, "All areas").split()[2:] == ["16,141,241", "17,410,742", "Leave", "by", "1,269,501"]


def test_result_by_region_as_published_warns() -> None:
    done = run(EXAMPLES / "python" / "01_result_by_region.py", DATA / "referendum-damaged.csv")
    assert done.returncode == 0
    assert "22,205,810,742" in line_with(done.stdout, "All areas")
    assert "Do not quote these figures" in done.stdout


@pytest.mark.parametrize(
    ("file", "status", "names"),
    [
        ("petition-listing.txt", 1, ["double-counted-total", "uk-below-constituencies"]),
        ("referendum-damaged.csv", 1, ["glued-counts"] * 3),
        ("petition-report.md", 0, []),
        ("party-tally.txt", 0, ["duplicate-name"] * 8),
    ],
)
def test_check(file: str, status: int, names: list[str]) -> None:
    done = run(EXAMPLES / "python" / "02_check.py", DATA / file)
    assert (done.returncode, done.stderr) == (status, "")
    assert sorted(re.findall(r"^(?:error|warning|note)\[UKV-\w+\] ([\w-]+):", done.stdout, re.MULTILINE)) == names
    assert f", {len(names)} findings\n" in done.stdout


def test_check_of_something_else_says_why_not_and_goes_on(tmp_path: Path) -> None:
    other = EXAMPLES / "CMakeLists.txt"
    done = run(EXAMPLES / "python" / "02_check.py", tmp_path / "missing", other, DATA / "petition-report.md")
    assert done.returncode == 3
    assert "missing" in done.stderr and f"\n{other}: no kind of document fits:\n  referendum: " in done.stderr
    assert done.stdout.startswith(f"{DATA / 'petition-report.md'}: petition-report (")


def test_repair(tmp_path: Path) -> None:
    target = tmp_path / "referendum.csv"
    done = run(EXAMPLES / "python" / "03_repair.py", DATA / "referendum-damaged.csv", target)
    assert (done.returncode, done.stderr) == (0, "")
    for proof in ("141027 + 87418 = 228445", "44148 + 64122 = 108270", "36709 + 76646 = 113355"):
        assert proof in done.stdout
    assert done.stdout.endswith("\n3 repairs\nbefore: 3 errors; after: 1 note\n")
    before = (DATA / "referendum-damaged.csv").read_bytes().splitlines(keepends=True)
    after = target.read_bytes().splitlines(keepends=True)
    assert after[1] == b"South West,Bristol,141027,87418,Remain,53609\n"
    assert [after[0], *after[4:]] == [before[0], *before[4:]]


def test_notebook() -> None:
    done = run(EXAMPLES / "python" / "04_notebook.py", DATA)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Leave ahead in 263 areas, Remain in 119" in done.stdout
    assert "at least 2,278,932 signatures" in done.stdout
    assert "5.10 % of the UK's signatures are in no constituency" in done.stdout
    assert "17,465 leaflets of 198 parties" in done.stdout
    assert "100,000 signatures 25.4 hours after 10,000" in done.stdout


def test_main_job() -> None:
    done = run(EXAMPLES / "main_job.py", COLUMNS="100")
    assert (done.returncode, done.stderr) == (0, "")
    assert_result_by_region(done.stdout)
    assert "141027 + 87418 = 228445" in done.stdout
    assert "16,141,241" in done.stdout and "17,410,742" in done.stdout
    assert "51.89 %" in done.stdout and "1,269,501" in done.stdout
    result = done.stdout[done.stdout.index("the result by region") :]
    assert max(map(len, result.splitlines())) <= 80
    assert "\x1b" not in done.stdout


def test_main_job_fits_a_narrow_terminal_and_colours_it() -> None:
    done = run(EXAMPLES / "main_job.py", COLUMNS="80", FORCE_COLOR="1", TERM="xterm-256color")
    assert done.returncode == 0, done.stderr
    assert "\x1b[" in done.stdout
    plain = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout)
    assert_result_by_region(plain)


@pytest.mark.parametrize("example", GRADED, ids=lambda path: path.name)
def test_examples_say_what_they_show_and_what_to_read_first(example: Path) -> None:
    text = example.read_text(encoding="utf-8")
    assert re.search(r"^(// |\"\"\")Shows ", text, re.MULTILINE)
    simpler = re.search(r"Simpler, and to be read first: ([\w./]+\.(?:py|cpp))", text)
    if example.name.startswith("01_"):
        assert "Read this one first" in text
    else:
        assert simpler and (example.parent / simpler[1]).exists() and simpler[1] < example.name


def test_examples_are_typed() -> None:
    pytest.importorskip("mypy")
    files = [EXAMPLES / "main_job.py", *sorted((EXAMPLES / "python").glob("*.py"))]
    # One by one: file names that begin with a digit are no module names.
    for file in files:
        done = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", str(file)],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "seed"),
    [
        ("petition-listing.txt", "000_22a7e72ca2158a6a.txt"),
        ("referendum-damaged.csv", "001_31a8e5d043cebe0b.txt"),
        ("party-tally.txt", "003_3fd55af7a788fc31.txt"),
    ],
)
def test_sample_documents_are_as_published(file: str, seed: str) -> None:
    if not SEEDS.is_dir():
        pytest.skip("the published documents are not beside the repository")
    assert (DATA / file).read_bytes() == (SEEDS / seed).read_bytes()


def test_the_sample_report_has_the_published_figures() -> None:
    if not SEEDS.is_dir():
        pytest.skip("the published documents are not beside the repository")
    sample, published = (DATA / "petition-report.md").read_bytes(), (SEEDS / "002_4b7078e7d9f86b1b.txt").read_bytes()
    for begin, end in ((b"### Signatures\n", b"### Government Response\n"), (b"### History\n", None)):
        parts = [text[text.index(begin) : text.index(end) if end else None] for text in (sample, published)]
        assert parts[0] == parts[1]


def test_petition() -> None:
    ran = run(EXAMPLES / "python" / "05_petition.py", DATA / "petition.json", DATA / "petition-report.md")
    assert ran.returncode == 0, ran.stderr
    assert "  2021-03-11 18:36 debate threshold reached\n" in ran.stdout
    assert "270,294 signatures, 268,513 of them in the United Kingdom\n" in ran.stdout
    assert "13,698 of these are in no constituency, 0 in no country\n" in ran.stdout
    assert f"as a listing its total is {270_294 + 254_815:,}: " in ran.stdout
    assert ran.stdout.endswith("petition-report.md: no differences\n")
    assert run(EXAMPLES / "python" / "05_petition.py").returncode == 2


def test_petition_without_signatures_by_place(tmp_path: Path) -> None:
    path = tmp_path / "archived.json"
    path.write_bytes(b'{"type":"archived-petition","id":1,"attributes":{"action":"Mend it","signature_count":1849}}')
    ran = run(EXAMPLES / "python" / "05_petition.py", path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "1,849 signatures, an unknown number of them in the United Kingdom\n" in ran.stdout
    assert ran.stdout.endswith("without signatures by place there is no listing\n")


def test_results() -> None:
    ran = run(EXAMPLES / "python" / "06_results.py", DATA / "referendum-result.csv", DATA / "candidates.csv")
    assert ran.returncode == 0, ran.stderr
    assert "12 areas: Remain 562,595, Leave 778,103\n" in ran.stdout
    # Electoral Commission: the turnout of the North East was 69.3 %.
    assert "turnout 69.3" in ran.stdout
    assert "Chorley: Spk by 20,575 over Green\n" in ran.stdout
    assert run(EXAMPLES / "python" / "06_results.py").returncode == 2
