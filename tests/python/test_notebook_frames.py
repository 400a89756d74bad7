# SPDX-License-Identifier: MIT
"""Tables as data frames. Figures are those of the Electoral Commission and of the petition site."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ukvotes as ukv
from plain_reading import plain_tables

REMAIN, LEAVE = 16_141_241, 17_410_742
SLICES = [slice(None), slice(10, 20), slice(None, None, 7), slice(None, None, -1), slice(-3, None), slice(5, 5)]
SHORT = b"Region,Area,Remain,Leave,Status,Absolute Difference\nA,B,9007199254740993,x,Remain,1\nC,D,3,2,Remain,1\n"


@pytest.fixture(scope="session")
def pyarrow() -> Any:
    return pytest.importorskip("pyarrow")


@pytest.fixture(scope="session")
def pandas(pyarrow: Any) -> Any:
    return pytest.importorskip("pandas")


@pytest.fixture(scope="session")
def polars() -> Any:
    return pytest.importorskip("polars")


def plain(row: Any) -> tuple[Any, ...]:
    """As others see a row: enumerations as their words."""
    return tuple(getattr(value, "value", value) for value in row)


def test_arrow_has_what_the_documents_have(sample: Path, pyarrow: Any) -> None:
    tables = ukv.read(sample).tables
    expected = plain_tables(sample)
    assert [*tables] == [*expected]
    for name, table in tables.items():
        arrow = table.to_arrow()
        arrow.validate(full=True)
        assert arrow.column_names == [column.name for column in table.columns]
        assert [tuple(row.values()) for row in arrow.to_pylist()] == expected[name]
        for column, field in zip(table.columns, arrow.schema, strict=True):
            assert (field.metadata or {}).get(b"unit", b"").decode() == column.unit
            assert field.metadata[b"published"].decode() == column.published


def test_a_reader_of_the_c_stream_alone_has_what_the_documents_have(sample: Path) -> None:
    """Nanoarrow takes the stream of the C interface as it comes, without pyarrow between."""
    nanoarrow = pytest.importorskip("nanoarrow")
    expected = plain_tables(sample)
    for name, table in ukv.read(sample).tables.items():
        with nanoarrow.ArrayStream(table) as stream:
            rows = stream.read_all().to_pylist()
        assert [tuple(row.values()) for row in rows] == expected[name]


def test_a_vacant_seat_is_missing_in_rows_and_in_arrow(report: ukv.PetitionReport, pyarrow: Any) -> None:
    vacant = ukv.read_petition_report(bytes(report).replace(b"| Rt Hon Andrew Mitchell MP |", b"| None |"))
    row = report.constituencies["mp"].index("Rt Hon Andrew Mitchell MP")
    assert vacant.constituencies[row].mp is None
    assert vacant.constituencies.to_arrow()["mp"][row].as_py() is None


@pytest.mark.parametrize("key", SLICES)
def test_parts_of_tables(repaired: ukv.Referendum, key: slice, pyarrow: Any) -> None:
    part = repaired.areas[key]
    arrow = part.to_arrow()
    arrow.validate(full=True)
    assert [tuple(row.values()) for row in arrow.to_pylist()] == [plain(row) for row in list(repaired.areas)[key]]


@pytest.mark.parametrize("key", SLICES)
def test_parts_keep_what_is_missing(key: slice, pyarrow: Any) -> None:
    rows = b"".join(b"A,B%d,%d,%s,Remain,1\n" % (n, n, b"x" if n % 3 else b"2") for n in range(40))
    areas = ukv.read_referendum(SHORT.splitlines(keepends=True)[0] + rows).areas[key]
    arrow = areas.to_arrow()
    arrow.validate(full=True)
    assert arrow["leave"].to_pylist() == [2 if n % 3 == 0 else None for n in list(range(40))[key]]
    assert arrow["area"].to_pylist() == [f"B{n}" for n in list(range(40))[key]]


def test_pandas_has_the_result_of_the_referendum(repaired: ukv.Referendum, pandas: Any) -> None:
    frame = repaired.areas.to_pandas()
    assert (frame["remain"].sum(), frame["leave"].sum()) == (REMAIN, LEAVE)
    assert (frame["status"] == "Leave").sum() == 263
    assert frame.groupby("region", observed=True)["remain"].sum()["Scotland"] == 1_661_191
    assert frame["remain"].dtype == "int64" and frame["region"].dtype == "category"


def test_counts_stay_integers_where_some_are_missing(pandas: Any) -> None:
    frame = ukv.read_referendum(SHORT).areas.to_pandas()
    assert (frame["leave"].dtype, frame["remain"].dtype) == ("Int64", "int64")
    assert frame["leave"].isna().tolist() == [True, False] and frame["leave"][1] == 2
    assert frame["remain"][0] == 9_007_199_254_740_993  # 2**53 + 1, which no double is


def test_polars_has_the_result_of_the_referendum(repaired: ukv.Referendum, polars: Any) -> None:
    frame = repaired.areas.to_polars()
    assert (frame["remain"].sum(), frame["leave"].sum()) == (REMAIN, LEAVE)
    assert frame.equals(polars.DataFrame(repaired.areas))
    assert frame.schema["remain"] == polars.Int64
    assert frame.schema["region"] in (polars.Categorical, polars.Enum, polars.String)


def test_polars_takes_tables_by_column(repaired: ukv.Referendum, polars: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def by_row(self: object) -> None:
        raise AssertionError("a table was taken apart row by row")

    monkeypatch.setattr(ukv.Table, "__iter__", by_row)
    assert polars.DataFrame(repaired.areas[5:]).height == 377


def test_duckdb_takes_tables_by_name(repaired: ukv.Referendum) -> None:
    duckdb = pytest.importorskip("duckdb")
    areas = repaired.areas
    query = "select sum(remain)::bigint, sum(leave)::bigint from areas"
    assert duckdb.sql(query).fetchall() == [(REMAIN, LEAVE)]
    assert len(areas) == 382


def test_pandas_takes_a_table_itself(report: ukv.PetitionReport, pandas: Any) -> None:
    if not hasattr(pandas.DataFrame, "from_arrow"):
        pytest.skip("pandas.DataFrame.from_arrow came with pandas 3")
    frame = pandas.DataFrame.from_arrow(report.countries)
    assert frame["signatures"].sum() == report.signatures == 270_294  # the headline
    assert str(report.events.to_pandas()["at"].dtype).endswith("UTC]")


def test_a_frame_outlives_its_document(data: Path, pyarrow: Any) -> None:
    document = ukv.read_referendum(data / "referendum-damaged.csv").repair().document
    arrow, part, found = document.areas.to_arrow(), document.areas[::-1].to_arrow(), document.findings.table.to_arrow()
    del document
    gc.collect()
    assert sum(arrow["remain"].to_pylist()) == sum(part["remain"].to_pylist()) == REMAIN
    found.validate(full=True)


def test_each_stream_is_new(repaired: ukv.Referendum, pyarrow: Any) -> None:
    areas = repaired.areas
    for _ in range(3):
        assert pyarrow.table(areas).num_rows == 382
    capsule = areas.__arrow_c_stream__()
    assert pyarrow.RecordBatchReader._import_from_c_capsule(capsule).read_all().num_rows == 382
    assert pyarrow.schema(areas).names == pyarrow.table(areas).schema.names


def test_text_that_is_no_utf8_is_none_in_arrow_either(pyarrow: Any) -> None:
    document = ukv.read_referendum(SHORT.replace(b"C,D", b"C,\xff\xfe"))
    for table in (document.areas, document.findings.table):
        table.to_arrow().validate(full=True)
    assert "\\xff\\xfe" in document.findings.table["found"]


def test_findings_are_a_table(referendum: ukv.Referendum) -> None:
    table = referendum.findings.table
    assert (table.name, len(table), [column.name for column in table.columns]) == ("findings", 3, [*table[0]._fields])
    for row, finding in zip(table, referendum.findings, strict=True):
        for name in ("code", "name", "severity", "message", "line", "column", "byte_start", "byte_end", "table", "row"):
            assert getattr(row, name) == getattr(finding, name)
        assert (row.file, row.field, row.found) == (referendum.source_name, "Leave", finding.found)
        assert (row.expected, row.equation, row.grade) == (finding.expected, finding.equation, ukv.Grade.PROVEN)
    assert [(row.line, row.found) for row in table[:2]] == [(2, "14102787418"), (3, "4414864122")]


def test_what_a_finding_does_not_say_is_missing_in_its_row(tally: ukv.PartyTally) -> None:
    row = tally.findings.table[0]
    assert (row.severity, row.expected, row.grade) == (ukv.Severity.NOTE, None, None)
    assert len(ukv.Findings().table) == 0


def test_findings_of_many_files_are_one_frame(data: Path, pandas: Any, polars: Any) -> None:
    documents = [ukv.read(path) for path in sorted(data.glob("*.[ctm][sxd]*")) if path.name != "README.md"] * 250
    findings = ukv.Findings(finding for document in documents for finding in document.findings)
    frame = findings.table.to_pandas()
    # 3 glued rows, 2 warnings of the listing, 8 names that stand twice in the tally, nothing in the report; and two
    # documents that are parts of published files
    assert frame.groupby("name", observed=True).size().to_dict() == {
        "glued-counts": 750,
        "double-counted-total": 250,
        "uk-below-constituencies": 250,
        "duplicate-name": 2000,
        "area-count": 250,
        "constituency-count": 250,
    }
    assert findings.table.to_polars()["file"].n_unique() == 5
    assert frame["row"].dtype in ("int64", "Int64")


@pytest.mark.parametrize(
    ("method", "package", "extra"),
    [("to_arrow", "pyarrow", "arrow"), ("to_pandas", "pandas", "pandas"), ("to_polars", "polars", "polars")],
)
def test_what_to_install_is_said(
    tally: ukv.PartyTally, method: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportError, match=rf"{package}, .*pip install 'ukvotes\[{extra}\]'") as error:
        getattr(tally.parties, method)()
    assert error.value.name == package


def test_nothing_is_imported_before_it_is_asked_for(data: Path) -> None:
    code = (
        "import sys, ukvotes; d = ukvotes.read(sys.argv[1]); d.tables; d.findings.table; repr(d); d._repr_html_();"
        "print(sorted({'pandas', 'polars', 'pyarrow', 'numpy', 'rich', 'typer'} & sys.modules.keys()))"
    )
    said = subprocess.check_output([sys.executable, "-c", code, str(data / "party-tally.txt")], text=True)
    assert said.strip() == "[]"
