# SPDX-License-Identifier: MIT
"""Arguments are checked where users give them, so that messages speak of what they gave."""

from __future__ import annotations

import operator
from enum import Enum
from typing import SupportsIndex, TypeVar

_Choice = TypeVar("_Choice", bound=Enum)


def require(name: str, value: object, *types: type | None) -> None:
    """Raises TypeError unless the value is of one of the types; None stands for itself."""
    if not any(value is None if type is None else isinstance(value, type) for type in types):
        wanted = " or ".join("None" if type is None else type.__name__ for type in types)
        raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")


def one_of(name: str, value: object, *choices: _Choice) -> _Choice:
    """The choice that the value is or names; raises ValueError, with all of them, for another."""
    for choice in choices:
        if value == choice or value == choice.value:
            return choice
    raise ValueError(f"{name} must be {' or '.join(repr(choice.value) for choice in choices)}, not {value!r}")


def whole_number(name: str, value: SupportsIndex) -> int:
    """Raises TypeError for what is none, be it 2.0."""
    try:
        return operator.index(value)
    except TypeError:
        raise TypeError(f"{name} must be a whole number, not {type(value).__name__}") from None
