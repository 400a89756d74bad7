# SPDX-License-Identifier: MIT
"""Tables as data frames of other packages, which are imported here, when asked for, and nowhere else."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from ukvotes.table import Table

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow


def to_arrow(table: Table[Any]) -> pyarrow.Table:
    """Shares the memory of a whole table; a part is copied once."""
    return _package("pyarrow", "to_arrow", extra="arrow").table(table)


def to_polars(table: Table[Any]) -> polars.DataFrame:
    """Through the Arrow stream, column by column."""
    frame: polars.DataFrame = _package("polars", "to_polars", extra="polars").DataFrame(table)
    return frame


def to_pandas(table: Table[Any]) -> pandas.DataFrame:
    """As `pandas.DataFrame.from_arrow`, except that counts stay integers where some are missing; it would make floating
    point numbers of them, which do not hold every count.
    """
    pd = _package("pandas", "to_pandas", extra="pandas")
    pa = _package("pyarrow", "to_pandas", extra="pandas")
    arrow = pa.table(table)
    frame: pandas.DataFrame = arrow.to_pandas()
    to_nullable = {pa.int64(): pd.Int64Dtype()}.get
    for name, column in zip(arrow.column_names, arrow.columns, strict=True):
        if column.null_count and pa.types.is_integer(column.type):
            frame[name] = column.to_pandas(types_mapper=to_nullable)
    return frame


def _package(name: str, method: str, *, extra: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        message = f"Table.{method}() needs {name}, which cannot be imported: pip install 'ukvotes[{extra}]'"
        raise ImportError(message, name=name) from error
