# SPDX-License-Identifier: MIT
"""`ukvotes explain` and `ukvotes rules`"""

from __future__ import annotations

from typing import Annotated

import typer
from rich import box
from rich.table import Table
from rich.text import Text

import ukvotes
from ukvotes.cli.files import USAGE, complain
from ukvotes.cli.terminal import console, print_table


def explain(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="A code such as UKV-R104, or a name such as glued-counts.")
    ],
) -> None:
    """Says what a rule is, why documents break it, and what to do."""
    try:
        typer.echo(ukvotes.explain(code))
    except LookupError as error:
        complain(f"{error}; `ukvotes rules` lists them all")
        raise typer.Exit(USAGE) from None


def rules() -> None:
    """Lists all rules that documents are held against."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in ("Code", "Name", "Severity", "Kind"):
        table.add_column(heading, no_wrap=True)
    table.add_column("Statement", overflow="fold")
    for rule in ukvotes.rules():
        kind = "any" if rule.kind is None else rule.kind.value
        table.add_row(*(Text(word) for word in (rule.code, rule.name, rule.severity.value, kind, rule.statement)))
    print_table(console(), table)
