# SPDX-License-Identifier: MIT
"""Whatever is done to a document: reading never fails, and its bytes are kept."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ukvotes as ukv

ROOT = Path(__file__).resolve().parents[2]
READERS = {
    "examples/data/referendum-damaged.csv": ukv.read_referendum,
    "examples/data/petition-listing.txt": ukv.read_petition_listing,
    "examples/data/petition-report.md": ukv.read_petition_report,
    "examples/data/party-tally.txt": ukv.read_party_tally,
    "examples/data/referendum-result.csv": ukv.read_referendum_result,
    "examples/data/candidates.csv": ukv.read_election,
    "examples/data/petition.json": ukv.read_petition,
    "tests/data/constituencies.csv": ukv.read_election,
    "tests/data/petition-list.json": ukv.read_petition_list,
    "tests/data/petition-list.csv": ukv.read_petition_list,
    "tests/data/constituency-register.json": ukv.read_constituency_register,
}
CONTENTS = {name: (ROOT / name).read_bytes() for name in READERS}

# What breaks readers: structure, line ends, signs, huge numbers, control and bidirectional characters, not UTF-8.
PIECES = st.one_of(
    st.sampled_from([b"", b",", b'"', b"|", b"\n", b"\r\n", b"\r", b"-", b"9" * 19, b"0", b"\x00", b"\xff", b"#"]),
    st.sampled_from(["\u202e", "\x1b[31m", "é", "\u2028", "None", "|||", ": ", ":  ", "\ufeff"]).map(str.encode),
    st.binary(max_size=8),
)
EDITS = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 40), PIECES), min_size=1, max_size=6)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    name = draw(st.sampled_from(sorted(READERS)))
    content = CONTENTS[name]
    for place, cut, piece in draw(EDITS):
        at = int(place * (len(content) + 1))
        content = content[:at] + piece + content[at + cut :]
    return name, content


def most_lines(content: bytes) -> int:
    """Carriage returns alone end the lines where line feeds stand at the end at most."""
    has_line_feeds = b"\n" in content.rstrip(b"\n")
    return (content.count(b"\n") if has_line_feeds else max(content.count(b"\n"), content.count(b"\r"))) + 1


def assert_usable(document: ukv.Document, content: bytes) -> None:
    assert bytes(document) == content
    for table in document.tables.values():
        assert len(list(table)) == len(table)
    for finding in document.findings:
        assert 0 <= finding.byte_start <= finding.byte_end <= len(content)
        assert finding.line <= most_lines(content)
        assert not any(c in str(finding) for c in "\x1b\u202e\x00")
        assert eval(repr(finding), vars(ukv)) == finding
    starts = [finding.byte_start for finding in document.findings]
    assert starts == sorted(starts)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged())
def test_damage_never_raises_and_is_kept(case: tuple[str, bytes]) -> None:
    name, content = case
    document = READERS[name](content)
    assert_usable(document, content)
    try:
        assert bytes(ukv.read(content)) == content
    except ukv.UnrecognisedError as error:
        assert error.recognition.kind is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged(), st.sampled_from(["proven", "unique"]))
def test_repair_of_damage_brings_no_error_and_can_be_read(case: tuple[str, bytes], accept: str) -> None:
    name, content = case
    document = READERS[name](content)
    repaired = document.repair(accept)
    assert bytes(document) == content
    assert len(repaired.document.findings.errors) <= len(document.findings.errors)
    assert repaired.repairs or repaired.document == document
    assert READERS[name](bytes(repaired.document)) == repaired.document


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_kept_by_every_reader(content: bytes) -> None:
    for read in {*READERS.values()}:
        assert_usable(read(content), content)
