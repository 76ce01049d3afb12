"""Reads what can still be read of a damaged case file: table by table, past what is broken.

It works on a copy, byte for byte, so the damaged file is never touched; an encrypted file stays
encrypted there. Where a table breaks off, reading goes on behind the break and from the end.
"""

from __future__ import annotations

import logging
import os
import secrets
import shutil
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3

from app.store.file.engine import Access, connect
from app.store.file.raw import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.jobs import JobControl

log = logging.getLogger(__name__)

BESIDE: Final = ("-wal", "-journal")
"""What SQLite keeps beside a file that was not closed: it belongs to what the file holds."""

_PIECE: Final = 4 << 20
_LAST: Final = 2**62
_UNDECODED: Final = "surrogateescape"


@dataclass(slots=True)
class TableRead:
    """The rows that a table still gives, by SQLite's own row number, and whether that is all."""

    rows: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    is_whole: bool = True


@contextmanager
def scratch_copy(damaged: Access, folder: Path, job: JobControl) -> Iterator[Access]:
    """Give a copy of a damaged file, with what lies beside it, that is taken away in the end.

    Progress counts in MiB. Raises Cancelled and OSError, such as when there is no room for it.
    """
    copy = folder / f".{secrets.token_hex(6)}.salvage"
    try:
        _copy_bytes(damaged.path, copy, job)
        for suffix in BESIDE:
            beside = Path(f"{damaged.path}{suffix}")
            if beside.is_file():
                _copy_bytes(beside, Path(f"{copy}{suffix}"), job)
        _fold_in(Access(copy, damaged.key))
        yield Access(copy, damaged.key)
    finally:
        for suffix in ("", *BESIDE, "-shm"):
            with suppress(OSError):
                Path(f"{copy}{suffix}").unlink(missing_ok=True)


def _fold_in(copy: Access) -> None:
    """Bring what SQLite kept beside the file into it, as far as that can be read."""
    try:
        with closing(connect(copy)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
            connection.execute("PRAGMA journal_mode=DELETE").close()
    except sqlcipher3.Error:
        log.info("Nothing beside a damaged file could be brought into its copy")


def _copy_bytes(source: Path, target: Path, job: JobControl) -> None:
    make_private(target)
    with source.open("rb") as old, target.open("wb") as new:
        total = max(os.fstat(old.fileno()).st_size >> 20, 1)
        while True:
            job.step(min(old.tell() >> 20, total), total, "copying")
            piece = old.read(_PIECE)
            if not piece:
                return
            new.write(piece)


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def free_room(folder: Path) -> int:
    """Return how many bytes are free where the copy would lie."""
    return shutil.disk_usage(folder).free


class DamagedFile:
    """A damaged file that is read row by row; after an error it is opened anew.

    SQLCipher refuses all further work on a connection that has met a page it can not decrypt.
    """

    def __init__(self, access: Access) -> None:
        self._access = access
        self._connection: Any = None

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            with suppress(sqlcipher3.Error):
                self._connection.close()
            self._connection = None

    def columns(self, table: str) -> list[str]:
        """Return the columns that a table has in this file; none where that can not be read."""
        rows = self._try("SELECT name FROM pragma_table_info(?)", (table,))
        return [] if rows is None else [name for (name,) in rows]

    def read(self, table: str, columns: Sequence[str], job: JobControl) -> TableRead:
        """Read all rows that can be read; raises Cancelled."""
        there = set(self.columns(table))
        if not set(columns) <= there:
            return TableRead(is_whole=False)
        found = TableRead()
        listed = ", ".join(("rowid", *map(quoted, columns)))
        query = f"SELECT {listed} FROM {quoted(table)} NOT INDEXED WHERE rowid"  # noqa: S608 - names of our own
        low, ended = self._walk(f"{query} > ? ORDER BY rowid", -_LAST, found, job)
        if not ended:
            found.is_whole = False
            high, _ = self._walk(f"{query} < ? ORDER BY rowid DESC", _LAST, found, job)
            self._bridge(query, low, high, found, job)
        return found

    def value(self, query: str, values: Sequence[Any]) -> Any:
        """Return the single value of a query; None where it can not be read or is not there."""
        rows = self._try(query, values)
        return rows[0][0] if rows else None

    def _walk(self, query: str, start: int, found: TableRead, job: JobControl) -> tuple[int, bool]:
        """Take in rows from one end on, up to the first that is known.

        Returns the last row that came, and whether the table ended there without an error.
        """
        last = start
        try:
            for rowid, *values in self._open().execute(query, (start,)):
                job.check()
                if rowid in found.rows:
                    return last, True
                self._take(rowid, values, found)
                last = rowid
        except (sqlcipher3.Error, OverflowError):
            self.close()
            return last, False
        return last, True

    def _take(self, rowid: int, values: list[Any], found: TableRead) -> None:
        if all(map(is_text, values)):
            found.rows[rowid] = tuple(values)
        else:
            found.is_whole = False

    def _bridge(self, query: str, low: int, high: int, found: TableRead, job: JobControl) -> None:
        """Look for rows between the one where reading broke off and the one it came back to."""
        low = max(low, -1)  # SQLite numbers rows from 1, unless it is told otherwise
        while low + 1 < high:
            job.check()
            behind = self._next_readable(query, low, high)
            if behind is None:
                return
            low, _ = self._walk(f"{query} >= ? ORDER BY rowid", behind, found, job)

    def _next_readable(self, query: str, low: int, high: int) -> int | None:
        """Return the least row number between two from which on reading works; None if none."""
        ahead = f"{query} >= ? ORDER BY rowid LIMIT 1"
        step, bad = 1, low
        while self._try(ahead, (at := bad + step,)) is None:
            if at >= high:
                return None
            bad, step = at, step * 2
        while at - bad > 1:
            middle = (bad + at) // 2
            if self._try(ahead, (middle,)) is None:
                bad = middle
            else:
                at = middle
        return at if at < high else None

    def _try(self, query: str, values: Sequence[Any] = ()) -> list[Any] | None:
        try:
            return list(self._open().execute(query, values))
        except (sqlcipher3.Error, OverflowError):
            self.close()
            return None

    def _open(self) -> Any:
        if self._connection is None:
            connection = connect(self._access, "PRAGMA query_only=ON", "PRAGMA writable_schema=ON")
            connection.text_factory = lambda data: data.decode("utf-8", _UNDECODED)
            connection.execute("PRAGMA cell_size_check=ON").close()
            self._connection = connection
        return self._connection


def is_text(value: Any) -> bool:
    """Tell whether a value was valid UTF-8 in the file, if it is a text."""
    if not isinstance(value, str) or value.isascii():
        return True
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
