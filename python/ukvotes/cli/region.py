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


def region_of(finding: ukvotes.Finding, document: ukvotes.Document, content: bytes) -> Region:
    """`content`: the bytes of the document, which are many and are asked for once."""
    place = content[finding.byte_start : finding.byte_end]
    text = _decoded(place, document.encoding)
    is_text = not _STAND_INS.search(text)
    *lines, last = text.split("\n")
    begin = 1 if lines else finding.column
    return Region(finding.line, finding.column, finding.line + len(lines), begin + len(last), place, text, is_text)


def _decoded(content: bytes, encoding: Encoding) -> str:
    """What is no character counts as one, as in the columns of findings."""
    if encoding is Encoding.UTF_8:
        return content.decode(errors="surrogateescape")
    return content.decode(encoding.value, errors="replace").removeprefix("\ufeff")
