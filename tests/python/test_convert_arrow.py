# SPDX-License-Identifier: MIT
"""Arrow and Parquet files, read back by others."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ukvotes as ukv
from plain_reading import plain_tables
from ukvotes.cli.app import app

RUNNER = CliRunner()


def converted(source: Path, out: Path, *options: str, code: int = 0) -> str:
    result = RUNNER.invoke(app, ["convert", str(source), "-o", str(out), *options])
    assert result.exit_code == code, result.output
    return str(out)


@pytest.fixture
def referendum_file(repaired: ukv.Referendum, tmp_path: Path) -> Path:
    repaired.write(tmp_path / "referendum.csv")
    return tmp_path / "referendum.csv"


def test_arrow_files_hold_every_table(sample: Path, tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    document = ukv.read(sample)
    for name, table in document.tables.items():
        path = converted(sample, tmp_path / f"{name}.arrow", "--table", name, code=1 if document.findings.errors else 0)
        with pyarrow.ipc.open_file(path) as file:
            read = file.read_all()
        read.validate(full=True)
        assert [tuple(row.values()) for row in read.to_pylist()] == plain_tables(sample)[name]
        units = [field.metadata[b"unit"].decode() if b"unit" in field.metadata else "" for field in read.schema]
        assert units == [column.unit for column in table.columns]


def test_parquet_is_the_official_result(referendum_file: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    read = parquet.read_table(converted(referendum_file, tmp_path / "areas.parquet"))
    assert read.num_rows == 382
    assert sum(read["remain"].to_pylist()) == 16_141_241
    assert read.to_pylist()[0]["area"] == "Bristol"


def test_pandas_reads_it(referendum_file: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_parquet(converted(referendum_file, tmp_path / "areas.parquet"))
    assert (int(frame.remain.sum()), int(frame.leave.sum())) == (16_141_241, 17_410_742)
    feather = pandas.read_feather(converted(referendum_file, tmp_path / "areas.arrow"))
    pandas.testing.assert_frame_equal(frame, feather)
    from_csv = pandas.read_csv(converted(referendum_file, tmp_path / "areas.csv"))
    assert from_csv.leave.sum() == 17_410_742
    from_lines = pandas.read_json(converted(referendum_file, tmp_path / "areas.jsonl"), lines=True)
    assert from_lines.difference.tolist() == from_csv.difference.tolist()


def test_polars_reads_it(referendum_file: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    polars = pytest.importorskip("polars")
    frame = polars.read_parquet(converted(referendum_file, tmp_path / "areas.parquet"))
    assert (frame["remain"].sum(), frame["leave"].sum()) == (16_141_241, 17_410_742)


@pytest.mark.parametrize("ending", ["csv", "parquet", "jsonl"])
def test_duckdb_reads_it(ending: str, referendum_file: Path, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    if ending == "parquet":
        pytest.importorskip("pyarrow")
    path = converted(referendum_file, tmp_path / f"areas.{ending}")
    query = (
        f"select count(*), sum(remain)::bigint, sum(leave)::bigint, max(area) filter (difference = 53609) from '{path}'"
    )
    assert duckdb.sql(query).fetchall() == [(382, 16_141_241, 17_410_742, "Bristol")]


@pytest.mark.parametrize("ending", ["arrow", "parquet"])
def test_without_pyarrow_it_says_what_to_install(
    ending: str, tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [name for name in sys.modules if name.split(".")[0] == "pyarrow"]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = RUNNER.invoke(app, ["convert", str(data / "party-tally.txt"), "-o", str(tmp_path / f"out.{ending}")])
    assert result.exit_code == 2
    assert "pip install 'ukvotes[arrow]'" in result.stderr
    assert list(tmp_path.iterdir()) == []
