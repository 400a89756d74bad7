# SPDX-License-Identifier: MIT
"""The petition site's register of constituencies."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

import ukvotes as ukv

ROWS: dict[str, dict[str, str | None]] = {
    "E14000530": {
        "mp": "A Member MP",
        "party": "Green",
        "constituency": "Aldershot",
        "ons_code": "E14000530",
        "start_date": "2024-05-30",
        "end_date": None,
    },
    "W07000112": {"mp": None, "party": None, "constituency": "Ynys Môn", "ons_code": "W07000112"},
}


@pytest.fixture
def register() -> ukv.ConstituencyRegister:
    return ukv.read_constituency_register(json.dumps(ROWS).encode())


def test_what_it_says(register: ukv.ConstituencyRegister) -> None:
    first, second = register.constituencies
    assert first == ("E14000530", "Aldershot", "A Member MP", "Green", datetime.date(2024, 5, 30), None)
    assert second == ukv.RegisteredConstituency("W07000112", "Ynys Môn", None, None, None, None)
    assert register.vacant == 1
    assert [(finding.name, finding.severity) for finding in register.findings] == [("few-constituencies", "note")]
    assert "vacant seats" in register._repr_html_()


def test_it_is_recognised_by_its_content(register: ukv.ConstituencyRegister) -> None:
    document = ukv.read(json.dumps(ROWS, indent=2).encode())
    assert isinstance(document, ukv.ConstituencyRegister)
    assert document.dialect is ukv.Dialect.REGISTER_JSON
    assert list(document.constituencies) == list(register.constituencies)


def test_what_does_not_agree(register: ukv.ConstituencyRegister) -> None:
    damaged = ukv.read_constituency_register(bytes(register).replace(b'{"E14000530"', b'{"E14000531"'))
    [error] = damaged.findings.errors
    assert (error.name, error.found, error.expected) == ("key", '"E14000530"', "E14000531")


def test_fields_that_are_not_known_are_kept(register: ukv.ConstituencyRegister) -> None:
    assert not register.unknown_fields
    assert "unknown" not in repr(register) + register._repr_html_()
    later = ukv.read_constituency_register(bytes(register).replace(b'"mp": null', b'"majority": [3], "mp": null'))
    assert "unknown-field" in [finding.name for finding in later.findings]
    assert [*later.unknown_fields] == [("W07000112", "constituencies.majority", "[3]")]
    assert "1 unknown_fields" in repr(later) and "majority" in later._repr_html_()


def test_a_long_key_is_kept_once_however_many_fields_it_has() -> None:
    fields = "".join(f',"{number}":1' for number in range(2000))
    key = "E" * 100_000
    text = f'{{"{key}":{{"mp":"A","party":"B","constituency":"C","ons_code":"E14000530"{fields}}}}}'
    document = ukv.read_constituency_register(text.encode(), limits=ukv.Limits(rows=1500))
    assert len(document.unknown_fields) == 1500
    assert {field.key for field in document.unknown_fields} == {key}
    assert [finding.table for finding in document.findings if finding.name == "limit-exceeded"] == ["unknown_fields"]


def test_registers_are_compared_by_code(register: ukv.ConstituencyRegister) -> None:
    later = ukv.read_constituency_register(bytes(register).replace(b'"Green"', b'"Labour"'))
    assert [str(difference) for difference in ukv.diff(register, later)] == ["Aldershot: party Green -> Labour"]


def test_the_command_line(command: Callable[..., CompletedProcess[bytes]], register: ukv.ConstituencyRegister) -> None:
    checked = command("check", "-", stdin=bytes(register))
    assert checked.returncode == 0
    assert b"constituency-register (register-json), 2 constituencies" in checked.stdout
    shown = command("show", "-", stdin=bytes(register))
    assert b"1 vacant seat\n" in shown.stdout.replace(b"\r", b"")
    converted = command("convert", "-", "--to", "jsonl", "-o", "-", stdin=bytes(register))
    assert json.loads(converted.stdout.splitlines()[0])["party"] == "Green"
