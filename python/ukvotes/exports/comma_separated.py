# SPDX-License-Identifier: MIT
"""CSV: UTF-8, a header of column names, quoting as in RFC 4180, line feeds as line ends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

from ukvotes.exports.cells import Plain, plain
from ukvotes.table import Table

# With these a spreadsheet takes a cell for a formula (OWASP, "CSV Injection"): the ASCII ones, the white space that
# it skips before them, and their full-width forms.
_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
_NEEDS_QUOTES = frozenset(',"\r\n')


def write_csv(table: Table[Any], out: BinaryIO, *, faithful: bool) -> None:
    """One line a row. Nulls are empty cells, empty text is `""`, percentages have two
    decimals, fractions as many digits as tell them.

    Text that a spreadsheet would take for a formula gets a leading apostrophe, unless `faithful`. Numbers get none.
    """
    out.write(_line((column.name for column in table.columns), faithful=True))
    out.writelines(_line(map(plain, row), faithful=faithful) for row in table.cells())


def _line(values: Iterable[Plain], *, faithful: bool) -> bytes:
    return (",".join(_cell(value, faithful) for value in values) + "\n").encode()


def _cell(value: Plain, faithful: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.2f}" if round(value, 2) == value else repr(value)
    if isinstance(value, int):
        return str(value)
    return _quoted(value if faithful else _inert(value))


def _inert(text: str) -> str:
    return "'" + text if text.startswith(_FORMULA) else text


def _quoted(text: str) -> str:
    if text and text == text.strip() and _NEEDS_QUOTES.isdisjoint(text):
        return text
    return '"' + text.replace('"', '""') + '"'
