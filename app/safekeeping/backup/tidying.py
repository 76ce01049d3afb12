"""Drops the backups that the rotation lets go, and the contents that no backup needs any more."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from app.jobs import JobControl
from app.safekeeping.backup.packs import FOLDER, Packs
from app.safekeeping.backup.places import name_at
from app.safekeeping.backup.rotation import Dated, kept
from app.safekeeping.backup.rows import contents_of, rows_at
from app.safekeeping.files import flush_folder
from app.store.file.engine import Access

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from app.safekeeping.backup.places import Place
    from app.safekeeping.backup.rows import BackupRow
    from app.store.file.keys import Key

MANY: Final = 48
"""How many packs there may be before small ones are joined."""

JOINED: Final = 32
"""How many of the smallest packs are joined into one."""


def tidy(place: Place, packs: Packs, job: JobControl) -> None:
    """Let the rotation drop what it drops, for each case file of the place apart.

    The caller holds the place.
    """
    rows = rows_at(place, packs.key)
    dropped = _to_drop(rows, datetime.now(UTC))
    for row in dropped:
        row.path.unlink(missing_ok=True)
    flush_folder(place.folder)
    if dropped:
        sweep(place, packs, job)
    if len(packs.contents) > MANY:
        _join(packs, job)


def drop_backup(place: Place, path: Path, key: Key | None, job: JobControl | None = None) -> None:
    """Drop one backup, and the contents that only it needed; this can not be undone."""
    with place.held():
        path.unlink(missing_ok=True)
        sweep(place, Packs(place.folder / FOLDER, key), job or JobControl())


def sweep(place: Place, packs: Packs, job: JobControl) -> None:
    """Drop contents that no backup needs; while one can not be looked into, all of them stay."""
    unneeded = set(packs.held())
    for row in rows_at(place, packs.key):
        if row.manifest is None:
            return
        if not unneeded:
            return
        unneeded -= contents_of(Access(row.path, packs.key)).keys()
    for path, held in list(packs.contents.items()):
        if not unneeded.isdisjoint(held):
            _rewrite(packs, [path], unneeded, job)


def _join(packs: Packs, job: JobControl) -> None:
    by_size = sorted(packs.contents, key=lambda path: sum(packs.contents[path].values()))
    _rewrite(packs, by_size[:JOINED], frozenset(), job)


def _rewrite(packs: Packs, paths: list[Path], without: AbstractSet[str], job: JobControl) -> None:
    """Put what is needed of some packs into a new one; they go once that one is checked."""
    needed = {
        sha256: size
        for path in paths
        for sha256, size in packs.contents[path].items()
        if sha256 not in without
    }
    lost = packs.write(name_at(datetime.now(UTC)), needed, packs.chunks, job)
    if lost:  # the old packs are damaged; what can still be read of them later stays
        return
    for path in paths:
        packs.drop(path)


def _to_drop(rows: list[BackupRow], now: datetime) -> list[BackupRow]:
    by_origin: dict[str, list[BackupRow]] = {}
    for row in rows:
        if row.manifest is not None:
            by_origin.setdefault(row.manifest.origin, []).append(row)
    dropped = []
    for together in by_origin.values():
        dated = {row.path: _dated(row) for row in together}
        stays = kept(dated.values(), now)
        dropped += [row for row in together if dated[row.path] not in stays]
    return dropped


def _dated(row: BackupRow) -> Dated:
    wanted = row.manifest is not None and row.manifest.reason.is_wanted
    return Dated(datetime.fromisoformat(row.made_at), good=row.is_good, wanted=wanted)
