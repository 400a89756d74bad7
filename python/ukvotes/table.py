# SPDX-License-Identifier: MIT
"""Tables: immutable sequences of rows, held as typed columns."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Reversible
from itertools import starmap
from operator import index
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, overload

from ukvotes import _core
from ukvotes.pickling import VERSION, Reduced, restored_table

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from ukvotes.made_table import MadeTable

Row = TypeVar("Row", bound="tuple[Any, ...]", covariant=True)

# Iteration converts this many rows at a time: fast, without holding a whole table as Python objects.
_CHUNK = 4096


class Column(NamedTuple):
    """What a column is called and what its values are."""

    name: str
    """As code writes it: "difference"."""
    published: str
    """As the document heads it: "Absolute Difference"."""
    unit: str
    """votes, signatures, leaflets, percent, UTC, or empty."""


class Origin(NamedTuple):
    """What holds a table, and under which name it gives it: what a pickled table is got from again."""

    owner: object
    attribute: str


# No collections.abc.Sequence, though it has all of its methods: polars takes sequences apart row by row.
class Table(Collection[Row], Reversible[Row]):
    """A table of a document. Each row is a named tuple; None stands where a cell could not be read.

    `table[0]` and `table[-1]` are rows, `table[10:20]` is a table (a view, nothing is copied), `table["remain"]` is
    the list of a column's values. A table keeps its document alive and never changes.

    Whatever speaks Arrow takes a table as it is, by its columns: `polars.DataFrame(table)`, `pyarrow.table(table)`,
    `pandas.DataFrame.from_arrow(table)`, `duckdb.sql("from table")`.
    """

    __slots__ = ("_converters", "_held", "_make_row", "_origin", "_rows")

    def __init__(
        self,
        held: _core.Table | MadeTable,
        make_row: Callable[..., Row],
        converters: Mapping[str, Callable[[Any], Any]],
        origin: Origin,
        rows: range | None = None,
    ) -> None:
        self._held = held
        self._make_row = make_row
        self._converters = converters
        self._origin = origin
        self._rows = range(len(held)) if rows is None else rows

    @property
    def name(self) -> str:
        """What the document calls the table: "areas", "countries", ..."""
        return self._held.name

    @property
    def columns(self) -> tuple[Column, ...]:
        """Name, published heading and unit of each column, in order."""
        return tuple(Column(*column) for column in self._held.columns())

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, key: int) -> Row: ...
    @overload
    def __getitem__(self, key: slice) -> Table[Row]: ...
    @overload
    def __getitem__(self, key: str) -> list[Any]: ...
    def __getitem__(self, key: int | slice | str) -> Row | Table[Row] | list[Any]:
        if isinstance(key, str):
            return self._column(self._number(key), self._rows)
        if isinstance(key, slice):
            return self.restricted(self._rows[key])
        return self._row_at(index(key))

    def restricted(self, rows: range) -> Table[Row]:
        """The table of these rows of the whole table, numbered from 0. `table[10:20]` is how to ask for a part."""
        return Table(self._held, self._make_row, self._converters, self._origin, rows)

    def index(self, row: object, start: int = 0, stop: int = sys.maxsize) -> int:
        """The number of the first row that equals `row`, from 0. Raises ValueError when none does."""
        for number in range(*slice(start, stop).indices(len(self))):
            if self[number] == row:
                return number
        raise ValueError(f"table {self.name} has no such row")

    def count(self, row: object) -> int:
        """How many rows equal `row`."""
        return sum(other == row for other in self)

    def __iter__(self) -> Iterator[Row]:
        return starmap(self._make_row, self.cells())

    def cells(self) -> Iterator[tuple[Any, ...]]:
        """The values of each row in the order of `columns`. The rows themselves can have fields besides, with None:
        those of columns that other documents of the kind have.
        """
        for start in range(0, len(self._rows), _CHUNK):
            rows = self._rows[start : start + _CHUNK]
            yield from zip(*(self._column(number, rows) for number in range(len(self._held.columns()))), strict=True)

    def __contains__(self, row: object) -> bool:
        return any(other == row for other in self)

    def __reversed__(self) -> Iterator[Row]:
        return iter(self[::-1])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return (
            len(self) == len(other)
            and self.columns == other.columns
            and all(a == b for a, b in zip(self, other, strict=True))
        )

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __copy__(self) -> Table[Row]:
        return self

    def __deepcopy__(self, memo: object) -> Table[Row]:
        return self

    def __reduce__(self) -> Reduced:
        stored = (*self._origin, self._rows.start, self._rows.stop, self._rows.step)
        return restored_table, (VERSION, *stored)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The columns as a new Arrow stream of one batch, in a PyCapsule named "arrow_array_stream".

        Nothing is copied, except for a part whose rows do not follow one another; the stream keeps alive what it
        shares. A requested schema is not heeded. Format: Apache Arrow, "The Arrow PyCapsule Interface".
        """
        return self._part().__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        """Names and types of the columns, in a PyCapsule; a field's metadata are its unit and its published name."""
        return self._held.__arrow_c_schema__()

    def to_arrow(self) -> pyarrow.Table:
        """As a pyarrow.Table. Raises ImportError where pyarrow is not installed: pip install 'ukvotes[arrow]'"""
        from ukvotes import frames

        return frames.to_arrow(self)

    def to_pandas(self) -> pandas.DataFrame:
        """As a pandas.DataFrame: counts stay integers (Int64 in columns that lack some), texts that repeat are
        categories, times are in UTC. Raises ImportError where pandas or pyarrow is not installed:
        pip install 'ukvotes[pandas]'
        """
        from ukvotes import frames

        return frames.to_pandas(self)

    def to_polars(self) -> polars.DataFrame:
        """As a polars.DataFrame. Raises ImportError where polars is not installed: pip install 'ukvotes[polars]'"""
        from ukvotes import frames

        return frames.to_polars(self)

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} rows of {', '.join(column.name for column in self.columns)}>"

    def __rich_repr__(self) -> Iterator[Any]:
        yield self.name
        yield "rows", len(self)
        yield "columns", tuple(column.name for column in self.columns)

    def _repr_html_(self) -> str:
        from ukvotes.html import notebook

        return notebook.table(self)

    def _row_at(self, place: int) -> Row:
        try:
            row = self._rows[place]
        except IndexError:
            raise IndexError(f"row {place} of a table of {len(self)}") from None
        return self._make_row(*self._converted(row))

    def _converted(self, row: int) -> Iterator[Any]:
        for column, value in zip(self._held.columns(), self._held.row(row), strict=True):
            convert = self._converters.get(column[0])
            yield value if convert is None else convert(value)

    def _number(self, name: str) -> int:
        names = [column.name for column in self.columns]
        if name not in names:
            raise KeyError(f"table {self.name} has no column {name!r}; it has {', '.join(names)}")
        return names.index(name)

    def _column(self, number: int, rows: range) -> list[Any]:
        values = self._held.cells(number, rows)
        convert = self._converters.get(self.columns[number].name)
        return values if convert is None else [convert(value) for value in values]

    def _part(self) -> _core.Table | MadeTable:
        held = self._held
        if self._rows == range(len(held)):
            return held
        return _core.table_part(held, self._rows) if isinstance(held, _core.Table) else held.part(self._rows)
