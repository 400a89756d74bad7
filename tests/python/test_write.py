# SPDX-License-Identifier: MIT
from __future__ import annotations

from pathlib import Path

import pytest

import ukvotes as ukv


def test_bytes_are_those_that_were_read(sample: Path) -> None:
    assert bytes(ukv.read(sample)) == sample.read_bytes()


def test_written_files_are_those_that_were_read(sample: Path, tmp_path: Path) -> None:
    target = tmp_path / sample.name
    ukv.read(sample).write(target)
    assert target.read_bytes() == sample.read_bytes()
    assert list(tmp_path.iterdir()) == [target]


def test_an_existing_file_is_left_alone_unless_told(tmp_path: Path, tally: ukv.PartyTally) -> None:
    target = tmp_path / "out.txt"
    target.write_bytes(b"mine")
    with pytest.raises(FileExistsError) as error:
        tally.write(target)
    assert error.value.filename == str(target)
    assert target.read_bytes() == b"mine"
    tally.write(str(target), overwrite=True)
    assert target.read_bytes() == bytes(tally)
    assert list(tmp_path.iterdir()) == [target]


def test_writing_where_nothing_can_be_written(tmp_path: Path, tally: ukv.PartyTally) -> None:
    with pytest.raises(FileNotFoundError):
        tally.write(tmp_path / "missing" / "out.txt")
    with pytest.raises(OSError, match=str(tmp_path)):
        tally.write(tmp_path, overwrite=True)


def test_composing_from_values_alone_gives_what_was_read(
    listing: ukv.PetitionListing, repaired: ukv.Referendum, report: ukv.PetitionReport, tally: ukv.PartyTally
) -> None:
    for document in (listing, repaired, report, tally):
        assert document.compose() == bytes(document)
