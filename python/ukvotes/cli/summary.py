# SPDX-License-Identifier: MIT
"""Documents and findings in words and in JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import ukvotes
from ukvotes.cli.wording import counted_rows
from ukvotes.printing import counted, printable


def recognised(document: ukvotes.Document) -> str:
    """What a document is and why: "a.csv: referendum (difference-csv), 382 areas: line 1 is the header ..."."""
    tables = document._shown_tables()
    rows = ", ".join(counted_rows(len(table), name.replace("_", " ")) for name, table in tables.items())
    what = f"{printable(document.source_name)}: {document.kind} ({document.dialect}), {rows}"
    return f"{what}: {printable(document.recognition.reason)}"


def tally(findings: Iterable[ukvotes.Finding], documents: int) -> str:
    """ "3 errors, 1 note in 2 documents" """
    return f"{ukvotes.Findings(findings).summary} in {counted(documents, 'document')}"


def report_json(loaded: Iterable[tuple[str, ukvotes.Document]], refused: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Documents by the names that they were given, and files without a document, with reasons."""
    return {
        "version": ukvotes.__version__,
        "documents": [document_json(name, document) for name, document in loaded],
        "refused": [{"file": name, "reason": reason} for name, reason in refused],
    }


def document_json(name: str, document: ukvotes.Document) -> dict[str, Any]:
    return {
        "file": name,
        "kind": document.kind.value,
        "dialect": document.dialect.value,
        "encoding": document.encoding.value,
        "rows": {table: len(rows) for table, rows in document.tables.items()},
        "findings": [finding_json(finding) for finding in document.findings],
    }


def finding_json(finding: ukvotes.Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "line": finding.line,
        "column": finding.column,
        "byte_start": finding.byte_start,
        "byte_end": finding.byte_end,
        "table": finding.table,
        "row": finding.row,
        "field": finding.field,
        "found": finding.found,
        "expected": finding.expected,
        "equation": finding.equation,
        "repair": finding.repair and repair_json(finding.repair),
    }


def repair_json(repair: ukvotes.Repair) -> dict[str, Any]:
    return {
        "grade": repair.grade.value,
        "before": repair.before,
        "after": repair.after,
        "candidates": repair.candidates,
        "tried": repair.tried,
        "edits": [edit_json(edit) for edit in repair.edits],
        "equations": list(repair.equations),
        "alternatives": list(repair.alternatives),
        "remark": repair.remark,
    }


def edit_json(edit: ukvotes.Edit) -> dict[str, Any]:
    """`before` and `after` are values, `replacement` is the text that takes the place of the bytes, quotes included."""
    return {
        "table": edit.table,
        "row": edit.row,
        "field": edit.field,
        "before": edit.before,
        "after": edit.after,
        "byte_start": edit.byte_start,
        "byte_end": edit.byte_end,
        "replacement": edit.replacement,
    }
