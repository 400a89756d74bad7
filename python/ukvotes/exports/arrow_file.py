# SPDX-License-Identifier: MIT
"""Arrow IPC files and Parquet, through pyarrow. Raise ImportError where it is missing."""

from __future__ import annotations

from typing import Any, BinaryIO

from ukvotes.table import Table


def write_arrow(table: Table[Any], out: BinaryIO) -> None:
    """The Arrow IPC file format, which is Feather version 2 too."""
    import pyarrow

    arrow = pyarrow.table(table)
    with pyarrow.ipc.new_file(out, arrow.schema) as writer:
        writer.write_table(arrow)


def write_parquet(table: Table[Any], out: BinaryIO) -> None:
    """Parquet with pyarrow's defaults; the Arrow types, units included, are kept in its metadata."""
    import pyarrow
    import pyarrow.parquet

    pyarrow.parquet.write_table(pyarrow.table(table), out)
