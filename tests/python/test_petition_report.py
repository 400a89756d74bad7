# SPDX-License-Identifier: MIT
"""Against the figures of petition 575833 on 12 July 2021."""

from __future__ import annotations

import datetime

import pytest

import ukvotes as ukv

UTC = datetime.timezone.utc


def test_what_is_said_outside_the_tables(report: ukv.PetitionReport) -> None:
    assert report.action == "Require a free drinking water tap at every railway station."
    assert report.background.startswith("Make it a duty") and report.background.endswith("within a week.")
    assert report.signatures == 270_294
    assert report.url == "https://petition.parliament.uk/petitions/575833"
    assert report.refreshed == datetime.datetime(2021, 7, 12, 15, 0, 10, tzinfo=UTC)
    assert report.findings == ()


def test_government_response(report: ukv.PetitionReport) -> None:
    response = report.government_response
    assert response is not None
    assert response.summary.startswith("Many large stations already have a tap")
    assert "one station in five" in response.details
    start = bytes(report).index(b"### Government Response")
    without = bytes(report)[:start] + bytes(report)[bytes(report).index(b"### History") :]
    assert ukv.read_petition_report(without).government_response is None


def test_events_give_the_published_hours(report: ukv.PetitionReport) -> None:
    at = {event.name: event.at for event in report.events}
    opened, response, debate = (
        at[name] for name in ("Opened", "Response Threshold Reached", "Debate Threshold Reached")
    )
    assert opened and response and debate
    assert (response - opened).total_seconds() / 3600 == pytest.approx(126.12, abs=0.005)
    assert (debate - response).total_seconds() / 3600 == pytest.approx(25.40, abs=0.005)


def test_two_denominators(report: ukv.PetitionReport) -> None:
    kingdom = report.countries[0]
    assert (kingdom.rank, kingdom.name, kingdom.signatures) == (1, "United Kingdom", 268_513)
    assert sum(report.countries["signatures"]) == 270_294
    assert sum(report.constituencies["signatures"]) == 268_513
    for row in report.countries:
        assert f"{row.percent:.2f}" == f"{100 * (row.signatures or 0) / 270_294:.2f}"
    for seat in report.constituencies:
        assert f"{seat.percent:.2f}" == f"{100 * (seat.signatures or 0) / 268_513:.2f}"


def test_a_vacant_seat_has_no_member(report: ukv.PetitionReport) -> None:
    row = next(row for row in report.constituencies if row.mp and row.name != "Unknown")
    vacant = bytes(report).replace(f"| {row.mp} |".encode(), b"| None |", 1)
    document = ukv.read_petition_report(vacant)
    assert document.constituencies[report.constituencies.index(row)].mp is None
    assert bytes(document) == vacant


def test_a_time_before_pythons_calendar_is_none(report: ukv.PetitionReport) -> None:
    early = bytes(report).replace(b"Last refreshed 2021-07-12", b"Last refreshed 0000-07-12")
    assert ukv.read_petition_report(early).refreshed is None
