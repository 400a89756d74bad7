# SPDX-License-Identifier: MIT
"""Reading by several threads, and without keeping the source."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ukvotes as ukv
from plain_reading import plain_tables

SAMPLES = Path(__file__).parents[2] / "examples" / "data"


def columns(document: ukv.Document) -> dict[str, Any]:
    return {name: [tuple(row) for row in table] for name, table in document.tables.items()}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A referendum of some megabytes: only such are read by several threads."""
    header, *rows = (SAMPLES / "referendum-damaged.csv").read_text("utf-8").splitlines(keepends=True)
    path = tmp_path_factory.mktemp("large") / "referendum.csv"
    path.write_text(header + "".join(rows) * 100, "utf-8")
    return path


@pytest.mark.parametrize("threads", [2, 5])
def test_threads_change_nothing(large: Path, threads: int) -> None:
    alone = ukv.read_referendum(large)
    together = ukv.read_referendum(large, threads=threads)
    assert len(together.areas) == 100 * 382
    assert columns(together) == columns(alone)
    assert together.findings == alone.findings
    assert together == alone


def test_without_its_source_a_document_has_the_same_rows_and_findings(
    sample: Path, readers: dict[ukv.Kind, Callable[..., ukv.Document]]
) -> None:
    for read in (readers[ukv.read(sample).kind], ukv.read):
        kept = read(sample)
        passed = read(sample, keep_source=False)
        assert {name: [*table.cells()] for name, table in passed.tables.items()} == plain_tables(sample)
        assert columns(passed) == columns(kept)
        assert passed.findings == kept.findings
        assert passed.source_name == kept.source_name
        assert repr(passed) == repr(kept)
        assert passed._repr_html_() == kept._repr_html_()


def test_a_mapped_file_is_a_source_like_any_other(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / sample.name
    path.write_bytes(sample.read_bytes())
    kept, mapped = ukv.read(path), ukv.read(path, keep_source="mapped")
    assert mapped == kept
    assert bytes(mapped) == sample.read_bytes()
    assert columns(mapped) == columns(kept)
    assert pickle.loads(pickle.dumps(mapped)) == kept
    repaired = mapped.repair().document
    assert bytes(repaired) == bytes(kept.repair().document)
    # What is replaced lives on for those who have mapped it.
    repaired.write(path, overwrite=True)
    path.with_suffix(".new").write_bytes(b"")
    path.with_suffix(".new").replace(path)
    assert bytes(mapped) == sample.read_bytes()
    assert bytes(repaired) == bytes(kept.repair().document)


def test_content_that_is_no_file_is_kept_as_it_is() -> None:
    content = (SAMPLES / "referendum-damaged.csv").read_bytes()
    assert ukv.read(content, keep_source="mapped") == ukv.read(content)


@pytest.mark.parametrize("otherwise", ["yes", "map", None, 2])
def test_a_source_is_kept_mapped_or_not(otherwise: Any) -> None:
    with pytest.raises(ValueError, match="keep_source must be True, False or 'mapped', not"):
        ukv.read(SAMPLES / "party-tally.txt", keep_source=otherwise)


def test_content_can_be_let_go_too() -> None:
    content = (SAMPLES / "referendum-damaged.csv").read_bytes()
    assert columns(ukv.read(io.BytesIO(content), keep_source=False)) == columns(ukv.read(content))


def test_what_needs_the_bytes_says_that_they_were_not_kept(tmp_path: Path) -> None:
    document = ukv.read(SAMPLES / "referendum-damaged.csv", keep_source=False)
    actions: list[Callable[[], object]] = [
        lambda: bytes(document),
        lambda: document.write(tmp_path / "copy.csv"),
        lambda: document.repair(),
        lambda: pickle.dumps(document),
        lambda: document.recognition,
    ]
    for action in actions:
        with pytest.raises(
            ukv.SourceNotKeptError, match=r"referendum-damaged.csv were not kept: read it with keep_source"
        ):
            action()
    assert not (tmp_path / "copy.csv").exists()


def test_a_document_without_its_bytes_equals_itself_alone() -> None:
    document, other = (ukv.read(SAMPLES / "party-tally.txt", keep_source=False) for _ in range(2))
    assert document == document
    assert document != other
    assert len({document, other}) == 2


def test_at_least_one_thread_reads() -> None:
    with pytest.raises(ValueError, match="by one thread or more, not by 0"):
        ukv.read(b"", threads=0)


def test_a_repaired_document_keeps_its_limits() -> None:
    limits = ukv.Limits(rows=100)
    repaired = ukv.read(SAMPLES / "referendum-damaged.csv", limits=limits).repair().document
    assert repaired.limits == limits
    assert len(repaired.tables["areas"]) == 100
