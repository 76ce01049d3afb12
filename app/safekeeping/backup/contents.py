"""Long contents on their way from file to file: in pieces, hashed as they go, hashed again after.

A case, a pack and a file under construction keep them in the same two tables.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3

from app.errors import CaseProblem
from app.safekeeping.backup.tables import under_construction
from app.store.contents.originals import CHUNK
from app.store.file.engine import connect

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.jobs import JobControl
    from app.store.file.engine import Access

Chunks = Callable[[str], Iterator[bytes]]
"""Gives the content with a SHA-256 piece by piece; raises CaseProblem "keep.content_missing"."""

_OF_THE_DISK: Final = frozenset({5, 6, 10, 14})
"""SQLite's codes for a file that can not be reached now; any other means that it is damaged."""


@contextmanager
def chunks_of(access: Access) -> Iterator[Chunks]:
    """Give what reads the contents of a file, each piece in a transaction of its own."""
    with closing(connect(access, "PRAGMA query_only=ON")) as connection:
        yield lambda sha256: _stored(connection, sha256)


def fill(new: Access, contents: Collection[str], chunks: Chunks, job: JobControl) -> list[str]:
    """Write contents whose rows stand already in a file under construction.

    Returns those that the source has lost or that are not what their SHA-256 says; they and
    their rows are left out. Progress counts contents. Raises Cancelled.
    """
    lacking = []
    with closing(under_construction(new)) as connection:
        for done, sha256 in enumerate(contents):
            connection.execute("BEGIN").close()
            (content_id,) = connection.execute(
                "SELECT id FROM content WHERE sha256 = ?", (sha256,)
            ).fetchone()
            job.step(done, len(contents), "")
            if not _write(connection, content_id, sha256, chunks, job):
                lacking.append(sha256)
                for table, field in (("content_chunk", "content_id"), ("content", "id")):
                    drop = f"DELETE FROM {table} WHERE {field} = ?"  # noqa: S608 - two constants
                    connection.execute(drop, (content_id,)).close()
            connection.execute("COMMIT").close()
    return lacking


def check_contents(access: Access, contents: Collection[str], job: JobControl) -> None:
    """Read contents again from a file that was written; raises CaseProblem "keep.differs"."""
    with chunks_of(access) as chunks:
        for done, sha256 in enumerate(contents):
            digest = hashlib.sha256()
            for data in chunks(sha256):
                job.step(done, len(contents), "")
                digest.update(data)
            if digest.hexdigest() != sha256:
                raise CaseProblem("keep.differs", path=str(access.path))


def check_structure(access: Access) -> None:
    """Let SQLite check a whole file; raises CaseProblem "keep.differs"."""
    with closing(connect(access, "PRAGMA query_only=ON")) as connection:
        answers = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if answers != [("ok",)]:
        raise CaseProblem("keep.differs", path=str(access.path))


def _write(connection: Any, content_id: int, sha256: str, chunks: Chunks, job: JobControl) -> bool:
    """Write one content; tell whether it came whole and is what its SHA-256 says."""
    digest = hashlib.sha256()
    try:
        for ordinal, data in enumerate(chunks(sha256)):
            job.check()
            digest.update(data)
            connection.execute(
                "INSERT INTO content_chunk (content_id, ordinal, data) VALUES (?, ?, ?)",
                (content_id, ordinal, data),
            ).close()
    except CaseProblem as problem:
        if problem.code != "keep.content_missing":
            raise
        return False
    return digest.hexdigest() == sha256


def _stored(connection: Any, sha256: str) -> Iterator[bytes]:
    content = connection.execute(
        "SELECT id, size FROM content WHERE sha256 = ?", (sha256,)
    ).fetchone()
    if content is None:
        raise CaseProblem("keep.content_missing", sha256=sha256)
    content_id, size = content
    for ordinal in range(-(-size // CHUNK)):
        yield _piece(connection, content_id, ordinal, sha256)


def _piece(connection: Any, content_id: int, ordinal: int, sha256: str) -> bytes:
    try:
        row = connection.execute(
            "SELECT data FROM content_chunk WHERE content_id = ? AND ordinal = ?",
            (content_id, ordinal),
        ).fetchone()
    except sqlcipher3.DatabaseError as problem:
        if getattr(problem, "sqlite_errorcode", 0) & 0xFF in _OF_THE_DISK:
            raise
        row = None
    if row is None:
        raise CaseProblem("keep.content_missing", sha256=sha256)
    data: bytes = row[0]
    return data
