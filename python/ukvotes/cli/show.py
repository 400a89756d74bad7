# SPDX-License-Identifier: MIT
"""`ukvotes show`"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table
from rich.text import Text

import ukvotes
from ukvotes.cli.files import ENCODING, USAGE, complain, load_or_exit
from ukvotes.cli.summary import recognised
from ukvotes.cli.terminal import console, print_table
from ukvotes.cli.wording import counted_rows
from ukvotes.printing import counted, printable, shown
from ukvotes.totals import Total, title_of, totals_of

# A table with more columns than the first number is shown with the first ones alone.
_MOST_COLUMNS = 16
_FIRST_COLUMNS = 8
_NOTHING = "-"  # there are terminals that know only ASCII


def show(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document; - is standard input.")],
    table: Annotated[str | None, typer.Option("--table", metavar="NAME", help="Only this table.")] = None,
    rows: Annotated[int, typer.Option(min=0, metavar="N", help="At most N rows of each table.")] = 10,
    encoding: Annotated[str | None, ENCODING] = None,
) -> None:
    """Prints a document's tables as they stand; a cell without a value is shown as a dash."""
    document = load_or_exit(file, encoding)
    tables = _chosen(document, table)
    out = console()
    out.print(Text(recognised(document)))
    for line in _totals(document):
        out.print(Text(line))
    for name, content in tables.items():
        out.print()
        print_table(out, _rendered(name, content, rows))
        if len(content) > rows:
            out.print(Text(f"... and {counted(len(content) - rows, 'more row')}"))
        if left_out := len(content.columns) - len(_shown_columns(content)):
            out.print(Text(f"... and {counted(left_out, 'more column')}, which `ukvotes convert` writes"))


def _chosen(document: ukvotes.Document, name: str | None) -> dict[str, ukvotes.Table[Any]]:
    if name is None:
        return document._shown_tables()
    tables = document.tables
    if name not in tables:
        complain(f"this document has no table {name!r}; it has {', '.join(tables)}")
        raise typer.Exit(USAGE)
    return {name: tables[name]}


def _totals(document: ukvotes.Document) -> Iterator[str]:
    """What a document says of the whole; those of one origin are one line."""
    title = title_of(document)
    if title is not None:
        yield printable(title or _NOTHING)
    for origin, totals in groupby(totals_of(document), lambda total: total.origin):
        yield ", ".join(map(_said, totals)) + (f" ({origin})" if origin else "")


def _said(total: Total) -> str:
    if isinstance(total.value, int) and not total.unit:
        return counted_rows(total.value, total.name)
    if total.value is None and not total.unit:
        return f"{_NOTHING} {total.name}"
    return f"{total.name} {_cell(total.value)}{' UTC' if total.unit == 'UTC' and total.value else ''}"


def _rendered(name: str, content: ukvotes.Table[Any], rows: int) -> Table:
    rendered = Table(title=name, title_justify="left", box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    first = content[:rows]
    columns = _shown_columns(content)
    for column in columns:
        is_number = any(isinstance(value, (int, float)) for value in first[column.name])
        rendered.add_column(
            Text(column.published), justify="right" if is_number else "left", no_wrap=is_number, overflow="fold"
        )
    for row in first.cells():
        rendered.add_row(*(Text(_cell(value)) for value in row[: len(columns)]))
    return rendered


def _shown_columns(content: ukvotes.Table[Any]) -> tuple[ukvotes.Column, ...]:
    """All columns, or the first ones of a table that no terminal has room for."""
    return content.columns if len(content.columns) <= _MOST_COLUMNS else content.columns[:_FIRST_COLUMNS]


def _cell(value: object) -> str:
    return shown(value, nothing=_NOTHING)
