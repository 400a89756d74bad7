# SPDX-License-Identifier: MIT
from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest

import ukvotes as ukv


@pytest.fixture
def glued(referendum: ukv.Referendum) -> ukv.Finding:
    return referendum.findings[0]


def test_a_finding_says_where_and_what(glued: ukv.Finding) -> None:
    assert (glued.code, glued.name, glued.severity) == ("UKV-R104", "glued-counts", ukv.Severity.ERROR)
    assert (glued.line, glued.column, glued.byte_start, glued.byte_end) == (2, 28, 79, 90)
    assert (glued.table, glued.row, glued.field, glued.found) == ("areas", 1, "Leave", "14102787418")
    assert "228445" in glued.expected and "228445" in glued.equation
    assert glued.excerpt[glued.caret - 1 :][: glued.width] == glued.found
    assert glued.rule == ukv.Rule("UKV-R104")


def test_the_position_is_that_of_the_bytes(sample: Path) -> None:
    content = sample.read_bytes()
    for finding in ukv.read(sample).findings:
        start = content[: finding.byte_start]
        assert finding.line == start.count(b"\n") + 1
        assert finding.column == len(start[start.rfind(b"\n") + 1 :].decode()) + 1


def test_the_repair_carries_its_proof(glued: ukv.Finding) -> None:
    repair = glued.repair
    assert repair is not None
    assert (repair.grade, repair.candidates, repair.tried) == (ukv.Grade.PROVEN, 1, 10)
    assert repair.before["Leave"] == "14102787418"
    after = {name: text for name, text in repair.after.items() if name != "Area"}
    assert after == {"Remain": "141027", "Leave": "87418", "Status": "Remain", "Absolute Difference": "53609"}
    assert any("141027 + 87418 = 228445" in equation for equation in repair.equations)
    assert repair.alternatives == ()
    assert "name" in repair.remark


def test_str_is_what_a_compiler_prints(glued: ukv.Finding) -> None:
    first, place, excerpt, mark, *_ = str(glued).splitlines()
    assert first == f"error[UKV-R104] glued-counts: {glued.message}"
    assert f"{glued.source_name}:2:28 (bytes 79..90)" in place
    assert excerpt.endswith('South West,"Bristol,228445,14102787418,Leave,14102558973')
    assert excerpt.index("14102787418") == mark.index("^" * 11)
    assert "\x1b[" not in str(glued) and "\x1b[" in glued.describe(colour=True)


def test_values_reconstruct_hash_copy_and_pickle(sample: Path) -> None:
    document = ukv.read(sample)
    values = [
        *document.findings,
        *ukv.rules(),
        document.recognition,
        *document.recognition.ruled_out,
    ]
    values += [finding.repair for finding in document.findings if finding.repair]
    values += [edit for finding in document.findings if finding.repair for edit in finding.repair.edits]
    for value in values:
        for twin in (eval(repr(value), vars(ukv)), pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):
            assert twin == value and hash(twin) == hash(value) and type(twin) is type(value)


def test_findings_reconstruct(referendum: ukv.Referendum) -> None:
    findings = eval(repr(referendum.findings), vars(ukv))
    assert findings == referendum.findings and type(findings) is ukv.Findings
    assert len({*findings, *referendum.findings}) == 3


def test_findings_are_read_only(glued: ukv.Finding) -> None:
    for name in ("message", "line", "repair", "severity"):
        with pytest.raises(AttributeError):
            setattr(glued, name, None)
    assert glued.repair is not None
    glued.repair.before["Leave"] = "changed"
    assert glued.repair.before["Leave"] == "14102787418"
    assert glued != "a finding"


def test_findings_by_severity(listing: ukv.PetitionListing, referendum: ukv.Referendum) -> None:
    assert (len(listing.findings.errors), len(listing.findings.warnings), len(listing.findings.notes)) == (0, 2, 0)
    assert len(listing.findings.at_least("note")) == len(listing.findings.at_least(ukv.Severity.WARNING)) == 2
    assert listing.findings.at_least("error") == ()
    assert (listing.findings.summary, referendum.findings.summary) == ("2 warnings", "3 errors")
    assert str(referendum.findings).count("error[UKV-R104]") == 3
    with pytest.raises(ValueError, match="severity must be 'note' or 'warning' or 'error', not 'fatal'"):
        listing.findings.at_least("fatal")


def test_parts_of_findings_are_findings(listing: ukv.PetitionListing, referendum: ukv.Referendum) -> None:
    every = ukv.Findings([*referendum.findings, *listing.findings])
    assert (len(every.errors), len(every.warnings)) == (3, 2)
    for part in (every.errors, every.warnings, every.notes, every.at_least("note"), every[0:2], every[::-1]):
        assert type(part) is ukv.Findings
        assert part.table["code"] == [finding.code for finding in part]
        assert pickle.loads(pickle.dumps(part)) == part
    assert every[:2] == tuple(every)[:2] and every[-1] is tuple(every)[-1]
    assert every.errors.summary == "3 errors"
    with pytest.raises(ValueError):
        ukv.Findings().at_least("fatal")


def test_severities_and_grades_are_words_in_order() -> None:
    assert ukv.Severity.NOTE < ukv.Severity.WARNING < ukv.Severity.ERROR
    assert ukv.Severity.WARNING >= "note" and ukv.Severity.ERROR > "warning"
    assert sorted(ukv.Grade) == [ukv.Grade.NONE, ukv.Grade.AMBIGUOUS, ukv.Grade.UNIQUE, ukv.Grade.PROVEN]
    for members in (ukv.Severity, ukv.Grade, ukv.Kind, ukv.Dialect, ukv.Side):
        for member in members:
            assert member == member.value == str(member) == f"{member}"
            assert members(member.value) is member
            assert eval(repr(member), vars(ukv)) is member
            assert pickle.loads(pickle.dumps(member)) is member


def test_rules() -> None:
    rules = ukv.rules()
    codes = [rule.code for rule in rules]
    assert codes == sorted(set(codes))
    assert all(rule.statement and rule.explanation for rule in rules)
    names = {rule.name for rule in rules if rule.kind is None}
    assert names >= {"malformed-row", "malformed-number", "missing-column", "unexpected-column", "unclosed-quote"}
    assert names >= {"invalid-utf8", "truncated", "limit-exceeded"}
    kinds = {rule.kind for rule in ukv.find_rules("countries-total")}
    assert kinds == {ukv.Kind.PETITION_LISTING, ukv.Kind.PETITION_REPORT}


def test_explain() -> None:
    text = ukv.explain("ukv-r104")
    assert text.startswith("UKV-R104 glued-counts (error, in a referendum)\n")
    assert ukv.Rule("UKV-R104").explanation in text
    assert ukv.explain("countries-total").count("countries-total (error") == 2
    assert ukv.explain(ukv.Rule("UKV-R104")) == text
    with pytest.raises(TypeError, match="a rule's code or name must be str, not int"):
        ukv.explain(5)  # type: ignore[arg-type]
    with pytest.raises(LookupError, match="UKV-X999"):
        ukv.explain("UKV-X999")
    with pytest.raises(ValueError, match="UKV-X999"):
        ukv.Rule("UKV-X999")


def test_bytes_that_are_not_text_can_be_printed() -> None:
    header = b"Region,Area,Remain,Leave,Status,Absolute Difference\n"
    document = ukv.read_referendum(header + b"London,\xff\x1b[31m\xe2\x80\xae,5,3,Remain,2\n")
    print(document.areas[0], document.findings)
    assert "invalid-utf8" in [finding.name for finding in document.findings]
    assert "\x1b" not in str(document.findings) and "\u202e" not in str(document.findings)
