"""What goes wrong with the file itself, said as a problem that the user understands."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import sqlcipher3
from sqlalchemy.exc import DBAPIError

from app.errors import CaseProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BY_CODE: Final = {
    5: "case.busy",  # SQLITE_BUSY
    6: "case.busy",  # SQLITE_LOCKED
    8: "case.not_writable",  # SQLITE_READONLY
    10: "case.away",  # SQLITE_IOERR
    11: "case.damaged",  # SQLITE_CORRUPT
    13: "case.disk_full",  # SQLITE_FULL
    14: "case.away",  # SQLITE_CANTOPEN
    26: "case.damaged",  # SQLITE_NOTADB
}
"""What SQLite's primary result codes mean for a case file."""

_BY_ERRNO: Final = {
    errno.ENOSPC: "case.disk_full",
    errno.EDQUOT: "case.disk_full",
    errno.EROFS: "case.not_writable",
    errno.EACCES: "case.not_writable",
    errno.EPERM: "case.not_writable",
}

PASSING: Final = frozenset(
    {"case.busy", "case.disk_full", "case.away", "case.not_writable", "case.another_file"}
)
"""Problems of the disk that can pass: room is made, a drive is plugged in again."""


def as_problem(raised: BaseException, path: Path) -> CaseProblem | None:
    """Return what an error of SQLite or the system means for a case file; None if nothing."""
    if isinstance(raised, CaseProblem):
        return raised
    if isinstance(raised, OSError):
        code = _BY_ERRNO.get(raised.errno or 0, "case.away")
        return CaseProblem(code, path=str(path), reason=raised.strerror or str(raised))
    error = raised.orig if isinstance(raised, DBAPIError) else raised
    if not isinstance(error, sqlcipher3.Error):
        return None
    found = _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    return None if found is None else CaseProblem(found, path=str(path), reason=str(error))


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file that it can not use into a CaseProblem."""
    try:
        yield
    except (DBAPIError, sqlcipher3.Error) as raised:
        problem = as_problem(raised, path)
        if problem is None:
            raise
        raise problem from raised
