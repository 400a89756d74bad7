# SPDX-License-Identifier: MIT
"""Files for commands: "-" is standard input, and what cannot be read or written is said on standard error."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import typer

import ukvotes
from ukvotes._core import encoding_named
from ukvotes.printing import printable

CLEAN, FINDINGS, USAGE, UNREADABLE = 0, 1, 2, 3


def _known(name: str | None) -> str | None:
    try:
        return None if name is None else encoding_named(name).value
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


ENCODING = typer.Option(
    "--encoding",
    metavar="NAME",
    callback=_known,
    help="How the bytes are read, such as utf-16, windows-1252 or cp850; what is certain is told without it.",
)


def load(name: str, encoding: str | None = None) -> ukvotes.Document:
    """Raises OSError or UnrecognisedError."""
    if name == "-":
        _require(sys.stdin)
        return ukvotes.read(sys.stdin.buffer, name="<stdin>", encoding=encoding)
    return ukvotes.read(name, encoding=encoding)


def attempt(name: str, encoding: str | None = None) -> ukvotes.Document | str:
    """The document, or why there is none."""
    try:
        return load(name, encoding)
    except OSError as error:
        return f"cannot read {name}: {error.strerror or error}"
    except ukvotes.UnrecognisedError as error:
        return f"cannot recognise {error}"


def load_or_exit(name: str, encoding: str | None = None) -> ukvotes.Document:
    document = attempt(name, encoding)
    if isinstance(document, str):
        complain(document)
        raise typer.Exit(UNREADABLE)
    return document


@contextmanager
def or_exit(path: str) -> Iterator[None]:
    """Leaves the command, with the reason said, when `path` cannot be written."""
    try:
        yield
    except FileExistsError:
        complain(f"{path} exists already and is left as it is")
        raise typer.Exit(USAGE) from None
    except OSError as error:
        complain(f"cannot write {path}: {error.strerror or error}")
        raise typer.Exit(UNREADABLE) from None


def send(content: bytes) -> None:
    """Bytes to standard output, as they are. Raises OSError."""
    _require(sys.stdout)
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def send_text(content: bytes) -> None:
    """The same; a terminal gets control characters as escapes."""
    if sys.stdout is not None and sys.stdout.isatty():
        text = content.decode(errors="backslashreplace")
        typer.echo("\n".join(printable(line) for line in text.split("\n")), nl=False)
    else:
        send(content)


def _require(stream: TextIO | None) -> None:
    """Python has no stream where the descriptor was closed before it began."""
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def complain(message: str) -> None:
    shown = "\n".join(printable(line) for line in message.splitlines())
    typer.echo(f"ukvotes: {shown}", err=True)
