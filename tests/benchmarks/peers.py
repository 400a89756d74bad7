# SPDX-License-Identifier: MIT
"""Who reads which document into columns, and how its answer is checked.

Each peer is used as its documentation says, with one thread, and gives typed columns in memory. Only ukvotes holds the
numbers against each other and keeps the place of every row.
"""

from __future__ import annotations

import csv
import importlib
import inspect
import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import documents

Facts = documents.Facts


@dataclass(frozen=True)
class Peer:
    name: str
    kind: str
    prepare: Callable[[], Callable[[str], Any]]  # imports; gives what is timed: from a path to columns
    facts: Callable[[Any], Facts]  # of the columns, not timed
    environment: dict[str, str] = field(default_factory=dict)


PEERS: list[Peer] = []


def peer(
    name: str, kind: str, facts: Callable[[Any], Facts], **environment: str
) -> Callable[[Callable[[], Callable[[str], Any]]], Callable[[], Callable[[str], Any]]]:
    def add(prepare: Callable[[], Callable[[str], Any]]) -> Callable[[], Callable[[str], Any]]:
        PEERS.append(Peer(name, kind, prepare, facts, environment))
        return prepare

    return add


def facts_of_document(document: Any) -> Facts:
    facts = {"findings": len(document.findings)}
    for name in ("areas", "countries", "constituencies", "parties"):
        table = getattr(document, name, None)
        if table is None:
            continue
        facts[f"{name}.rows"] = len(table)
        for column in table.columns:
            if column.unit not in ("", "percent"):
                facts[f"{name}.{column.name}"] = sum(table[column.name])
    return facts


def ukvotes_peers(kind: str) -> list[Peer]:
    """ukvotes without options, and with those that make reading faster or smaller, as far as it has them."""
    ukvotes = importlib.import_module("ukvotes")
    read = getattr(ukvotes, "read_" + kind.replace("-", "_"))
    wanted: dict[str, dict[str, Any]] = {
        "ukvotes": {},
        "ukvotes, source mapped": {"keep_source": "mapped"},
        "ukvotes, source not kept": {"keep_source": False},
        "ukvotes, 2 threads": {"threads": 2},
        "ukvotes, 2 threads, source not kept": {"threads": 2, "keep_source": False},
    }

    def peer_with(name: str, options: dict[str, Any]) -> Peer:
        return Peer(name, kind, lambda: lambda path: read(path, **options), facts_of_document)

    known = inspect.signature(read).parameters.keys()
    return [peer_with(name, options) for name, options in wanted.items() if options.keys() <= known]


COUNTS = {
    "Remain": "remain",
    "Leave": "leave",
    "Absolute Difference": "difference",
    "Electorate": "electorate",
    "Votes_Cast": "votes_cast",
    "Unmarked_or_void": "unmarked_or_void",
}
"""Of either kind of referendum, those that it has."""


def facts_of_frame(frame: Any) -> Facts:
    """Of a data frame of pandas or polars."""
    sums = {f"areas.{name}": int(frame[heading].sum()) for heading, name in COUNTS.items() if heading in frame.columns}
    return {"areas.rows": len(frame)} | sums


@peer("pandas, C engine", "referendum", facts_of_frame)
@peer("pandas, C engine", "referendum-result", facts_of_frame)
def pandas_c() -> Callable[[str], Any]:
    pandas = importlib.import_module("pandas")
    return lambda path: pandas.read_csv(path)


@peer("pandas, pyarrow engine", "referendum", facts_of_frame, OMP_NUM_THREADS="1", ARROW_NUM_THREADS="1")
@peer("pandas, pyarrow engine", "referendum-result", facts_of_frame, OMP_NUM_THREADS="1", ARROW_NUM_THREADS="1")
def pandas_pyarrow() -> Callable[[str], Any]:
    pandas, pyarrow = importlib.import_module("pandas"), importlib.import_module("pyarrow")
    pyarrow.set_cpu_count(1)
    pyarrow.set_io_thread_count(1)
    return lambda path: pandas.read_csv(path, engine="pyarrow")


@peer("polars", "referendum", facts_of_frame, POLARS_MAX_THREADS="1")
@peer("polars", "referendum-result", facts_of_frame, POLARS_MAX_THREADS="1")
def polars() -> Callable[[str], Any]:
    module = importlib.import_module("polars")
    return lambda path: module.read_csv(path)


def facts_of_arrow(table: Any) -> Facts:
    sum_of = importlib.import_module("pyarrow.compute").sum
    return {"areas.rows": table.num_rows} | {
        f"areas.{name}": sum_of(table[head]).as_py() for head, name in COUNTS.items() if head in table.column_names
    }


@peer("pyarrow.csv", "referendum", facts_of_arrow)
@peer("pyarrow.csv", "referendum-result", facts_of_arrow)
def pyarrow_csv() -> Callable[[str], Any]:
    module = importlib.import_module("pyarrow.csv")
    options = module.ReadOptions(use_threads=False)
    return lambda path: module.read_csv(path, options)


def facts_of_database(connection: Any) -> Facts:
    there = {row[0] for row in connection.execute("describe areas").fetchall()}
    counts = {heading: name for heading, name in COUNTS.items() if heading in there}
    names = ["areas.rows", *(f"areas.{name}" for name in counts.values())]
    sums = ", ".join(f'sum("{heading}")' for heading in counts)
    values = connection.execute(f"select count(*), {sums} from areas").fetchone()
    return {name: int(value) for name, value in zip(names, values, strict=True)}


@peer("DuckDB", "referendum", facts_of_database)
@peer("DuckDB", "referendum-result", facts_of_database)
def duckdb() -> Callable[[str], Any]:
    module = importlib.import_module("duckdb")

    def read(path: str) -> Any:
        connection = module.connect(config={"threads": 1})
        connection.execute("create table areas as from read_csv(?)", [path])
        return connection

    return read


def facts_of_lists(columns: dict[str, list[Any]]) -> Facts:
    """By "table.column", of lists; of texts only the number."""
    facts: Facts = {}
    for name, column in columns.items():
        facts[name.partition(".")[0] + ".rows"] = len(column)
        if isinstance(column[0], int):
            facts[name] = sum(column)
    return facts


@peer("Python csv", "referendum", facts_of_lists)
def python_csv() -> Callable[[str], Any]:
    def read(path: str) -> dict[str, list[Any]]:
        region, area, remain, leave, status, difference = columns = [], [], [], [], [], []  # type: ignore[var-annotated]
        with open(path, encoding="utf-8", newline="") as file:
            rows = csv.reader(file)
            next(rows)
            for row in rows:
                region.append(row[0])
                area.append(row[1])
                remain.append(int(row[2]))
                leave.append(int(row[3]))
                status.append(row[4])
                difference.append(int(row[5]))
        names = ("region", "area", "remain", "leave", "status", "difference")
        return {f"areas.{name}": column for name, column in zip(names, columns, strict=True)}

    return read


def facts_of_mixed_places(frame: Any) -> Facts:
    """pandas has both lists in one, with the three totals at its end."""
    places = frame[:-3]
    return {"places.rows": len(places), "places.signatures": int(places["signatures"].sum())}


@peer("pandas, C engine", "petition-listing", facts_of_mixed_places)
def pandas_listing() -> Callable[[str], Any]:
    pandas = importlib.import_module("pandas")
    return lambda path: pandas.read_csv(path, sep=":", skipinitialspace=True, header=None, names=["name", "signatures"])


@peer("Python", "petition-listing", facts_of_lists)
def python_listing() -> Callable[[str], Any]:
    def read(path: str) -> dict[str, list[Any]]:
        names: dict[str, list[str]] = {"countries": [], "constituencies": []}
        counts: dict[str, list[int]] = {"countries": [], "constituencies": []}
        with open(path, encoding="utf-8") as file:
            for line in itertools.takewhile(str.strip, file):
                name, _, count = line.partition(":")
                table = "countries" if count.startswith("  ") else "constituencies"
                names[table].append(name)
                counts[table].append(int(count))
        named = {f"{table}.name": column for table, column in names.items()}
        return named | {f"{table}.signatures": column for table, column in counts.items()}

    return read


def cells_of(lines: Iterable[str]) -> Iterable[list[str]]:
    """The cells of the lines of a table, up to the first line that is none of its lines."""
    for line in lines:
        if not line.startswith("| "):
            return
        yield line[2:-3].split(" | ")


@peer("Python", "petition-report", facts_of_lists)
def python_report() -> Callable[[str], Any]:
    headings = {
        "countries": ("rank", "name", "signatures", "percent"),
        "constituencies": ("rank", "name", "mp", "signatures", "percent"),
    }

    def read(path: str) -> dict[str, list[Any]]:
        columns: dict[str, list[Any]] = {}
        with open(path, encoding="utf-8") as file:
            for table, names in headings.items():
                next(line for line in file if line.startswith("| # "))
                next(file)
                rank, *texts, signatures, percent = table_columns = [[] for _ in names]  # type: ignore[var-annotated]
                for first, *middle, count, share in cells_of(file):
                    rank.append(int(first))
                    for column, text in zip(texts, middle, strict=True):
                        column.append(text)
                    signatures.append(int(count.replace(",", "")))
                    percent.append(float(share))
                columns |= {f"{table}.{name}": column for name, column in zip(names, table_columns, strict=True)}
        return columns

    return read


@peer("Python", "party-tally", facts_of_lists)
def python_tally() -> Callable[[str], Any]:
    def read(path: str) -> dict[str, list[Any]]:
        cells = Path(path).read_text(encoding="utf-8").split("|")
        return {
            "parties.name": [cell.strip() for cell in cells[1::3]],
            "parties.leaflets": [int(cell.strip().replace(",", "")) for cell in cells[2::3]],
        }

    return read


PLACES = {
    "signatures_by_country": ("countries", {"name": "name", "code": "code", "signature_count": "signatures"}),
    "signatures_by_constituency": (
        "constituencies",
        {"name": "name", "ons_code": "code", "mp": "mp", "signature_count": "signatures"},
    ),
}
"""The tables of a petition's JSON, with their columns."""


def facts_of_tables(tables: dict[str, Any]) -> Facts:
    """By name, of Arrow tables."""
    sum_of = importlib.import_module("pyarrow.compute").sum
    facts: Facts = {}
    for name, table in tables.items():
        facts |= {f"{name}.rows": table.num_rows, f"{name}.signatures": sum_of(table["signatures"]).as_py()}
    return facts


@peer("orjson, pyarrow", "petition", facts_of_tables)
def orjson() -> Callable[[str], Any]:
    module, pyarrow = importlib.import_module("orjson"), importlib.import_module("pyarrow")

    def read(path: str) -> dict[str, Any]:
        attributes = module.loads(Path(path).read_bytes())["data"]["attributes"]
        tables = {}
        for field_name, (table, columns) in PLACES.items():
            rows = attributes[field_name]
            lists = {column: [row[key] for row in rows] for key, column in columns.items()}
            tables[table] = pyarrow.table(lists)
        return tables

    return read


def facts_of_places_database(connection: Any) -> Facts:
    facts: Facts = {}
    for table, _ in PLACES.values():
        rows, signatures = connection.execute(f"select count(*), sum(signature_count) from {table}").fetchone()
        facts |= {f"{table}.rows": int(rows), f"{table}.signatures": int(signatures)}
    return facts


@peer("DuckDB", "petition", facts_of_places_database)
def duckdb_json() -> Callable[[str], Any]:
    module = importlib.import_module("duckdb")

    def read(path: str) -> Any:
        connection = module.connect(config={"threads": 1})
        connection.execute(
            "create table page as select data.attributes as page from read_json(?, maximum_object_size = 1073741824)",
            [path],
        )
        for field_name, (table, _) in PLACES.items():
            connection.execute(f"create table {table} as select unnest(page.{field_name}, recursive := true) from page")
        return connection

    return read
