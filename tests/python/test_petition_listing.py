# SPDX-License-Identifier: MIT
"""Against the totals that the document states, and the residuals computed from them by hand."""

from __future__ import annotations

import ukvotes as ukv


def test_tables(listing: ukv.PetitionListing) -> None:
    assert len(listing.countries) == 208
    assert len(listing.constituencies) == 650
    assert listing.countries[0] == ukv.SignatureCount("United Kingdom", 365_483)
    assert listing.countries[1] == ("France", 14_674)


def test_totals_are_stated_and_hold(listing: ukv.PetitionListing) -> None:
    assert listing.totals == ukv.ListingTotals(by_country=450_331, by_constituency=2_194_084, total=2_644_415)
    assert sum(listing.countries["signatures"]) == 450_331
    assert sum(listing.constituencies["signatures"]) == 2_194_084


def test_what_misleads_is_said(listing: ukv.PetitionListing) -> None:
    assert [(f.name, f.severity) for f in listing.findings] == [
        ("uk-below-constituencies", ukv.Severity.WARNING),
        ("double-counted-total", ukv.Severity.WARNING),
    ]
    said = next(str(finding) for finding in listing.findings if finding.name == "double-counted-total")
    assert "2278932" in said.replace(",", "")  # 450,331 - 365,483 + 2,194,084


def test_names_keep_their_accents_and_commas(listing: ukv.PetitionListing) -> None:
    assert "Ynys Môn" in listing.constituencies["name"]
    assert "Inverness, Nairn, Badenoch and Strathspey" in listing.constituencies["name"]
    assert "Réunion" in listing.countries["name"]


def test_a_missing_total_is_none(listing: ukv.PetitionListing) -> None:
    cut = bytes(listing)[: bytes(listing).index(b"Total number of votes")]
    document = ukv.read_petition_listing(cut)
    assert document.totals == (450_331, 2_194_084, None)
    assert document.findings.errors
