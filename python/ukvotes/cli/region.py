# SPDX-License-Identifier: MIT
"""Where a finding ends. It says itself where it begins."""

from __future__ import annotations

import re
from typing import NamedTuple

import ukvotes
from ukvotes import Encoding

_STAND_INS = re.compile("[\ufffd\udc80-\udcff]")


class Region(NamedTuple):
    """Lines and columns from 1, columns in characters, the last one exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    content: bytes
    text: str
    """The content, with a character for each byte or unit that is none."""
    is_text: bool
    """Whether there is none of these."""


class Published(NamedTuple):
    """What stands in a document; of one without findings nothing, as nothing is asked of it."""

    content: bytes
    encoding: Encoding
    line_end: str
    """A carriage return only where there is no line feed."""


def published(document: ukvotes.Document) -> Published:
    """To be asked for once: the bytes of a document are many."""
    content = bytes(document) if document.findings else b""
    text = _decoded(content, document.encoding)
    return Published(content, document.encoding, "\r" if "\r" in text and "\n" not in text else "\n")


def region_of(finding: ukvotes.Finding, published: Published) -> Region:
    place = published.content[finding.byte_start : finding.byte_end]
    text = _decoded(place, published.encoding)
    is_text = not _STAND_INS.search(text)
    *lines, last = text.split(published.line_end)
    begin = 1 if lines else finding.column
    return Region(finding.line, finding.column, finding.line + len(lines), begin + len(last), place, text, is_text)


def _decoded(content: bytes, encoding: Encoding) -> str:
    """What is no character counts as one, as in the columns of findings."""
    if encoding is Encoding.UTF_8:
        return content.decode(errors="surrogateescape")
    return content.decode(encoding.value, errors="replace").removeprefix("\ufeff")
