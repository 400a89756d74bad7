# SPDX-License-Identifier: MIT
"""`ukvotes repair`"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from difflib import diff_bytes, unified_diff
from enum import Enum
from typing import Annotated

import typer

import ukvotes
from ukvotes.cli.files import CLEAN, ENCODING, FINDINGS, load_or_exit, or_exit, send, send_text
from ukvotes.cli.terminal import console, has_colour
from ukvotes.printing import counted, printable


class Accept(Enum):
    PROVEN = "proven"
    UNIQUE = "unique"


def repair(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document; - is standard input.")],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="OUT", help="A new file; - is standard output.")
    ] = None,
    in_place: Annotated[bool, typer.Option("--in-place", help="Replace FILE, in one step.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing, print a unified diff.")] = False,
    accept: Annotated[Accept, typer.Option(help="The weakest grade of repair that is applied.")] = Accept.PROVEN,
    encoding: Annotated[str | None, ENCODING] = None,
) -> None:
    """Repairs what arithmetic proves, and says what it changed and why.

    Exit code 0 when no error remains, 1 when some do, 2 when OUT exists already, 3 when a file cannot be read or
    written.
    """
    _require_one(output, in_place, diff, file)
    original = load_or_exit(file, encoding)
    repaired = original.repair(accept.value)
    to_stdout = diff or output == "-"
    _narrate(repaired, err=to_stdout)
    if diff:
        _print_diff(original, repaired.document)
    elif output == "-":
        send(bytes(repaired.document))
    elif output is not None:
        _write(repaired.document, output, overwrite=False)
    elif repaired.repairs:
        _write(repaired.document, file, overwrite=True)
    raise typer.Exit(FINDINGS if repaired.document.findings.errors else CLEAN)


def _require_one(output: str | None, in_place: bool, diff: bool, file: str) -> None:
    if (output is not None) + in_place + diff != 1:
        raise typer.BadParameter("give one of -o OUT, --in-place and --diff")
    if in_place and file == "-":
        raise typer.BadParameter("standard input cannot be replaced in place")


def _write(document: ukvotes.Document, path: str, *, overwrite: bool) -> None:
    with or_exit(path):
        document.write(path, overwrite=overwrite)


def _narrate(repaired: ukvotes.Repaired[ukvotes.Document], *, err: bool) -> None:
    for made in repaired.repairs:
        for line in _story(made):
            typer.echo(printable(line), err=err)
    applied = counted(len(repaired.repairs), "repair")
    typer.echo(f"{applied} applied; {repaired.document.findings.summary} left", err=err)
    for finding in repaired.document.findings.errors:
        typer.echo(finding.describe(has_colour(console(sys.stderr if err else sys.stdout))), err=err)


def _story(made: ukvotes.Repair) -> Iterator[str]:
    row = made.edits[0].row
    place = f"{made.edits[0].table} row {row}" if row is not None else "outside the tables"
    choice = (
        f"the only one of {made.tried} candidates that fits" if made.tried > 1 else "the only candidate, and it fits"
    )
    yield f"{place}, {made.grade}, {choice}:"
    yield from (f"  {edit.field}: {edit.before} -> {edit.after}" for edit in made.edits)
    yield from (f"  proof: {equation}" for equation in made.equations)
    if made.remark:
        yield f"  {made.remark}"


def _print_diff(before: ukvotes.Document, after: ukvotes.Document) -> None:
    name = printable(before.source_name.lstrip("/"))
    lines = diff_bytes(unified_diff, _lines(before), _lines(after), f"a/{name}".encode(), f"b/{name}".encode())
    send_text(b"".join(line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in lines))


def _lines(document: ukvotes.Document) -> list[bytes]:
    """Lines with their line feeds; unlike `splitlines`, carriage returns end none, as in every patch."""
    *lines, last = bytes(document).split(b"\n")
    return [line + b"\n" for line in lines] + ([last] if last else [])
