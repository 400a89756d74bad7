# SPDX-License-Identifier: MIT
from __future__ import annotations

import io
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import ukvotes as ukv

KINDS = {
    "referendum-damaged.csv": (ukv.Referendum, ukv.Kind.REFERENDUM, ukv.Dialect.DIFFERENCE_CSV),
    "petition-listing.txt": (ukv.PetitionListing, ukv.Kind.PETITION_LISTING, ukv.Dialect.TOTALS_AT_END),
    "petition-report.md": (ukv.PetitionReport, ukv.Kind.PETITION_REPORT, ukv.Dialect.MARKDOWN_REPORT),
    "party-tally.txt": (ukv.PartyTally, ukv.Kind.PARTY_TALLY, ukv.Dialect.PIPE_CELLS),
    "petition.json": (ukv.Petition, ukv.Kind.PETITION, ukv.Dialect.SITE_JSON),
    "referendum-result.csv": (ukv.ReferendumResult, ukv.Kind.REFERENDUM_RESULT, ukv.Dialect.ELECTORAL_COMMISSION_CSV),
    "candidates.csv": (ukv.Election, ukv.Kind.ELECTION, ukv.Dialect.CANDIDATES_CSV),
    "constituencies.csv": (ukv.Election, ukv.Kind.ELECTION, ukv.Dialect.CONSTITUENCIES_CSV),
    "petition-list.json": (ukv.PetitionList, ukv.Kind.PETITION_LIST, ukv.Dialect.SITE_LIST_JSON),
    "petition-list.csv": (ukv.PetitionList, ukv.Kind.PETITION_LIST, ukv.Dialect.SITE_LIST_CSV),
    "constituency-register.json": (
        ukv.ConstituencyRegister,
        ukv.Kind.CONSTITUENCY_REGISTER,
        ukv.Dialect.REGISTER_JSON,
    ),
}


def test_kind_and_dialect_are_recognised_by_content(sample: Path) -> None:
    cls, kind, dialect = KINDS[sample.name]
    document = ukv.read(sample.read_bytes(), name="misleading.xyz")
    assert type(document) is cls
    assert (document.kind, document.dialect) == (kind, dialect)


def test_recognition_says_why_and_why_not(sample: Path) -> None:
    kind = KINDS[sample.name][1]
    for recognition in (ukv.recognise(sample), ukv.recognise(sample.read_bytes()), ukv.read(sample).recognition):
        assert recognition.kind is kind
        assert recognition.reason
        assert {other.kind for other in recognition.ruled_out} == set(ukv.Kind) - {kind}


def test_all_sources_of_the_same_bytes_give_the_same_document(sample: Path) -> None:
    content = sample.read_bytes()
    documents = [ukv.read(source) for source in (sample, str(sample), content, bytearray(content), memoryview(content))]
    documents.append(ukv.read(io.BytesIO(content)))
    documents.append(ukv.read(io.StringIO(content.decode())))
    with sample.open("rb") as binary, sample.open(encoding="utf-8", newline="") as text:
        documents += [ukv.read(binary), ukv.read(text)]
    assert {hash(document) for document in documents} == {hash(documents[0])}
    assert all(document == documents[0] and bytes(document) == content for document in documents)


def test_names_of_sources(tmp_path: Path, sample: Path) -> None:
    content = sample.read_bytes()
    assert ukv.read(sample).source_name == str(sample)
    assert ukv.read(content).source_name == "<bytes>"
    assert ukv.read(io.BytesIO(content)).source_name == "<file>"
    assert ukv.read(content, name="download").source_name == "download"
    with sample.open("rb") as file:
        assert ukv.read(file).source_name == str(sample)


def test_changing_a_bytearray_afterwards_changes_no_document(sample: Path) -> None:
    content = bytearray(sample.read_bytes())
    document = ukv.read(content)
    content[:] = b"x" * len(content)
    assert bytes(document) == sample.read_bytes()


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    missing = tmp_path / "missing.csv"
    with pytest.raises(FileNotFoundError) as error:
        ukv.read(missing)
    assert error.value.filename == str(missing)
    assert error.value.errno == 2
    with pytest.raises(IsADirectoryError):
        ukv.read_referendum(tmp_path)
    with pytest.raises(FileNotFoundError):
        ukv.recognise(missing)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_bytes(b"Region,Area,Remain,Leave,Status,Absolute Difference\n")
    secret.chmod(0)
    with pytest.raises(PermissionError):
        ukv.read(secret)


def test_what_is_no_source() -> None:
    with pytest.raises(TypeError, match="not from int"):
        ukv.read(7)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        ukv.read(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"hello, world\n", bytes(range(256)) * 10, b"\x00" * 100, b"x" * 1_000_000, b"\xff\xfe" * 50],
    ids=["empty", "line feed", "prose", "binary", "zeros", "one line of 1 MB", "not UTF-8"],
)
def test_content_of_no_kind(content: bytes) -> None:
    with pytest.raises(ukv.UnrecognisedError) as error:
        ukv.read(content)
    assert isinstance(error.value, ValueError)
    assert isinstance(error.value, ukv.Error)
    assert error.value.recognition.kind is None
    assert error.value.recognition.dialect is None
    assert {other.kind for other in error.value.recognition.ruled_out} == set(ukv.Kind)
    assert all(other.line >= 1 for other in error.value.recognition.ruled_out)
    assert not ukv.recognise(content).kind


@pytest.mark.parametrize(
    ("given", "error", "told"),
    [
        ({"threads": 2.5}, TypeError, "threads must be a whole number, not float"),
        ({"threads": "2"}, TypeError, "threads must be a whole number, not str"),
        ({"threads": 0}, ValueError, "by one thread or more, not by 0"),
        ({"threads": 10**20}, ValueError, "by one thread or more, not by 1000"),
        ({"limits": {"rows": 1}}, TypeError, "limits must be Limits or None, not dict"),
        ({"encoding": 5}, TypeError, "encoding must be str or None, not int"),
        ({"name": 5}, TypeError, "name must be str or None, not int"),
    ],
)
def test_wrong_arguments_are_told_in_the_words_of_the_caller(
    given: dict[str, object], error: type[Exception], told: str, data: Path
) -> None:
    for source in (data / "party-tally.txt", b"x"):
        with pytest.raises(error, match=told) as raised:
            ukv.read(source, **given)  # type: ignore[arg-type]
        assert "\n" not in str(raised.value)


def test_whole_numbers_of_other_packages_are_whole_numbers(data: Path) -> None:
    numpy = pytest.importorskip("numpy")
    assert ukv.read(data / "party-tally.txt", threads=numpy.int64(2)) == ukv.read(data / "party-tally.txt")


def test_content_of_no_kind_is_called_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear reader,\n")
    for source, name, called in ((path, None, str(path)), (b"Dear", None, "<bytes>"), (b"Dear", "a.txt", "a.txt")):
        with pytest.raises(ukv.UnrecognisedError, match=rf"^{re.escape(called)}: no kind of document fits:\n  ref"):
            ukv.read(source, name=name)
    path.write_bytes(b"")
    for source, called in ((path, str(path)), (b"", "<bytes>"), (io.BytesIO(), "<file>")):
        with pytest.raises(ukv.UnrecognisedError) as error:
            ukv.read(source)
        assert str(error.value) == f"{called}: it is empty"
        assert {other.kind for other in error.value.recognition.ruled_out} == set(ukv.Kind)


@pytest.mark.parametrize("kind", ukv.Kind)
@pytest.mark.parametrize("content", [b"", b"\xff\x00" * 500, b"y" * 1_000_000], ids=["empty", "not UTF-8", "one line"])
def test_a_known_kind_takes_any_content_and_keeps_it(
    readers: dict[ukv.Kind, Callable[..., ukv.Document]], kind: ukv.Kind, content: bytes
) -> None:
    document = readers[kind](content)
    assert document.kind is kind
    assert bytes(document) == content
    assert document.findings.errors


def test_strict_raises_what_was_found(data: Path) -> None:
    path = data / "referendum-damaged.csv"
    with pytest.raises(ukv.ParseError, match="glued-counts") as error:
        ukv.read(path, strict=True)
    assert isinstance(error.value, ValueError)
    assert isinstance(error.value, ukv.Error)
    assert error.value.findings == ukv.read(path).findings
    assert len(error.value.findings) == 3
    assert error.value.document == ukv.read(path)
    with pytest.raises(ukv.ParseError):
        ukv.read_referendum(path, strict=True)


def test_strict_passes_warnings_and_notes(data: Path) -> None:
    assert ukv.read(data / "petition-listing.txt", strict=True).findings.warnings
    assert ukv.read_party_tally(data / "party-tally.txt", strict=True).findings.notes


def test_limits_are_said_in_a_finding(data: Path) -> None:
    path = data / "referendum-damaged.csv"
    document = ukv.read_referendum(path, limits=ukv.Limits(rows=100))
    assert len(document.areas) == 100
    assert "limit-exceeded" in [finding.name for finding in document.findings]
    assert bytes(document) == path.read_bytes()


def test_limits_are_values() -> None:
    limits = ukv.Limits(rows=7)
    assert limits == ukv.Limits(rows=7) != ukv.Limits()
    assert eval(repr(limits), vars(ukv)) == limits
    with pytest.raises(AttributeError):
        limits.rows = 8  # type: ignore[misc]
    with pytest.raises(TypeError):
        ukv.Limits(rows=-1)
