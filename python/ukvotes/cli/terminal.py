# SPDX-License-Identifier: MIT
"""What all commands share about terminals: colour, width, and no raw control characters."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.console import Console
from rich.table import Table

# A pipe or a file has no width: lines are as long as they need to be, up to this many characters.
_WIDEST = 2000


def console(stream: TextIO | None = None) -> Console:
    """Colour only on terminals, and not where NO_COLOR is set; text is never taken for markup."""
    return Console(file=stream or sys.stdout, markup=False, highlight=False, emoji=False, soft_wrap=True)


def has_colour(out: Console) -> bool:
    return out.is_terminal and not out.no_color


def print_table(out: Console, table: Table) -> None:
    if not out.is_terminal:
        out.width = _WIDEST
        out.width = out.measure(table).maximum
    out.print(table, soft_wrap=False)
