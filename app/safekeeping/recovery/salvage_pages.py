"""Reads rows straight from the pages of a file whose tables can not be found any more.

A page that ends a table (a leaf) holds whole rows and can be read by itself once SQLite is told
that a table begins there. So the first page of the copy, which tells where tables begin, is
replaced by one of ours with a single table in it, and that table is pointed at one page after the
other. SQLite decrypts the pages of an encrypted file on the way.
"""

from __future__ import annotations

import secrets
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3

from app.safekeeping.backup.tables import under_construction
from app.safekeeping.recovery.salvage import BESIDE, is_text, make_private
from app.store.file.engine import PAGE_SIZE, Access, connect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.jobs import JobControl

COLUMNS: Final = 40
"""More columns than any table has that is looked for."""

_LEAF: Final = 0x0D
"""The first byte of a page that holds rows of a table."""

_VERSION_AT: Final = 24
_PAGES_AT: Final = 28
_VALID_FOR_AT: Final = 92

_PIECE: Final = 256 << 20
"""Bytes of one filling of a file that is to be made as long as the damaged one."""


@dataclass(frozen=True, slots=True)
class LooseRow:
    """A row that was found on a page, of which table its values must tell.

    Bytes are left out: ``PageReader.blob`` reads them.
    """

    page: int
    rowid: int
    values: tuple[Any, ...]


class PageReader:
    """Reads the copy of a damaged file page by page; ``close`` puts its own first page back."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._size = access.path.stat().st_size
        self._pages = self._size // PAGE_SIZE
        self._own_first: bytes | None = None
        self._connection: Any = None
        self._at = 0

    def close(self) -> None:
        """Let go of the file and leave it as it was."""
        self._disconnect()
        if self._own_first is not None:
            with self._access.path.open("r+b") as file:
                file.write(self._own_first)
                file.truncate(self._size)
            self._own_first = None

    def _disconnect(self) -> None:
        if self._connection is not None:
            with suppress(sqlcipher3.Error):
                self._connection.close()
            self._connection = None
            self._at = 0

    def rows(self, job: JobControl) -> Iterator[LooseRow]:
        """Yield the rows of every page that holds any; progress counts pages. Raises Cancelled."""
        for page in range(2, self._pages + 1):
            job.step(page - 1, self._pages, "pages")
            if self._may_hold_rows(page):
                yield from self._rows_of(page)

    def blob(self, row: LooseRow, column: int) -> bytes | None:
        """Return the bytes in one column of a row; None where they can not be read."""
        try:
            self._point_at(row.page)
            found = self._connection.execute(
                f"SELECT c{column} FROM probe WHERE rowid = ?",  # noqa: S608 - a number of ours
                (row.rowid,),
            ).fetchone()
        except sqlcipher3.Error:
            self._disconnect()
            return None
        return found[0] if found is not None and isinstance(found[0], bytes) else None

    def _may_hold_rows(self, page: int) -> bool:
        if self._access.key is not None:
            return True
        with self._access.path.open("rb") as file:
            file.seek((page - 1) * PAGE_SIZE)
            return file.read(1) == bytes([_LEAF])

    def _rows_of(self, page: int) -> Iterator[LooseRow]:
        """Yield the rows of a page from its beginning to where it breaks, then from its end."""
        columns = ", ".join(f"iif(typeof(c{n}) = 'blob', x'', c{n})" for n in range(COLUMNS))
        seen: set[int] = set()
        for order in ("", "DESC"):
            query = f"SELECT rowid, {columns} FROM probe ORDER BY rowid {order}"  # noqa: S608
            try:
                self._point_at(page)
                for rowid, *values in self._connection.execute(query):
                    if rowid in seen:
                        return
                    seen.add(rowid)
                    if all(is_text(value) for value in values):
                        yield LooseRow(page, rowid, tuple(values))
            except (sqlcipher3.Error, OverflowError):
                self._disconnect()
            else:
                return

    def _point_at(self, page: int) -> None:
        if self._own_first is None:
            self._own_first = _transplant(self._access, self._pages)
        if self._connection is None:
            self._connection = connection = connect(
                self._access,
                "PRAGMA journal_mode=MEMORY",
                "PRAGMA synchronous=OFF",
                "PRAGMA foreign_keys=OFF",
            )
            connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        if self._at != page:
            for statement in (
                "PRAGMA writable_schema=ON",
                f"UPDATE sqlite_schema SET rootpage = {page}",  # noqa: S608 - a number of ours
                "PRAGMA writable_schema=RESET",
            ):
                self._connection.execute(statement).close()
            self._at = page


def _transplant(access: Access, pages: int) -> bytes:
    """Put a first page of ours into a file, that knows one table; return the one it had."""
    host = Access(access.path.with_name(f".{secrets.token_hex(6)}.salvage"), access.key)
    make_private(host.path)
    try:
        with closing(under_construction(host)) as made:
            names = ", ".join(f"c{number}" for number in range(COLUMNS))
            made.execute(f"CREATE TABLE probe ({names})").close()
            if access.key is not None:
                _lengthen(made, pages)
        with host.path.open("rb") as file:
            first = bytearray(file.read(PAGE_SIZE))
        length = max(host.path.stat().st_size, pages * PAGE_SIZE)
    finally:
        for suffix in ("", *BESIDE):
            Path(f"{host.path}{suffix}").unlink(missing_ok=True)
    if access.key is None:
        first[_PAGES_AT : _PAGES_AT + 4] = pages.to_bytes(4, "big")
        first[_VALID_FOR_AT : _VALID_FOR_AT + 4] = first[_VERSION_AT : _VERSION_AT + 4]
    with access.path.open("r+b") as file:
        own = file.read(PAGE_SIZE)
        file.seek(0)
        file.write(first)
        file.truncate(length)
    return own


def _lengthen(made: Any, pages: int) -> None:
    """Make a file so long that its encrypted first page names at least as many pages."""
    made.execute("CREATE TABLE filling (bytes)").close()
    left = (pages + 1) * PAGE_SIZE
    while left > 0:
        made.execute("INSERT INTO filling VALUES (zeroblob(?))", (min(left, _PIECE),)).close()
        left -= _PIECE
    made.execute("PRAGMA writable_schema=ON").close()
    made.execute("DELETE FROM sqlite_schema WHERE name = 'filling'").close()
