# SPDX-License-Identifier: MIT
"""Results are compared in all that both documents say."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

import ukvotes as ukv

ELECTIONS = Path(__file__).resolve().parents[3] / "shared" / "data" / "elections"
SAMPLES = Path(__file__).resolve().parents[2] / "examples" / "data"
published = pytest.mark.skipif(not ELECTIONS.is_dir(), reason="the published documents are not beside the project")

HEADING = (
    "ONS ID,Constituency name,Party name,Party abbreviation,Candidate first name,Candidate surname,Candidate gender,"
    "Votes,Share\n"
)
ROWS = (
    "E1,Aldershot,Labour,Lab,Alex,Baker,Female,19764,0.40\n"
    "E1,Aldershot,Green,Green,Ed,Neville,Male,2155,0.04\n"
    "E1,Aldershot,Reform UK,RUK,Trevor,Lloyd-Jones,Male,8210,0.17\n"
)


def candidates(*changes: tuple[str, str]) -> ukv.Election:
    text = HEADING + ROWS
    for before, after in changes:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return ukv.read_election(text.encode())


def said(first: ukv.Document, second: ukv.Document) -> list[str]:
    return list(map(str, ukv.diff(first, second)))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            [(",2155,", ",8211,"), (",8210,", ",2155,")],
            ["Aldershot, Ed Neville: votes 2,155 -> 8,211", "Aldershot, Trevor Lloyd-Jones: votes 8,210 -> 2,155"],
        ),
        ([("Reform UK,", "Reform,")], ["Aldershot, Trevor Lloyd-Jones: party Reform UK -> Reform"]),
        ([("Female", "Male")], ["Aldershot, Alex Baker: gender Female -> Male"]),
        ([("0.17", "0.18")], ["Aldershot, Trevor Lloyd-Jones: share 0.17 -> 0.18"]),
        ([("Ed,Neville", "Ed,Nevil")], ["- Aldershot, Ed Neville: votes 2,155", "+ Aldershot, Ed Nevil: votes 2,155"]),
    ],
)
def test_every_cell_of_candidates_is_compared(changes: list[tuple[str, str]], told: list[str]) -> None:
    assert said(candidates(), candidates(*changes)) == told


def in_percent(text: str, decimals: int) -> bytes:
    """Candidates of the House of Commons Library as the Electoral Commission lays them out: shares are percentages."""
    lines = ["Constituency ID,Constituency Name,Party name identifier,Party abbreviation,Votes,Share (%)"]
    for row in csv.DictReader(text.splitlines()):
        share = Decimal(row["Share"]) * 100
        place = f"{row['ONS ID']},{row['Constituency name']},{row['Party name']},{row['Party abbreviation']}"
        lines.append(f"{place},{row['Votes']},{share:.{decimals}f}")
    return ("\n".join(lines) + "\n").encode()


@pytest.mark.parametrize("decimals", [1, 2, 4])
def test_shares_that_are_rounded_otherwise_are_the_same(decimals: int) -> None:
    text = (SAMPLES / "candidates.csv").read_text()
    library, commission = ukv.read_election(text.encode()), ukv.read_election(in_percent(text, decimals))
    assert said(library, commission) == said(commission, library) == []
    # The Heritage Party's share in Aberafan Maesteg, 183 of 35,755, changed by one in the last decimal.
    last = Decimal(10) ** -decimals
    printed = f"{Decimal('0.5118'):.{decimals}f}"
    changed = in_percent(text, decimals).replace(f",183,{printed}".encode(), f",183,{Decimal(printed) + last}".encode())
    assert said(library, ukv.read_election(changed)) == [
        f"Aberafan Maesteg, Heritage Party: share 0.005118 -> {float((Decimal(printed) + last) / 100)}"
    ]


def test_shares_of_few_decimals_are_taken_as_they_stand() -> None:
    # Of three cells with two decimals nobody knows whether there were more, all of them zeros.
    assert said(candidates(), candidates(("0.40", "0.4012"))) == ["Aldershot, Alex Baker: share 0.40 -> 0.4012"]


def test_percentages_of_a_referendum_that_are_rounded_otherwise_are_the_same() -> None:
    # Gibraltar and Thurrock in 2016, as the Electoral Commission prints them, and by a copy with one decimal.
    commission = b"Area_Code,Area,Pct_Remain,Pct_Leave\nGI,Gibraltar,95.91,4.09\nE06000034,Thurrock,27.72,72.28\n"
    copy = b"Area_Code,Area,Pct_Remain,Pct_Leave\nGI,Gibraltar,95.9,4.1\nE06000034,Thurrock,27.7,72.2\n"
    first, second = ukv.read_referendum_result(commission), ukv.read_referendum_result(copy)
    assert said(first, second) == ["Thurrock: leave_share 72.28 -> 72.20"]


def club(*elected: str, person: str = "9") -> ukv.Election:
    names = ("Alex Baker", "Ed Neville", "Trevor Lloyd-Jones")
    rows = [
        f"{number}{person},{name},party:{number},P{number},WMC:E1,Aldershot,{mark}\n"
        for number, (name, mark) in enumerate(zip(names, elected, strict=True))
    ]
    return ukv.read_election(("id,name,party_id,party_name,post_id,post_label,elected\n" + "".join(rows)).encode())


def test_who_is_elected_is_compared() -> None:
    first = club("TRUE", "", "")
    assert said(first, club("", "True", "")) == [
        "Aldershot, Alex Baker: elected TRUE -> \u2013",
        "Aldershot, Ed Neville: elected \u2013 -> TRUE",
    ]
    # As published by others, and without marks at all: nothing is said otherwise.
    assert said(first, club("True", "", "")) == said(first, club("", "", "")) == []
    # Another number is another person.
    assert len(said(first, club("TRUE", "", "", person="8"))) == 6


def test_candidates_without_votes_and_constituencies_share_where_they_stand_and_who_is_elected() -> None:
    heading = b"ons_id,constituency_name,mp_firstname,mp_surname,valid_votes\n"
    seats = ukv.read_election(heading + b"E1,Aldershot,Alex,Baker,1\n")
    assert said(club("TRUE", "", ""), seats) == []
    assert said(club("", "TRUE", ""), seats) == ["Aldershot: mp Ed Neville -> Alex Baker"]
    others = ukv.read_election(heading + b"E2,Ashford,Sojan,Joseph,1\n")
    assert [difference.change for difference in ukv.diff(club("", "", ""), others)] == ["removed", "added"]


def test_democracy_clubs_builder_and_the_library_are_matched_by_code() -> None:
    builder = ukv.read_election(
        b"person_id,person_name,election_id,party_name,party_id,post_label,elected,votes_cast,gss\n"
        b"116264,Alex Baker,parl.2024-07-04,Labour Party,PP53,Aldershot,t,19764,E14001063\n"
    )
    heading = b"ONS ID,Constituency name,Member first name,Member surname,First party,Valid votes,Lab\n"
    library = ukv.read_election(heading + b"E14001063,ALDERSHOT,Alex,Baker,Lab,19764,19764\n")
    assert said(builder, library) == ["Aldershot: constituency Aldershot -> ALDERSHOT"]


def test_a_column_that_a_document_lacks_is_no_difference() -> None:
    library = ukv.read_election(
        b"ons_id,constituency_name,region_name,mp_gender,valid_votes\nE1,Aldershot,South East,Female,30129\n"
    )
    assert said(candidates(), library) == said(library, candidates()) == []
    assert said(candidates(("Female", "Male")), library) == ["Aldershot: mp_gender Male -> Female"]
    with_empty_column = ukv.read_election(b"ons_id,constituency_name,region_name,valid_votes\nE1,Aldershot,,30129\n")
    assert said(with_empty_column, library) == []


def test_blanks_around_a_text_say_nothing() -> None:
    assert said(candidates(), candidates(("Reform UK,", "Reform UK ,"))) == []


def test_every_column_of_referendums_is_compared(repaired: ukv.Referendum) -> None:
    row = b"South West,Bristol,141027,87418,Remain,53609"
    for other, told in (
        (row.replace(b"Remain", b"Leave"), "Bristol: status Remain -> Leave"),
        (row.replace(b"53609", b"53610"), "Bristol: difference 53,609 -> 53,610"),
    ):
        assert said(repaired, ukv.read_referendum(bytes(repaired).replace(row, other))) == [told]


def test_days_of_registers_are_compared() -> None:
    row = (
        '{{"E1": {{"mp": "A", "party": "B", "constituency": "C", "ons_code": "E1", "start_date": {}, "end_date": {}}}}}'
    )
    first, second = (
        ukv.read_constituency_register(row.format(*days).encode())
        for days in (('"2024-05-30"', "null"), ('"2024-05-31"', '"2024-07-04"'))
    )
    assert said(first, second) == [
        "C: start_date 2024-05-30 -> 2024-05-31",
        "C: end_date \u2013 -> 2024-07-04",
    ]


@published
def test_candidates_of_two_elections_are_not_equal() -> None:
    first = ukv.read_election(ELECTIONS / "democracy-club-2019-reduced.csv")
    second = ukv.read_election(ELECTIONS / "GE2024-candidacies.csv")
    counts = ukv.diff(first, second).counts
    # They are matched by Democracy Club's numbers of persons, which both have.
    both = {*first.candidacies["person_id"]} & {*second.candidacies["person_id"]} - {None}
    assert (counts["removed"], counts["added"]) == (3320 - len(both), 4515 - len(both))


@published
def test_members_as_two_publishers_name_them() -> None:
    club = ukv.read_election(ELECTIONS / "democracy-club-2019-reduced.csv")
    library = ukv.read_election(ELECTIONS / "HoC-GE2019-results-by-constituency.csv")
    comparison = ukv.diff(club, library)
    assert "Wealden: mp Nus Ghani -> Nusrat Ghani" in map(str, comparison)
    assert {difference.field for difference in comparison} == {"constituency", "mp"}


def test_codes_alone_are_enough_to_compare() -> None:
    heading = b"ONS ID,First party,Second party,Valid votes,Majority,Lab,Con\n"
    by_code = ukv.read(heading + b"E14001063,Lab,Con,48544,5683,19764,14081\n")
    by_both = ukv.read(
        b"ONS ID,Constituency name,First party,Valid votes,Lab,Con\nE14001063,Aldershot,Lab,48544,19765,14081\n"
    )
    assert said(by_code, by_both) == ["E14001063: lab 19,764 -> 19,765"]
    assert said(by_both, by_code) == ["Aldershot: lab 19,765 -> 19,764"]
    candidates_by_code = ukv.read(b"ONS ID,Party abbreviation,Votes\nE14001063,Lab,19764\nE14001063,Con,14081\n")
    assert said(candidates_by_code, candidates_by_code) == []
    assert said(candidates_by_code, ukv.read(heading + b"E14001063,Lab,Con,33845,5683,19764,14082\n")) == [
        "E14001063: con 14,081 -> 14,082"
    ]
