# SPDX-License-Identifier: MIT
"""The formats that tables are written in."""

from __future__ import annotations

import os
from enum import Enum
from typing import Any, BinaryIO

from ukvotes.document import Document
from ukvotes.exports.arrow_file import write_arrow, write_parquet
from ukvotes.exports.comma_separated import write_csv
from ukvotes.exports.json_text import write_json, write_json_lines
from ukvotes.table import Table


class Format(Enum):
    """Named as the endings of the files."""

    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    ARROW = "arrow"
    PARQUET = "parquet"

    @property
    def is_text(self) -> bool:
        return self not in (Format.ARROW, Format.PARQUET)


def format_of(path: str) -> Format | None:
    """What the ending of a file's name says, in capitals too."""
    ending = os.path.splitext(path)[1][1:].lower()
    return next((format for format in Format if format.value == ending), None)


def write_table(document: Document, table: Table[Any], format: Format, out: BinaryIO, *, faithful: bool) -> None:
    """Writes one table of a document. `faithful` concerns CSV alone: text that looks like a formula stays as it is."""
    if format is Format.CSV:
        write_csv(table, out, faithful=faithful)
    elif format is Format.JSON:
        write_json(document, table, out)
    elif format is Format.JSONL:
        write_json_lines(table, out)
    elif format is Format.ARROW:
        write_arrow(table, out)
    else:
        write_parquet(table, out)
