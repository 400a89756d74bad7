# SPDX-License-Identifier: MIT
"""`ukvotes`: exit codes 0 clean, 1 findings, 2 usage, 3 a file that cannot be read or recognised."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

import ukvotes
from ukvotes.cli.check import check
from ukvotes.cli.convert import convert
from ukvotes.cli.diff import diff
from ukvotes.cli.explain import explain, rules
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
    app(prog_name="ukvotes")
