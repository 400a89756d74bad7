# SPDX-License-Identifier: MIT
"""The petition site's own lists, where they stand beside the project."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ukvotes as ukv

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "data" / "petitions"
pytestmark = pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published documents are not beside the project")

PAGE = "list_greenhouse_gases_page1.json"


def said(petition: dict[str, Any], path: str) -> object:
    """What the JSON has at the published name of a column."""
    if path in ("id", "type", "links.self"):
        return str(petition["links"]["self"] if path == "links.self" else petition[path])
    attributes = petition["attributes"]
    if path == "departments":
        return "; ".join(department["acronym"] for department in attributes[path])
    if path == "topics":
        return "; ".join(attributes[path])
    for part in path.split("."):
        attributes = (attributes or {}).get(part)
    return attributes


def printed(value: object) -> object:
    """A time or a date as the JSON has it."""
    if hasattr(value, "hour"):
        return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return value.isoformat() if hasattr(value, "isoformat") else value


def test_a_page_is_what_another_reader_reads() -> None:
    document = ukv.read(PUBLISHED / PAGE)
    assert isinstance(document, ukv.PetitionList)
    page = json.loads((PUBLISHED / PAGE).read_bytes())
    assert document.links._asdict() == page["links"]
    assert len(document.petitions) == len(page["data"]) == 20
    assert document.findings == ()
    for row, petition in zip(document.petitions.cells(), page["data"], strict=True):
        for column, value in zip(document.petitions.columns, row, strict=True):
            assert printed(value) == said(petition, column.published), column.name
    assert bytes(document) == (PUBLISHED / PAGE).read_bytes()


def test_an_empty_page() -> None:
    document = ukv.read(PUBLISHED / "list_empty.json")
    assert isinstance(document, ukv.PetitionList)
    assert (len(document.petitions), document.findings) == (0, ())
    assert document.links.self == json.loads((PUBLISHED / "list_empty.json").read_bytes())["links"]["self"]


def petitions_as_lines() -> Iterator[bytes]:
    for path in sorted(PUBLISHED.glob("[0-9a]*.json")):
        yield json.dumps(json.loads(path.read_bytes())).encode()


def test_lines_are_what_each_petition_is_alone() -> None:
    lines = [*petitions_as_lines()]
    assert len(lines) == 8
    document = ukv.read(b"\n".join(lines) + b"\n")
    assert isinstance(document, ukv.PetitionList)
    assert document.dialect is ukv.Dialect.PETITION_LINES
    for row, line in zip(document.petitions, lines, strict=True):
        alone = ukv.read_petition(line)
        assert (row.id, row.action, row.state) == (str(alone.id), alone.action, alone.state)
        assert (row.signatures, row.background) == (alone.signatures, alone.background)
        assert row.topics == ("; ".join(alone.topics) if alone.topics else row.topics)
        times = {name: getattr(row, name) for name in alone.times}
        assert times == alone.times
    for name in ("countries", "constituencies", "regions", "other_business"):
        rows = [(str(alone.id), *row) for alone in map(ukv.read_petition, lines) for row in alone.tables[name].cells()]
        assert [*map(tuple, document.tables[name].cells())] == rows
    assert len(document.constituencies) == b"".join(lines).count(b'"mp": ')
    expected = [finding.name for line in lines for finding in ukv.read_petition(line).findings]
    found = [finding.name for finding in document.findings]
    assert found == [name for name in expected if name != "omitted-constituencies"]


def test_a_csv_is_what_another_reader_reads() -> None:
    content = (PUBLISHED / "site-list-closed.csv").read_bytes()
    document = ukv.read(PUBLISHED / "site-list-closed.csv")
    assert isinstance(document, ukv.PetitionList)
    _, *rows = csv.reader(io.StringIO(content.decode(), newline=""))
    assert len(document.petitions) == len(rows) == 4013
    assert [(row.action, row.url, row.state, str(row.signatures)) for row in document.petitions] == [*map(tuple, rows)]
    assert [row.id for row in document.petitions] == [row[1].rpartition("/")[2] for row in rows]
    assert document.findings == ()
    assert bytes(document) == content
