# SPDX-License-Identifier: MIT
"""What documents are read from: paths, bytes and file objects."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal, Protocol, TypeAlias

from ukvotes import _core
from ukvotes._core import Encoding
from ukvotes.arguments import require
from ukvotes.errors import UnrecognisedError


class Readable(Protocol):
    """A file object, binary or text."""

    def read(self) -> bytes | str: ...


Source: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | Readable
KeepSource: TypeAlias = bool | Literal["mapped"]


def kept_and_mapped(keep_source: KeepSource) -> tuple[bool, bool]:
    """Whether a source is kept, and whether it is mapped if it is a file. Raises ValueError for anything else."""
    if keep_source not in (True, False, "mapped"):
        raise ValueError(f"keep_source must be True, False or 'mapped', not {keep_source!r}")
    return bool(keep_source), keep_source in (False, "mapped")


@contextmanager
def naming(name: str, is_empty: Callable[[], bool]) -> Iterator[None]:
    """Says in the message which document no kind fits, and what an empty one lacks in fewer words."""
    try:
        yield
    except UnrecognisedError as error:
        error.args = (f"{name}: it is empty" if is_empty() else f"{name}: {error}",)
        raise


def content_of(source: bytes | bytearray | memoryview | Readable, encoding: str | None = None) -> bytes:
    if isinstance(source, bytes):
        return source
    if isinstance(source, (bytearray, memoryview)):
        return bytes(source)
    if not hasattr(source, "read"):
        raise TypeError(f"a document is read from a path, bytes or a file object, not from {type(source).__name__}")
    content = source.read()
    if not isinstance(content, str):
        return bytes(content)
    if encoding is not None:
        raise ValueError(
            f"the file object gives text, which has no encoding: open it in binary mode to read {encoding}"
        )
    return content.encode("utf-8", "surrogatepass")


def utf8_of(content: bytes, encoding: str | None) -> bytes:
    asked = encoding_asked(encoding, Encoding.UTF_8)
    if asked in (Encoding.AUTOMATIC, Encoding.UTF_8):
        return content
    return content.decode(asked.value, "replace").removeprefix("\ufeff").encode()


def name_of(source: object) -> str:
    name = getattr(source, "name", None)
    if isinstance(name, str):
        return name
    return "<bytes>" if isinstance(source, (bytes, bytearray, memoryview)) else "<file>"


def encoding_asked(name: str | None, otherwise: Encoding) -> Encoding:
    """Raises ValueError for a name that no encoding has."""
    require("encoding", name, str, None)
    return otherwise if name is None else _core.encoding_named(name)
