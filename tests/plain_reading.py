# SPDX-License-Identifier: MIT
"""The samples as a few lines of Python read them, with nothing of ukvotes: what tests hold its tables against."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Row = tuple[Any, ...]
Tables = dict[str, list[Row]]

PLACES = {
    "countries": ("code", "name", "signature_count"),
    "constituencies": ("ons_code", "name", "mp", "signature_count"),
    "regions": ("ons_code", "name", "signature_count"),
}
BUSINESS = ("subject", "body", "occurred_on", "created_at", "updated_at")
# The columns of a list, as the site names their fields; those of an object have its name before a dot.
LISTED = (
    "id action state signature_count opened_at closed_at rejected_at type links.self created_at updated_at "
    "moderation_threshold_reached_at response_threshold_reached_at government_response_at "
    "debate_threshold_reached_at debate_outcome_at closing_date scheduled_debate_date debate_scheduled_on background "
    "additional_details committee_note creator_name departments topics rejection.code rejection.details "
    "government_response.responded_on government_response.summary government_response.details "
    "government_response.created_at government_response.updated_at debate.debated_on debate.transcript_url "
    "debate.video_url debate.debate_pack_url debate.public_engagement_url debate.debate_summary_url debate.overview "
    "parliament.period parliament.government parliament.dissolution_at parliament.response_threshold "
    "parliament.debate_threshold"
)


def plain_tables(sample: Path) -> Tables:
    """Every table of a sample, with its columns in the order of the document."""
    return READERS[sample.name](sample.read_bytes().decode())


def value_of(text: Any) -> Any:
    """A number, a day or a time where the text is one; None where it is empty."""
    if not isinstance(text, str):
        return text
    if re.fullmatch(r"[\d,]+", text):
        return int(text.replace(",", ""))
    if re.fullmatch(r"\d*\.\d+", text):
        return float(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.date.fromisoformat(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d[T ][\d:]{8}(\.\d{3}Z)?", text):
        return datetime.datetime.fromisoformat(text.replace("Z", "")).replace(tzinfo=datetime.timezone.utc)
    return text


def row_of(cells: Any) -> Row:
    return tuple(map(value_of, cells))


def split_at_every_comma(text: str) -> Tables:
    """As the damaged document was made."""
    return {"areas": [row_of(line.split(",")) for line in text.splitlines()[1:]]}


def comma_separated(table: str) -> Callable[[str], Tables]:
    def read(text: str) -> Tables:
        _, *rows = csv.reader(io.StringIO(text, newline=""))
        return {table: [row_of(cell or None for cell in row) for row in rows]}

    return read


def petitions_in_csv(text: str) -> Tables:
    """The number of a petition is the end of its address."""
    _, *rows = csv.reader(io.StringIO(text, newline=""))
    return {"petitions": [(url.split("/")[-1], action, state, int(n), url) for action, url, state, n in rows]}


def listing(text: str) -> Tables:
    """Countries have two spaces before their numbers, constituencies have one."""
    body = text.split("\n\n")[0]
    return {
        table: [(name, int(count)) for name, count in re.findall(rf"^(.*):{spaces}(\d+)$", body, re.MULTILINE)]
        for table, spaces in (("countries", "  "), ("constituencies", " "))
    }


def report(text: str) -> Tables:
    tables: Tables = {}
    for table, heading in (("events", "Event"), ("countries", "# | Country"), ("constituencies", "# | Constituency")):
        _, _, *lines = text[text.index(f"| {heading} |") :].split("\n\n")[0].strip().split("\n")
        tables[table] = [row_of(line[2:-2].split(" | ")) for line in lines]
    tables["events"] = [(name, value_of(f"{day} {time}")) for name, day, time in tables["events"]]
    return tables


def tally(text: str) -> Tables:
    return {"parties": [row_of(cells) for cells in re.findall(r"\|\s*(.+?)\s*\|\s*([\d,]+)\s*\|", text)]}


def petition(text: str) -> Tables:
    said = json.loads(text)["data"]["attributes"]
    tables: Tables = {
        table: [row_of(row[key] for key in keys) for row in said[f"signatures_by_{singular(table)}"]]
        for table, keys in PLACES.items()
    }
    tables["departments"] = [row_of(row[key] for key in ("acronym", "name", "url")) for row in said["departments"]]
    tables["other_business"] = [row_of(row[key] for key in BUSINESS) for row in said["other_parliamentary_business"]]
    return {**tables, "unknown_fields": []}


def singular(table: str) -> str:
    return {"countries": "country", "constituencies": "constituency", "regions": "region"}[table]


def petitions_in_json(text: str) -> Tables:
    return {"petitions": [tuple(listed(one)) for one in json.loads(text)["data"]], "unknown_fields": []}


def listed(one: dict[str, Any]) -> Iterator[Any]:
    said = {**one["attributes"], "id": str(one["id"]), "type": one["type"], "links": one["links"]}
    said["departments"] = "; ".join(department["acronym"] for department in said["departments"])
    said["topics"] = "; ".join(said["topics"])
    for path in LISTED.split():
        value: Any = said
        for part in path.split("."):
            value = (value or {}).get(part)
        yield value if path == "id" else value_of(value)


def register(text: str) -> Tables:
    keys = ("ons_code", "constituency", "mp", "party", "start_date", "end_date")
    rows = [row_of(row[key] for key in keys) for row in json.loads(text).values()]
    return {"constituencies": rows, "unknown_fields": []}


READERS: dict[str, Callable[[str], Tables]] = {
    "referendum-damaged.csv": split_at_every_comma,
    "petition-listing.txt": listing,
    "petition-report.md": report,
    "party-tally.txt": tally,
    "petition.json": petition,
    "referendum-result.csv": comma_separated("areas"),
    "candidates.csv": comma_separated("candidacies"),
    "constituencies.csv": comma_separated("constituencies"),
    "petition-list.json": petitions_in_json,
    "petition-list.csv": petitions_in_csv,
    "constituency-register.json": register,
}
