# SPDX-License-Identifier: MIT
"""JSON (one object) and JSON Lines (one object a row), in UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from ukvotes.document import Document
from ukvotes.exports.cells import plain
from ukvotes.table import Table


def write_json(document: Document, table: Table[Any], out: BinaryIO) -> None:
    """`{"kind", "dialect", "table", "columns": [{"name", "published", "unit"}], "rows": [{name: value}]}`."""
    head = {
        "kind": document.kind.value,
        "dialect": document.dialect.value,
        "table": table.name,
        "columns": [column._asdict() for column in table.columns],
    }
    out.write(_text(head)[:-1].encode() + b', "rows": [')
    separator = b"\n"
    for row in _rows(table):
        out.write(separator + row)
        separator = b",\n"
    out.write(b"\n]}\n")


def write_json_lines(table: Table[Any], out: BinaryIO) -> None:
    """`{name: value}` on every line."""
    out.writelines(row + b"\n" for row in _rows(table))


def _rows(table: Table[Any]) -> Iterator[bytes]:
    names = [column.name for column in table.columns]
    for row in table.cells():
        yield _text(dict(zip(names, map(plain, row), strict=True))).encode()


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
