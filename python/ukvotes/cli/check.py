# SPDX-License-Identifier: MIT
"""`ukvotes check`"""

from __future__ import annotations

import json
from enum import Enum
from typing import Annotated

import typer

import ukvotes
from ukvotes import Severity
from ukvotes.cli.files import CLEAN, ENCODING, FINDINGS, UNREADABLE, attempt, complain
from ukvotes.cli.github import commands, refusal
from ukvotes.cli.sarif import sarif
from ukvotes.cli.summary import recognised, report_json, tally
from ukvotes.cli.terminal import console, has_colour


class Format(Enum):
    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


Loaded = list[tuple[str, ukvotes.Document]]
Refused = list[tuple[str, str]]


def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Documents; - is standard input.")],
    format: Annotated[Format, typer.Option(help="How findings are printed.")] = Format.TEXT,
    fail_on: Annotated[Severity, typer.Option(help="The mildest finding that fails the check.")] = Severity.WARNING,
    encoding: Annotated[str | None, ENCODING] = None,
) -> None:
    """Cross-examines documents and prints what does not add up.

    Exit code 0 when nothing reaches --fail-on, 1 when something does, 3 when a file cannot be read or recognised (the
    others are checked all the same).
    """
    loaded, refused = _read(files, encoding)
    if format is Format.JSON:
        typer.echo(json.dumps(report_json(loaded, refused), indent=2))
    elif format is Format.SARIF:
        typer.echo(json.dumps(sarif(loaded, refused), indent=2))
    elif format is Format.GITHUB:
        _print_commands(loaded, refused)
    else:
        _print_text(loaded)
    raise typer.Exit(UNREADABLE if refused else _verdict(loaded, fail_on))


def _read(files: list[str], encoding: str | None) -> tuple[Loaded, Refused]:
    loaded: Loaded = []
    refused: Refused = []
    for name in files:
        outcome = attempt(name, encoding)
        if isinstance(outcome, str):
            complain(outcome)
            refused.append((name, outcome))
        else:
            loaded.append((name, outcome))
    return loaded, refused


def _verdict(loaded: Loaded, fail_on: Severity) -> int:
    return FINDINGS if any(document.findings.at_least(fail_on) for _, document in loaded) else CLEAN


def _print_text(loaded: Loaded) -> None:
    colour = has_colour(console())
    for _, document in loaded:
        typer.echo(recognised(document) + "\n", color=colour)
        for finding in document.findings:
            typer.echo(finding.describe(colour) + "\n", color=colour)
    _print_tally(loaded)


def _print_commands(loaded: Loaded, refused: Refused) -> None:
    for name, document in loaded:
        for command in commands(name, document):
            typer.echo(command)
    for name, reason in refused:
        typer.echo(refusal(name, reason))
    _print_tally(loaded)


def _print_tally(loaded: Loaded) -> None:
    if loaded:
        typer.echo(tally((finding for _, document in loaded for finding in document.findings), len(loaded)))
