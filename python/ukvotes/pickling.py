# SPDX-License-Identifier: MIT
"""How documents and tables are pickled: a document as what it is read from, a table as a part of what holds it.

The first item of what is stored is the version of the format. A later version of ukvotes that stores something else
gives it another number, so that an older one says so instead of making up a wrong document.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ukvotes import _core
from ukvotes._core import Encoding, Kind, Limits

VERSION = 2


def restored_document(version: int, *stored: Any) -> Any:
    """Reads a document again. `stored`: kind, bytes, name, the limits by name, and in which encoding it was to be read.
    Raises pickle.UnpicklingError.
    """
    _require(version)
    kind, content, name, limits, encoding = stored
    return _read(Kind(kind), content, name, Limits(**limits), Encoding(encoding))


def restored_table(version: int, *stored: Any) -> Any:
    """A table again. `stored`: its owner, under which name the owner gives it, and first, end and step of its rows."""
    _require(version)
    owner, attribute, *rows = stored
    return getattr(owner, attribute).restricted(range(*rows))


def _read(kind: Kind, content: bytes, name: str, limits: Limits, encoding: Encoding) -> Any:
    from ukvotes.reading import class_of

    return class_of(kind)(_core.read_bytes(content, name, kind, limits, 1, True, encoding))


def _require(version: int) -> None:
    if version != VERSION:
        import pickle

        raise pickle.UnpicklingError(
            f"this was pickled in format {version} of ukvotes, and this is ukvotes {_core.__version__}, which reads "
            f"format {VERSION}: read the document from its file instead, or use the ukvotes that wrote it"
        )


Reduced = tuple[Callable[..., Any], tuple[Any, ...]]


def limits_by_name(limits: Limits) -> dict[str, int]:
    """What `Limits(**...)` makes equal limits of."""
    names = ("file_bytes", "line_bytes", "field_bytes", "rows", "findings")
    return {name: getattr(limits, name) for name in names}
