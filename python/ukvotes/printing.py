# SPDX-License-Identifier: MIT
"""Values as people read them. Text from documents is never sent raw to what shows it."""

from __future__ import annotations

import datetime
import unicodedata

# Control, format (bidirectional marks among them), surrogate, line and paragraph separators.
_NEVER_RAW = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def printable(text: str) -> str:
    """The text with control and formatting characters as `\\u{...}`: they could reorder or hide what is around them."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"\\u{{{ord(c):X}}}" if unicodedata.category(c) in _NEVER_RAW else c for c in text)


def shown(value: object, nothing: str = "\u2013") -> str:
    """A count with thousands separators, a percentage with two decimals, a fraction with as many digits as tell it, a
    time in UTC, printable text, a dash for None.
    """
    if value is None:
        return nothing
    if isinstance(value, float):
        return f"{value:.2f}" if round(value, 2) == value else f"{value:.6g}"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, datetime.datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    return printable(str(value))


def counted(number: int, thing: str) -> str:
    """ "1 row", "1,234 rows" """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def with_article(noun: str) -> str:
    """ "a petition", "an election" """
    return f"{'an' if noun[:1] in 'aeio' else 'a'} {noun}"
