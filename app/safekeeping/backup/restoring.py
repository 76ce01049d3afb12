"""Restores a case from a backup: at another place, or in place of the present file."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from app.case import Case
from app.custody import CustodyAct, record_copy
from app.errors import CaseProblem
from app.safekeeping.backup import manifest as manifests
from app.safekeeping.backup.assembling import Assembled, assemble
from app.safekeeping.backup.manifest import Reason
from app.safekeeping.backup.packs import FOLDER, Packs
from app.safekeeping.backup.places import name_at
from app.safekeeping.backup.recording import back_up_recorded
from app.safekeeping.backup.rows import contents_of
from app.safekeeping.files import flush_folder, free_path, partial, troubles
from app.store.file.disk import is_local
from app.store.file.engine import Access
from app.store.file.lock import CaseLock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.jobs import JobControl
    from app.safekeeping.backup.manifest import Manifest
    from app.safekeeping.backup.tables import Layout

log = logging.getLogger(__name__)

_BESIDE: Final = ("-wal", "-shm", "-journal")
"""What SQLite may have left beside a file that was not closed in order."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of a restoration; ``kept`` is where the file that was there before is now."""

    path: Path
    manifest: Manifest
    lacks: tuple[str, ...]
    kept: Path | None = None


def restore_to(backup: Access, out: Path, *, by: str, job: JobControl) -> Restored:
    """Build the whole case that a backup holds as a new file, checked after writing.

    Raises Cancelled, and CaseProblem "keep.exists" when there is a file already, "backup.…",
    "keep.…"; then nothing was restored.
    """
    said = _checked(backup)
    with troubles(backup.path, out), partial(out) as fresh:
        built = _build(backup, fresh, said, by=by, job=job)
    return Restored(out, said, built.lacks)


def restore_over(backup: Access, case: Path, *, by: str, job: JobControl) -> Restored:
    """Put the case that a backup holds in place of the present file, which is kept beside it.

    The caller has closed the case. Where the present can be read, a backup holds it too. The
    present file gets a dated name at the very end, so that at every moment one of the two is
    there. Raises Cancelled, and CaseProblem "case.in_use", "backup.…", "keep.…"; then the
    present file is as it was.
    """
    said = _checked(backup)
    folder = backup.path.parent.parent
    if case.exists():
        try:
            with Case.open(case, user=by, key=backup.key) as present:
                back_up_recorded(present, folder, reason=Reason.BEFORE_RESTORATION)
        except CaseProblem as problem:
            if problem.code == "case.in_use":
                raise
            log.warning("There is no backup of the case that is replaced: %s", problem.code)
    with (
        troubles(backup.path, case),
        _held(case, by),
        partial(case, replace=True) as fresh,
    ):
        built = _build(backup, fresh, said, by=by, job=job)
        kept = _keep_aside(case)
    return Restored(case, said, built.lacks, kept)


@contextmanager
def _held(case: Path, by: str) -> Iterator[None]:
    """Let nobody open a case file meanwhile; raises CaseProblem "case.in_use"."""
    if not case.exists():
        yield
        return
    lock = CaseLock(case, by, shared_disk=not is_local(case))
    try:
        yield
    finally:
        lock.release()


def _checked(backup: Access) -> Manifest:
    """Return what a backup says of itself, once all that it needs is there."""
    said = manifests.read(backup)
    held = Packs(backup.path.parent / FOLDER, backup.key).held()
    missing = contents_of(backup).keys() - held.keys() - set(said.lacks)
    if missing:
        raise CaseProblem("backup.packs_missing", path=str(backup.path), count=len(missing))
    return said


def _build(backup: Access, fresh: Path, said: Manifest, *, by: str, job: JobControl) -> Assembled:
    new = Access(fresh, backup.key)
    packs = Packs(backup.path.parent / FOLDER, backup.key)

    def completed(layout: Layout) -> Layout:
        tables = tuple(table for table in layout.tables if table[0] != manifests.TABLE)
        return replace(layout, tables=tables, indexes=(*layout.indexes, *said.indexes))

    built = assemble(new, backup, packs.chunks, job, completed=completed)
    if built.standing.head != said.head:
        raise CaseProblem("keep.differs", path=str(fresh))
    with Case.open(fresh, user=by, key=backup.key) as case:
        record_copy(case, kind=CustodyAct.RESTORATION, path=backup.path, note=said.made_at)
    return built


def _keep_aside(case: Path) -> Path | None:
    """Give the present file a second, dated name, and take what lies beside it along."""
    if not case.exists():
        return None
    stamp = name_at(datetime.now(UTC))
    kept = free_path(case.parent, f"{case.stem} (replaced {stamp})", case.suffix)
    for ending in _BESIDE:
        beside = case.with_name(case.name + ending)
        if beside.exists():
            beside.rename(kept.with_name(kept.name + ending))
    try:
        kept.hardlink_to(case)
    except OSError:  # a disk that knows no second name for a file
        case.rename(kept)
    flush_folder(case.parent)
    return kept
