# SPDX-License-Identifier: MIT
"""What all documents have in common."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from ukvotes import _core
from ukvotes._core import Dialect, Encoding, Grade, Kind, Limits, Recognition, Repair
from ukvotes.arguments import one_of
from ukvotes.errors import MissingTableError
from ukvotes.findings import Findings
from ukvotes.pickling import VERSION, Reduced, limits_by_name, restored_document
from ukvotes.table import Origin, Row, Table

AnyDocument = TypeVar("AnyDocument", bound="Document")


class Document:
    """One published document, held as published: its values as they stand, its bytes, and its findings.

    Documents come from `read` and its siblings. They never change; equal bytes of the same kind, read under the same
    limits and in the same encoding, are equal documents; one whose bytes were not kept equals itself alone. A pickled
    document is its bytes, and is read again.
    """

    __slots__ = ("_findings", "_held", "_outside_tables")

    kind: ClassVar[Kind]
    """What kind of document it is."""

    def __init__(self, held: _core.Document) -> None:
        self._held = held
        self._findings: Findings | None = None
        self._outside_tables: dict[str, Any] | None = None

    @property
    def dialect(self) -> Dialect:
        """The concrete layout in which it is published."""
        return self._held.dialect

    @property
    def source_name(self) -> str:
        """What messages call it: the path of its file, or a name such as "<bytes>"."""
        return self._held.source_name

    @property
    def limits(self) -> Limits:
        """How much of it was to be read at most."""
        return self._held.limits

    @property
    def encoding(self) -> Encoding:
        """What its bytes are read as. Where that is neither UTF-8 nor what was asked for, a note says so."""
        return self._held.encoding

    @property
    def findings(self) -> Findings:
        """Where the document does not say what it must, in order of place."""
        if self._findings is None:
            self._findings = Findings(self._held.findings())
        return self._findings

    @property
    def recognition(self) -> Recognition:
        """What the content is taken for, and why."""
        return self._held.recognition()

    @property
    def tables(self) -> dict[str, Table[Any]]:
        """Its tables by name, in the document's order; each is also an attribute."""
        return {name: getattr(self, name) for name in self._held.table_names()}

    def _shown_tables(self) -> dict[str, Table[Any]]:
        """Without that of fields which this version does not know, where there are none, as nearly always."""
        return {name: table for name, table in self.tables.items() if table or name != "unknown_fields"}

    def repair(self: AnyDocument, accept: Grade | str = "proven") -> Repaired[AnyDocument]:
        """Applies the repairs that arithmetic proves; this document stays as it is.

        `accept="unique"` also applies those that are the only ones to close an equation, with nothing else to confirm
        them; any other word raises ValueError. Ambiguous repairs are never applied: `finding.repair.alternatives`
        lists them.
        """
        held, repairs = self._held.repair(one_of("accept", accept, Grade.PROVEN, Grade.UNIQUE))
        return Repaired(type(self)(held), repairs)

    def write(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> None:
        """Writes the bytes as published (a repaired document's differ in the repaired cells) in one step: whoever
        reads meanwhile sees the old file or the new one. Raises FileExistsError unless `overwrite`, or another OSError.
        """
        self._held.write_file(os.fspath(path), overwrite)

    def compose(self) -> bytes:
        """The document made anew from its values alone; None is written as an empty cell. Raises TypeError for
        petitions, lists of petitions and the register of constituencies, which are not made anew.
        """
        return self._held.compose()

    def __bytes__(self) -> bytes:
        return bytes(self._held)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Document):
            return NotImplemented
        if not (self._held.source_is_kept and other._held.source_is_kept):
            return self is other
        read_alike = (self.kind, self.limits, self.encoding) == (other.kind, other.limits, other.encoding)
        return read_alike and bytes(self) == bytes(other)

    def __hash__(self) -> int:
        return hash((self.kind, bytes(self))) if self._held.source_is_kept else object.__hash__(self)

    def __copy__(self: AnyDocument) -> AnyDocument:
        return self

    def __deepcopy__(self: AnyDocument, memo: object) -> AnyDocument:
        return self

    def __reduce__(self) -> Reduced:
        stored = (self.kind.value, bytes(self), self.source_name, limits_by_name(self.limits))
        return restored_document, (VERSION, *stored, self._held.encoding_asked.value)

    def __repr__(self) -> str:
        rows = ", ".join(f"{len(table)} {name}" for name, table in self._shown_tables().items())
        return f"<{type(self).__name__} {self.source_name!r}, {self.dialect}: {rows}; {self.findings.summary}>"

    def __rich_repr__(self) -> Iterator[Any]:
        yield self.source_name
        yield "dialect", self.dialect.value
        for name, table in self._shown_tables().items():
            yield name, len(table)
        yield "findings", self.findings.summary

    def _repr_html_(self) -> str:
        from ukvotes.html import notebook

        return notebook.document(self)

    def _scalars(self) -> dict[str, Any]:
        """What it says outside its tables, by name; converted once."""
        if self._outside_tables is None:
            self._outside_tables = self._held.scalars()
        return self._outside_tables

    def _table(
        self,
        name: str,
        make_row: Callable[..., Row],
        converters: Mapping[str, Callable[[Any], Any]] | None = None,
        *,
        advice: str = "",
    ) -> Table[Row]:
        """`advice`: why a document of the kind may lack this table, or what to do then."""
        return Table(self._held_table(name, advice), make_row, converters or {}, Origin(self, name))

    def _partial_table(self, name: str, row: Callable[..., Row], *, advice: str = "") -> Table[Row]:
        """A table that may lack columns: its rows have None there."""
        held = self._held_table(name, advice)
        names = [column[0] for column in held.columns()]
        return Table(held, lambda *values: row(**dict(zip(names, values, strict=True))), {}, Origin(self, name))

    def _held_table(self, name: str, advice: str) -> _core.Table:
        try:
            return self._held.table(name)
        except KeyError:
            there = ", ".join(self._held.table_names())
            message = f"this {self.kind} has no table {name!r}, but {there}: {advice}"
            raise MissingTableError(message) from None


class Repaired(Generic[AnyDocument]):
    """A repaired document and what was done to it."""

    __slots__ = ("_document", "_repairs")

    def __init__(self, document: AnyDocument, repairs: tuple[Repair, ...]) -> None:
        self._document = document
        self._repairs = repairs

    @property
    def document(self) -> AnyDocument:
        """Read anew from the repaired text; its findings are those that remain."""
        return self._document

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """Those that were applied, in order of place."""
        return self._repairs

    def __repr__(self) -> str:
        return f"<Repaired {self.document!r}, {len(self.repairs)} repairs>"

    def __rich_repr__(self) -> Iterator[Any]:
        yield self.document
        yield "repairs", self.repairs

    def _repr_html_(self) -> str:
        from ukvotes.html import notebook

        return notebook.repaired(self)
