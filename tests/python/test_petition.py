# SPDX-License-Identifier: MIT
"""Against the figures of petition 575833 on 12 July 2021, as the report of that day has them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

import ukvotes as ukv

UTC = datetime.timezone.utc
REFRESHED = datetime.datetime(2021, 7, 12, 15, 0, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def petition(data: Path) -> ukv.Petition:
    return ukv.read_petition(data / "petition.json")


@pytest.fixture
def attributes(data: Path) -> dict[str, Any]:
    return dict(json.loads((data / "petition.json").read_text(encoding="utf-8"))["data"]["attributes"])


def document_of(attributes: dict[str, Any]) -> ukv.Petition:
    return ukv.read_petition(json.dumps({"type": "petition", "id": 7, "attributes": attributes}).encode())


def test_it_is_recognised_by_its_content(petition: ukv.Petition) -> None:
    document = ukv.read(bytes(petition))
    assert isinstance(document, ukv.Petition)
    assert document.dialect is ukv.Dialect.SITE_JSON
    assert document == petition
    assert document.recognition.reason == "it is a JSON object with the attributes of a petition"


def test_what_is_said_outside_the_tables(petition: ukv.Petition) -> None:
    assert (petition.id, petition.state, petition.is_archived) == (575833, "open", False)
    assert petition.signatures == 270_294
    assert petition.url == "https://petition.parliament.uk/petitions/575833.json"
    assert petition.topics == ("transport",)
    assert petition.times["debate_threshold_reached_at"] == datetime.datetime(2021, 3, 11, 18, 36, 45, 999000, UTC)
    assert [*petition.times][::6] == ["created_at", "updated_at"]
    assert petition.government_response is not None
    assert petition.government_response.responded_on == datetime.date(2021, 3, 24)
    assert petition.rejection is petition.debate is petition.parliament is None
    assert petition.dates == {}
    assert petition.findings == ()


def test_what_is_said_is_what_the_document_says(attributes: dict[str, Any]) -> None:
    attributes |= {"committee_note": "It was sent to the Department.", "creator_name": "A. Reader"}
    document = document_of(attributes)
    assert document.type == "petition"
    for name in ("action", "background", "additional_details", "committee_note", "creator_name", "state"):
        assert getattr(document, name) == attributes[name]
    assert document.action is document.action  # converted once


def test_residuals_are_those_of_the_report(petition: ukv.Petition, report: ukv.PetitionReport) -> None:
    unknown = {row.name: row.signatures for row in report.constituencies}["Unknown"]
    assert petition.without_constituency == unknown == 13_698
    assert petition.without_country == 0
    assert petition.kingdom == 268_513


def test_tables(petition: ukv.Petition, attributes: dict[str, Any]) -> None:
    assert [row["ons_code"] for row in attributes["signatures_by_constituency"]] == petition.constituencies["code"]
    assert [row["signature_count"] for row in attributes["signatures_by_country"]] == petition.countries["signatures"]
    assert [row[:2] for row in petition.departments] == [("DfT", "Department for Transport")]
    frame = petition.constituencies.to_polars()
    assert frame["signatures"].sum() == sum(petition.regions["signatures"]) == 254_815


def test_the_report_made_of_it_is_the_published_one(petition: ukv.Petition, report: ukv.PetitionReport) -> None:
    made = petition.to_report(REFRESHED)
    assert isinstance(made, ukv.PetitionReport)
    assert bytes(made) == bytes(report)
    assert bytes(petition.to_report(REFRESHED.replace(tzinfo=None))) == bytes(report)
    british = REFRESHED.astimezone(datetime.timezone(datetime.timedelta(hours=1)))
    assert bytes(petition.to_report(british)) == bytes(report)


def test_the_time_of_a_report_is_a_time(petition: ukv.Petition) -> None:
    with pytest.raises(TypeError, match="refreshed must be datetime, not date"):
        petition.to_report(REFRESHED.date())  # type: ignore[arg-type]


def listing_printed(attributes: dict[str, Any]) -> str:
    """What the public tool prints, in the fewest lines."""
    countries = sorted(attributes["signatures_by_country"], key=lambda row: -row["signature_count"])
    seats = attributes["signatures_by_constituency"]
    first, second = (sum(row["signature_count"] for row in rows) for rows in (countries, seats))
    text = "".join(f"{row['name']}:  {row['signature_count']}\n" for row in countries)
    text += "".join(f"{row['name']}: {row['signature_count']}\n" for row in seats)
    text += f"\n Number of votes by Country: {first}\nNumber of votes by Constituency: {second}\n"
    return text + f"Total number of votes: {first + second}\n"


def test_the_listing_made_of_it(petition: ukv.Petition, attributes: dict[str, Any]) -> None:
    made = petition.to_listing()
    assert bytes(made).decode() == listing_printed(attributes)
    assert [finding.name for finding in made.findings] == ["double-counted-total"]
    for dialect in ("totals-between", "slash-n-heading", "constituencies-heading"):
        other = petition.to_listing(dialect)
        assert other.dialect == dialect
        assert other.totals == made.totals
    with pytest.raises(ValueError, match="a listing has no dialect markdown-report, but totals-at-end"):
        petition.to_listing("markdown-report")


def test_negative_residuals_are_rows_of_the_report(attributes: dict[str, Any]) -> None:
    attributes["signature_count"] -= 5
    made = document_of(attributes).to_report(REFRESHED)
    last = made.countries[-1]
    assert (last.name, last.signatures) == ("Unknown", -5)
    assert b"| -5 | -0.00 |" in bytes(made)
    assert made.findings == ()


def test_nothing_is_lost_around_a_null(attributes: dict[str, Any]) -> None:
    for row in attributes["signatures_by_constituency"]:
        row["mp"] = None
    document = document_of(attributes)
    assert len(document.constituencies) == 650
    assert set(document.constituencies["mp"]) == {None}
    assert document.findings == ()
    assert b"| Aldershot | None |" in bytes(document.to_report(REFRESHED))


def test_fields_of_a_later_year_are_kept(attributes: dict[str, Any]) -> None:
    attributes["signatures_by_planet"] = [{"name": "Mars", "signature_count": 0}]
    document = document_of(attributes)
    [field] = document.unknown_fields
    assert field.path == "attributes.signatures_by_planet"
    assert json.loads(field.json) == attributes["signatures_by_planet"]
    assert [(finding.name, finding.severity) for finding in document.findings] == [("unknown-field", "note")]


def test_no_petition_is_composed_or_made_of_other_kinds(petition: ukv.Petition, tally: ukv.PartyTally) -> None:
    with pytest.raises(TypeError, match="not composed anew"):
        petition.compose()
    with pytest.raises(TypeError, match="only a petition"):
        tally._held.to_listing(ukv.Dialect.TOTALS_AT_END)


def test_lists_are_told_apart() -> None:
    page = b'{"links":{"self":"x"},"data":[{"type":"petition","id":1,"attributes":{"action":"a"}}]}'
    recognition = ukv.recognise(page)
    assert recognition.kind is ukv.Kind.PETITION_LIST
    assert "one petition, not a list of them" in [other.expected for other in recognition.ruled_out]


Command = Callable[..., "CompletedProcess[bytes]"]


def test_the_command_line_makes_both(command: Command, data: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    made = command(
        "convert", data / "petition.json", "--to", "report", "--refreshed", "2021-07-12 15:00:10", "-o", report
    )
    assert made.returncode == 0, made.stderr
    assert report.read_bytes() == (data / "petition-report.md").read_bytes()
    listing = command("convert", data / "petition.json", "--to", "listing", "-o", "-")
    assert listing.returncode == 0
    assert listing.stdout.endswith(b"Total number of votes: 525109\n")
    wrong = command("convert", data / "party-tally.txt", "--to", "listing", "-o", "-")
    assert wrong.returncode == 2
    assert b"listing is made of a petition, and this is a party-tally" in wrong.stderr
    untimed = command("convert", data / "petition.json", "--to", "report", "-o", "-")
    assert untimed.returncode == 2 and b"--refreshed" in untimed.stderr
    shown = command("show", data / "petition.json", "--rows", "1")
    assert b"13,698 in no constituency" in shown.stdout
