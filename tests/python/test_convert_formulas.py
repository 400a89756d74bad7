# SPDX-License-Identifier: MIT
"""No spreadsheet runs what stands in a converted file."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

import ukvotes as ukv
from ukvotes.cli.app import app
from ukvotes.exports.comma_separated import write_csv

RUNNER = CliRunner()
HEADER = "Region,Area,Remain,Leave,Status,Absolute Difference\n"

# What OWASP names for "CSV Injection".
FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\uff1d1",
    "\uff0b1",
    "\uff0d1",
    "\uff201",
    '=HYPERLINK("http://x","y")',
]


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def document_with(area: str) -> bytes:
    return f"{HEADER}London,{quoted(area)},5,3,Remain,2\n".encode()


def cells(content: bytes) -> list[str]:
    [_, row] = csv.reader(io.StringIO(content.decode(), newline=""), strict=True)
    return row


def converted(content: bytes, *options: str) -> list[str]:
    result = RUNNER.invoke(app, ["convert", "-", "-o", "-", "--to", "csv", *options], input=content)
    assert result.exit_code in (0, 1), result.output
    return cells(result.stdout_bytes)


@pytest.mark.parametrize("formula", FORMULAS)
def test_formulas_are_text(formula: str) -> None:
    area = ukv.read_referendum(document_with(formula)).areas[0].area
    assert area == formula  # the document itself says it as it stands
    assert converted(document_with(formula))[1] == "'" + formula
    assert converted(document_with(formula), "--faithful")[1] == formula


@pytest.mark.parametrize("text", ["Lambeth", "a=b", "Stratford-on-Avon", "'quoted'", "\u2212 5"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert converted(document_with(text))[1] == text


def test_numbers_are_no_formulas(data: Path) -> None:
    report = (data / "petition-report.md").read_bytes()
    assert b"| United Kingdom | 268,513 |" in report
    negative = report.replace(b"| United Kingdom | 268,513 |", b"| United Kingdom | -268,513 |")
    out = io.BytesIO()
    write_csv(ukv.read_petition_report(negative).countries, out, faithful=False)
    assert b"\n1,United Kingdom,-268513,99.34\n" in out.getvalue()


def test_the_samples_need_no_apostrophe(sample: Path) -> None:
    for table in ukv.read(sample).tables.values():
        safe, exact = io.BytesIO(), io.BytesIO()
        write_csv(table, safe, faithful=False)
        write_csv(table, exact, faithful=True)
        assert safe.getvalue() == exact.getvalue()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r\n"), max_size=20))
def test_whatever_the_text_no_cell_begins_a_formula(text: str) -> None:
    document = ukv.read_referendum(document_with(text))
    safe, exact = io.BytesIO(), io.BytesIO()
    write_csv(document.areas, safe, faithful=False)
    write_csv(document.areas, exact, faithful=True)
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in cells(safe.getvalue()))
    assert cells(exact.getvalue())[1] == (document.areas[0].area or "")
