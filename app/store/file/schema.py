"""The tables, indexes and nothing else that a case file of today has, to compare a file with."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3
from sqlalchemy import create_engine, create_mock_engine, text

from app.model import Base
from app.store.search import search_index

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.schema import ExecutableDDLElement

REVISION: Final = "0004"
"""The migration that a new case stands at."""

_STATISTICS: Final = re.compile("sqlite_stat[0-9]+")
"""Tables of SQLite's own that only guide its choice of an index."""

Schema = dict[tuple[str, str], str]
"""By type ("table", "index", "trigger", "view") and name: the statement, in one spelling."""


def lay_out(connection: Connection) -> None:
    """Make the tables of an empty case file."""
    for statement in _statements():
        connection.exec_driver_sql(statement)
    search_index.create(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num TEXT NOT NULL)"))
    connection.execute(
        text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": REVISION}
    )


@cache
def _statements() -> tuple[str, ...]:
    """Return what makes the tables of the model, written out once for all new cases."""
    written: list[str] = []

    def write(element: ExecutableDDLElement, *_parameters: object) -> None:
        written.append(str(element.compile(dialect=engine.dialect)))

    engine = create_mock_engine("sqlite+pysqlite://", write)
    Base.metadata.create_all(engine, checkfirst=False)
    return tuple(written)


@cache
def expected() -> Schema:
    """Return the schema that a case file must have."""
    engine = create_engine("sqlite+pysqlite://", module=sqlcipher3)
    try:
        with engine.begin() as connection:
            lay_out(connection)
            return described(connection.connection.driver_connection)
    finally:
        engine.dispose()


def described(driver: Any) -> Schema:
    """Return the schema that a file has, read with a connection of the driver."""
    return {
        (kind, name): f"{table}: {_one_spelling(statement or '')}"
        for kind, name, table, statement in driver.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema"
        )
        if not _STATISTICS.fullmatch(str(name))
    }


@lru_cache(1000)  # the files of today all have the same
def _one_spelling(statement: str) -> str:
    """Return a statement without what a rebuilt table is written differently in."""
    spaced = re.sub(r"\s+", " ", statement.replace('"', "")).strip()
    return re.sub(r"(?<=\() | (?=\))", "", spaced)
