"""The tables, indexes and nothing else that a case file of today has, to compare a file with."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3
from sqlalchemy import create_engine, text

from app.model import Base
from app.store.search import search_index

if TYPE_CHECKING:
    from sqlalchemy import Connection

REVISION: Final = "0002"
"""The migration that a new case stands at."""

_STATISTICS: Final = re.compile("sqlite_stat[0-9]+")
"""Tables of SQLite's own that only guide its choice of an index."""

Schema = dict[tuple[str, str], str]
"""By type ("table", "index", "trigger", "view") and name: the statement, in one spelling."""


def lay_out(connection: Connection) -> None:
    """Make the tables of an empty case file."""
    Base.metadata.create_all(connection)
    search_index.create(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num TEXT NOT NULL)"))
    connection.execute(
        text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": REVISION}
    )


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


def _one_spelling(statement: str) -> str:
    """Return a statement without what a rebuilt table is written differently in."""
    spaced = re.sub(r"\s+", " ", statement.replace('"', "")).strip()
    return re.sub(r"(?<=\() | (?=\))", "", spaced)
