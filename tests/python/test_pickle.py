# SPDX-License-Identifier: MIT
from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import ukvotes as ukv
from plain_reading import plain_tables
from ukvotes import pickling

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_documents_survive_pickling(sample: Path, protocol: int) -> None:
    document = ukv.read(sample)
    twin = pickle.loads(pickle.dumps(document, protocol))
    assert twin == document and hash(twin) == hash(document) and type(twin) is type(document)
    assert bytes(twin) == sample.read_bytes()
    assert (twin.source_name, twin.dialect, twin.limits) == (str(sample), document.dialect, document.limits)
    assert twin.findings == document.findings and twin.tables == document.tables
    assert {name: [*table.cells()] for name, table in twin.tables.items()} == plain_tables(sample)


def test_another_process_reads_the_same(data: Path) -> None:
    repaired = ukv.read_referendum(data / "referendum-damaged.csv").repair().document
    code = "import pickle, sys; d = pickle.load(sys.stdin.buffer); print(d.remain, d.leave, d.findings.summary)"
    said = subprocess.check_output([sys.executable, "-c", code], input=pickle.dumps(repaired))
    assert said.split(maxsplit=2)[:2] == [b"16141241", b"17410742"]  # as the Electoral Commission published them
    assert said.decode().split(maxsplit=2)[2].strip() == repaired.findings.summary


def test_limits_are_part_of_a_document(data: Path) -> None:
    content = (data / "referendum-damaged.csv").read_bytes()
    whole, part = ukv.read(content), ukv.read(content, limits=ukv.Limits(rows=100))
    assert whole != part and whole == ukv.read(content, limits=ukv.Limits())
    twin = pickle.loads(pickle.dumps(part))
    assert isinstance(twin, ukv.Referendum)
    assert twin == part and twin.limits.rows == 100 and len(twin.areas) == 100


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("key", [slice(None), slice(3, 10), slice(None, None, -7), slice(5, 5)])
def test_tables_survive_pickling(referendum: ukv.Referendum, key: slice, protocol: int) -> None:
    table = referendum.areas[key]
    twin = pickle.loads(pickle.dumps(table, protocol))
    assert twin == table and hash(twin) == hash(table)
    assert list(twin) == list(table) and twin[1:] == table[1:]


def test_the_table_of_findings_survives_pickling(referendum: ukv.Referendum) -> None:
    table = referendum.findings.table[1:]
    assert pickle.loads(pickle.dumps(table)) == table
    assert [row.line for row in table] == [3, 4]
    assert pickle.loads(pickle.dumps(referendum.findings)) == referendum.findings


def test_a_document_is_stored_once_with_its_tables(report: ukv.PetitionReport) -> None:
    alone, all_tables = len(pickle.dumps(report)), len(pickle.dumps((report, report.tables)))
    assert all_tables < alone + 1000


def test_copies_are_the_thing_itself(sample: Path) -> None:
    document = ukv.read(sample)
    assert copy.copy(document) is document is copy.deepcopy(document)
    for table in document.tables.values():
        assert copy.copy(table) is table is copy.deepcopy(table)


def test_an_error_carries_its_document_through_a_pickle(data: Path) -> None:
    with pytest.raises(ukv.ParseError) as error:
        ukv.read(data / "referendum-damaged.csv", strict=True)
    twin = pickle.loads(pickle.dumps(error.value))
    assert str(twin) == str(error.value) and twin.document == error.value.document


@pytest.mark.parametrize("restored", [pickling.restored_document, pickling.restored_table])
def test_an_unknown_version_is_refused_with_advice(restored: object) -> None:
    assert callable(restored)
    with pytest.raises(
        pickle.UnpicklingError, match=rf"format 3 .* ukvotes {ukv.__version__}, which reads format 2: read"
    ):
        restored(3, "whatever", "a later version", "stores")


def test_what_is_stored_is_the_published_bytes(tally: ukv.PartyTally) -> None:
    _, stored = tally.__reduce__()
    assert stored[:3] == (2, "party-tally", bytes(tally))
    assert stored[4] == {
        "file_bytes": 2147483647,
        "line_bytes": 1048576,
        "field_bytes": 65536,
        "rows": 100000000,
        "findings": 10000,
    }
