"""Connections to a case file: SQLCipher's SQLite under SQLAlchemy, set up the same everywhere."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import sqlcipher3
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlalchemy.util import LRUCache

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from app.store.file.keys import Key

PAGE_SIZE: Final = 16384
"""Bytes per page: 16 KiB reads long contents two to four times faster than 4 KiB."""

BUSY_MILLISECONDS: Final = 10_000

BUSY: Final = 5
"""SQLite's code for a file that another program holds (SQLITE_BUSY)."""

NOT_A_DATABASE: Final = 26
"""SQLite's code for a file that is no database, or not with this key (SQLITE_NOTADB)."""

_WRITES: Final = "redthread_writes"
"""Says of a connection that it is open for writing."""

DURABLE: Final = (
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",  # macOS: through the cache of the disk itself
    "PRAGMA checkpoint_fullfsync=ON",
)
"""What a commit waits for, so that what was stored survives the loss of power."""


@dataclass(frozen=True, slots=True)
class Access:
    """Where a case file is and how it is opened: its key, if it is encrypted."""

    path: Path
    key: Key | None = None


def writing_engine(access: Access) -> Engine:
    """Return the engine of the one writing thread; its connection refuses writes outside steps."""
    return _engine(access, size=1, begin="BEGIN IMMEDIATE", setup=DURABLE)


def reading_engine(access: Access) -> Engine:
    """Return the engine that views read through; its connections can not write."""
    return _engine(access, size=6, begin="BEGIN", setup=())


@contextmanager
def writable(engine: Engine) -> Iterator[Connection]:
    """Give the writing connection, open for writing; whoever else takes it can only read."""
    with engine.connect() as connection:
        _open(connection, is_open=True)
        yield connection.execution_options(**{_WRITES: True})


def _open(connection: Connection, *, is_open: bool) -> None:
    """Open the driver's connection for writing, or close it, where that is not so already.

    It stays open from gesture to gesture: to set this makes SQLite forget how each statement was
    prepared, which costs a gesture more than all that it writes.
    """
    state = connection.connection.info
    if state.get(_WRITES, False) != is_open:
        pragma(connection, f"query_only={'OFF' if is_open else 'ON'}")
        state[_WRITES] = is_open


def set_journal_mode(engine: Engine, mode: str) -> bool:
    """Set how transactions are kept safe: "WAL", "TRUNCATE" or "DELETE"; tell whether it is so.

    It can not be while another program uses the file in another mode.
    """
    with engine.connect() as connection:
        try:
            (answer,) = driver_of(connection).execute(f"PRAGMA journal_mode={mode}").fetchone()
        except sqlcipher3.OperationalError as problem:
            if problem.sqlite_errorcode != BUSY:
                raise
            return False
    return bool(answer == mode.lower())


def pragma(connection: Connection, setting: str) -> None:
    """Set a pragma beside SQLAlchemy, which would begin a transaction for it."""
    driver_of(connection).execute(f"PRAGMA {setting}").close()


def driver_of(connection: Connection) -> Any:
    """Return the driver's own connection: what is prepared anyhow needs no SQLAlchemy."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise AssertionError("the connection to the case file is gone")
    return driver


def connect(access: Access, *setup: str) -> Any:
    """Return a bare connection of the driver to a case file, set up as all of them are."""
    connection = sqlcipher3.connect(
        _address(access.path), uri=True, check_same_thread=False, isolation_level=None
    )
    if access.key is not None:
        connection.execute("PRAGMA cipher_log_level=NONE").close()  # it would write to stderr
        connection.execute(f"PRAGMA key={access.key.as_pragma()}").close()
        connection.execute(f"PRAGMA cipher_page_size={PAGE_SIZE}").close()
    for pragma in (
        f"PRAGMA page_size={PAGE_SIZE}",
        f"PRAGMA busy_timeout={BUSY_MILLISECONDS}",
        "PRAGMA foreign_keys=ON",
        "PRAGMA trusted_schema=OFF",
        "PRAGMA temp_store=MEMORY",
        *setup,
    ):
        connection.execute(pragma).close()
    return connection


def _address(path: Path) -> str:
    """Return a case file as a URI (RFC 8089) that never makes a file where there is none."""
    place = path.absolute().as_posix()
    root = "" if place.startswith("/") else "/"
    return f"file://{root}{quote(os.fsencode(place))}?mode=rw"


_WRITTEN_OUT: Final[LRUCache[Any, Any]] = LRUCache(1000)
"""The SQL of statements for all cases that are not encrypted: writing it out takes longer than
SQLite does. It remembers the values that a statement was first made with."""


@cache
def _model() -> Engine:
    """Return an engine of which all others take what they know of this SQLite; it has no file."""
    engine = create_engine("sqlite+pysqlite://", module=sqlcipher3)
    with engine.connect():  # now it looks what it is connected to
        return engine


def _engine(access: Access, *, size: int, begin: str, setup: tuple[str, ...]) -> Engine:
    model = _model()
    pool = QueuePool(
        lambda: connect(access, *setup, "PRAGMA query_only=ON"),
        pool_size=size,
        max_overflow=10,
        dialect=model.dialect,
    )
    engine = Engine(
        pool,
        model.dialect,
        model.url,
        hide_parameters=True,  # an error's text must not carry what is in the case
        execution_options={"compiled_cache": _WRITTEN_OUT} if access.key is None else {},
    )

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        _open(connection, is_open=_WRITES in connection.get_execution_options())
        connection.exec_driver_sql(begin)

    return engine
