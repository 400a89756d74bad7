# SPDX-License-Identifier: MIT
"""Where a finding ends. It says itself where it begins."""

from __future__ import annotations

from typing import NamedTuple

import ukvotes


class Region(NamedTuple):
    """Lines and columns from 1, columns in characters, the last one exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    content: bytes


def region_of(finding: ukvotes.Finding, document: bytes) -> Region:
    content = document[finding.byte_start : finding.byte_end]
    *lines, last = content.split(b"\n")
    begin = 1 if lines else finding.column
    return Region(finding.line, finding.column, finding.line + len(lines), begin + _characters(last), content)


def _characters(content: bytes) -> int:
    """A byte that is no UTF-8 counts as one, as in the columns of findings."""
    return len(content.decode(errors="surrogateescape"))
