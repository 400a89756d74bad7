# SPDX-License-Identifier: MIT
"""The documents that `ukvotes convert` makes of others."""

from __future__ import annotations

import datetime
from typing import NamedTuple

import typer

import ukvotes
from ukvotes.cli.files import CLEAN, FINDINGS, USAGE, complain, or_exit, send
from ukvotes.cli.summary import recognised
from ukvotes.exports.formats import Format, format_of
from ukvotes.printing import printable, with_article


class Making(NamedTuple):
    """What a document is made of, and the format of tables that it looks like to other programs."""

    made_of: type[ukvotes.Document]
    format: Format | None


MADE = {
    "listing": Making(ukvotes.Petition, None),
    "report": Making(ukvotes.Petition, None),
    "difference-csv": Making(ukvotes.ReferendumResult, Format.CSV),
    "constituencies": Making(ukvotes.Election, Format.CSV),
}


class Details(NamedTuple):
    """What is asked of the document that is made."""

    refreshed: datetime.datetime | None
    dialect: str | None


def refuse_details(wanted: str | None, details: Details) -> None:
    """Those that mean nothing for what is wanted."""
    if details.refreshed is not None and wanted != "report":
        raise typer.BadParameter("--refreshed is for --to report alone")
    if details.dialect is not None and wanted != "listing":
        raise typer.BadParameter("--dialect is for --to listing alone")


def refuse_table_options(wanted: str, output: str, table: str | None, faithful: bool) -> None:
    """Those that are for tables, and an ending that names a format which this is not."""
    if table is not None:
        raise typer.BadParameter(f"--table is for tables; {wanted} is a whole document")
    if faithful:
        raise typer.BadParameter(f"--faithful is for tables as csv; {wanted} is exact anyway")
    ending = format_of(output)
    if ending not in (None, MADE[wanted].format):
        raise typer.BadParameter(f"{wanted} is no {ending.value}; give OUT another ending")


def make(document: ukvotes.Document, wanted: str, output: str, details: Details) -> None:
    """Writes the wanted document, and leaves the command."""
    made_of = MADE[wanted].made_of
    if not isinstance(document, made_of):
        complain(f"{wanted} is made of {with_article(made_of.kind)}, and this is {with_article(document.kind)}")
        raise typer.Exit(USAGE)
    try:
        made = _made(document, wanted, details)
    except ValueError as error:
        complain(str(error))
        raise typer.Exit(USAGE) from None
    if output == "-":
        send(bytes(made))
    else:
        with or_exit(output):
            made.write(output)
        typer.echo(f"{wanted} -> {printable(output)}")
    if document.findings.errors:
        summary = document.findings.summary
        complain(f"{recognised(document)}\n{summary}: the {wanted} is made of the values as they stand")
    raise typer.Exit(FINDINGS if document.findings.errors else CLEAN)


def _made(document: ukvotes.Document, wanted: str, details: Details) -> ukvotes.Document:
    if isinstance(document, ukvotes.ReferendumResult):
        return document.to_difference_csv()
    if isinstance(document, ukvotes.Election):
        return document.to_constituencies()
    assert isinstance(document, ukvotes.Petition)
    if wanted == "listing":
        return document.to_listing() if details.dialect is None else document.to_listing(details.dialect)
    if details.refreshed is None:
        raise ValueError("a report says when it was made: give --refreshed 'YYYY-MM-DD HH:MM:SS', in UTC")
    return document.to_report(details.refreshed)
