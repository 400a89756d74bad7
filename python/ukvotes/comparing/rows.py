# SPDX-License-Identifier: MIT
"""Tables as one of the two that are compared: columns by name, and what tells the rows apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from ukvotes.table import Table


class Keyed(NamedTuple):
    """By which columns the rows of a table are told apart."""

    code: str | None
    name: str
    telling: str
    """The column that says most of a row that only one of two documents has."""
    within: str | None = None
    """What codes and names are repeated for: the petition, in tables of many petitions."""


class Rows(NamedTuple):
    """The rows of a table, column by column; all lists are of one length."""

    codes: list[str | None]
    """How differences name the rows: by code, and by place."""
    places: list[str]
    keys: dict[str, list[Any]]
    """What rows are matched by, the surest first; None where a row has no such key."""
    columns: dict[str, list[Any]]
    telling: str

    @property
    def size(self) -> int:
        return len(self.places)

    def shares_keys_with(self, other: Rows) -> bool:
        """Whether rows of both can be matched at all; without any keys they are, by their order."""
        return bool(self.keys.keys() & other.keys.keys()) or not (self.keys or other.keys)

    def chosen(self, rows: list[int]) -> Rows:
        """Only these rows, by number."""

        def of(column: list[Any]) -> list[Any]:
            return [column[row] for row in rows]

        keys, columns = ({name: of(each) for name, each in lists.items()} for lists in (self.keys, self.columns))
        return Rows(of(self.codes), of(self.places), keys, columns, self.telling)


def rows_of(table: Table[Any], keyed: Keyed) -> Rows:
    """All rows with all columns."""
    return keyed_rows(columns_of(table), keyed)


def keyed_rows(columns: dict[str, list[Any]], keyed: Keyed) -> Rows:
    nothing = [None] * (len(next(iter(columns.values()))) if columns else 0)
    codes = columns.get(keyed.code or "", nothing)
    names = [name or "" for name in columns.get(keyed.name, nothing)]
    keys = {}
    if keyed.code in columns:
        keys["code"] = codes
    if keyed.name in columns:
        keys["name"] = names
    if keyed.within is None:
        return Rows(codes, names, keys, columns, keyed.telling)
    groups = columns[keyed.within]
    return Rows(
        [code and f"{group}/{code}" for group, code in zip(groups, codes, strict=True)],
        [f"{keyed.within} {group}, {name}" for group, name in zip(groups, names, strict=True)],
        {name: joined(groups, key) for name, key in keys.items()},
        columns,
        keyed.telling,
    )


def columns_of(table: Table[Any]) -> dict[str, list[Any]]:
    return {column.name: table[column.name] for column in table.columns}


def with_values(columns: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Without those that are empty all through: they say nothing."""
    return {
        name: column for name, column in columns.items() if not column or any(value is not None for value in column)
    }


def joined(*keys: Iterable[Any]) -> list[Any]:
    """One key of several; None where the last is missing."""
    return [None if key[-1] is None else key for key in zip(*keys, strict=True)]
