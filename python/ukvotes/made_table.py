# SPDX-License-Identifier: MIT
"""Tables that no document holds: rows that were made in Python."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class MadeTable:
    """What a `Table` needs to be held in, for rows of texts and fractional numbers."""

    def __init__(self, name: str, types: dict[str, type], rows: Sequence[tuple[Any, ...]]) -> None:
        self.name = name
        self._types = types
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def columns(self) -> tuple[tuple[str, str, str], ...]:
        return tuple((name, name, "") for name in self._types)

    def cells(self, column: int, rows: range) -> list[Any]:
        return [self._rows[row][column] for row in rows]

    def row(self, row: int) -> tuple[Any, ...]:
        return self._rows[row]

    def part(self, rows: range) -> MadeTable:
        return MadeTable(self.name, self._types, [self._rows[row] for row in rows])

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        return self._arrow().__arrow_c_stream__()

    def __arrow_c_schema__(self) -> Any:
        return self._arrow().schema.__arrow_c_schema__()

    def _arrow(self) -> Any:
        try:
            import pyarrow as pa
        except ImportError as error:
            message = (
                f"Arrow of table {self.name} needs pyarrow, which cannot be imported: pip install 'ukvotes[arrow]'"
            )
            raise ImportError(message, name="pyarrow") from error
        types = {str: pa.string(), float: pa.float64()}
        every = range(len(self))
        arrays = [pa.array(self.cells(number, every), types[type]) for number, type in enumerate(self._types.values())]
        return pa.table(arrays, names=list(self._types))
