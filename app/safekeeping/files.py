"""Files that are there whole or not at all, readable by their owner only."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

import sqlcipher3
from sqlalchemy.exc import DBAPIError

from app.errors import CaseProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PARTIAL: Final = ".partial"
"""How the name of a file ends that is still being written."""

_BY_ERRNO: Final = {
    errno.ENOSPC: "keep.disk_full",
    errno.EDQUOT: "keep.disk_full",
    errno.EROFS: "keep.not_writable",
    errno.EACCES: "keep.not_writable",
    errno.EPERM: "keep.not_writable",
    errno.ENOENT: "keep.away",
    errno.ENOTDIR: "keep.away",
}

_BY_CODE: Final = {
    5: "case.busy",  # SQLITE_BUSY
    6: "case.busy",  # SQLITE_LOCKED
    8: "keep.not_writable",  # SQLITE_READONLY
    10: "keep.failed",  # SQLITE_IOERR
    11: "keep.source_damaged",  # SQLITE_CORRUPT
    13: "keep.disk_full",  # SQLITE_FULL
    14: "keep.away",  # SQLITE_CANTOPEN
    26: "keep.source_damaged",  # SQLITE_NOTADB
}
"""What SQLite's primary result codes mean where one file is read and another one written."""


@contextmanager
def partial(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """Give a new file beside ``path`` that takes its name when the block ends well.

    What is in it then is on the disk for good before it has the name; else nothing of it stays.
    Raises CaseProblem "keep.exists" when there is a file already, unless it is to be replaced.
    """
    if not replace and os.path.lexists(path):
        raise CaseProblem("keep.exists", path=str(path))
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}{PARTIAL}")
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield fresh
        flush(fresh)
        if replace:
            fresh.replace(path)
        else:
            _name_first(fresh, path)
        flush_folder(path.parent)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _name_first(fresh: Path, path: Path) -> None:
    """Give a file its name unless another one has it meanwhile."""
    try:
        path.hardlink_to(fresh)
    except FileExistsError:
        raise CaseProblem("keep.exists", path=str(path)) from None
    except OSError:  # a disk that knows no second name for a file
        if path.exists():
            raise CaseProblem("keep.exists", path=str(path)) from None
        fresh.rename(path)


def free_path(folder: Path, name: str, suffix: str) -> Path:
    """Return the first path of that name at which nothing lies yet."""
    path, number = folder / f"{name}{suffix}", 2
    while os.path.lexists(path):
        path, number = folder / f"{name}-{number}{suffix}", number + 1
    return path


def flush(path: Path) -> None:
    """Wait until the content of a file is on the disk for good."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk for good, where a system can tell."""
    with suppress(OSError):  # Windows opens no folders, some disks do not flush them
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def troubles(source: Path, target: Path) -> Iterator[None]:
    """Turn what goes wrong while ``source`` is read and ``target`` written into a CaseProblem."""
    try:
        yield
    except OSError as raised:
        code = _BY_ERRNO.get(raised.errno or 0, "keep.failed")
        raise _problem(code, source, target, raised.strerror or str(raised)) from raised
    except (DBAPIError, sqlcipher3.Error) as raised:
        error = raised.orig if isinstance(raised, DBAPIError) else raised
        found = _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if found is None:
            raise
        raise _problem(found, source, target, str(error)) from raised


def _problem(code: str, source: Path, target: Path, reason: str) -> CaseProblem:
    return CaseProblem(code, path=str(target), source=str(source), reason=reason)
