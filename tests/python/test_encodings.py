# SPDX-License-Identifier: MIT
"""Documents in other encodings than UTF-8, held against Python's codecs."""

from __future__ import annotations

import base64
import io
import json
import pickle
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ukvotes as ukv
from plain_reading import plain_tables
from ukvotes.cli.app import app

RUNNER = CliRunner()

# The encoding as Python names it, the bytes before the text, and how ukvotes names it.
MARKED = [
    ("cp1252", b"", "windows-1252"),
    ("cp850", b"", "cp850"),
    ("utf-16-le", b"\xff\xfe", "utf-16-le"),
    ("utf-16-be", b"\xfe\xff", "utf-16-be"),
    ("utf-16-le", b"", "utf-16-le"),
    ("utf-16-be", b"", "utf-16-be"),
]
# The bytes do not tell of themselves what these are: one letter beyond ASCII (in "Aontú"), and pound signs alone.
UNTOLD = {("candidates.csv", "cp1252"), ("candidates.csv", "cp850"), ("site-list-closed.csv", "cp850")}
# What is typed for a character that an encoding lacks; all but the first two are in Windows-1252.
STAND_INS = {"\u0175": "w", "\u2010": "-", "\u2013": "-", "\u2018": "'", "\u2019": "'", "\u201c": "'", "\u201d": "'"}

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "data"
published = pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published documents are not beside the project")


def typed_in(codec: str, text: str) -> str:
    """A text as a typewriter of the encoding has it."""
    lacking = {character for character in set(text) if not character.encode(codec, "ignore")}
    return text.translate(str.maketrans({ord(character): STAND_INS.get(character, " ") for character in lacking}))


def written_as(sample: Path, codec: str) -> str:
    return typed_in(codec, sample.read_bytes().decode())


def read_as(content: bytes, name: str, codec: str) -> ukv.Document:
    """As it is recognised, or as it is asked for where it cannot be recognised."""
    document = ukv.read(content)
    if (name, codec) not in UNTOLD:
        return document
    assert document.encoding == "utf-8" and "invalid-utf8" in [finding.name for finding in document.findings]
    return ukv.read(content, encoding=codec)


def cells_of(document: ukv.Document) -> dict[str, list[tuple[object, ...]]]:
    return {name: [*table.cells()] for name, table in document.tables.items()}


def told(findings: tuple[ukv.Finding, ...]) -> list[tuple[object, ...]]:
    return [
        (f.code, f.message, f.line, f.column, f.table, f.row, f.found, f.expected, f.equation, f.excerpt, f.caret)
        for f in findings
        if f.name != "encoding"
    ]


@pytest.mark.parametrize(("codec", "mark", "known"), MARKED)
def test_samples_say_the_same_in_every_encoding(sample: Path, codec: str, mark: bytes, known: str) -> None:
    text = written_as(sample, codec)
    content = mark + text.encode(codec)
    expected, document = ukv.read(text.encode()), read_as(content, sample.name, codec)
    is_utf8 = content.isascii() and b"\0" not in content
    assert document.encoding == ("utf-8" if is_utf8 else known) and expected.encoding == "utf-8"
    assert document.kind is expected.kind and document.dialect is expected.dialect
    assert cells_of(document) == cells_of(expected)
    assert told(document.findings) == told(expected.findings)
    notes = [finding for finding in document.findings if finding.name == "encoding"]
    is_told = not is_utf8 and (sample.name, codec) not in UNTOLD
    assert [(note.severity, known in note.message) for note in notes] == [("note", True)] * is_told
    assert bytes(document) == content
    assert told(ukv.read(content, encoding=codec).findings) == told(document.findings)
    assert len(ukv.read(content, encoding=codec).findings) == len(expected.findings)


@pytest.mark.parametrize(("codec", "mark", "known"), MARKED)
def test_places_are_those_of_the_bytes(data: Path, codec: str, mark: bytes, known: str) -> None:
    text = written_as(data / "petition-listing.txt", codec).replace("Ynys Môn: ", "Ynys Môn: x")
    content = mark + text.encode(codec)
    document = ukv.read(content)
    [finding] = (f for f in document.findings if f.name == "malformed-number")
    place = text.index("x", text.index("Môn"))
    assert finding.byte_start == len(mark) + len(text[:place].encode(codec))
    assert content[finding.byte_start : finding.byte_end].decode(codec) == finding.found
    assert finding.line == text.count("\n", 0, place) + 1
    assert finding.column == len("Ynys Môn: ") + 1


@pytest.mark.parametrize("codec", ["cp1252", "cp850"])
def test_every_byte_is_what_the_codec_says(codec: str) -> None:
    for byte in range(0x80, 0x100):
        content = b"France:  1\nA" + bytes([byte]) + b"Z: 1\n"
        document = ukv.read_petition_listing(content, encoding=codec)
        character = bytes([byte]).decode(codec, errors="replace")
        assert document.constituencies[0][0] == f"A{character}Z"
        bad = [f for f in document.findings if f.name == "invalid-encoding"]
        assert [(f.line, f.column, f.byte_start, f.byte_end) for f in bad] == [(2, 2, 12, 13)] * (character == "\ufffd")
        assert bytes(document) == content


def test_utf16_is_what_the_codec_says() -> None:
    units = [*range(0xD7FE, 0xD802), 0xDBFF, *range(0xDBFE, 0xDC02), *range(0xDFFE, 0xE002), 0xFFFD, 0xFFFF, 0x41]
    for codec, order in (("utf-16-le", "little"), ("utf-16-be", "big")):
        for first in units:
            for second in units:
                place = first.to_bytes(2, order) + second.to_bytes(2, order)  # type: ignore[arg-type]
                content = "France:  1\nA".encode(codec) + place + "Z: 1\n".encode(codec)
                document = ukv.read_petition_listing(content, encoding=codec)
                expected = place.decode(codec, errors="replace")
                assert document.constituencies[0][0] == f"A{expected}Z", (codec, first, second)
                assert bytes(document) == content
                damaged = expected.count("\ufffd") > [first, second].count(0xFFFD)
                assert damaged == any(f.name == "invalid-encoding" for f in document.findings)


@pytest.mark.parametrize(("codec", "mark", "known"), MARKED)
def test_repairs_keep_the_encoding(data: Path, codec: str, mark: bytes, known: str, tmp_path: Path) -> None:
    text = written_as(data / "petition-listing.txt", codec)
    damaged = mark + text.replace("450331", "450341").encode(codec)
    path = tmp_path / "listing.txt"
    path.write_bytes(damaged)
    repaired = ukv.read(path).repair().document
    assert bytes(repaired) == mark + text.encode(codec)
    assert repaired.encoding == known
    result = RUNNER.invoke(app, ["repair", str(path), "--in-place", "--encoding", codec])
    assert result.exit_code == 0 and path.read_bytes() == mark + text.encode(codec)


def test_the_damaged_result_is_repaired_in_utf16(data: Path) -> None:
    content = (data / "referendum-damaged.csv").read_bytes()
    repaired = ukv.read(content.decode().encode("utf-16")).repair()
    expected = ukv.read(content).repair()
    assert bytes(repaired.document) == bytes(expected.document).decode().encode("utf-16")
    assert [r.after for r in repaired.repairs] == [r.after for r in expected.repairs]


@pytest.mark.parametrize("encoding", ukv.Encoding)
@pytest.mark.parametrize("codec", ["utf-8", "cp1252", "utf-16"])
def test_a_wrong_encoding_is_no_crash(
    sample: Path, readers: dict[ukv.Kind, Callable[..., ukv.Document]], codec: str, encoding: ukv.Encoding
) -> None:
    content = sample.read_bytes().decode().encode(codec)
    expected = ukv.read(sample)
    document = readers[expected.kind](content, encoding=encoding)
    assert bytes(document) == content
    assert document.encoding != "automatic" and document.encoding != "utf-16"
    is_right = encoding == codec or (encoding == "automatic" and (sample.name, codec) not in UNTOLD)
    is_right = is_right or (codec == "cp1252" and encoding == "windows-1252")
    is_right = is_right or (codec == "utf-16" and encoding == "utf-16-le")
    is_right = is_right or (content.isascii() and encoding in ("utf-8", "windows-1252", "cp850"))
    if is_right:
        assert cells_of(document) == plain_tables(sample)
        return
    assert cells_of(document) != plain_tables(sample)
    # A letter that is taken for another is noticed where there are several.
    if (sample.name, codec) not in UNTOLD or encoding not in ("windows-1252", "cp850"):
        assert {f.code for f in document.findings} > {f.code for f in expected.findings} or document.findings.errors


def test_one_byte_is_not_guessed_from() -> None:
    document = ukv.read(b"France:  1\nYnys M\xf4n: 2\n")
    assert document.encoding == "utf-8"
    [finding] = (f for f in document.findings if f.name == "invalid-utf8")
    assert "windows-1252" in finding.message
    assert ukv.read(b"France:  1\nYnys M\xf4n: 2\n", encoding="cp1252").tables["constituencies"][0][0] == "Ynys Môn"


NAMES = "Aontú Siân Seán Zoë Eóin Thérèse Órfhlaith Dáire Doré Séamas Peña Pelé Loré Farès Ynys Môn Sinn Féin Réunion"


@pytest.mark.parametrize(("codec", "known"), [("cp1252", "windows-1252"), ("cp850", "cp850")])
def test_names_are_never_taken_for_others(codec: str, known: str) -> None:
    """Any three names: decoded as they were encoded, or not at all."""
    names = NAMES.split(" ")
    decided = 0
    for first in names:
        for second in names:
            for third in names:
                content = f"{first} A:  1\n{second} B:  2\n{third} C: 3\n".encode(codec)
                document = ukv.read_petition_listing(content)
                assert document.encoding in (known, "utf-8")
                if document.encoding == known:
                    decided += 1
                    assert document.constituencies[0][0] == f"{third} C"
    assert decided > len(names) ** 3 // 2


def test_an_unknown_encoding_is_named(data: Path) -> None:
    with pytest.raises(ValueError, match='no encoding is known as "latin-9"; known are automatic, utf-8'):
        ukv.read(data / "petition-listing.txt", encoding="latin-9")
    with pytest.raises(ValueError, match="open it in binary mode"):
        ukv.read(io.StringIO("France:  1\n"), encoding="cp1252")
    result = RUNNER.invoke(app, ["check", "--encoding", "latin-9", str(data / "petition-listing.txt")])
    assert result.exit_code == 2


def test_the_encoding_that_was_asked_for_is_part_of_a_document() -> None:
    content = "France:  1\nRéunion:  2\nCuraçao: 3\nYnys Môn: 2\n".encode("cp1252")
    told, asked, other = (ukv.read_petition_listing(content, encoding=e) for e in (None, "CP1252", "cp850"))
    assert told == asked != other
    for document in (told, asked, other):
        twin = pickle.loads(pickle.dumps(document))
        assert twin == document and twin.findings == document.findings and twin.encoding == document.encoding
    assert isinstance(told.encoding, ukv.Encoding) and told.encoding is ukv.Encoding.WINDOWS_1252
    gone = ukv.read_petition_listing(content, keep_source=False)
    assert gone.encoding == "windows-1252" and list(gone.constituencies) == list(told.constituencies)


@pytest.mark.parametrize("command", ["check", "show", "convert"])
def test_commands_take_an_encoding(command: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("| Aontú | 3 | \n| Green | 2 |".encode("cp850"))
    options = ["--to", "csv", "-o", "-"] if command == "convert" else []
    result = RUNNER.invoke(app, [command, str(path), "--encoding", "cp850", *options])
    assert result.exit_code == 0, result.output
    if command != "check":
        assert "Aontú" in result.stdout


@pytest.mark.parametrize("codec", ["cp1252", "utf-16"])
def test_reports_for_other_programs_have_the_places_of_the_text(codec: str, tmp_path: Path) -> None:
    text = "France:  1\nRéunion:  2\nCuraçao: x\nYnys Môn: 2\n"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(codec))
    result = RUNNER.invoke(app, ["check", "--format", "sarif", str(path)])
    [run] = json.loads(result.stdout)["runs"]
    assert run["artifacts"][0]["encoding"] == {"cp1252": "windows-1252", "utf-16": "UTF-16LE"}[codec]
    regions = {r["message"]["text"][:20]: r["locations"][0]["physicalLocation"]["region"] for r in run["results"]}
    region = next(r for r in regions.values() if r["startLine"] == 3 and r["startColumn"] == 10)
    assert region["endColumn"] == 11 and region["snippet"] == {"text": "x"}
    place = path.read_bytes()[region["byteOffset"] : region["byteOffset"] + region["byteLength"]]
    assert place == "x".encode("utf-16-le" if codec == "utf-16" else codec)
    said = RUNNER.invoke(app, ["check", "--format", "github", str(path)]).stdout
    assert "line=3,col=10,endColumn=10" in said


def test_bytes_that_mean_nothing_are_no_text_for_other_programs(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"France:  1\nA\x81B: 2\n")
    result = RUNNER.invoke(app, ["check", "--format", "sarif", "--encoding", "cp1252", str(path)])
    results = json.loads(result.stdout)["runs"][0]["results"]
    [bad] = (r for r in results if r["ruleId"] == "UKV-D022")
    snippet = bad["locations"][0]["physicalLocation"]["region"]["snippet"]
    assert base64.b64decode(snippet["binary"]) == b"\x81"


def meant(text: str) -> str:
    """What cp1252 makes of the bytes of a text, with Latin-1 where it has nothing."""
    return "".join(chr(b) if b in b"\x81\x8d\x8f\x90\x9d" else bytes([b]).decode("cp1252") for b in text.encode())


def test_samples_that_were_encoded_twice(sample: Path) -> None:
    text = sample.read_bytes().decode()
    twice = re.sub("[^\0-\x7f]", lambda found: meant(found[0]), text)
    document = ukv.read(twice.encode())
    notes = [f for f in document.findings if f.name == "mojibake"]
    assert [f.expected for f in notes] == re.findall("[^\0-\x7f]+", text)
    assert [f.found for f in notes] == [meant(f.expected) for f in notes]
    assert [(f.line, f.column) for f in notes] == [
        (twice.count("\n", 0, m.start()) + 1, m.start() - twice.rfind("\n", 0, m.start()))
        for m in re.finditer("[^\0-\x7f]+", twice)
    ]
    assert bytes(document).decode() == twice
    once = ukv.read(text.encode()).repair(accept="unique").document
    assert bytes(document.repair(accept="unique").document) == bytes(once)
    assert not any(f.name == "mojibake" for f in ukv.read(sample).findings)


@published
def test_published_candidacies_have_one_name_that_was_encoded_twice() -> None:
    """Of any kind: what is looked for is in the names, whatever is made of the rows."""
    content = (PUBLISHED / "elections" / "GE2024-candidacies.csv").read_bytes()
    line = next(n for n, text in enumerate(content.decode().split("\n"), 1) if "Ã" in text)
    document = ukv.read_referendum(content, limits=ukv.Limits(findings=1_000_000))
    [note] = (f for f in document.findings if f.name == "mojibake")
    assert note.line == line and note.expected == "Á" and '"Ã\u0081ine" was "Áine"' in note.message
    assert note.byte_start == content.index("Ã".encode())


@published
@pytest.mark.parametrize(("codec", "mark", "known"), MARKED[:4])
def test_published_documents_say_the_same_in_every_encoding(codec: str, mark: bytes, known: str) -> None:
    files = [
        *sorted((PUBLISHED / "elections").iterdir()),
        *sorted((PUBLISHED / "petitions").iterdir()),
        PUBLISHED / "referendum" / "EU-referendum-result-data.csv",
    ]
    for path in files:
        text = typed_in(codec, path.read_bytes().decode("utf-8-sig").replace("\u00c3\u0081", "\u00c1"))
        if text.isascii() and not mark:
            continue
        content = mark + text.encode(codec)
        expected, document = ukv.read(text.encode()), read_as(content, path.name, codec)
        assert (document.encoding, document.dialect) == (known, expected.dialect), path.name
        assert cells_of(document) == cells_of(expected), path.name
        assert told(document.findings) == told(expected.findings), path.name
        assert bytes(document) == content
