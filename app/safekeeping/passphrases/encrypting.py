"""Copies a case file under another key, or under none, and proves that the copy is the same."""

from __future__ import annotations

import os
from contextlib import closing, contextmanager
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3

from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl
from app.store.file.engine import PAGE_SIZE, Access, connect
from app.store.file.replacing import flush
from app.store.file.trouble import troubles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_OPERATIONS: Final = 200
"""Operations of SQLite's machine between two looks at the progress."""

_LOOK: Final = 1 << 20
"""Bytes between two looks at whether a comparison is still wanted."""

_BY_MESSAGE: Final = {
    "database disk image is malformed": "case.damaged",
    "database or disk is full": "case.disk_full",
    "disk I/O error": "case.away",
    "attempt to write a readonly database": "case.not_writable",
}
"""What SQLite's messages mean for a case file."""

_NOT_COPIED: Final = ("application_id", "user_version")
"""What the header of a file says beside its content."""


def reencrypted_copy(source: Access, target: Access, job: JobControl | None = None) -> None:
    """Write a copy of a case file under the key of ``target``, verified and on disk for good.

    The file of ``target`` is made and only its owner can read it; without a key it is plain. Every
    row of the copy is compared with the source before this returns; on any failure no copy stays.
    Progress counts in MiB. Raises CaseProblem "case.exists", "case.damaged", "copy.differs" or
    what the disk says, and Cancelled.
    """
    job = job or JobControl()
    _make(target.path)
    try:
        with troubles(target.path):
            _export(source, target, job)
            _compare(source, target, job)
        flush(target.path)
    except BaseException:
        target.path.unlink(missing_ok=True)
        raise


def _make(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise CaseProblem("case.exists", path=str(path)) from None
    except OSError as problem:
        raise CaseProblem(
            "case.not_writable", path=str(path), reason=problem.strerror or str(problem)
        ) from problem


def _export(source: Access, target: Access, job: JobControl) -> None:
    """Let SQLCipher write the content; a journal is of no use to a file that is new."""
    size = source.path.stat().st_size
    with closing(connect(source)) as connection:
        key = "''" if target.key is None else target.key.as_pragma()
        connection.execute(f"ATTACH ? AS copy KEY {key}", (str(target.path.absolute()),)).close()
        sizing = "page_size" if target.key is None else "cipher_page_size"
        for pragma in (f"{sizing}={PAGE_SIZE}", "journal_mode=OFF", "synchronous=OFF"):
            connection.execute(f"PRAGMA copy.{pragma}").close()

        def is_unwanted() -> int:
            return _told_to_stop(job, target.path.stat().st_size // 2, size)

        with _interruptible(connection, job, is_unwanted), _named(target.path):
            connection.execute("BEGIN").close()
            connection.execute("SELECT sqlcipher_export('copy')").fetchall()
            for name in _NOT_COPIED:
                (value,) = connection.execute(f"PRAGMA main.{name}").fetchone()
                connection.execute(f"PRAGMA copy.{name}={value}").close()
            connection.execute("COMMIT").close()


def _compare(source: Access, target: Access, job: JobControl) -> None:
    """See that the copy is sound and says the same as its source, row for row."""
    total = target.path.stat().st_size
    with closing(connect(source)) as one, closing(connect(target)) as other:
        for connection in (one, other):
            connection.text_factory = bytes
            connection.execute("BEGIN").close()
        with _interruptible(other, job, lambda: _told_to_stop(job, total // 2, total)):
            is_sound = other.execute("PRAGMA quick_check").fetchall() == [(b"ok",)]
        done = seen = total // 2
        for query in _queries(one) if is_sound else ():
            for mine, theirs in zip_longest(one.execute(query), other.execute(query)):
                if mine != theirs:
                    raise CaseProblem("copy.differs", path=str(source.path))
                done += _weight(mine)
                if done - seen >= _LOOK:
                    seen = done
                    job.step(min(done, total) >> 20, total >> 20, "")
    if not is_sound:
        raise CaseProblem("copy.differs", path=str(source.path))


def _weight(row: tuple[Any, ...]) -> int:
    return sum(len(value) if isinstance(value, bytes) else 8 for value in row)


def _queries(connection: Any) -> Iterator[str]:
    """Give the queries that together read all that a file holds, each in the order of its keys."""
    yield "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    for name in _NOT_COPIED:
        yield f"PRAGMA {name}"
    tables = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' "
        "AND type IN ('table', 'shadow') AND name <> 'sqlite_schema' ORDER BY name"
    ).fetchall()
    for (name,) in tables:
        quoted = name.decode("utf-8").replace('"', '""')
        yield f'SELECT * FROM "{quoted}" NOT INDEXED'  # noqa: S608 - a name from the schema


def _told_to_stop(job: JobControl, done: int, total: int) -> int:
    """Report progress in MiB; a number other than 0 interrupts SQLite."""
    try:
        job.step(min(done, total) >> 20, total >> 20, "")
    except Cancelled:
        return 1
    return 0


@contextmanager
def _interruptible(
    connection: Any, job: JobControl, is_unwanted: Callable[[], int]
) -> Iterator[None]:
    """Let SQLite ask every now and then whether its work is still wanted."""
    connection.set_progress_handler(is_unwanted, _OPERATIONS)
    try:
        yield
    except sqlcipher3.OperationalError:
        if job.cancelled:
            raise Cancelled from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Find out what stopped an export, which hands on SQLite's message without its code."""
    try:
        yield
    except sqlcipher3.OperationalError as problem:
        code = _BY_MESSAGE.get(str(problem))
        if code is None:
            raise
        raise CaseProblem(code, path=str(path), reason=str(problem)) from problem
