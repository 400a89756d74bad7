# SPDX-License-Identifier: MIT
"""Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS standard, errata 01)."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import ukvotes
from ukvotes import Encoding, Grade
from ukvotes.cli.region import Published, Region, published, region_of
from ukvotes.cli.wording import changes, lines
from ukvotes.printing import printable

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_IANA_NAMES = {
    Encoding.UTF_8: "UTF-8",
    Encoding.UTF_16_LE: "UTF-16LE",
    Encoding.UTF_16_BE: "UTF-16BE",
    Encoding.WINDOWS_1252: "windows-1252",
    Encoding.CP850: "IBM850",
}

# A longer place is given without its content.
_LONGEST_SNIPPET = 1000


def sarif(loaded: Sequence[tuple[str, ukvotes.Document]], refused: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The log of one run: documents by the names that they were given, and files without a document, with reasons."""
    rules = ukvotes.rules()
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    driver = {"name": "ukvotes", "version": ukvotes.__version__, "rules": [_rule(rule) for rule in rules]}
    contents = [published(document) for _, document in loaded]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": _newlines(contents),
        "invocations": [_invocation(refused)],
        "artifacts": [_artifact(name, document) for name, document in loaded],
        "results": [
            result
            for artifact, (name, document) in enumerate(loaded)
            for result in _results({**_location(name), "index": artifact}, document, contents[artifact], numbers)
        ],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: ukvotes.Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.statement},
        "help": {"text": rule.explanation},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _invocation(refused: Iterable[tuple[str, str]]) -> dict[str, Any]:
    notifications = [
        {
            "level": "error",
            "message": _message(printable(line) for line in reason.splitlines()),
            "locations": [{"physicalLocation": {"artifactLocation": _location(name)}}],
        }
        for name, reason in refused
    ]
    return {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}


def _artifact(name: str, document: ukvotes.Document) -> dict[str, Any]:
    role = "standardStream" if name == "-" else "analysisTarget"
    return {"location": _location(name), "roles": [role], "encoding": _IANA_NAMES[document.encoding]}


def _location(name: str) -> dict[str, Any]:
    """Relative names stay relative, as those who keep data in a repository need it."""
    if name == "-":
        return {"uri": "stdin", "description": {"text": "standard input"}}
    if os.path.isabs(name):
        return {"uri": Path(name).as_uri()}
    return {"uri": quote(os.fsencode(Path(os.path.normpath(name)).as_posix()))}


def _newlines(contents: Iterable[Published]) -> list[str]:
    """The usual ones; where a file has no line feeds, carriage returns end its lines."""
    returns = ["\r"] if any(published.line_end == "\r" for published in contents) else []
    return ["\r\n", "\n", *returns]


def _results(
    location: dict[str, Any], document: ukvotes.Document, content: Published, numbers: dict[str, int]
) -> Iterable[dict[str, Any]]:
    for finding in document.findings:
        result = {
            "ruleId": finding.code,
            "ruleIndex": numbers[finding.code],
            "level": finding.severity.value,
            "message": _message(lines(finding)),
            "locations": [{"physicalLocation": {"artifactLocation": location, "region": _region(finding, content)}}],
        }
        if finding.repair and finding.repair.grade is Grade.PROVEN:
            result["fixes"] = [_fix(location, finding.repair)]
        yield result


def _region(finding: ukvotes.Finding, content: Published) -> dict[str, Any]:
    region = region_of(finding, content)
    place: dict[str, Any] = {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
        **_bytes(finding.byte_start, finding.byte_end),
    }
    if len(region.content) <= _LONGEST_SNIPPET:
        place["snippet"] = _snippet(region)
    return place


def _snippet(region: Region) -> dict[str, str]:
    if region.is_text:
        return {"text": region.text}
    return {"binary": base64.b64encode(region.content).decode()}


def _fix(location: dict[str, Any], repair: ukvotes.Repair) -> dict[str, Any]:
    proof = [f"proof: {printable(equation)}" for equation in repair.equations]
    remark = [printable(repair.remark)] if repair.remark else []
    replacements = [
        {"deletedRegion": _bytes(edit.byte_start, edit.byte_end), "insertedContent": {"text": edit.replacement}}
        for edit in repair.edits
    ]
    return {
        "description": _message([changes(repair), *proof, *remark]),
        "artifactChanges": [{"artifactLocation": location, "replacements": replacements}],
    }


def _bytes(start: int, end: int) -> dict[str, int]:
    return {"byteOffset": start, "byteLength": end - start}


def _message(told: Iterable[str]) -> dict[str, str]:
    """Text in which braces are no placeholders and brackets are no links (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    text = "\n".join(told)
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "\\](")}
