# SPDX-License-Identifier: MIT
"""Against the official result of 23 June 2016, as the Electoral Commission published it."""

from __future__ import annotations

from collections import Counter

import ukvotes as ukv

# Region: (Remain, Leave). Gibraltar is counted in the South West.
REGIONS = {
    "South East": (2_391_718, 2_567_965),
    "North West": (1_699_020, 1_966_925),
    "East Midlands": (1_033_036, 1_475_479),
    "East": (1_448_616, 1_880_367),
    "London": (2_263_519, 1_513_232),
    "Yorkshire and The Humber": (1_158_298, 1_580_937),
    "South West": (1_503_019, 1_669_711),
    "West Midlands": (1_207_175, 1_755_687),
    "North East": (562_595, 778_103),
    "Scotland": (1_661_191, 1_018_322),
    "Wales": (772_347, 854_572),
    "Northern Ireland": (440_707, 349_442),
}


def test_as_published(referendum: ukv.Referendum) -> None:
    assert len(referendum.areas) == 382
    assert referendum.areas[0] == ukv.AreaResult(
        "South West", '"Bristol', 228_445, 14_102_787_418, ukv.Side.LEAVE, 14_102_558_973
    )
    assert referendum.leave == 22_205_810_742
    assert [(f.name, f.severity, f.line) for f in referendum.findings] == [
        ("glued-counts", ukv.Severity.ERROR, line) for line in (2, 3, 4)
    ]


def test_repaired_totals_are_the_official_result(repaired: ukv.Referendum) -> None:
    assert len(repaired.areas) == 382
    assert (repaired.remain, repaired.leave) == (16_141_241, 17_410_742)
    assert Counter(area.status for area in repaired.areas) == {ukv.Side.LEAVE: 263, ukv.Side.REMAIN: 119}


def test_repaired_regions_are_the_official_result(repaired: ukv.Referendum) -> None:
    remain: Counter[str | None] = Counter()
    leave: Counter[str | None] = Counter()
    for area in repaired.areas:
        remain[area.region] += area.remain or 0
        leave[area.region] += area.leave or 0
    assert {region: (remain[region], leave[region]) for region in remain} == REGIONS


def test_bristol_voted_remain(repaired: ukv.Referendum) -> None:
    bristol, herefordshire, hull = repaired.areas[:3]
    assert bristol == ("South West", "Bristol", 141_027, 87_418, ukv.Side.REMAIN, 53_609)
    assert (herefordshire.status, herefordshire.difference) == (ukv.Side.LEAVE, 19_974)
    assert (hull.status, hull.difference) == (ukv.Side.LEAVE, 39_937)


def test_a_status_that_is_no_side_stays_as_text() -> None:
    header = b"Region,Area,Remain,Leave,Status,Absolute Difference\n"
    document = ukv.read_referendum(header + b"London,Lambeth,111584,30340,Tie,81244\n")
    assert document.areas[0].status == "Tie"
    assert not isinstance(document.areas[0].status, ukv.Side)
    assert [finding.name for finding in document.findings] == ["status"]


def test_a_cell_that_cannot_be_read_is_none() -> None:
    header = b"Region,Area,Remain,Leave,Status,Absolute Difference\n"
    document = ukv.read_referendum(header + b"London,Lambeth,many,30340,Remain,81244\n")
    assert document.areas[0].remain is None
    assert document.areas["remain"] == [None]
    assert document.remain == 0
    assert "malformed-number" in [finding.name for finding in document.findings]


def test_sums_of_absurd_counts_do_not_wrap() -> None:
    header = b"Region,Area,Remain,Leave,Status,Absolute Difference\n"
    row = b"London,Lambeth,999999999999999999,999999999999999998,Remain,1\n"
    document = ukv.read_referendum(header + row * 20)
    assert document.remain == 20 * 999_999_999_999_999_999  # more than 64 bits hold


def test_an_area_that_is_missing_or_stands_twice_is_found(repaired: ukv.Referendum) -> None:
    edinburgh = b"Scotland,City of Edinburgh,187796,64498,Remain,123298\n"
    missing = ukv.read_referendum(bytes(repaired).replace(edinburgh, b""))
    assert [finding.name for finding in missing.findings.warnings] == ["region-total", "area-count"]
    twice = ukv.read_referendum(bytes(repaired).replace(edinburgh, 2 * edinburgh))
    assert [finding.name for finding in twice.findings.warnings] == ["region-total", "repeated-area", "area-count"]
    assert missing.findings.warnings[0].expected == "1661191 Remain, 1018322 Leave"
