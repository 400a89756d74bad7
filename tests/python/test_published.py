# SPDX-License-Identifier: MIT
"""Every file of public data beside the project: what it is, how much it holds, what is found in it.

A file that stands in no table here fails the tests, so that none is read by nobody.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import ukvotes as ukv

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published documents are not beside the project")


class Expected(NamedTuple):
    dialect: ukv.Dialect
    rows: dict[str, int]
    """Of every table that is not empty."""
    findings: dict[str, int]
    """By name: how many."""


def petition(countries: int, constituencies: int, rest: dict[str, int], **findings: int) -> Expected:
    """A petition of the site, with a department and regions or, in the older ones, without."""
    rows = {"countries": countries, "constituencies": constituencies, **rest}
    return Expected(ukv.Dialect.SITE_JSON, rows, {name.replace("_", "-"): count for name, count in findings.items()})


# As an archive stored them, without the places of their signatures.
ARCHIVED = Expected(ukv.Dialect.BARE_JSON, {}, {})
LATER = {"regions": 12, "departments": 1}

DOCUMENTS = {
    # As the Electoral Commission published it: every identity holds in each of the 382 areas.
    "referendum/EU-referendum-result-data.csv": Expected(ukv.Dialect.ELECTORAL_COMMISSION_CSV, {"areas": 382}, {}),
    # Nothing is wrong with the two tables of 2019: candidates add up to their constituencies, and these to the
    # published 32,014,110 valid votes of 47,562,702 electors.
    "elections/HoC-GE2019-results-by-constituency.csv": Expected(
        ukv.Dialect.CONSTITUENCIES_CSV, {"constituencies": 650}, {}
    ),
    "elections/HoC-GE2019-results-by-candidate.csv": Expected(ukv.Dialect.CANDIDATES_CSV, {"candidacies": 3320}, {}),
    # Names and parties without votes. 650 of the 3,320 are marked as elected, one in each constituency.
    "elections/democracy-club-2019-reduced.csv": Expected(ukv.Dialect.DEMOCRACY_CLUB_CSV, {"candidacies": 3320}, {}),
    # The second release adds up to the published 48,253,193 electors, 28,809,340 valid and 116,253 invalid votes. The
    # first one lacks 44,686 electors, 678 valid and 190 invalid votes of these: it differs in 24 cells, which the
    # Library corrected. The copy with thousands commas was made of the first one.
    "elections/HoC-GE2024-results-by-constituency.csv": Expected(
        ukv.Dialect.CONSTITUENCIES_CSV, {"constituencies": 650}, {}
    ),
    "elections/HoC-GE2024-results-by-constituency-first-release.csv": Expected(
        ukv.Dialect.CONSTITUENCIES_CSV, {"constituencies": 650}, {"national-total": 3}
    ),
    "elections/GE2024-by-constituency-thousands-commas.csv": Expected(
        ukv.Dialect.CONSTITUENCIES_CSV, {"constituencies": 650}, {"national-total": 3}
    ),
    # The first name of one candidate was encoded twice: its bytes C3 83 C2 81 are those of the two characters that
    # Latin-1 has for the two bytes C3 81 of a capital A with an acute accent. No other name has such a pair.
    "elections/GE2024-candidacies.csv": Expected(
        ukv.Dialect.CANDIDATES_CSV, {"candidacies": 4515}, {"mojibake": 1, "place": 8}
    ),
    # Petitions of 2016 and 2019, before the site had regions and departments. Signatures that are in no country or no
    # constituency are residuals, no findings: 377 of 3,670,409 and 2,599 of 5,156,603 are in no country.
    "petitions/131215.json": petition(221, 650, {}),
    "petitions/241584.json": petition(232, 650, {}),
    "petitions/326066.json": petition(77, 650, {**LATER, "other_business": 4}),
    "petitions/567681.json": petition(96, 650, LATER),
    # 1,015 signatures in 456 constituencies: the site leaves out those that have none, here 194 of 650.
    "petitions/607012.json": petition(8, 456, LATER, omitted_constituencies=1),
    "petitions/archived-10.json": ARCHIVED,
    "petitions/archived-1000-rejected.json": ARCHIVED,
    "petitions/archived-104322-rejected.json": ARCHIVED,
    "petitions/list_greenhouse_gases_page1.json": Expected(ukv.Dialect.SITE_LIST_JSON, {"petitions": 20}, {}),
    "petitions/list_empty.json": Expected(ukv.Dialect.SITE_LIST_JSON, {}, {}),
    "petitions/site-list-closed.csv": Expected(ukv.Dialect.SITE_LIST_CSV, {"petitions": 4013}, {}),
    # Its three totals add up, and the third counts the signers of the United Kingdom twice.
    "petitions/listing-by-constituencies-heading.txt": Expected(
        ukv.Dialect.CONSTITUENCIES_HEADING, {"countries": 209, "constituencies": 650}, {"double-counted-total": 1}
    ),
}

# What has no votes of parties or sides, no signatures and no leaflets is no document of any kind: how the file begins,
# which the refusal quotes, and what it is.
REFUSED = {
    "referendum/hanretty-leave-estimates.csv": ("gss_code,constituency,party_2016", "a model's estimates, no votes"),
    "referendum/northern-ireland-constituencies.csv": ("gss_code,constituency,party_2016", "shares for Leave alone"),
    "parties/party-colours.csv": ("party_id,party_name,party_colour", "colours"),
    "parties/party-registrations.csv": ("MNIS ID,MNIS name", "a register of parties"),
    "places/constituencies-2010.csv": ("code,name,name_hoc_ge2019", "places and electors, no votes"),
    "places/constituencies-2024.csv": ("code,name,name_cy", "places and electors, no votes"),
    "places/constituency-overlaps-2010-2024.csv": ("E14000530E14001063", "shares of boundaries, without a header"),
    "places/area-name-variants.csv": ("pa_id,ons_id,my_society_id", "names of areas"),
    "places/la_codes.csv": ("name,la_code,type", "names of areas"),
    "places/local-authority-districts-2016.csv": ("E06000001,Hartlepool", "names of areas, without a header"),
    "places/petition-site-countries.csv": ("id,code,name,start_date,end_date", "the site's register of countries"),
    "places/petition-site-regions.csv": ("external_id,name,petition_site_code", "the site's register of regions"),
    "places/constituencies.hexjson": ("{", "places on a map of hexagons"),
    "places/uk-constituencies-2023.hexjson": ("{", "places on a map of hexagons"),
    "places/uk-local-authority-districts.hexjson": ("{", "places on a map of hexagons"),
}

KINDS = {
    ukv.Dialect.ELECTORAL_COMMISSION_CSV: ukv.Kind.REFERENDUM_RESULT,
    ukv.Dialect.CONSTITUENCIES_CSV: ukv.Kind.ELECTION,
    ukv.Dialect.CANDIDATES_CSV: ukv.Kind.ELECTION,
    ukv.Dialect.DEMOCRACY_CLUB_CSV: ukv.Kind.ELECTION,
    ukv.Dialect.SITE_JSON: ukv.Kind.PETITION,
    ukv.Dialect.BARE_JSON: ukv.Kind.PETITION,
    ukv.Dialect.SITE_LIST_JSON: ukv.Kind.PETITION_LIST,
    ukv.Dialect.SITE_LIST_CSV: ukv.Kind.PETITION_LIST,
    ukv.Dialect.CONSTITUENCIES_HEADING: ukv.Kind.PETITION_LISTING,
}
FIELDS = {
    "signatures_by_country": "countries",
    "signatures_by_constituency": "constituencies",
    "signatures_by_region": "regions",
    "departments": "departments",
    "other_parliamentary_business": "other_business",
}


def plain_counts(path: Path) -> list[int]:
    """How many rows each table has, as others count them, without those that have none."""
    text = path.read_bytes().decode("utf-8-sig")
    if path.suffix == ".csv":
        return [sum(1 for _ in csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")))) - 1]
    if path.suffix == ".txt":
        return [text.count(":  "), sum(text.count(f": {digit}") for digit in range(10)) - 3]  # three are totals
    page: dict[str, Any] = json.loads(text)
    data = page.get("data", page)
    counts = [len(data)] if isinstance(data, list) else [len(data["attributes"].get(field) or []) for field in FIELDS]
    return [count for count in counts if count]


def test_no_file_is_overlooked() -> None:
    there = {path.relative_to(PUBLISHED).as_posix() for path in PUBLISHED.rglob("*") if path.is_file()}
    assert there - {"README.md"} == {*DOCUMENTS, *REFUSED}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_are_what_they_are_known_to_be(name: str) -> None:
    path, expected = PUBLISHED / name, DOCUMENTS[name]
    document = ukv.read(path)
    assert (document.kind, document.dialect) == (KINDS[expected.dialect], expected.dialect)
    assert {name: len(table) for name, table in document.tables.items() if len(table)} == expected.rows
    assert [*expected.rows.values()] == plain_counts(path)
    assert Counter(finding.name for finding in document.findings) == expected.findings
    assert not document.findings.errors
    assert bytes(document) == path.read_bytes()


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_document_is_refused(name: str) -> None:
    begin, _ = REFUSED[name]
    assert (PUBLISHED / name).read_text(encoding="utf-8-sig").startswith(begin)
    with pytest.raises(ukv.UnrecognisedError) as error:
        ukv.read(PUBLISHED / name)
    assert f"found {begin}" in str(error.value)
    assert {other.kind for other in error.value.recognition.ruled_out} == set(ukv.Kind)


def test_the_bytes_that_were_encoded_twice() -> None:
    content = (PUBLISHED / "elections" / "GE2024-candidacies.csv").read_bytes()
    assert content.count(b"\xc3\x83") == content.count(b"\xc3\x83\xc2\x81ine") == 1
    [finding] = [found for found in ukv.read(content).findings if found.name == "mojibake"]
    assert content[finding.byte_start : finding.byte_end] == b"\xc3\x83\xc2\x81"
    assert finding.expected == "\u00c1"


def test_candidacies_of_scotland_without_the_code_of_their_region() -> None:
    path = PUBLISHED / "elections" / "GE2024-candidacies.csv"
    with path.open(encoding="utf-8-sig", newline="") as lines:
        without = [line for line, row in enumerate(csv.DictReader(lines), start=1) if row["ONS region ID"] == "NA"]
    findings = [finding for finding in ukv.read(path).findings if finding.name == "place"]
    assert [finding.row for finding in findings] == without and len(without) == 8
    assert {(finding.field, finding.expected) for finding in findings} == {("ONS region ID", "S92000003")}


def test_a_listing_with_a_heading_between_its_lists() -> None:
    content = (PUBLISHED / "petitions" / "listing-by-constituencies-heading.txt").read_bytes()
    assert content.count(b"\n\nBy Constituencies:\n") == 1
    document = ukv.read(content)
    assert isinstance(document, ukv.PetitionListing)
    assert document.dialect is ukv.Dialect.CONSTITUENCIES_HEADING
    lines = content.decode().splitlines()
    kingdom = next(int(line.split(":  ")[1]) for line in lines if line.startswith("United Kingdom:  "))
    assert kingdom == 2_401_768
    assert document.totals == (2_495_985, 2_363_913, 4_859_898)
    assert sum(int(line.split(":  ")[1]) for line in lines if ":  " in line) == 2_495_985
    [warning] = document.findings
    assert (warning.name, warning.severity, warning.found) == ("double-counted-total", "warning", "4859898")
    # Signers abroad and signers by constituency are no fewer than these, and nobody is counted twice:
    # 2,495,985 - 2,401,768 = 94,217 and 94,217 + 2,363,913 = 2,458,130. The United Kingdom's counter is no less than
    # its constituencies, so that it was not frozen when this was made.
    assert "94217" in str(warning).replace(",", "") and "2458130" in str(warning).replace(",", "")
    assert kingdom > 2_363_913
    assert bytes(document) == content
    assert document.compose() == content
