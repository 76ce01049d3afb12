"""Signs of damage that are looked for whenever a case is opened.

They take some milliseconds, whatever the size of the case: the length of the file, its tables, the
first and the last row of each, the last step of the journal. SQLite's own check takes 0.15 s for a
case of 1 GB that the system has in memory, but a disk has to be read from end to end for it: some
seconds, on a stick or a network half a minute. So it is left to the verification, and to backups,
which read every row of a case while it is worked on and check what they have written.
"""

from __future__ import annotations

import random
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3

from app.errors import CaseProblem
from app.model import Base
from app.store.file.engine import PAGE_SIZE, connect
from app.store.file.raw import quoted

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.file.engine import Access

MAGIC: Final = b"SQLite format 3\x00"
"""How a file of SQLite begins that is not encrypted."""

_BESIDE: Final = ("-wal", "-journal")

_OF_DAMAGE: Final = frozenset({1, 11, 26})
"""SQLite's codes for what is not as it should be: also a table that is not there."""

_TABLES: Final = tuple(
    table.name for table in Base.metadata.sorted_tables if table.kwargs["sqlite_with_rowid"]
)

_KINDS_OF_PAGES: Final = frozenset({0x02, 0x05, 0x0A, 0x0D})
"""The first bytes of pages of tables and indexes, as SQLite's file format has them."""

_LOOKED_AT: Final = 400
"""Pages that are looked at to tell a damaged plain file from an encrypted one."""

_SHARE: Final = 8
"""One page in so many looks plain at least, where a file is; of random pages, one in fifty does."""


def check_length(access: Access) -> None:
    """See that a plain file is as long as it says; raises CaseProblem "case.damaged"."""
    lacking = _lacking(access.path) if access.key is None else 0
    if lacking:
        reason = f"it ends {lacking:,} bytes too early"
        raise CaseProblem("case.damaged", path=str(access.path), reason=reason)


def check_tables(access: Access) -> None:
    """See that each table has a beginning and an end; raises CaseProblem "case.damaged"."""
    path = access.path
    try:
        with closing(connect(access, "PRAGMA query_only=ON")) as driver:
            for name in _TABLES:
                for order in ("ASC", "DESC"):
                    end = f"SELECT rowid FROM {quoted(name)} ORDER BY rowid {order} LIMIT 1"  # noqa: S608 - names of our own
                    driver.execute(end).fetchall()
    except sqlcipher3.DatabaseError as problem:
        if getattr(problem, "sqlite_errorcode", 0) & 0xFF not in _OF_DAMAGE:
            raise
        raise CaseProblem("case.damaged", path=str(path), reason=str(problem)) from problem


def check_readable(access: Access) -> None:
    """See that something can be tried with a file that is damaged.

    Raises CaseProblem "case.not_found", or "case.locked" where it is encrypted and no key given.
    """
    if not access.path.is_file():
        raise CaseProblem("case.not_found", path=str(access.path))
    if access.key is None and is_encrypted(access.path):
        raise CaseProblem("case.locked", path=str(access.path))


def is_encrypted(path: Path) -> bool:
    """Tell whether a file looks encrypted, though it may be cut off or damaged in places."""
    with path.open("rb") as file:
        begins_plain = file.read(len(MAGIC)) == MAGIC
    is_long = path.stat().st_size >= 2 * PAGE_SIZE
    return is_long and not begins_plain and not lost_its_beginning(path)


def lost_its_beginning(path: Path) -> bool:
    """Tell whether a file that does not begin as SQLite's do has plain pages of SQLite behind it.

    In an encrypted file every byte is as good as random, so that few pages look like that.
    """
    size = path.stat().st_size
    pages = range(1, size // PAGE_SIZE)
    chosen = pages if len(pages) <= _LOOKED_AT else random.Random(size).sample(pages, _LOOKED_AT)  # noqa: S311
    with path.open("rb") as file:
        plain = sum(_is_plain_page(file, page) for page in chosen)
    return plain * _SHARE > len(chosen)


def _is_plain_page(file: Any, page: int) -> bool:
    """Tell whether a page begins as one of a table, of an index, of the rest of a long row."""
    file.seek(page * PAGE_SIZE)
    head = file.read(8)
    if len(head) == 8 and head[0] == 0:  # the number of the next page, which is never that high
        return True
    if len(head) < 8 or head[0] not in _KINDS_OF_PAGES:
        return False
    cells, start = int.from_bytes(head[3:5], "big"), int.from_bytes(head[5:7], "big")
    return cells * 2 + 8 <= PAGE_SIZE and (cells == 0 or 8 + cells * 2 <= start <= PAGE_SIZE)


def _lacking(path: Path) -> int:
    """Return how many bytes a plain file is shorter than it says; 0 if it says nothing of use."""
    if any(path.with_name(path.name + suffix).exists() for suffix in _BESIDE):
        return 0  # what is beside it is not in it yet
    with path.open("rb") as file:
        head = file.read(100)
    says_so = head[24:28] == head[92:96]
    pages = int.from_bytes(head[28:32], "big")
    return max(0, pages * PAGE_SIZE - path.stat().st_size) if says_so else 0
