# SPDX-License-Identifier: MIT
"""Reading for commands: "-" is standard input, and what cannot be read is said on standard error."""

from __future__ import annotations

import sys

import typer

import ukvotes
from ukvotes.cli.terminal import printable

CLEAN, FINDINGS, USAGE, UNREADABLE = 0, 1, 2, 3


def load(name: str) -> ukvotes.Document:
    """Raises OSError or UnrecognisedError."""
    if name == "-":
        return ukvotes.read(sys.stdin.buffer, name="<stdin>")
    return ukvotes.read(name)


def try_load(name: str) -> ukvotes.Document | None:
    """None, with the reason on standard error, when the file cannot be read or recognised."""
    try:
        return load(name)
    except OSError as error:
        complain(f"cannot read {name}: {error.strerror or error}")
    except ukvotes.UnrecognisedError as error:
        complain(f"cannot recognise {name}: {error}")
    return None


def load_or_exit(name: str) -> ukvotes.Document:
    document = try_load(name)
    if document is None:
        raise typer.Exit(UNREADABLE)
    return document


def complain(message: str) -> None:
    shown = "\n".join(printable(line) for line in message.splitlines())
    typer.echo(f"ukvotes: {shown}", err=True)
