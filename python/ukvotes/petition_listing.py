# SPDX-License-Identifier: MIT
"""A petition's signatures as a plain listing."""

from __future__ import annotations

from typing import NamedTuple

from ukvotes._core import Kind
from ukvotes.document import Document
from ukvotes.table import Table


class SignatureCount(NamedTuple):
    """One country or constituency and its signatures. None stands where a cell could not be read."""

    name: str | None
    signatures: int | None


class ListingTotals(NamedTuple):
    """The three totals as the document states them, in signatures; None where one is missing or cannot be read."""

    by_country: int | None
    by_constituency: int | None
    total: int | None
    """The sum of the other two, which counts the signers of the United Kingdom twice."""


class PetitionListing(Document):
    """Signatures by country, by constituency, and three totals, as the public tool
    cruor99/UK-parliament-petitions-by-country prints them from the petition site's JSON, in four dialects.
    """

    __slots__ = ()
    kind = Kind.PETITION_LISTING

    @property
    def countries(self) -> Table[SignatureCount]:
        """One row a country: name, signatures."""
        return self._table("countries", SignatureCount)

    @property
    def constituencies(self) -> Table[SignatureCount]:
        """One row a constituency: name, signatures."""
        return self._table("constituencies", SignatureCount)

    @property
    def totals(self) -> ListingTotals:
        """The totals as stated, not as computed."""
        return ListingTotals(**self._scalars())
