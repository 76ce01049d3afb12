"""Copies the tables of a case into a new file, as they are at one moment."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3

from app.jobs import Cancelled
from app.store.file.engine import PAGE_SIZE, connect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.jobs import JobControl
    from app.store.file.engine import Access

LEFT_EMPTY: Final = frozenset({"content_chunk", "search_doc", "search_backlog"})
"""Tables whose rows are not copied: long contents go by their hash, the index is made anew."""

_WHICH: Final = {"content": "WHERE named AND complete"}
"""The rows that count, where not all do: what an import under way has stored is left out."""

_INTERRUPTED: Final = 9
"""SQLite's code for work that was told to stop (SQLITE_INTERRUPT)."""

_GLANCE: Final = 200_000
"""After how many steps of SQLite's machine somebody looks whether the work was cancelled."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a case file is laid out: name and SQL of each table, SQL of virtual ones and indexes."""

    tables: tuple[tuple[str, str], ...]
    virtual: tuple[str, ...]
    indexes: tuple[str, ...]


@contextmanager
def joined(new: Access, source: Access, job: JobControl) -> Iterator[Any]:
    """Give a connection to a file under construction, with another attached as ``source``.

    The new file is written without a safety net: it counts only once it is closed and checked.
    Raises Cancelled, within a statement too, when the job is.
    """
    connection = under_construction(new)
    try:
        if source.key is None:
            plain = "ATTACH DATABASE ? AS source" + (" KEY ''" if new.key else "")
            connection.execute(plain, (str(source.path),))
        else:
            connection.execute(f"PRAGMA cipher_default_page_size={PAGE_SIZE}").close()
            connection.execute(
                f"ATTACH DATABASE ? AS source KEY {source.key.as_pragma()}", (str(source.path),)
            )
        connection.set_progress_handler(lambda: job.cancelled, _GLANCE)
        yield connection
    except sqlcipher3.OperationalError as problem:
        if getattr(problem, "sqlite_errorcode", 0) & 0xFF == _INTERRUPTED:
            raise Cancelled from None
        raise
    finally:
        connection.set_progress_handler(None, 0)
        connection.close()


def under_construction(new: Access) -> Any:
    """Return a connection to a file that nobody else knows of yet."""
    return connect(
        new, "PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA foreign_keys=OFF"
    )


def layout_of(connection: Any) -> Layout:
    """Return how the attached file is laid out."""
    rows = connection.execute(
        "SELECT type, name, sql FROM source.sqlite_master"
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    virtual = {name: sql for kind, name, sql in rows if _is_virtual(kind, sql)}
    shadows = tuple(f"{name}_" for name in virtual)
    return Layout(
        tables=tuple(
            (name, sql)
            for kind, name, sql in rows
            if kind == "table" and name not in virtual and not name.startswith(shadows)
        ),
        virtual=tuple(virtual.values()),
        indexes=tuple(sql for kind, _, sql in rows if kind == "index"),
    )


def copy_tables(connection: Any, layout: Layout) -> None:
    """Make the tables of a layout in the new file and fill them from the attached one.

    The caller holds a transaction, so that all rows are of one moment.
    """
    for name, sql in layout.tables:
        connection.execute(sql).close()
        if name not in LEFT_EMPTY:
            which = _WHICH.get(name, "")
            copy = f'INSERT INTO main."{name}" SELECT * FROM source."{name}" {which}'  # noqa: S608
            connection.execute(copy).close()


def _is_virtual(kind: str, sql: str) -> bool:
    return kind == "table" and sql.upper().startswith("CREATE VIRTUAL")
