# SPDX-License-Identifier: MIT
"""What ukvotes raises. Damaged data raises nothing unless `strict=True` asks for it; files raise OSError."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukvotes._core import Error, SourceNotKeptError, UnrecognisedError

if TYPE_CHECKING:
    from ukvotes.document import Document
    from ukvotes.findings import Findings

__all__ = ["Error", "MissingTableError", "ParseError", "SourceNotKeptError", "UnrecognisedError"]


class MissingTableError(Error, AttributeError, KeyError):
    """A table that other documents of the kind have was asked for. To `hasattr` and `getattr` it is not there."""

    def __str__(self) -> str:
        return str(self.args[0])  # a KeyError would put it in quotation marks


class ParseError(Error, ValueError):
    """A document with errors, read under `strict=True`.

    `document` is the document all the same, `findings` everything that was found, warnings and notes included.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.document = document

    @property
    def findings(self) -> Findings:
        """Everything that was found, in order of place."""
        return self.document.findings

    def __str__(self) -> str:
        errors = self.findings.errors
        more = f"\n... and {len(errors) - 1} more" if len(errors) > 1 else ""
        return f"{self.document.source_name}: {self.findings.summary}\n{errors[0]}{more}"
