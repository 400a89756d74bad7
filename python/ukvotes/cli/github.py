# SPDX-License-Identifier: MIT
"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.

Source: docs.github.com, "Workflow commands for GitHub Actions"; the escapes are those of actions/toolkit, command.ts.
"""

from __future__ import annotations

from collections.abc import Iterator

import ukvotes
from ukvotes import Severity
from ukvotes.cli.region import Region, published, region_of
from ukvotes.cli.wording import lines
from ukvotes.printing import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def commands(name: str, document: ukvotes.Document) -> Iterator[str]:
    """One workflow command a finding, each one line whatever the document holds."""
    content = published(document)
    for finding in document.findings:
        properties = {
            "file": printable(name),
            **_place(region_of(finding, content)),
            "title": f"{finding.name} ({finding.code})",
        }
        yield command(_COMMANDS[finding.severity], properties, "\n".join(lines(finding)))


def refusal(name: str, reason: str) -> str:
    """A file without a document."""
    told = "\n".join(printable(line) for line in reason.splitlines())
    return command("error", {"file": printable(name), "title": "no document"}, told)


def command(name: str, properties: dict[str, str], message: str) -> str:
    said = ",".join(f"{key}={_escaped_property(value)}" for key, value in properties.items())
    return f"::{name} {said}::{_escaped(message)}"


def _place(region: Region) -> dict[str, str]:
    """GitHub's last column is inclusive, and columns are for places within one line only."""
    if region.line != region.end_line:
        return {"line": str(region.line), "endLine": str(region.end_line)}
    last = max(region.column, region.end_column - 1)
    return {"line": str(region.line), "col": str(region.column), "endColumn": str(last)}


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
