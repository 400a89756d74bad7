# SPDX-License-Identifier: MIT
"""`ukvotes diff`"""

from __future__ import annotations

import json
from enum import Enum
from typing import Annotated

import typer

import ukvotes
from ukvotes.cli.files import CLEAN, ENCODING, FINDINGS, USAGE, complain, load_or_exit
from ukvotes.exports.cells import plain


class Format(Enum):
    TEXT = "text"
    JSON = "json"


def diff(
    first: Annotated[str, typer.Argument(metavar="A", help="A document; - is standard input.")],
    second: Annotated[str, typer.Argument(metavar="B", help="Another about the same thing, of the same kind or not.")],
    format: Annotated[Format, typer.Option(help="How differences are printed.")] = Format.TEXT,
    encoding: Annotated[str | None, ENCODING] = None,
) -> None:
    """Compares two documents about the same thing: a listing or a report with its petition, two results, two documents
    of one petition at different times.

    Exit code 0 when both say the same wherever both say something, 1 when not, 2 when they are not about the same
    thing or say nothing in common, 3 when a file cannot be read or recognised.
    """
    documents = load_or_exit(first, encoding), load_or_exit(second, encoding)
    try:
        comparison = ukvotes.diff(*documents)
    except ValueError as error:
        complain(str(error))
        raise typer.Exit(USAGE) from None
    typer.echo(str(comparison) if format is Format.TEXT else _json(comparison))
    raise typer.Exit(CLEAN if comparison.is_equal else FINDINGS)


def _json(comparison: ukvotes.Comparison) -> str:
    growth = comparison.growth
    fell = [] if growth is None else [fall._asdict() for fall in growth.fell]
    said = {
        "version": ukvotes.__version__,
        "differences": [difference._asdict() for difference in comparison],
        "growth": None if growth is None else growth._asdict() | {"fell": fell},
    }
    return json.dumps(said, indent=2, default=plain)
