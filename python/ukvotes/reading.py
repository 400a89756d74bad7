# SPDX-License-Identifier: MIT
"""The door in: from files and bytes to documents."""

from __future__ import annotations

import os
from typing import Protocol, TypeAlias, TypeVar

from ukvotes import _core
from ukvotes._core import Kind, Limits, Recognition
from ukvotes.document import Document
from ukvotes.errors import ParseError
from ukvotes.party_tally import PartyTally
from ukvotes.petition_listing import PetitionListing
from ukvotes.petition_report import PetitionReport
from ukvotes.referendum import Referendum


class Readable(Protocol):
    """A file object, binary or text."""

    def read(self) -> bytes | str: ...


Source: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | Readable

_Kind = TypeVar("_Kind", bound=Document)
_CLASSES: dict[Kind, type[Document]] = {
    cls.kind: cls for cls in (Referendum, PetitionListing, PetitionReport, PartyTally)
}


def read(source: Source, *, strict: bool = False, limits: Limits | None = None, name: str | None = None) -> Document:
    """Reads a document of any kind, recognised by its content alone.

    `source`: a str or path is a file ("-" is standard input); bytes, bytearray and memoryview are content; a file
    object is read to its end (text is encoded as UTF-8). `name` is what messages call content that is no file.

    Damaged data raises nothing: every row is returned as it stands, and `findings` says what does not add up. Under
    `strict` a document with errors raises ParseError, which carries it. Raises UnrecognisedError when no kind fits,
    and OSError (FileNotFoundError, ...) when a file cannot be read.
    """
    limits = limits or Limits()
    held = _read(source, None, limits, name)
    return _checked(_CLASSES[held.kind](held, limits), strict)


def read_referendum(
    source: Source, *, strict: bool = False, limits: Limits | None = None, name: str | None = None
) -> Referendum:
    """Reads the result of a referendum by area, whatever the content looks like. Parameters and errors as of `read`."""
    return _read_as(Referendum, source, strict, limits, name)


def read_petition_listing(
    source: Source, *, strict: bool = False, limits: Limits | None = None, name: str | None = None
) -> PetitionListing:
    """Reads a petition listing, whatever the content looks like. Parameters and errors as of `read`."""
    return _read_as(PetitionListing, source, strict, limits, name)


def read_petition_report(
    source: Source, *, strict: bool = False, limits: Limits | None = None, name: str | None = None
) -> PetitionReport:
    """Reads a petition report, whatever the content looks like. Parameters and errors as of `read`."""
    return _read_as(PetitionReport, source, strict, limits, name)


def read_party_tally(
    source: Source, *, strict: bool = False, limits: Limits | None = None, name: str | None = None
) -> PartyTally:
    """Reads a tally of leaflets by party, whatever the content looks like. Parameters and errors as of `read`."""
    return _read_as(PartyTally, source, strict, limits, name)


def recognise(source: Source) -> Recognition:
    """What a document's content is taken for and why, or which kinds are ruled out at which line. Raises OSError."""
    if isinstance(source, (str, os.PathLike)):
        return _core.recognise_path(source)
    return _core.recognise_bytes(_content(source))


def _read_as(cls: type[_Kind], source: Source, strict: bool, limits: Limits | None, name: str | None) -> _Kind:
    limits = limits or Limits()
    return _checked(cls(_read(source, cls.kind, limits, name), limits), strict)


def class_of(kind: Kind) -> type[Document]:
    """The class whose instances are documents of this kind."""
    return _CLASSES[kind]


def _read(source: Source, kind: Kind | None, limits: Limits, name: str | None) -> _core.Document:
    if isinstance(source, (str, os.PathLike)):
        return _core.read_path(source, kind, limits)
    return _core.read_bytes(_content(source), name or _name(source), kind, limits)


def _content(source: bytes | bytearray | memoryview | Readable) -> bytes:
    if isinstance(source, bytes):
        return source
    if isinstance(source, (bytearray, memoryview)):
        return bytes(source)
    if not hasattr(source, "read"):
        raise TypeError(f"a document is read from a path, bytes or a file object, not from {type(source).__name__}")
    content = source.read()
    return content.encode("utf-8", "surrogatepass") if isinstance(content, str) else bytes(content)


def _name(source: object) -> str:
    name = getattr(source, "name", None)
    if isinstance(name, str):
        return name
    return "<bytes>" if isinstance(source, (bytes, bytearray, memoryview)) else "<file>"


def _checked(document: _Kind, strict: bool) -> _Kind:
    if strict and document.findings.errors:
        raise ParseError(document)
    return document
