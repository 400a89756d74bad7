# SPDX-License-Identifier: MIT
"""`ukvotes convert`"""

from __future__ import annotations

import io
from datetime import datetime
from enum import Enum
from typing import Annotated, Any

import typer

import ukvotes
from ukvotes.cli.files import CLEAN, ENCODING, FINDINGS, USAGE, complain, load_or_exit, or_exit, send_text
from ukvotes.cli.making import MADE, Details, make, refuse_details, refuse_table_options
from ukvotes.cli.summary import recognised
from ukvotes.exports.formats import Format, format_of, write_table
from ukvotes.exports.new_file import new_file
from ukvotes.petition import LISTING_DIALECTS
from ukvotes.printing import counted, printable


class Wanted(Enum):
    """A format for a table, or a document."""

    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    ARROW = "arrow"
    PARQUET = "parquet"
    LISTING = "listing"
    REPORT = "report"
    DIFFERENCE_CSV = "difference-csv"
    CONSTITUENCIES = "constituencies"


def convert(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document; - is standard input.")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="OUT", help="A new file; - is standard output, for text formats.")
    ],
    table: Annotated[
        str | None, typer.Option("--table", metavar="NAME", help="Which table, where the document has several.")
    ] = None,
    to: Annotated[
        Wanted | None,
        typer.Option(help="The format, where OUT's ending does not say it, or the document to make of this one."),
    ] = None,
    refreshed: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d %H:%M:%S"], help="When a report is made, in UTC.")
    ] = None,
    dialect: Annotated[
        str | None,
        typer.Option(metavar="NAME", help=f"Of a listing: {', '.join(LISTING_DIALECTS)}."),
    ] = None,
    faithful: Annotated[
        bool,
        typer.Option("--faithful", help="CSV with text exactly as it stands, even where a spreadsheet would run it."),
    ] = False,
    encoding: Annotated[str | None, ENCODING] = None,
) -> None:
    """Writes a table of a document for other programs, its values as they stand; or a document that is made of it: the
    listing or the report of a petition, byte for byte as the public tools print them, the difference CSV of the full
    result of a referendum, the constituencies of an election by candidate.

    In CSV, text that begins with = + - @ or a tab or line end gets a leading apostrophe, so that no spreadsheet takes
    it for a formula; --faithful leaves it out.

    Exit code 0 when the document has no errors, 1 when it has some (OUT is written all the same), 2 when OUT exists
    already, the table or format is not there or the document cannot be made, 3 when a file cannot be read or written.
    """
    details = Details(refreshed, dialect)
    refuse_details(to and to.value, details)
    if to is not None and to.value in MADE:
        refuse_table_options(to.value, output, table, faithful)
        make(load_or_exit(file, encoding), to.value, output, details)
    format = _format(output, to and Format(to.value), faithful)
    document = load_or_exit(file, encoding)
    chosen = _table(document, table)
    try:
        if output == "-":
            _print(document, chosen, format, faithful)
        else:
            with or_exit(output), new_file(output) as out:
                write_table(document, chosen, format, out, faithful=faithful)
    except ImportError:
        complain(f"{format.value} is written by pyarrow, which is not there: pip install 'ukvotes[arrow]'")
        raise typer.Exit(USAGE) from None
    _narrate(document, chosen, output)
    raise typer.Exit(FINDINGS if document.findings.errors else CLEAN)


def _format(output: str, to: Format | None, faithful: bool) -> Format:
    format = to or format_of(output)
    if format is None:
        names = ", ".join(known.value for known in Format)
        raise typer.BadParameter(f"OUT's ending says no format; give --to, one of {names}")
    if output == "-" and not format.is_text:
        raise typer.BadParameter(f"{format.value} is no text and is not printed; give -o a file")
    if faithful and format is not Format.CSV:
        raise typer.BadParameter(f"--faithful is for csv; {format.value} is exact anyway")
    return format


def _table(document: ukvotes.Document, name: str | None) -> ukvotes.Table[Any]:
    tables = document.tables
    of_its_kind = [each for each in tables if each != "unknown_fields"]
    if name is None and len(of_its_kind) == 1:
        [name] = of_its_kind
    if name in tables:
        return tables[name]
    said = "give --table" if name is None else f"this document has no table {name!r}"
    complain(f"{said}; it has {', '.join(tables)}")
    raise typer.Exit(USAGE)


def _print(document: ukvotes.Document, table: ukvotes.Table[Any], format: Format, faithful: bool) -> None:
    text = io.BytesIO()
    write_table(document, table, format, text, faithful=faithful)
    send_text(text.getvalue())


def _narrate(document: ukvotes.Document, table: ukvotes.Table[Any], output: str) -> None:
    if output != "-":
        typer.echo(f"{counted(len(table), 'row')} of {table.name} -> {printable(output)}")
    if document.findings.errors:
        complain(f"{recognised(document)}\n{document.findings.summary}: the table holds the values as they stand")
