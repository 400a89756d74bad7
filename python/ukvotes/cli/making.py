# SPDX-License-Identifier: MIT
"""The documents that `ukvotes convert` makes of others."""

from __future__ import annotations

import datetime

import typer

import ukvotes
from ukvotes.cli.files import CLEAN, FINDINGS, USAGE, complain, or_exit, send
from ukvotes.printing import printable, with_article

MADE = {
    "listing": ukvotes.Petition,
    "report": ukvotes.Petition,
    "difference-csv": ukvotes.ReferendumResult,
    "constituencies": ukvotes.Election,
}
"""Each with the kind of document that it is made of."""


def make(document: ukvotes.Document, wanted: str, output: str, refreshed: datetime.datetime | None) -> None:
    """Writes the wanted document, and leaves the command."""
    if not isinstance(document, MADE[wanted]):
        complain(f"{wanted} is made of {with_article(MADE[wanted].kind)}, and this is {with_article(document.kind)}")
        raise typer.Exit(USAGE)
    try:
        made = _made(document, wanted, refreshed)
    except ValueError as error:
        complain(str(error))
        raise typer.Exit(USAGE) from None
    if output == "-":
        send(bytes(made))
    else:
        with or_exit(output):
            made.write(output)
        typer.echo(f"{wanted} -> {printable(output)}")
    raise typer.Exit(FINDINGS if document.findings.errors else CLEAN)


def _made(document: ukvotes.Document, wanted: str, refreshed: datetime.datetime | None) -> ukvotes.Document:
    if isinstance(document, ukvotes.ReferendumResult):
        return document.to_difference_csv()
    if isinstance(document, ukvotes.Election):
        return document.to_constituencies()
    assert isinstance(document, ukvotes.Petition)
    if wanted == "listing":
        return document.to_listing()
    if refreshed is None:
        raise ValueError("a report says when it was made: give --refreshed 'YYYY-MM-DD HH:MM:SS', in UTC")
    return document.to_report(refreshed)
