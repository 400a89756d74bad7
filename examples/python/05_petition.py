# SPDX-License-Identifier: MIT
"""Shows what the petition site's own document of a petition says, what its counters leave over, what others make of it,
and how it differs from another document about the same petition.

Simpler, and to be read first: 02_check.py.

    python 05_petition.py PETITION.json [OTHER-DOCUMENT]
"""

from __future__ import annotations

import sys

import ukvotes as ukv


def print_petition(petition: ukv.Petition) -> None:
    print(f"{petition.action} ({petition.state})")
    for name, time in petition.times.items():
        print(f"  {time:%Y-%m-%d %H:%M} {name.removesuffix('_at').replace('_', ' ')}")
    print(f"{count(petition.signatures)} signatures, {count(petition.kingdom)} of them in the United Kingdom")
    nowhere, stateless = count(petition.without_constituency), count(petition.without_country)
    print(f"{nowhere} of these are in no constituency, {stateless} in no country")


def print_listing(petition: ukv.Petition) -> None:
    if not petition.countries:  # petitions of 2010 to 2015, and those that were rejected
        print("without signatures by place there is no listing")
        return
    listing = petition.to_listing()
    told = "; ".join(finding.message for finding in listing.findings[:1])
    print(f"as a listing its total is {count(listing.totals.total)}: {told}")


def count(number: int | None) -> str:
    """None is what the document does not say."""
    return "an unknown number" if number is None else f"{number:,}"


def main(arguments: list[str]) -> int:
    if len(arguments) not in (1, 2):
        print("usage: 05_petition.py PETITION.json [OTHER-DOCUMENT]", file=sys.stderr)
        return 2
    petition = ukv.read_petition(arguments[0])
    print_petition(petition)
    print_listing(petition)
    if len(arguments) == 2:
        print(f"compared with {arguments[1]}: {ukv.diff(petition, ukv.read(arguments[1])).summary}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
