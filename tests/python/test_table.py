# SPDX-License-Identifier: MIT
from __future__ import annotations

import datetime
import gc
from collections.abc import Collection, Reversible
from pathlib import Path

import pytest

import ukvotes as ukv
from plain_reading import plain_tables


def test_a_table_is_a_sequence(referendum: ukv.Referendum) -> None:
    areas = referendum.areas
    rows = list(areas)
    assert isinstance(areas, Collection) and isinstance(areas, Reversible)
    assert len(rows) == len(areas) == 382
    assert areas[0] == rows[0] and areas[381] == areas[-1] == rows[-1] and areas[-382] == rows[0]
    assert list(reversed(areas)) == rows[::-1]
    assert rows[5] in areas and areas.index(rows[5]) == 5 and areas.count(rows[5]) == 1


@pytest.mark.parametrize(
    "key", [slice(10, 20), slice(None, None, 7), slice(None, None, -1), slice(-3, None), slice(5, 5), slice(380, 999)]
)
def test_slices_are_tables(referendum: ukv.Referendum, key: slice) -> None:
    part = referendum.areas[key]
    rows = list(referendum.areas)[key]
    assert isinstance(part, ukv.Table)
    assert list(part) == rows
    assert part["area"] == [row.area for row in rows]
    assert part[1:] == referendum.areas[key][1:]
    assert len(part) == len(rows)


@pytest.mark.parametrize("row", [382, -383, 10**30])
def test_rows_that_are_not_there(referendum: ukv.Referendum, row: int) -> None:
    with pytest.raises(IndexError):
        referendum.areas[row]


def test_wrong_keys(referendum: ukv.Referendum) -> None:
    with pytest.raises(KeyError, match="it has region, area, remain"):
        referendum.areas["Remain"]
    with pytest.raises(TypeError):
        referendum.areas[1.5]  # type: ignore[call-overload]


def test_columns_say_names_and_units(sample: Path) -> None:
    for name, table in ukv.read(sample).tables.items():
        assert table.name == name
        names = [column.name for column in table.columns]
        values = plain_tables(sample)[name]
        for row in table[:1]:
            # In the order of the document, which can lack some.
            assert [field for field in row._fields if field in names] == sorted(names, key=row._fields.index)
        for number, column in enumerate(names):
            assert table[column] == [row[number] for row in values]
            assert [getattr(row, column) for row in table] == [row[number] for row in values]
    assert ukv.Column("difference", "Absolute Difference", "votes") in ukv.read_referendum(b"").areas.columns


def test_long_tables_are_iterated_whole() -> None:
    header = b"Region,Area,Remain,Leave,Status,Absolute Difference\n"
    document = ukv.read_referendum(header + b"".join(b"R,A,%d,0,Remain,%d\n" % (n, n) for n in range(10_000, 0, -1)))
    assert [row.remain for row in document.areas] == list(range(10_000, 0, -1))


def test_rows_reconstruct(sample: Path) -> None:
    names = {**vars(ukv), "datetime": datetime}
    for table in ukv.read(sample).tables.values():
        for row in (*table[:1], *table[-1:]):
            assert eval(repr(row), names) == row


def test_equality_is_of_content(data: Path, repaired: ukv.Referendum) -> None:
    one, other = (ukv.read_referendum(data / "referendum-damaged.csv").areas for _ in range(2))
    assert one == other and hash(one) == hash(other)
    assert one != repaired.areas and one[3:] == repaired.areas[3:]
    assert one != list(one)


def test_tables_and_documents_do_not_change(referendum: ukv.Referendum) -> None:
    with pytest.raises(TypeError):
        referendum.areas[0] = referendum.areas[1]  # type: ignore[index]
    with pytest.raises(AttributeError):
        referendum.areas[0].remain = 1  # type: ignore[misc]
    with pytest.raises(AttributeError):
        referendum.areas = ()  # type: ignore[misc, assignment]
    with pytest.raises(AttributeError):
        referendum.colour = "blue"  # type: ignore[attr-defined]
    column = referendum.areas["remain"]
    column[0] = -1
    assert referendum.areas["remain"][0] == 228_445


def test_a_table_outlives_its_document(data: Path) -> None:
    content = bytearray((data / "referendum-damaged.csv").read_bytes())
    document = ukv.read_referendum(bytes(content))
    areas, part, findings = document.areas, document.areas[3:5], document.findings
    del document, content
    gc.collect()
    blocks = [bytes(20_000) for _ in range(200)]  # takes memory that was given back too early
    assert areas[3].area == part[0].area == "City of Edinburgh"
    assert findings[0].found == "14102787418"
    assert len(blocks) == 200


def test_repr_says_what_it_is(referendum: ukv.Referendum) -> None:
    assert repr(referendum.areas[:5]) == "<Table areas: 5 rows of region, area, remain, leave, status, difference>"
    assert "difference-csv: 382 areas; 3 errors>" in repr(referendum)


@pytest.mark.parametrize("step", [2, -1, -3])
def test_rows_in_steps_are_the_same_in_arrow(sample: Path, step: int) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    for table in ukv.read(sample).tables.values():
        part = pyarrow.table(table[::step])
        part.validate(full=True)
        assert part.to_pydict() == {name: column[::step] for name, column in pyarrow.table(table).to_pydict().items()}
