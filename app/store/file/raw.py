"""Bare reading of a case file: what lies in it, byte for byte, past all mapping."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine


@contextmanager
def raw_reading(engine: Engine) -> Iterator[Any]:
    """Give a connection of the driver that sees one moment of the case."""
    pooled = engine.raw_connection()
    try:
        driver = pooled.driver_connection
        if driver is None:
            raise AssertionError("the connection to the case file is gone")
        driver.execute("BEGIN").close()
        try:
            yield driver
        finally:
            driver.rollback()
    finally:
        pooled.close()


def quoted(name: str) -> str:
    """Return the name of a table or column as it may stand in SQL."""
    return '"' + name.replace('"', '""') + '"'
