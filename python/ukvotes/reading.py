# SPDX-License-Identifier: MIT
"""The door in: from files and bytes to documents."""

from __future__ import annotations

import os
from typing import TypeVar

from ukvotes import _core
from ukvotes._core import Encoding, Kind, Limits, Recognition
from ukvotes.arguments import require, whole_number
from ukvotes.constituency_register import ConstituencyRegister
from ukvotes.document import Document
from ukvotes.election import Election
from ukvotes.errors import ParseError
from ukvotes.party_page import PartyPage, party_page
from ukvotes.party_tally import PartyTally
from ukvotes.petition import Petition
from ukvotes.petition_list import PetitionList
from ukvotes.petition_listing import PetitionListing
from ukvotes.petition_report import PetitionReport
from ukvotes.referendum import Referendum
from ukvotes.referendum_result import ReferendumResult
from ukvotes.sources import KeepSource, Source, content_of, encoding_asked, kept_and_mapped, name_of, naming, utf8_of

_Kind = TypeVar("_Kind", bound=Document)
_TOO_MANY = 2**32  # threads are counted in 32 bits
_CLASSES: dict[Kind, type[Document]] = {
    cls.kind: cls
    for cls in (
        Referendum,
        PetitionListing,
        PetitionReport,
        PartyTally,
        Petition,
        ReferendumResult,
        Election,
        PetitionList,
        ConstituencyRegister,
    )
}


def read(
    source: Source,
    *,
    strict: bool = False,
    limits: Limits | None = None,
    name: str | None = None,
    keep_source: KeepSource = True,
    threads: int = 1,
    encoding: str | None = None,
) -> Document:
    """Reads a document of any kind, recognised by its content alone.

    `source`: a str or path is a file ("-" is standard input); bytes, bytearray and memoryview are content; a file
    object is read to its end (text is encoded as UTF-8). `name` is what messages call content that is no file.

    `threads` read one document together, where it is a referendum as differences, a listing, a report or a tally;
    documents of other kinds are read by one, whatever their number. Values and findings do not depend on it. For tables
    of many megabytes `keep_source=False` reads a file piece by piece and holds little more than the columns; JSON
    (petitions, their lists, the register) is held whole until it has been read, and let go then. The document can then
    be neither written as it was nor repaired nor pickled (SourceNotKeptError), and the file must not be made shorter
    while it is read. `keep_source="mapped"` holds as little, and loses nothing: the file itself, mapped into memory,
    stays the source. It must be neither changed nor made shorter as long as the document, or a repaired one, is used;
    to replace it by another, as `write` does, is safe. Content that is no file is kept as it is.

    `encoding` names how the bytes are read: "utf-8", "utf-16", "utf-16-le", "utf-16-be", "windows-1252" ("cp1252",
    "latin-1": which browsers, too, take for it) or "cp850"; any other name raises ValueError. Unless it is given,
    another encoding than UTF-8 is used only where the bytes leave no doubt, and a note among the findings says which.
    What cannot be decoded is a finding. Lines and columns count the text's characters, `byte_start` and `byte_end` the
    file's bytes; a document, repaired or not, is written in its encoding.

    Damaged data raises nothing: every row is returned as it stands, and `findings` says what does not add up. Under
    `strict` a document with errors raises ParseError, which carries it. Raises UnrecognisedError when no kind fits,
    and OSError (FileNotFoundError, ...) when a file cannot be read.
    """
    held = _read(source, None, limits, name, keep_source, threads, encoding)
    return _checked(_CLASSES[held.kind](held), strict)


def read_referendum(
    source: Source,
    *,
    strict: bool = False,
    limits: Limits | None = None,
    name: str | None = None,
    keep_source: KeepSource = True,
    threads: int = 1,
    encoding: str | None = None,
) -> Referendum:
    """Reads the result of a referendum by area, whatever the content looks like. Parameters and errors as of `read`."""
    return _checked(Referendum(_read(source, Referendum.kind, limits, name, keep_source, threads, encoding)), strict)


def read_referendum_result(
    source: Source,
    *,
    strict: bool = False,
    limits: Limits | None = None,
    name: str | None = None,
    keep_source: KeepSource = True,
    threads: int = 1,
    encoding: str | None = None,
) -> ReferendumResult:
    """Reads the full result of a referendum, whatever the content looks like. Parameters and errors as of `read`."""
    return _checked(
        ReferendumResult(_read(source, ReferendumResult.kind, limits, name, keep_source, threads, encoding)), strict
    )


def read_election(
    source: Source,
    *,
    strict: bool = False,
    limits: Limits | None = None,
    name: str | None = None,
    keep_source: KeepSource = True,
    threads: int = 1,
    encoding: str | None = None,
) -> Election:
    """Reads a table of a general election, whatever the content looks like. Parameters and errors as of `read`."""
    return _checked(Election(_read(source, Election.kind, limits, name, keep_source, threads, encoding)), strict)


def read_petition_listing(
    source: Source,
    *,
    strict: bool = False,
    limits: Limits | None = None,
    name: str | None = None,
    keep_source: KeepSource = True,
    threads: int = 1,
    encoding: str | None = None,
) -> PetitionListing:
    """Reads a petition listing, whatever the content looks like. Parameters and errors as of `read`."""
    return _checked(
        PetitionListing(_read(source, PetitionListing.kind, limits, name, keep_source, threads, encoding)), strict
    )


def read_petition_report(
    source: Source,
    *,
    strict: bool = False,
    limits: Limits | None = None,
    name: str | None = None,
    keep_source: KeepSource = True,
    threads: int = 1,
    encoding: str | None = None,
) -> PetitionReport:
    """Reads a petition report, whatever the content looks like. Parameters and errors as of `read`."""
    return _checked(
        PetitionReport(_read(source, PetitionReport.kind, limits, name, keep_source, threads, encoding)), strict
    )


def read_party_tally(
    source: Source,
    *,
    strict: bool = False,
    limits: Limits | None = None,
    name: str | None = None,
    keep_source: KeepSource = True,
    threads: int = 1,
    encoding: str | None = None,
) -> PartyTally:
    """Reads a tally of leaflets by party, whatever the content looks like. Parameters and errors as of `read`."""
    return _checked(PartyTally(_read(source, PartyTally.kind, limits, name, keep_source, threads, encoding)), strict)


def read_party_page(
    source: Source, *, strict: bool = False, name: str | None = None, encoding: str | None = None
) -> PartyPage:
    """Reads the HTML of electionleaflets.org/parties/: the tally as from the pipe form, and the register's ids.

    `source` and `name` are as of `read`, and so are the names of encodings; a page is UTF-8 unless `encoding` says
    otherwise. Raises ValueError for a page without that table, ImportError where lxml is not installed, ParseError
    under `strict` for a tally with errors, OSError when a file cannot be read.
    """
    if isinstance(source, (str, os.PathLike)):
        path = os.fspath(source)
        with open(0 if path == "-" else path, "rb") as file:
            content = file.read()
        name = name or path
    else:
        content = content_of(source, encoding)
    page = party_page(utf8_of(content, encoding), name or name_of(source))
    return page._replace(tally=_checked(page.tally, strict))


def read_petition(
    source: Source,
    *,
    strict: bool = False,
    limits: Limits | None = None,
    name: str | None = None,
    keep_source: KeepSource = True,
    threads: int = 1,
    encoding: str | None = None,
) -> Petition:
    """Reads a petition from the petition site's JSON, whatever the content looks like. Parameters and errors as of
    `read`; it is always read by one thread.
    """
    return _checked(Petition(_read(source, Petition.kind, limits, name, keep_source, threads, encoding)), strict)


def read_petition_list(
    source: Source,
    *,
    strict: bool = False,
    limits: Limits | None = None,
    name: str | None = None,
    keep_source: KeepSource = True,
    threads: int = 1,
    encoding: str | None = None,
) -> PetitionList:
    """Reads a list of petitions, whatever the content looks like: a page of the petition site's lists in JSON, JSON of
    one petition a line (a single line is read as a list, too), or the site's CSV. Parameters and errors as of `read`;
    it is always read by one thread.
    """
    return _checked(
        PetitionList(_read(source, PetitionList.kind, limits, name, keep_source, threads, encoding)), strict
    )


def read_constituency_register(
    source: Source,
    *,
    strict: bool = False,
    limits: Limits | None = None,
    name: str | None = None,
    keep_source: KeepSource = True,
    threads: int = 1,
    encoding: str | None = None,
) -> ConstituencyRegister:
    """Reads the petition site's register of constituencies, whatever the content looks like. Parameters and errors as
    of `read`; it is always read by one thread.
    """
    held = _read(source, ConstituencyRegister.kind, limits, name, keep_source, threads, encoding)
    return _checked(ConstituencyRegister(held), strict)


def recognise(source: Source) -> Recognition:
    """What a document's content is taken for and why, or which kinds are ruled out at which line. Raises OSError."""
    if isinstance(source, (str, os.PathLike)):
        return _core.recognise_path(source)
    return _core.recognise_bytes(content_of(source))


def class_of(kind: Kind) -> type[Document]:
    """The class whose instances are documents of this kind."""
    return _CLASSES[kind]


def _read(
    source: Source,
    kind: Kind | None,
    limits: Limits | None,
    name: str | None,
    keep_source: KeepSource,
    threads: int,
    encoding: str | None,
) -> _core.Document:
    require("limits", limits, Limits, None)
    require("name", name, str, None)
    threads = whole_number("threads", threads)
    if not 1 <= threads < _TOO_MANY:
        raise ValueError(f"a document is read by one thread or more, not by {threads}")
    kept, mapped = kept_and_mapped(keep_source)
    limits = limits or Limits()
    asked = encoding_asked(encoding, Encoding.AUTOMATIC)
    if isinstance(source, (str, os.PathLike)):
        path = os.fsdecode(source)
        with naming(path, lambda: os.path.isfile(path) and os.path.getsize(path) == 0):
            return _core.read_path(source, kind, limits, threads, kept, mapped, asked)
    content, called = content_of(source, encoding), name or name_of(source)
    with naming(called, lambda: not content):
        return _core.read_bytes(content, called, kind, limits, threads, kept, asked)


def _checked(document: _Kind, strict: bool) -> _Kind:
    if strict and document.findings.errors:
        raise ParseError(document)
    return document
