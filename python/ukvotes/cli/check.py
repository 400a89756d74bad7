# SPDX-License-Identifier: MIT
"""`ukvotes check`"""

from __future__ import annotations

import json
from enum import Enum
from typing import Annotated

import typer

import ukvotes
from ukvotes import Severity
from ukvotes.cli.files import CLEAN, FINDINGS, UNREADABLE, try_load
from ukvotes.cli.summary import document_json, recognised, tally
from ukvotes.cli.terminal import console, has_colour


class Format(Enum):
    TEXT = "text"
    JSON = "json"


Loaded = list[tuple[str, ukvotes.Document]]


def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Documents; - is standard input.")],
    format: Annotated[Format, typer.Option(help="How findings are printed.")] = Format.TEXT,
    fail_on: Annotated[Severity, typer.Option(help="The mildest finding that fails the check.")] = Severity.WARNING,
) -> None:
    """Cross-examines documents and prints what does not add up.

    Exit code 0 when nothing reaches --fail-on, 1 when something does, 3 when a file cannot be read or recognised (the
    others are checked all the same).
    """
    tried = [(name, try_load(name)) for name in files]
    loaded = [(name, document) for name, document in tried if document is not None]
    if format is Format.JSON:
        _print_json(loaded)
    else:
        _print_text(loaded)
    raise typer.Exit(_verdict(loaded, len(files), fail_on))


def _verdict(loaded: Loaded, asked: int, fail_on: Severity) -> int:
    if len(loaded) < asked:
        return UNREADABLE
    return FINDINGS if any(document.findings.at_least(fail_on) for _, document in loaded) else CLEAN


def _print_json(loaded: Loaded) -> None:
    documents = [document_json(name, document) for name, document in loaded]
    typer.echo(json.dumps({"version": ukvotes.__version__, "documents": documents}, indent=2))


def _print_text(loaded: Loaded) -> None:
    colour = has_colour(console())
    for _, document in loaded:
        typer.echo(recognised(document) + "\n", color=colour)
        for finding in document.findings:
            typer.echo(finding.describe(colour) + "\n", color=colour)
    if loaded:
        typer.echo(tally((finding for _, document in loaded for finding in document.findings), len(loaded)))
