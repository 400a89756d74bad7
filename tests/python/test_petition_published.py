# SPDX-License-Identifier: MIT
"""The petition site's own documents of 2016 to 2022, where they stand beside the project."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

import ukvotes as ukv

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "data" / "petitions"
pytestmark = pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published documents are not beside the project")

# Computed from the files: signatures, those of the United Kingdom, sum of the countries, sum of the constituencies.
FIGURES = {
    "131215.json": (3_670_409, 3_525_343, 3_670_032, 3_457_528),
    "241584.json": (5_156_603, 4_948_111, 5_154_004, 4_858_993),
    "326066.json": (211_974, 210_752, 211_974, 205_212),
    "567681.json": (103_441, 101_695, 103_441, 99_505),
    "607012.json": (1_043, 1_021, 1_043, 1_015),
}
# The site leaves out constituencies without signatures since 2021 or so: 194 of 650 in 607012.
EXPECTED = {"607012.json": ["omitted-constituencies"]}


@pytest.mark.parametrize("name", FIGURES)
def test_single_petitions(name: str) -> None:
    document = ukv.read_petition(PUBLISHED / name)
    signatures, kingdom, countries, seats = FIGURES[name]
    assert document.signatures == signatures
    assert document.kingdom == kingdom
    assert document.without_country == signatures - countries
    assert document.without_constituency == kingdom - seats
    assert sum(document.constituencies["signatures"]) == seats
    assert document.constituencies["mp"].count(None) == 1  # each was made while one seat was vacant
    assert [finding.name for finding in document.findings] == EXPECTED.get(name, [])
    assert bytes(document) == (PUBLISHED / name).read_bytes()


@pytest.mark.parametrize("name", FIGURES)
def test_every_value_is_that_of_another_reader(name: str) -> None:
    attributes: dict[str, Any] = json.loads((PUBLISHED / name).read_bytes())["data"]["attributes"]
    document = ukv.read_petition(PUBLISHED / name)
    for table, field, keys in (
        (document.countries, "signatures_by_country", ("code", "name", "signature_count")),
        (document.constituencies, "signatures_by_constituency", ("ons_code", "name", "mp", "signature_count")),
        (document.regions, "signatures_by_region", ("ons_code", "name", "signature_count")),
        (document.departments, "departments", ("acronym", "name", "url")),
    ):
        assert [tuple(row) for row in table] == [tuple(row[key] for key in keys) for row in attributes.get(field, [])]
    bodies = [row["body"] for row in attributes.get("other_parliamentary_business", [])]
    assert document.other_business["body"] == bodies
    assert (document.action, document.background) == (attributes["action"], attributes["background"])
    assert (document.committee_note, document.creator_name) == (attributes.get("committee_note"), None)
    for time, value in document.times.items():
        there = attributes[time if time in attributes else "open_at"]
        assert value.isoformat(timespec="milliseconds").replace("+00:00", "Z") == there


def report_printed(envelope: dict[str, Any], refreshed: str) -> str:
    """What the public tool prints, in the fewest lines."""
    said = envelope["data"]["attributes"]
    said.setdefault("opened_at", said.get("open_at"))
    link = envelope["links"]["self"].replace(".json", "")
    lines = [f"# {said['action']}", "", "### Background", "", said["background"], "", "### Signatures", ""]
    lines += [f"**{said['signature_count']:,} signatures**", "", f"Data taken from [{link}]({link})", ""]
    lines += [f"Last refreshed {refreshed}", ""]
    if said["government_response"]:
        response = said["government_response"]
        lines += ["### Government Response", "", response["summary"], "", response["details"], ""]
    lines += ["### History", "", "| Event | Date | Time |", "| - | - | - |"]
    events = "updated_at government_response_at debate_threshold_reached_at response_threshold_reached_at opened_at"
    for name in (*events.split(), "moderation_threshold_reached_at", "created_at"):
        if said[name]:
            title = name[:-3].replace("_", " ").title()
            lines.append(f"| {title} | {said[name][:10]} | {said[name][11:19]} |")
    kingdom = next(row["signature_count"] for row in said["signatures_by_country"] if row["code"] == "GB")
    for heading, field, whole in (
        ("Country", "signatures_by_country", said["signature_count"]),
        ("Constituency", "signatures_by_constituency", kingdom),
    ):
        has_mp = heading == "Constituency"
        rest = whole - sum(row["signature_count"] for row in said[field])
        rows = said[field] + ([{"name": "Unknown", "mp": "Unknown", "signature_count": rest}] if rest else [])
        lines += [
            "",
            f"### Signatures by {heading}",
            "",
            f"| # | {heading} |{' MP |' if has_mp else ''} Signatures | % |",
        ]
        lines.append(f"| - | - |{' - |' if has_mp else ''} -: | -: |")
        for rank, row in enumerate(sorted(rows, key=lambda row: -row["signature_count"]), 1):
            member = f" {row['mp']} |" if has_mp else ""
            count = row["signature_count"]
            lines.append(f"| {rank} | {row['name']} |{member} {count:,} | {100 * count / whole:.2f} |")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", FIGURES)
def test_the_report_is_what_the_public_tool_prints(name: str) -> None:
    made = ukv.read_petition(PUBLISHED / name).to_report(datetime.datetime(2026, 1, 2, 3, 4, 5))
    envelope = json.loads((PUBLISHED / name).read_bytes())
    assert bytes(made).decode() == report_printed(envelope, "2026-01-02 03:04:05")
    assert not made.findings.errors


@pytest.mark.parametrize("name", FIGURES)
def test_the_listing_says_what_the_petition_says(name: str) -> None:
    document = ukv.read_petition(PUBLISHED / name)
    made = document.to_listing()
    assert made.totals.by_country == sum(document.countries["signatures"])
    assert made.constituencies["name"] == document.constituencies["name"]
    assert {finding.name for finding in made.findings} <= {"double-counted-total", "uk-below-constituencies"}


@pytest.mark.parametrize(
    ("name", "state", "signatures", "reason"),
    [
        ("archived-10.json", "closed", 1849, None),
        ("archived-1000-rejected.json", "rejected", 1, "duplicate"),
        ("archived-104322-rejected.json", "rejected", 8, "irrelevant"),
    ],
)
def test_archived_petitions(name: str, state: str, signatures: int, reason: str | None) -> None:
    document = ukv.read_petition(PUBLISHED / name)
    assert (document.state, document.signatures, document.is_archived) == (state, signatures, True)
    assert (document.dialect, document.type) == (ukv.Dialect.BARE_JSON, "archived-petition")
    assert (document.rejection.code if document.rejection else None) == reason
    assert (document.without_country, document.without_constituency) == (None, None)
    assert document.findings == ()
