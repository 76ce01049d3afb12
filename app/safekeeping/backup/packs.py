"""The store of contents beside the backups: each content once, in packs that never change."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

import sqlcipher3

from app.errors import CaseProblem
from app.safekeeping.backup.contents import check_contents, chunks_of, fill
from app.safekeeping.backup.tables import under_construction
from app.safekeeping.files import free_path, partial
from app.store.file.engine import Access, connect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from app.jobs import JobControl
    from app.safekeeping.backup.contents import Chunks
    from app.store.file.keys import Key

FOLDER: Final = "packs"
SUFFIX: Final = ".pack"

APPLICATION_ID: Final = 0x52544850
"""Marks an SQLite file as a pack: "RTHP"."""

_TABLES: Final = (
    """CREATE TABLE content (
        id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL
    )""",
    """CREATE TABLE content_chunk (
        content_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, data BLOB NOT NULL,
        PRIMARY KEY (content_id, ordinal)
    )""",
)


class Packs:
    """The packs in one folder, and in which of them each content lies.

    ``unreadable`` are those that the key does not open, or that are damaged.
    """

    def __init__(self, folder: Path, key: Key | None) -> None:
        self.folder = folder
        self.key = key
        self.contents: dict[Path, dict[str, int]] = {}
        """The SHA-256 and the size in bytes of all that each pack holds."""
        self.unreadable: list[Path] = []
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            self._take_in(path)

    def held(self) -> dict[str, int]:
        """Return the SHA-256 and the size in bytes of all contents in all packs."""
        return {sha256: size for pack in self.contents.values() for sha256, size in pack.items()}

    def write(
        self, name: str, contents: Mapping[str, int], chunks: Chunks, job: JobControl
    ) -> list[str]:
        """Write contents (SHA-256 and size in bytes) into a new pack, and read it again.

        Returns those that the source has lost; they are left out. A pack that fails is taken
        away. Raises Cancelled, and CaseProblem "keep.differs" when the disk gives back other
        bytes than it was given.
        """
        if not contents:
            return []
        self.folder.mkdir(mode=0o700, exist_ok=True)
        path = free_path(self.folder, name, SUFFIX)
        with partial(path) as fresh:
            new = Access(fresh, self.key)
            _lay_out(new, contents)
            lacking = fill(new, contents, chunks, job)
            check_contents(new, contents.keys() - set(lacking), job)
        self._take_in(path)
        return lacking

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Give a content piece by piece; raises CaseProblem "keep.content_missing"."""
        for path, held in self.contents.items():
            if sha256 in held:
                with chunks_of(Access(path, self.key)) as chunks:
                    yield from chunks(sha256)
                return
        raise CaseProblem("keep.content_missing", sha256=sha256)

    def drop(self, path: Path) -> None:
        """Take a pack away for good."""
        path.unlink(missing_ok=True)
        self.contents.pop(path, None)

    def _take_in(self, path: Path) -> None:
        try:
            with closing(connect(Access(path, self.key), "PRAGMA query_only=ON")) as connection:
                rows = connection.execute("SELECT sha256, size FROM content").fetchall()
        except sqlcipher3.DatabaseError:
            self.unreadable.append(path)
        else:
            self.contents[path] = dict(rows)


def _lay_out(new: Access, contents: Mapping[str, int]) -> None:
    with closing(under_construction(new)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}").close()
        connection.execute("BEGIN").close()
        for table in _TABLES:
            connection.execute(table).close()
        add = "INSERT INTO content (sha256, size) VALUES (?, ?)"
        connection.executemany(add, contents.items()).close()
        connection.execute("COMMIT").close()
