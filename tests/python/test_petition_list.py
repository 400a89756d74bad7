# SPDX-License-Identifier: MIT
"""Lists of petitions, in their three dialects."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

import ukvotes as ukv

SITE = "https://petition.parliament.uk/petitions/"
KINGDOM = "United Kingdom"
PLACES = (("France", "FR", 4), (KINGDOM, "GB", 3))
Command = Callable[..., "CompletedProcess[bytes]"]


def petition(number: int, **said: Any) -> dict[str, Any]:
    attributes = {"action": f"Mend bridge {number}", "state": "open", "signature_count": number, **said}
    return {"type": "petition", "id": number, "links": {"self": f"{SITE}{number}.json"}, "attributes": attributes}


def page_of(*petitions: dict[str, Any]) -> bytes:
    links = {"self": "s", "first": "f", "last": "l", "next": None, "prev": "p"}
    return json.dumps({"links": links, "data": petitions}).encode()


def lines_of(*petitions: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(one).encode() + b"\n" for one in petitions)


def csv_of(*rows: tuple[object, ...]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


@pytest.fixture
def page() -> ukv.PetitionList:
    departments = [{"acronym": "DfT", "name": "Department for Transport", "url": None}]
    return ukv.read_petition_list(
        page_of(
            petition(7, opened_at="2020-08-19T14:19:23.532Z", departments=departments, topics=["roads", "rivers"]),
            petition(9, government_response={"responded_on": "2020-12-07", "summary": "Yes"}),
        )
    )


def test_a_page(page: ukv.PetitionList) -> None:
    assert page.dialect is ukv.Dialect.SITE_LIST_JSON
    assert page.findings == ()
    assert page.links == ukv.PageLinks("s", "f", "l", None, "p")
    assert page.total == 16
    first, second = page.petitions
    assert isinstance(first, ukv.ListedPetition)
    assert (first.id, first.action, first.signatures, first.url) == ("7", "Mend bridge 7", 7, f"{SITE}7.json")
    assert first.opened_at == datetime.datetime(2020, 8, 19, 14, 19, 23, 532000, datetime.timezone.utc)
    assert (first.departments, first.topics) == ("DfT", "roads; rivers")
    assert (second.responded_on, second.response_summary) == (datetime.date(2020, 12, 7), "Yes")
    assert page.petitions.columns[3] == ukv.Column("signatures", "signature_count", "signatures")
    names = [column.name for column in page.petitions.columns]
    assert names == [name for name in ukv.ListedPetition._fields if name != "local_signatures"]
    frame = page.petitions.to_polars()
    assert frame["signatures"].to_list() == [7, 9]
    assert str(frame.schema["responded_on"]) == "Date"
    assert frame["responded_on"].to_list() == [None, datetime.date(2020, 12, 7)]
    assert "signatures (sum of the petitions)" in page._repr_html_()


def test_it_is_recognised_by_its_content(page: ukv.PetitionList) -> None:
    document = ukv.read(bytes(page))
    assert document == page and type(document) is ukv.PetitionList
    assert document.recognition.reason == "it is a JSON object with an array of petitions"
    assert ukv.recognise(page_of()).kind is ukv.Kind.PETITION_LIST
    assert page.repair().document == page
    with pytest.raises(TypeError, match="not composed anew"):
        page.compose()


def test_lines(page: ukv.PetitionList) -> None:
    content = lines_of(petition(7), {"links": {"self": "s"}, "data": petition(9)}, petition(8))
    document = ukv.read(content)
    assert isinstance(document, ukv.PetitionList)
    assert document.dialect is ukv.Dialect.PETITION_LINES
    assert document.petitions["id"] == ["7", "9", "8"]
    assert document.links == ukv.PageLinks(None, None, None, None, None)
    assert document.findings == ()
    broken = ukv.read_petition_list(content.replace(b'"action": "Mend bridge 9"', b'"action" "Mend bridge 9"'))
    assert broken.petitions["id"] == ["7", "9", "8"]
    assert [(finding.name, finding.line) for finding in broken.findings] == [("malformed-json", 2)]
    assert broken.petitions[2] == document.petitions[2]


def test_signatures_by_place_are_one_table_for_all_petitions() -> None:
    france, kingdom = ({"name": name, "code": code, "signature_count": count} for name, code, count in PLACES)
    seats = [{"name": "Ynys Môn", "ons_code": "W07000041", "mp": None, "signature_count": 3}]
    regions = [{"name": "Wales", "ons_code": "L", "signature_count": 3}]
    business = [{"subject": "News", "body": "Text", "occurred_on": "2020-12-03"}]
    both = lines_of(
        petition(
            7, signatures_by_country=[france, kingdom], signatures_by_constituency=seats, signatures_by_region=regions
        ),
        petition(8),
        petition(9, signatures_by_country=[kingdom], other_parliamentary_business=business),
    )
    document = ukv.read(both)
    assert isinstance(document, ukv.PetitionList)
    assert document.findings == ()
    assert [tuple(row) for row in document.countries] == [
        ("7", "FR", "France", 4),
        ("7", "GB", KINGDOM, 3),
        ("9", "GB", KINGDOM, 3),
    ]
    assert [*document.constituencies] == [ukv.SeatOfPetition("7", "W07000041", "Ynys Môn", None, 3)]
    assert [*document.regions] == [ukv.PlaceOfPetition("7", "L", "Wales", 3)]
    [news] = document.other_business
    assert (news.petition, news.subject, news.occurred_on) == ("9", "News", datetime.date(2020, 12, 3))
    assert [*document.tables] == [
        "petitions",
        "countries",
        "constituencies",
        "regions",
        "other_business",
        "unknown_fields",
    ]
    joined = document.countries.to_polars().join(document.petitions.to_polars(), left_on="petition", right_on="id")
    assert joined["action"].to_list() == ["Mend bridge 7", "Mend bridge 7", "Mend bridge 9"]


def test_names_that_the_document_leaves_empty_are_none() -> None:
    rows = {"signatures_by_country": [{"name": None, "code": "FR"}], "signatures_by_constituency": [{"name": None}]}
    document = ukv.read_petition_list(lines_of(petition(7, **rows, other_parliamentary_business=[{"subject": None}])))
    assert [*document.countries] == [ukv.PlaceOfPetition("7", "FR", None, None)]
    assert [*document.constituencies] == [ukv.SeatOfPetition("7", None, None, None, None)]
    assert (document.other_business["subject"], document.other_business["body"]) == ([None], [None])


def test_the_sites_own_lists_have_petitions_alone(page: ukv.PetitionList) -> None:
    assert [*page.tables] == ["petitions", "unknown_fields"]
    told = "this petition-list has no table 'constituencies', but petitions, unknown_fields: only petitions one a line"
    with pytest.raises(ukv.MissingTableError, match=told):
        _ = page.constituencies
    assert not hasattr(page, "countries") and getattr(page, "regions", None) is None
    with pytest.raises(KeyError):
        _ = page.other_business


def test_fields_that_are_not_known_are_kept() -> None:
    lines = lines_of(petition(7, planet={"name": "Mars"}), petition(8), petition(9, planet=None))
    document = ukv.read_petition_list(lines)
    [note] = document.findings
    assert (note.name, note.severity, note.row) == ("unknown-field", "note", 1)
    kept = [(field.petition, json.loads(field.json)) for field in document.unknown_fields]
    assert kept == [("7", {"name": "Mars"}), ("9", None)]
    assert {field.path for field in document.unknown_fields} == {note.field}


def test_those_of_a_page_are_of_no_petition(page: ukv.PetitionList) -> None:
    assert not page.unknown_fields
    text = bytes(page)
    assert text.startswith(b"{") and text.rstrip().endswith(b"}")
    later = ukv.read_petition_list(b'{"version": 2,' + text.rstrip()[1:-1] + b', "more": true}')
    assert [*later.unknown_fields] == [(None, "version", "2"), (None, "more", "true")]
    assert [str(difference) for difference in ukv.diff(later, later)] == []


def test_csv() -> None:
    content = csv_of(
        ("Petition", "URL", "State", "Signatures Count"),
        ("%2D Mend it,\r\nnow", f"{SITE}12", "closed", 10_500),
        ('"Paint" it', f"{SITE}7", "open", 5),
    )
    document = ukv.read(content)
    assert isinstance(document, ukv.PetitionList)
    assert document.dialect is ukv.Dialect.SITE_LIST_CSV
    assert [row[:4] for row in document.petitions] == [
        ("12", "- Mend it,\r\nnow", "closed", 10_500),
        ("7", '"Paint" it', "open", 5),
    ]
    assert document.findings == ()
    assert document.total == 10_505
    assert [column.name for column in document.petitions.columns] == ["id", "action", "state", "signatures", "url"]
    assert document.petitions[0].opened_at is None


def test_what_convert_writes_is_read_again(command: Command, page: ukv.PetitionList) -> None:
    converted = command("convert", "-", "--to", "csv", "-o", "-", stdin=bytes(page))
    document = ukv.read(converted.stdout)
    assert isinstance(document, ukv.PetitionList)
    assert document.findings == ()
    assert list(document.petitions) == list(page.petitions)


def test_lists_are_compared_by_number(page: ukv.PetitionList) -> None:
    later = ukv.read_petition_list(page_of(petition(7, signature_count=70), petition(8)))
    assert [str(difference) for difference in ukv.diff(page, later)] == [
        "Mend bridge 7: signatures 7 -> 70",
        "Mend bridge 7: opened_at 2020-08-19 14:19:23 -> \u2013",
        "Mend bridge 7: departments DfT -> \u2013",
        "Mend bridge 7: topics roads; rivers -> \u2013",
        "- Mend bridge 9: signatures 9",
        "+ Mend bridge 8: signatures 8",
    ]
    with pytest.raises(ValueError, match="not about the same thing"):
        ukv.diff(page, ukv.read_petition(lines_of(petition(7))))


def test_the_command_line(command: Command, page: ukv.PetitionList, tmp_path: Path) -> None:
    content = bytes(page)
    checked = command("check", "-", stdin=content)
    assert checked.returncode == 0, checked.stdout
    assert b"petition-list (site-list-json), 2 petitions: it is a JSON object" in checked.stdout
    shown = command("show", "-", stdin=content)
    assert b"16 signatures (sum of the petitions)" in shown.stdout
    assert b"Mend bridge 7" in shown.stdout
    assert b"... and 36 more columns, which `ukvotes convert` writes" in shown.stdout
    converted = command("convert", "-", "--to", "csv", "-o", "-", stdin=content)
    [first, second] = csv.DictReader(io.StringIO(converted.stdout.decode()))
    assert first["id"] == "7" and first["signatures"] == "7"
    assert first["opened_at"] == "2020-08-19T14:19:23.532Z"
    assert second["responded_on"] == "2020-12-07"
    damaged = command("check", "-", stdin=content.replace(b'"open"', b'"shut"'))
    assert damaged.returncode == 1
    assert b"unknown-state" in damaged.stdout
