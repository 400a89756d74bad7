# SPDX-License-Identifier: MIT
"""The documents that `ukvotes convert` makes of others."""

from __future__ import annotations

import datetime

import typer

import ukvotes
from ukvotes.cli.files import CLEAN, FINDINGS, USAGE, complain, or_exit, send
from ukvotes.printing import printable

MADE = ("listing", "report")
"""Made of a petition."""


def make(document: ukvotes.Document, wanted: str, output: str, refreshed: datetime.datetime | None) -> None:
    """Writes the wanted document, and leaves the command."""
    if not isinstance(document, ukvotes.Petition):
        complain(f"a {wanted} is made of a petition, and this is a {document.kind.value}")
        raise typer.Exit(USAGE)
    made = _made(document, wanted, refreshed)
    if output == "-":
        send(bytes(made))
    else:
        with or_exit(output):
            made.write(output)
        typer.echo(f"{wanted} -> {printable(output)}")
    raise typer.Exit(FINDINGS if document.findings.errors else CLEAN)


def _made(petition: ukvotes.Petition, wanted: str, refreshed: datetime.datetime | None) -> ukvotes.Document:
    if wanted == "listing":
        return petition.to_listing()
    if refreshed is None:
        complain("a report says when it was made: give --refreshed 'YYYY-MM-DD HH:MM:SS', in UTC")
        raise typer.Exit(USAGE)
    return petition.to_report(refreshed)
