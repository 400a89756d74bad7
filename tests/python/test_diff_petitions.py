# SPDX-License-Identifier: MIT
"""Documents of petitions are compared in all that both say, and as snapshots of one petition."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ukvotes as ukv

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "data" / "petitions"
NOON = datetime.datetime(2021, 7, 12, 12)
Change = Callable[[dict[str, Any]], object]


def changed(petition: ukv.Petition, *changes: Change) -> ukv.Petition:
    envelope = json.loads(bytes(petition))
    for change in changes:
        change(envelope["data"]["attributes"])
    return ukv.read_petition(json.dumps(envelope).encode())


def said(first: ukv.Document, second: ukv.Document) -> list[str]:
    return list(map(str, ukv.diff(first, second)))


def growth_of(first: ukv.Document, second: ukv.Document) -> ukv.Growth:
    growth = ukv.diff(first, second).growth
    assert growth is not None
    return growth


@pytest.fixture(scope="module")
def petition(data: Path) -> ukv.Petition:
    return ukv.read_petition(data / "petition.json")


BUSINESS = {"subject": "A debate", "body": "On Monday", "occurred_on": "2021-05-01"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda a: a["signatures_by_region"][0].update(signature_count=1), "North East: signatures 12,142 -> 1"),
        (lambda a: a.update(background="B"), "background Make it a duty"),
        (lambda a: a["government_response"].update(summary="No"), "government_response.summary Many large"),
        (lambda a: a["departments"][0].update(name="Transport"), "Department for Transport: name Department for"),
        (lambda a: a.update(topics=["roads", "rail"]), "topics transport -> roads; rail"),
        (lambda a: a.update(closed_at="2021-09-05T22:59:59.000Z"), "closed_at \u2013 -> 2021-09-05 22:59:59"),
        (lambda a: a.update(state="closed"), "state open -> closed"),
        (lambda a: a.update(debate={"debated_on": "2021-07-01"}), "debate.debated_on \u2013 -> 2021-07-01"),
        (lambda a: a["other_parliamentary_business"].append(BUSINESS), "+ A debate: body On Monday"),
    ],
)
def test_every_field_of_two_petitions_is_compared(petition: ukv.Petition, change: Change, told: str) -> None:
    [difference] = said(petition, changed(petition, change))
    assert difference.startswith(told)


def test_long_texts_are_printed_where_they_differ_and_kept_whole(petition: ukv.Petition) -> None:
    other = changed(petition, lambda a: a.update(background=a["background"].replace("a week", "a day")))
    [difference] = ukv.diff(petition, other)
    assert str(difference) == "background \u2026e repaired within a week. -> \u2026e repaired within a day."
    assert (difference.before, difference.after) == (petition.background, other.background)


def report_with(report: ukv.PetitionReport, before: str, after: str) -> ukv.PetitionReport:
    text = bytes(report).decode()
    assert text.count(before) == 1
    return ukv.read_petition_report(text.replace(before, after).encode())


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("| 2 | Ireland | 439 | 0.16 |", "| 2 | Ireland | 439 | 0.17 |", "Ireland: percent 0.16 -> 0.17"),
        (
            "| 2021-03-05 | 11:05:39 |",
            "| 2021-03-05 | 11:05:40 |",
            "Opened: at 2021-03-05 11:05:39 -> 2021-03-05 11:05:40",
        ),
        ("refreshed 2021-07-12 15:00:10", "refreshed 2021-07-12 15:00:11", "refreshed 2021-07-12 15:00:10 -> "),
    ],
)
def test_every_cell_of_two_reports_is_compared(report: ukv.PetitionReport, before: str, after: str, told: str) -> None:
    [difference] = said(report, report_with(report, before, after))
    assert difference.startswith(told)


def test_a_petition_and_a_report_are_compared_in_all_that_both_say(
    petition: ukv.Petition, report: ukv.PetitionReport
) -> None:
    later = report_with(report, "| 2021-03-05 | 11:05:39 |", "| 2021-03-05 | 11:05:40 |")
    assert said(petition, later) == ["Opened: at 2021-03-05 11:05:39 -> 2021-03-05 11:05:40"]
    unanswered = changed(petition, lambda a: a.update(government_response=None, government_response_at=None))
    told = said(unanswered, report)
    assert [line.split()[0] for line in told] == ["response_summary", "response_details", "+"]
    assert told[2] == "+ Government Response: at 2021-03-24 17:35:27"


def test_a_report_of_a_petition_without_places_says_the_same() -> None:
    bare = ukv.read_petition(
        b'{"type": "archived-petition", "id": 10, "attributes": {"action": "A", "state": "closed", '
        b'"signature_count": 12, "updated_at": "2012-05-01T10:00:00.500Z"}}'
    )
    comparison = ukv.diff(bare, bare.to_report(NOON))
    assert comparison.is_equal and str(comparison) == "no differences"


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published documents are not beside the project")
def test_published_petitions_and_their_reports() -> None:
    names = sorted(path.name for path in PUBLISHED.glob("*.json") if not path.name.startswith("list"))
    assert "archived-10.json" in names
    for name in names:
        petition = ukv.read_petition(PUBLISHED / name)
        for pair in ((petition, petition.to_report(NOON)), (petition.to_report(NOON), petition)):
            comparison = ukv.diff(*pair)
            assert str(comparison) == "no differences", name


def test_the_stated_totals_of_listings_are_compared(listing: ukv.PetitionListing) -> None:
    other = ukv.read_petition_listing(bytes(listing).replace(b"450331", b"450332"))
    [difference] = ukv.diff(listing, other)
    assert (difference.field, difference.before, difference.after) == ("totals.by_country", 450_331, 450_332)
    growth = growth_of(listing, other)
    assert (growth.hours, growth.gained, str(growth).splitlines()[0]) == (None, 1, "+1 signature")


def listed(number: int, **said: Any) -> dict[str, Any]:
    attributes = {"action": f"Mend bridge {number}", "state": "open", "signature_count": 5, **said}
    return {"type": "petition", "id": number, "attributes": attributes}


def archive(*petitions: dict[str, Any]) -> ukv.PetitionList:
    return ukv.read_petition_list(b"".join(json.dumps(petition).encode() + b"\n" for petition in petitions))


def test_every_column_and_every_table_of_lists_is_compared() -> None:
    def places(count: int) -> dict[str, Any]:
        return {"signatures_by_country": [{"name": "France", "code": "FR", "signature_count": count}]}

    first = archive(listed(7, **places(4)), listed(8, **places(4)))
    second = archive(listed(7, **places(4)), listed(8, background="B", **places(3)))
    changes = ukv.diff(first, second).differences
    assert [(change.code, str(change)) for change in changes] == [
        ("8", "Mend bridge 8: background \u2013 -> B"),
        ("8/FR", "petition 8, France: signatures 4 -> 3"),
    ]


def test_the_address_of_a_petition_is_that_of_its_json() -> None:
    site = "https://petition.parliament.uk/petitions/7"
    csv = ukv.read_petition_list(f"Petition,URL,State,Signatures Count\nMend bridge 7,{site},open,5\n".encode())
    page = {"links": {"self": "s"}, "data": [{**listed(7), "links": {"self": f"{site}.json"}}]}
    assert ukv.diff(csv, ukv.read_petition_list(json.dumps(page).encode())).is_equal


def at(petition: ukv.Petition, minutes: int, *changes: Change) -> ukv.Petition:
    time = f"2021-07-12T{15 + minutes // 60}:{minutes % 60:02}:00.000Z"
    return changed(petition, lambda a: a.update(updated_at=time), *changes)


def test_signatures_that_were_taken_off_are_told_place_by_place(petition: ukv.Petition) -> None:
    def taken_off(attributes: dict[str, Any]) -> None:
        attributes["signature_count"] += 5
        attributes["signatures_by_constituency"][0]["signature_count"] -= 14
        attributes["signatures_by_country"][0]["signature_count"] -= 1

    growth = growth_of(at(petition, 0), at(petition, 5, taken_off))
    assert growth.gained == 5
    assert growth.fell == (
        ukv.Fall("countries", "AL", "Albania", 1, 0),
        ukv.Fall("constituencies", "E14000530", "Aldershot", 514, 500),
    )
    assert growth.fell[1].lost == 14
    assert str(growth).splitlines() == [
        "+5 signatures in 5 minutes, 60.0 an hour",
        "none of the regions moved while the total did",
        "1 counter of countries went down, by 1 signature: Albania 1 -> 0",
        "1 counter of constituencies went down, by 14 signatures: Aldershot 514 -> 500",
    ]


def test_many_falls_are_capped_as_printed(petition: ukv.Petition) -> None:
    def all_lower(attributes: dict[str, Any]) -> None:
        for place in attributes["signatures_by_constituency"]:
            place["signature_count"] -= 1

    growth = growth_of(at(petition, 0), at(petition, 60, all_lower))
    assert len(growth.fell) == 650
    [line] = str(growth).splitlines()[1:]
    assert line.startswith("650 counters of constituencies went down, by 650 signatures: ")
    assert line.endswith(", and 640 more")


def test_counters_that_stand_still_while_the_total_moves(petition: ukv.Petition) -> None:
    growth = growth_of(at(petition, 0), at(petition, 60, lambda a: a.update(signature_count=270_300)))
    assert growth.frozen == ("countries", "constituencies", "regions")
    same = growth_of(at(petition, 0), at(petition, 60))
    assert (same.frozen, str(same)) == ((), "+0 signatures in 1.0 hours, 0.0 an hour")


def test_a_threshold_that_is_no_longer_reached(petition: ukv.Petition) -> None:
    above = at(petition, 0, lambda a: a.update(signature_count=10_001))
    below = at(petition, 60, lambda a: a.update(signature_count=9_999))
    growth = growth_of(above, below)
    assert (growth.crossed, growth.no_longer_reached) == ((), ("response threshold",))
    assert str(growth).splitlines()[:2] == [
        "-2 signatures in 1.0 hours, -2.0 an hour",
        "response threshold no longer reached",
    ]


def test_reports_are_snapshots_too(petition: ukv.Petition) -> None:
    more = at(petition, 120, lambda a: a.update(signature_count=270_500))
    growth = growth_of(at(petition, 0).to_report(NOON), more.to_report(NOON))
    assert (growth.hours, growth.gained, growth.per_hour) == (2.0, 206, 103.0)
