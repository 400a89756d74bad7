# SPDX-License-Identifier: MIT
"""Tables: immutable sequences of rows, held as typed columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import index
from typing import Any, NamedTuple, TypeVar, overload

from ukvotes import _core

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


class Table(Sequence[Row]):
    """A table of a document. Each row is a named tuple; None stands where a cell could not be read.

    `table[0]` and `table[-1]` are rows, `table[10:20]` is a table (a view, nothing is copied), `table["remain"]` is
    the list of a column's values. A table keeps its document alive and never changes.
    """

    __slots__ = ("_converters", "_held", "_make_row", "_rows")

    def __init__(
        self,
        held: _core.Table,
        make_row: Callable[..., Row],
        converters: Mapping[str, Callable[[Any], Any]],
        rows: range | None = None,
    ) -> None:
        self._held = held
        self._make_row = make_row
        self._converters = converters
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
            return Table(self._held, self._make_row, self._converters, self._rows[key])
        return self._row_at(index(key))

    def __iter__(self) -> Iterator[Row]:
        for start in range(0, len(self._rows), _CHUNK):
            rows = self._rows[start : start + _CHUNK]
            values = (self._column(number, rows) for number in range(len(self._held.columns())))
            yield from map(self._make_row, *values)

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

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} rows of {', '.join(column.name for column in self.columns)}>"

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
