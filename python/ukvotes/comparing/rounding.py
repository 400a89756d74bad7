# SPDX-License-Identifier: MIT
"""Shares that two publishers round to different decimals say the same where one is the other, rounded."""

from __future__ import annotations

import math
from typing import Any

_MOST_DECIMALS = 15
_PERCENTAGE, _FRACTION = 1, 3
"""The fewest decimals that say how a column is rounded: with fewer, its cells may as well end in zeros."""


def tolerance_between(column: list[Any], other: list[Any]) -> float:
    """How far two cells may lie apart and be one share: half of the coarser column's last decimal, 0 where both columns
    are rounded alike, or it is not known how, or they hold something else than decimal numbers."""
    first, second = _decimals(column), _decimals(other)
    if first is None or second is None or first == second:
        return 0.0
    coarser = min(first, second)
    return (0.5 + 1e-6) * 10.0**-coarser


def are_one_share(value: object, other: object, tolerance: float) -> bool:
    return tolerance > 0 and isinstance(value, float) and isinstance(other, float) and abs(value - other) <= tolerance


def _decimals(column: list[Any]) -> int | None:
    """How many decimals the cell with the most of them has."""
    shares = [value for value in column if isinstance(value, float) and math.isfinite(value)]
    if not shares:
        return None
    most = 0
    for share in shares:
        while most < _MOST_DECIMALS and round(share, most) != share:
            most += 1
    fewest = _PERCENTAGE if max(map(abs, shares)) > 1 else _FRACTION
    return most if most >= fewest else None
