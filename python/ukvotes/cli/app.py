# SPDX-License-Identifier: MIT
"""`ukvotes`: exit codes 0 clean, 1 findings, 2 usage, 3 a file that cannot be read or recognised."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import Annotated, NoReturn, TextIO

import typer

import ukvotes
from ukvotes.cli.check import check
from ukvotes.cli.convert import convert
from ukvotes.cli.diff import diff
from ukvotes.cli.explain import explain, rules
from ukvotes.cli.files import UNREADABLE, complain
from ukvotes.cli.repair import repair
from ukvotes.cli.show import show

app = typer.Typer(
    name="ukvotes",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ukvotes {ukvotes.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Reads published vote tables, cross-examines every number that they say twice, repairs what arithmetic proves."""


app.command()(check)
app.command()(repair)
app.command()(show)
app.command()(convert)
app.command()(diff)
app.command()(explain)
app.command()(rules)


def main() -> None:
    """The entry point. What a terminal's encoding cannot show is written as an escape, not as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(prog_name="ukvotes")
    except OSError as error:  # files are the commands' own concern
        _leave(error)


def _leave(error: OSError) -> NoReturn:
    """The end where standard output cannot be written, be it a full disk. It may be that nobody can be told."""
    with suppress(OSError):
        complain(f"cannot write standard output: {error.strerror or error}")
    for stream in (sys.stdout, sys.stderr):
        _abandon(stream)
    raise SystemExit(UNREADABLE)


def _abandon(stream: TextIO | None) -> None:
    """What is still to be written is dropped: the interpreter would try once more at its end, and complain anew."""
    with suppress(OSError, ValueError):
        if stream is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
