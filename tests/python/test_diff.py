# SPDX-License-Identifier: MIT
"""Documents are compared after changes whose differences are known beforehand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from typer.testing import CliRunner

import ukvotes as ukv
from ukvotes.cli.app import app

RUNNER = CliRunner()

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "data" / "petitions"
Command = Callable[..., "CompletedProcess[bytes]"]


@pytest.fixture(scope="module")
def petition(data: Path) -> ukv.Petition:
    return ukv.read_petition(data / "petition.json")


def later(petition: ukv.Petition, *changes: tuple[str, str]) -> ukv.Petition:
    text = bytes(petition).decode()
    for before, after in changes:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return ukv.read_petition(text.encode())


def test_a_petition_its_report_and_its_listing_agree(petition: ukv.Petition, report: ukv.PetitionReport) -> None:
    for pair in ((petition, report), (report, petition), (petition, petition.to_listing()), (petition, petition)):
        comparison = ukv.diff(*pair)
        assert comparison.is_equal and len(comparison) == 0
        assert comparison.summary == "no differences"
    assert ukv.diff(petition, petition.to_listing()).growth is None


def test_each_changed_cell_is_told_with_both_values(petition: ukv.Petition) -> None:
    other = later(
        petition,
        ('"name":"Ireland","code":"IE","signature_count":439', '"name":"Ireland","code":"IE","signature_count":440'),
        ('"mp":"Leo Docherty MP"', '"mp":null'),
        ('"code":"FR"', '"code":"ZF"'),
    )
    comparison = ukv.diff(petition, other)
    assert [tuple(difference) for difference in comparison] == [
        ("changed", "", None, "", "without_country", 0, -1),
        ("removed", "countries", "FR", "France", "signatures", 84, None),
        ("changed", "countries", "IE", "Ireland", "signatures", 439, 440),
        ("added", "countries", "ZF", "France", "signatures", None, 84),
        ("changed", "constituencies", "E14000530", "Aldershot", "mp", "Leo Docherty MP", None),
    ]
    assert comparison.summary == "3 changed, 1 added, 1 removed"
    assert "Ireland: signatures 439 -> 440" in str(comparison).splitlines()
    assert "- France: signatures 84" in str(comparison).splitlines()


def test_without_codes_names_decide(petition: ukv.Petition, report: ukv.PetitionReport) -> None:
    other = later(petition, ('"code":"FR"', '"code":"ZF"'))
    assert ukv.diff(other, report).is_equal
    renamed = later(petition, ('"name":"France"', '"name":"Frankreich"'))
    assert [difference.change for difference in ukv.diff(renamed, report)] == ["removed", "added"]


def test_growth_between_two_documents_of_one_petition(petition: ukv.Petition) -> None:
    before = later(
        petition,
        ('"signature_count":270294', '"signature_count":99999'),
        ('"updated_at":"2021-07-12T14:59:45.000Z"', '"updated_at":"2021-07-12T04:59:45.000Z"'),
        ('"mp":"Leo Docherty MP","signature_count":', '"mp":"Leo Docherty MP","signature_count":-'),
    )
    growth = ukv.diff(before, petition).growth
    assert growth is not None
    assert (growth.hours, growth.gained, growth.per_hour) == (10.0, 170_295, 17_029.5)
    assert growth.crossed == ("debate threshold",)
    assert growth.fell == ()
    assert growth.frozen == ("United Kingdom", "countries", "regions")
    assert str(growth).splitlines() == [
        "+170,295 signatures in 10.0 hours, 17,029.5 an hour",
        "debate threshold crossed",
        "the counter of United Kingdom stood still while the constituencies grew",
        "none of the countries moved while the total did",
        "none of the regions moved while the total did",
    ]
    back = ukv.diff(petition, before).growth
    assert back is not None and back.is_reversed
    assert (back.hours, back.gained, back.per_hour) == (-10.0, -170_295, 17_029.5)
    assert (back.crossed, back.no_longer_reached) == ((), ("debate threshold",))
    assert back.fell == (ukv.Fall("constituencies", "E14000530", "Aldershot", 514, -514),)
    said = str(back).splitlines()
    assert said[0] == "-170,295 signatures: the second document is the older one, by 10.0 hours, 17,029.5 an hour"
    assert said[1] == "debate threshold not yet reached"
    assert said[-1] == "1 counter of constituencies is lower, by 1,028 signatures: Aldershot 514 -> -514"


def test_what_is_not_about_the_same_thing_is_refused(
    petition: ukv.Petition, tally: ukv.PartyTally, referendum: ukv.Referendum
) -> None:
    with pytest.raises(TypeError, match="the second document must be Document, not str"):
        ukv.diff(petition, "petition.json")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="a petition and a party-tally are not about the same thing"):
        ukv.diff(petition, tally)
    with pytest.raises(ValueError, match="petition 575833 and petition 1 are two petitions"):
        ukv.diff(petition, later(petition, ('"id":575833', '"id":1')))
    with pytest.raises(ValueError, match="not about the same thing"):
        ukv.diff(referendum, tally)
    with pytest.raises(ValueError, match="a referendum and an election are not about the same thing"):
        ukv.diff(referendum, ukv.read_election(b"ons_id,constituency_name,valid_votes\nE14000656,Croydon South,1\n"))


def test_documents_that_share_nothing_are_not_equal() -> None:
    heading, row = b"ons_id,constituency_name,valid_votes,lab\n", b",14308,14308\n"
    by_code = ukv.read_election(heading.replace(b"constituency_name,", b"") + b"E14000656" + row)
    by_name = ukv.read_election(heading.replace(b"ons_id,", b"") + b"Croydon South" + row)
    with pytest.raises(ValueError, match="say nothing in common"):
        ukv.diff(by_code, by_name)
    both = ukv.read_election(heading + b"E14000656,Croydon South" + row)
    assert ukv.diff(by_code, both).is_equal and ukv.diff(both, by_name).is_equal


def test_each_row_is_matched_by_its_code_or_else_by_its_name() -> None:
    heading = b"ons_id,constituency_name,valid_votes\n"
    first = ukv.read_election(heading + b"E1,Croydon South,1\nE2,Croydon East,2\nE3,Sutton,3\n")
    second = ukv.read_election(heading + b"E1,Croydon,1\n,Croydon East,4\nE4,Sutton,3\n")
    assert list(map(str, ukv.diff(first, second))) == [
        "Croydon South: constituency Croydon South -> Croydon",
        "Croydon East: code E2 -> \u2013",
        "Croydon East: valid_votes 2 -> 4",
        "- Sutton: valid_votes 3",
        "+ Sutton: valid_votes 3",
    ]


def test_the_repaired_areas_are_the_differences(referendum: ukv.Referendum, repaired: ukv.Referendum) -> None:
    changes = ukv.diff(referendum, repaired).differences
    assert {difference.place for difference in changes if difference.change == "added"} == {
        "Bristol",
        "Herefordshire",
        "Kingston upon Hull",
    }
    assert ukv.diff(repaired, repaired).is_equal


def test_names_that_stand_several_times_are_matched_in_order(tally: ukv.PartyTally) -> None:
    text = bytes(tally).decode()
    assert ukv.diff(tally, ukv.read_party_tally(text.encode())).is_equal
    other = ukv.read_party_tally(text.replace("4,089", "4,088").encode())
    [change] = ukv.diff(tally, other)
    assert (change.field, change.before, change.after) == ("leaflets", 4089, 4088)


def test_the_command_line(command: Command, data: Path, tmp_path: Path) -> None:
    same = command("diff", data / "petition.json", data / "petition-report.md")
    assert (same.returncode, same.stdout.splitlines()) == (0, [b"no differences"])
    changed = tmp_path / "changed.md"
    changed.write_bytes((data / "petition-report.md").read_bytes().replace(b"| Ireland | 439 |", b"| Ireland | 438 |"))
    other = command("diff", data / "petition.json", changed)
    assert other.returncode == 1
    assert b"Ireland: signatures 439 -> 438" in other.stdout
    said = json.loads(command("diff", data / "petition.json", changed, "--format", "json").stdout)
    assert [difference["place"] for difference in said["differences"]] == ["Ireland"]
    assert said["growth"]["gained"] == 0
    assert command("diff", data / "petition.json", data / "party-tally.txt").returncode == 2
    assert command("diff", data / "petition.json", tmp_path / "none").returncode == 3


def test_the_command_line_reads_in_an_encoding_and_tells_snapshots(
    petition: ukv.Petition, referendum: ukv.Referendum, tmp_path: Path
) -> None:
    text = "Region,Area,Remain,Leave,Status,Absolute Difference\nWales,Ynys M\u00f4n,1,2,Leave,1\n"
    one, other = tmp_path / "one.csv", tmp_path / "other.csv"
    one.write_bytes(text.encode("cp850"))
    other.write_bytes(text.replace("\u00f4", "\u00d4").encode("cp850"))
    told = RUNNER.invoke(app, ["diff", str(one), str(other), "--encoding", "cp850"])
    assert told.exit_code == 1 and "- Ynys M\u00f4n: remain 1" in told.stdout
    refused = RUNNER.invoke(app, ["diff", str(one), str(other), "--encoding", "klingon"])
    assert refused.exit_code == 2

    one, other = tmp_path / "one.json", tmp_path / "other.json"
    one.write_bytes(bytes(petition))
    closed = later(
        petition,
        ('"closed_at":null', '"closed_at":"2021-09-05T22:59:59.000Z"'),
        ('"updated_at":"2021-07-12T14:59:45.000Z"', '"updated_at":"2021-07-12T15:59:45.000Z"'),
        ('"code":"AL","signature_count":1', '"code":"AL","signature_count":0'),
    )
    other.write_bytes(bytes(closed))
    said = json.loads(RUNNER.invoke(app, ["diff", str(one), str(other), "--format", "json"]).stdout)
    assert [change["after"] for change in said["differences"] if change["field"] == "closed_at"] == [
        "2021-09-05T22:59:59Z"
    ]
    fall = {"table": "countries", "code": "AL", "place": "Albania", "before": 1, "after": 0}
    assert said["growth"]["fell"] == [fall]


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published documents are not beside the project")
def test_published_petitions_and_what_is_made_of_them() -> None:
    for name in ("131215.json", "241584.json", "326066.json", "607012.json"):
        petition = ukv.read_petition(PUBLISHED / name)
        assert ukv.diff(petition, petition.to_listing("slash-n-heading")).is_equal


def test_thresholds_are_those_of_the_parliament_of_an_archived_petition() -> None:
    def archived(signatures: int, hour: int) -> ukv.Petition:
        return ukv.read_petition(
            f"""{{"type": "archived-petition", "id": 1, "attributes": {{"action": "A", "state": "closed",
            "signature_count": {signatures}, "updated_at": "2012-05-01T{hour:02}:00:00.000Z"}},
            "parliament": {{"period": "2010-2015", "response_threshold": 500, "debate_threshold": 50000}}}}""".encode()
        )

    growth = ukv.diff(archived(400, 1), archived(60_000, 3)).growth
    assert growth is not None and growth.crossed == ("response threshold", "debate threshold")
    growth = ukv.diff(archived(9_000, 1), archived(11_000, 3)).growth
    assert growth is not None and (growth.crossed, growth.per_hour) == ((), 1_000.0)
