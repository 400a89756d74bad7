# SPDX-License-Identifier: MIT
"""Documents of any size, made from the rows of the sample documents, with the answers that a reader must give.

    python tests/benchmarks/documents.py --mebibytes 4 referendum party-tally

Every row of a sample (without the three damaged ones) stands in the document equally often, in an order that is the
same on every machine. Totals, ranks and shares are computed for the whole, so that all of it agrees. Where a format
wants its rows in order of their counts, the counts are in order and the names are shuffled against them. A referendum
is shuffled row by row: real ones come in any order, and a reader says so in one note. Parties are numbered, for the
name of a party stands in one row; so are the areas of full results, and the places of a petition.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
SAMPLES = REPOSITORY / "examples" / "data"
DIRECTORY = REPOSITORY / "build" / "benchmarks"

# What a reader must find: "findings", "table.rows", and by "table.column" the sum of a column of numbers (hundredths of
# percentages) or the bytes of a column of texts.
Facts = dict[str, int]
Row = tuple[str, ...]


@dataclass(frozen=True)
class Kind:
    name: str
    sample: str
    make: Callable[[str, int], tuple[Iterable[str], Facts]]


def shuffled(values: Iterable[Row], copies: int, seed: int) -> list[Row]:
    many = list(values) * copies
    random.Random(seed).shuffle(many)
    return many


def repeated_in_order(counts: Iterable[int], copies: int) -> Iterator[int]:
    for count in sorted(counts, reverse=True):
        for _ in range(copies):
            yield count


def size_of(texts: Iterable[str]) -> int:
    return sum(len(text.encode()) for text in texts)


def number(text: str) -> int:
    return int(text.replace(",", ""))


def referendum(sample: str, size: int) -> tuple[Iterable[str], Facts]:
    header, *lines = sample.splitlines(keepends=True)
    whole = [line for line in lines if '"' not in line]
    copies = -(-size // size_of(whole))
    columns = list(zip(*(line.rstrip("\n").split(",") for line in whole), strict=True))
    # Rows in no order, and too many of them. Where those are not too many to be looked at, the twelve regions besides,
    # and the areas that stand for a second time, as far as there is room for findings.
    rows = copies * len(whole)
    facts = {"areas.rows": rows, "findings": 2 if rows > 20_000 else min(2 + 12 + rows - len(whole), 10_001)}
    for place, name in ((0, "region"), (1, "area"), (4, "status")):
        facts[f"areas.{name}"] = copies * size_of(columns[place])
    for place, name in ((2, "remain"), (3, "leave"), (5, "difference")):
        facts[f"areas.{name}"] = copies * sum(map(int, columns[place]))
    lines_in_no_order = (row for (row,) in shuffled([(line,) for line in whole], copies, 1))
    return (text for part in ((header,), lines_in_no_order) for text in part), facts


RESULT_COLUMNS = (
    "id",
    "region_code",
    "region",
    "area_code",
    "area",
    "electorate",
    "expected_ballots",
    "verified_ballots",
    "turnout",
    "votes_cast",
    "valid_votes",
    "remain",
    "leave",
    "rejected",
    "no_official_mark",
    "both_answers",
    "writing_or_mark",
    "unmarked_or_void",
    "remain_share",
    "leave_share",
    "rejected_share",
)
TEXTS_OF_RESULT = {"region_code", "region", "area_code", "area"}


def referendum_result(sample: str, size: int) -> tuple[Iterable[str], Facts]:
    """Areas are numbered, since none stands twice; so there are too many of them, and their region is too large."""
    header, *lines = sample.splitlines(keepends=True)
    rows = [line.rstrip("\n").split(",") for line in lines]
    copies = -(-size // size_of(lines))
    facts = {"areas.rows": copies * len(rows), "findings": 2}
    for name, cells in zip(RESULT_COLUMNS, zip(*rows, strict=True), strict=True):
        one = size_of(cells) if name in TEXTS_OF_RESULT else sum(round(float(cell) * hundred(name)) for cell in cells)
        facts[f"areas.{name}"] = copies * one

    def numbered() -> Iterator[str]:
        yield header
        for number_of_row, row in enumerate(shuffled(map(tuple, rows), copies, 7)):
            yield ",".join((*row[:3], f"E{number_of_row:08}", *row[4:])) + "\n"

    return numbered(), facts


def hundred(column: str) -> int:
    return 100 if column == "turnout" or column.endswith("_share") else 1


def petition_listing(sample: str, size: int) -> tuple[Iterable[str], Facts]:
    abroad = [row for row in re.findall(r"^(\S.*):  (\d+)$", sample, re.MULTILINE) if row[0] != "United Kingdom"]
    at_home = re.findall(r"^(?!Number of votes|Total number)(\S.*): (\d+)$", sample, re.MULTILINE)
    copies = -(-size // len(sample.encode()))
    overseas = copies * sum(int(count) for _, count in abroad)
    kingdom = copies * sum(int(count) for _, count in at_home)
    names = shuffled([(name,) for name, _ in abroad], copies, 2)
    counts = repeated_in_order((int(count) for _, count in abroad), copies)

    def lines() -> Iterator[str]:
        yield f"United Kingdom:  {kingdom}\n"
        yield from (f"{name}:  {count}\n" for (name,), count in zip(names, counts, strict=True))
        yield from (f"{name}: {count}\n" for name, count in shuffled(at_home, copies, 3))
        yield f"\n Number of votes by Country: {overseas + kingdom}\nNumber of votes by Constituency: {kingdom}\n"
        yield f"Total number of votes: {overseas + 2 * kingdom}"

    return lines(), {
        "countries.rows": copies * len(abroad) + 1,
        "countries.name": copies * size_of(name for name, _ in abroad) + len("United Kingdom"),
        "countries.signatures": overseas + kingdom,
        "constituencies.rows": copies * len(at_home),
        "constituencies.name": copies * size_of(name for name, _ in at_home),
        "constituencies.signatures": kingdom,
        "findings": 1,  # the third total counts the United Kingdom twice, in every listing
    }


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f}"


def ranked(names: Iterable[Row], counts: Iterable[int], whole: int) -> Iterator[str]:
    """Rows `| rank | name [| member] | count | share |`."""
    for rank, (cells, count) in enumerate(zip(names, counts, strict=True), 1):
        yield f"| {rank} | {' | '.join(cells)} | {count:,} | {share(count, whole)} |\n"


def hundredths(counts: Iterable[int], copies: int, whole: int) -> int:
    return copies * sum(number(share(count, whole).replace(".", "")) for count in counts)


def petition_report(sample: str, size: int) -> tuple[Iterable[str], Facts]:
    beginning, _, rest = sample.partition("| 1 | United Kingdom |")
    between = rest[rest.index("\n\n### Signatures by Constituency") + 1 : rest.index("| 1 | Unknown |")]
    abroad = re.findall(r"^\| \d+ \| ([^|]+) \| ([\d,]+) \| [\d.]+ \|$", rest, re.MULTILINE)
    at_home = re.findall(r"^\| \d+ \| ([^|]+) \| ([^|]+) \| ([\d,]+) \| [\d.]+ \|$", rest, re.MULTILINE)
    copies = -(-(size - len(beginning)) // (len(rest.encode()) - len(between)))
    abroad_counts = [number(count) for _, count in abroad]
    at_home_counts = [number(count) for _, _, count in at_home]
    kingdom = copies * sum(at_home_counts)
    whole = kingdom + copies * sum(abroad_counts)

    def lines() -> Iterator[str]:
        yield re.sub(r"\*\*[\d,]+ signatures\*\*", f"**{whole:,} signatures**", beginning)
        countries = [("United Kingdom",), *shuffled([(name,) for name, _ in abroad], copies, 4)]
        yield from ranked(countries, [kingdom, *repeated_in_order(abroad_counts, copies)], whole)
        yield between
        members = shuffled([(name, member) for name, member, _ in at_home], copies, 5)
        yield from ranked(members, repeated_in_order(at_home_counts, copies), kingdom)

    country_rows, constituency_rows = copies * len(abroad) + 1, copies * len(at_home)
    return lines(), {
        "countries.rows": country_rows,
        "countries.rank": country_rows * (country_rows + 1) // 2,
        "countries.name": copies * size_of(name for name, _ in abroad) + len("United Kingdom"),
        "countries.signatures": whole,
        "countries.percent": hundredths(abroad_counts, copies, whole) + hundredths([kingdom], 1, whole),
        "constituencies.rows": constituency_rows,
        "constituencies.rank": constituency_rows * (constituency_rows + 1) // 2,
        "constituencies.name": copies * size_of(name for name, _, _ in at_home),
        "constituencies.mp": copies * size_of(member for _, member, _ in at_home),
        "constituencies.signatures": kingdom,
        "constituencies.percent": hundredths(at_home_counts, copies, kingdom),
        "findings": 0,
    }


def party_tally(sample: str, size: int) -> tuple[Iterable[str], Facts]:
    rows = re.findall(r"\|\s+([^|]*?)\s+\|\s+([\d,]+)\s+\|", sample)
    first, second = (re.search(re.escape(name), sample) for name, _ in rows[:2])
    assert first is not None and second is not None
    frame = sample[first.end() : second.start()].replace(rows[0][1], "{count:,}")
    behind_name, behind_count = frame.split("{count:,}")
    behind_last = behind_count[: behind_count.index("|") + 1]
    copies = -(-size // (len(sample.encode()) + len(rows) * len(" (123456)")))
    names = shuffled([(name,) for name, _ in rows], copies, 6)
    last = len(names)
    counts = repeated_in_order((number(count) for _, count in rows), copies)

    def cells() -> Iterator[str]:
        yield sample[: first.start()]
        for place, ((name,), count) in enumerate(zip(names, counts, strict=True), 1):
            yield f"{name} ({place}){behind_name}{count:,}{behind_count if place < last else behind_last}"

    numbers = sum(len(f" ({place})") for place in range(1, last + 1))
    return cells(), {
        "parties.rows": last,
        "parties.name": copies * size_of(name for name, _ in rows) + numbers,
        "parties.leaflets": copies * sum(number(count) for _, count in rows),
        "findings": 0,
    }


def petition(sample: str, size: int) -> tuple[Iterable[str], Facts]:
    """Places abroad and constituencies have codes by their number, since none stands twice."""
    page = json.loads(sample)
    attributes = page["data"]["attributes"]
    copies = -(-size // len(sample.encode()))
    abroad = [row for row in attributes["signatures_by_country"] if row["code"] != "GB"]
    at_home = attributes["signatures_by_constituency"]

    def in_any_order(rows: list[dict[str, Any]], seed: int) -> Iterator[tuple[int, dict[str, Any]]]:
        order = shuffled([(str(place),) for place in range(len(rows))], copies, seed)
        return enumerate(rows[int(place)] for (place,) in order)

    countries = [{**row, "code": f"C{at:07}"} for at, row in in_any_order(abroad, 8)]
    kingdom = [
        row | {"signature_count": copies * row["signature_count"]}
        for row in attributes["signatures_by_country"]
        if row["code"] == "GB"
    ]
    seats = [{**row, "ons_code": f"E{at:08}"} for at, row in in_any_order(at_home, 9)]
    regions = [row | {"signature_count": copies * row["signature_count"]} for row in attributes["signatures_by_region"]]
    attributes |= {
        "signature_count": copies * attributes["signature_count"],
        "signatures_by_country": kingdom + countries,
        "signatures_by_constituency": seats,
        "signatures_by_region": regions,
    }
    facts = {"findings": 0}
    for table, rows in (("countries", kingdom + countries), ("constituencies", seats)):
        facts[f"{table}.rows"] = len(rows)
        facts[f"{table}.name"] = size_of(row["name"] for row in rows)
        facts[f"{table}.signatures"] = sum(row["signature_count"] for row in rows)
    facts["constituencies.mp"] = size_of(row["mp"] for row in seats)
    return (json.dumps(page, ensure_ascii=False, separators=(",", ":")),), facts


KINDS = {
    kind.name: kind
    for kind in (
        Kind("referendum", "referendum-damaged.csv", referendum),
        Kind("referendum-result", "referendum-result.csv", referendum_result),
        Kind("petition-listing", "petition-listing.txt", petition_listing),
        Kind("petition-report", "petition-report.md", petition_report),
        Kind("party-tally", "party-tally.txt", party_tally),
        Kind("petition", "petition.json", petition),
    )
}


def facts_of(document: Path) -> Facts:
    lines = document.with_name(document.name + ".facts").read_text().splitlines()
    return {name: int(value) for name, value in (line.split() for line in lines)}


def made(kind_name: str, mebibytes: float, directory: Path = DIRECTORY) -> Path:
    """The document of about that size; made only if it is not there yet. Its facts stand beside it."""
    kind = KINDS[kind_name]
    sample = (SAMPLES / kind.sample).read_bytes()
    maker = zlib.crc32(sample, zlib.crc32(Path(__file__).read_bytes()))
    path = directory / f"{kind_name}-{mebibytes:g}.txt"
    if path.exists() and facts_of(path).get("maker") == maker:
        return path
    directory.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    parts, facts = kind.make(sample.decode(), int(mebibytes * 2**20))
    unfinished = path.with_suffix(".part")
    with unfinished.open("w", encoding="utf-8", newline="") as file:
        file.writelines(parts)
    facts |= {"bytes": unfinished.stat().st_size, "maker": maker}
    lines = (f"{name} {value}\n" for name, value in facts.items())
    path.with_name(path.name + ".facts").write_text("".join(lines))
    unfinished.rename(path)
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description="Makes documents of any size from the rows of the samples.")
    parser.add_argument("--mebibytes", type=float, default=4)
    parser.add_argument("--directory", type=Path, default=DIRECTORY)
    parser.add_argument("kind", nargs="*", help=", ".join(KINDS))
    arguments = parser.parse_args()
    for kind in arguments.kind or KINDS:
        print(made(kind, arguments.mebibytes, arguments.directory))


if __name__ == "__main__":
    main()
