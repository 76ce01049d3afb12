"""Makes a backup while work goes on: one moment of a case, and the contents that are new."""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.errors import CaseProblem
from app.jobs import JobControl
from app.safekeeping.backup import manifest as manifests
from app.safekeeping.backup.contents import check_structure, chunks_of
from app.safekeeping.backup.manifest import Manifest, Standing, standing
from app.safekeeping.backup.packs import FOLDER, Packs
from app.safekeeping.backup.places import SUFFIX, make_place, name_at
from app.safekeeping.backup.rows import BackupRow, contents_of, row_of, rows_at
from app.safekeeping.backup.tables import copy_tables, joined, layout_of, under_construction
from app.safekeeping.backup.tidying import tidy
from app.safekeeping.files import PARTIAL, free_path, partial, troubles
from app.store.file.engine import Access, connect

if TYPE_CHECKING:
    from pathlib import Path

    from app.safekeeping.backup.manifest import Reason
    from app.safekeeping.backup.places import Place


@dataclass(frozen=True, slots=True)
class BackedUp:
    """The backup that holds the case as it stands; ``is_new`` unless there was one already."""

    row: BackupRow
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Moment:
    """What was copied of a case at one moment."""

    standing: Standing
    contents: dict[str, int]
    indexes: tuple[str, ...]


def back_up(
    case: Access, folder: Path, *, by: str, reason: Reason, job: JobControl | None = None
) -> BackedUp:
    """Make a backup of a case in a folder for backups, checked after writing.

    The case may be worked on meanwhile: nobody waits for this. Where nothing changed since the
    last good backup, that one is returned. Older ones are dropped as the rotation says. Raises
    Cancelled, and CaseProblem "backup.no_folder", "keep.…", "case.…"; then no backup was made.
    """
    job = job or JobControl()
    if not folder.is_dir():
        raise CaseProblem("backup.no_folder", path=str(folder))
    with troubles(case.path, folder):
        place = make_place(folder, _standing_now(case).case_id, case)
        with place.held():
            for left in place.folder.rglob(f"*{PARTIAL}"):
                left.unlink(missing_ok=True)
            packs = Packs(place.folder / FOLDER, case.key)
            there = _good_one(case, place, packs)
            if there is not None:
                return BackedUp(there, is_new=False)
            row = _make(case, place, packs, by=by, reason=reason, job=job)
            tidy(place, packs, job)
    return BackedUp(row, is_new=True)


def is_as(case: Access, row: BackupRow) -> bool:
    """Tell whether a case still stands as a backup says, but for what is on record of backups."""
    with troubles(case.path, case.path):
        return row.manifest is not None and row.manifest.work == _standing_now(case).work


def _standing_now(case: Access) -> Standing:
    with closing(connect(case, "PRAGMA query_only=ON")) as connection:
        connection.execute("BEGIN").close()
        return standing(connection)


def _good_one(case: Access, place: Place, packs: Packs) -> BackupRow | None:
    """Return a good backup of the case as it stands now, all its contents being here."""
    work = _standing_now(case).work
    for row in rows_at(place, case.key):
        if row.manifest is not None and row.is_good and row.manifest.work == work:
            needed = contents_of(Access(row.path, case.key))
            return row if needed.keys() <= packs.held().keys() else None
    return None


def _make(
    case: Access, place: Place, packs: Packs, *, by: str, reason: Reason, job: JobControl
) -> BackupRow:
    moment = datetime.now(UTC)
    path = free_path(place.folder, name_at(moment), SUFFIX)
    with partial(path) as fresh:
        new = Access(fresh, case.key)
        copied = _copy(case, new, job)
        held = packs.held()
        unseen = {sha: size for sha, size in copied.contents.items() if sha not in held}
        with chunks_of(case) as chunks:
            lacks = packs.write(name_at(moment), unseen, chunks, job)
        said = Manifest(
            **asdict(copied.standing),
            origin=str(case.path.absolute()),
            made_at=moment.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            made_by=by,
            reason=reason,
            lacks=tuple(lacks),
            indexes=copied.indexes,
        )
        with closing(under_construction(new)) as connection:
            manifests.write(connection, said)
        _check(new, said, packs)
    return row_of(Access(path, case.key))


def _copy(case: Access, new: Access, job: JobControl) -> _Moment:
    with joined(new, case, job) as connection:
        connection.execute("BEGIN").close()
        layout = layout_of(connection)
        copy_tables(connection, layout)
        connection.execute("COMMIT").close()
        found = connection.execute("SELECT sha256, size FROM main.content").fetchall()
        return _Moment(standing(connection), dict(found), (*layout.virtual, *layout.indexes))


def _check(new: Access, said: Manifest, packs: Packs) -> None:
    """Read a backup again from the disk; raises CaseProblem "keep.differs"."""
    check_structure(new)
    with closing(connect(new, "PRAGMA query_only=ON")) as connection:
        found = standing(connection)
    lost = contents_of(new).keys() - packs.held().keys() - set(said.lacks)
    if lost or found.head != said.head or manifests.read(new) != said:
        raise CaseProblem("keep.differs", path=str(new.path))
