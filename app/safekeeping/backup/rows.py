"""The backups of a case as they are listed: what each says of itself, or why it says nothing."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem
from app.safekeeping.backup import manifest as manifests
from app.store.file.engine import Access, connect

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from app.safekeeping.backup.manifest import Manifest
    from app.safekeeping.backup.places import Place
    from app.store.file.keys import Key

_HOLDS: Final = """
SELECT EXISTS (SELECT 1 FROM item WHERE id IN (SELECT value FROM temp.items))
    OR EXISTS (SELECT 1 FROM content WHERE sha256 IN (SELECT value FROM temp.hashes))
    OR EXISTS (SELECT 1 FROM journal_change WHERE item_id IN (SELECT value FROM temp.items)
               AND coalesce("before", "after") IS NOT NULL)
"""
"""Looks for records and contents in the rows of a backup and in what its history still says."""


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup: its file, its size in bytes without contents, and what it says of itself.

    ``problem`` is the code of a CaseProblem where it can not be looked into; then there is no
    ``manifest``. ``made_at`` is ISO 8601 in UTC.
    """

    path: Path
    made_at: str
    size: int
    manifest: Manifest | None = None
    problem: str = ""

    @property
    def is_good(self) -> bool:
        """Tell whether it can be looked into and lacks nothing."""
        return self.manifest is not None and not self.manifest.lacks


def rows_at(place: Place, key: Key | None) -> list[BackupRow]:
    """Return the backups at a place, the newest first."""
    rows = [row_of(Access(path, key)) for path in place.backups()]
    return sorted(rows, key=lambda row: row.made_at, reverse=True)


def row_of(backup: Access) -> BackupRow:
    """Return one backup as it is listed."""
    path = backup.path
    size = path.stat().st_size if path.is_file() else 0
    try:
        found = manifests.read(backup)
    except CaseProblem as problem:
        return BackupRow(path, _moment_in(path.name), size, problem=problem.code)
    return BackupRow(path, found.made_at, size, found)


def contents_of(backup: Access) -> dict[str, int]:
    """Return the SHA-256 and the size in bytes of all contents that a backup needs."""
    with closing(connect(backup, "PRAGMA query_only=ON")) as connection:
        return dict(connection.execute("SELECT sha256, size FROM content").fetchall())


def holds_any(backup: Access, *, item_ids: Collection[str], sha256s: Collection[str]) -> bool:
    """Tell whether a backup still holds a record, in its rows or its history, or a content."""
    with closing(connect(backup)) as connection:
        _hand_over(connection, "items", item_ids)
        _hand_over(connection, "hashes", sha256s)
        (found,) = connection.execute(_HOLDS).fetchone()
    return bool(found)


def _hand_over(connection: Any, name: str, values: Collection[str]) -> None:
    connection.execute(f"CREATE TEMP TABLE {name} (value TEXT PRIMARY KEY)").close()
    add = f"INSERT INTO temp.{name} VALUES (?)"  # noqa: S608 - one of two constants
    connection.executemany(add, [(value,) for value in set(values)]).close()


def _moment_in(name: str) -> str:
    """Return the time in the name of a backup as ISO 8601."""
    day, _, clock = name.partition("T")
    return f"{day}T{clock[:8].replace('-', ':')}.000Z"
