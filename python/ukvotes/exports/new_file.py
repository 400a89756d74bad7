# SPDX-License-Identifier: MIT
"""New files made in one step."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})


@contextmanager
def new_file(path: str) -> Iterator[BinaryIO]:
    """A file that appears under its name when it is complete and on the disk, and not at all if anything fails.

    Raises FileExistsError rather than touch what is there, or another OSError.
    """
    if os.path.lexists(path):
        error = errno.EISDIR if os.path.isdir(path) else errno.EEXIST
        raise OSError(error, os.strerror(error), path)
    directory, name = os.path.split(path)
    temporary = os.path.join(directory, f".{name}.{secrets.token_hex(4)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        _take_free_name(temporary, path)
    finally:
        with suppress(FileNotFoundError):  # it was renamed
            os.unlink(temporary)
    _synchronise(directory or ".")


def _take_free_name(temporary: str, path: str) -> None:
    """Unlike a rename, fails if the name was taken meanwhile. Where the file system has no links, the name is claimed
    first and replaced then.
    """
    try:
        os.link(temporary, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        os.replace(temporary, path)


def _synchronise(directory: str) -> None:
    """The directory's entry, too, has to reach the disk, where the system lets directories be opened."""
    try:
        descriptor = os.open(directory, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
