"""The backups of a case: made, listed, found for a damaged case, searched, put under another key.

A folder for backups has a folder for each case, with one file per backup and, in ``packs``, each
original and text once.
"""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3

from app.errors import CaseProblem
from app.jobs import JobControl
from app.safekeeping.backup.contents import check_contents, check_structure
from app.safekeeping.backup.making import BackedUp, back_up, is_as
from app.safekeeping.backup.manifest import Reason, read
from app.safekeeping.backup.packs import FOLDER, SUFFIX, Packs
from app.safekeeping.backup.places import place_of, places_of_file
from app.safekeeping.backup.recording import back_up_closed, back_up_recorded
from app.safekeeping.backup.rows import BackupRow, contents_of, holds_any, rows_at
from app.safekeeping.files import PARTIAL, flush_folder, troubles
from app.safekeeping.passphrases.encrypting import reencrypted_copy
from app.settings import Folders, SettingsFile
from app.store.file import casefile
from app.store.file.engine import Access, connect
from app.store.file.keys import Key

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.case import Case
    from app.settings import Settings

__all__ = [
    "BackedUp",
    "BackupRow",
    "Reason",
    "Reencrypted",
    "back_up",
    "back_up_closed",
    "back_up_recorded",
    "backups_holding",
    "backups_of",
    "backups_of_file",
    "before",
    "folder_for",
    "is_as",
    "is_whole",
    "latest_good",
    "reencrypt_backups",
    "unlocked_backup",
]


@dataclass(frozen=True, slots=True)
class Reencrypted:
    """How many files were put under another key, and which could not be."""

    done: int
    left: tuple[Path, ...]


def folder_for(settings: Settings | None = None) -> Path:
    """Return the folder for backups: the one that was set, or the usual one, which is made."""
    settings = settings or SettingsFile.of_user().settings
    if settings.backup_folder:
        return Path(settings.backup_folder)
    folder = Folders.find().backups
    with troubles(folder, folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def before(
    case: Case | Access, reason: Reason, *, by: str, job: JobControl | None = None
) -> BackupRow:
    """Make sure that a backup holds a case as it stands, before a risky act; return it.

    The case is open here, or it is closed. The backup is made in the user's folder for backups,
    also where automatic ones are switched off, and goes on record. Raises what ``back_up``
    raises: then the act should not be done without asking.
    """
    if isinstance(case, Access):
        return back_up_closed(case, folder_for(), by=by, reason=reason, job=job).row
    return back_up_recorded(case, folder_for(), reason=reason, job=job).row


def unlocked_backup(path: Path, passphrase: str) -> Access:
    """Return the access to an encrypted backup that a passphrase gives; takes about 0.1 s.

    Raises CaseProblem "case.wrong_passphrase" or "backup.…".
    """
    access = Access(path, Key.derive(passphrase, casefile.salt_of(path)))
    try:
        read(access)
    except CaseProblem as problem:
        if problem.code != "backup.locked":
            raise
        raise CaseProblem("case.wrong_passphrase", path=str(path)) from None
    return access


def backups_of(folder: Path, case_id: str, key: Key | None) -> list[BackupRow]:
    """Return the backups of a case, the newest first; none if the folder is not there."""
    place = place_of(folder, case_id)
    return [] if place is None else rows_at(place, key)


def backups_of_file(folder: Path, path: Path, key: Key | None) -> list[BackupRow]:
    """Return the backups made of a case file, which itself may be damaged or gone."""
    rows = [row for place in places_of_file(folder, path) for row in rows_at(place, key)]
    return sorted(rows, key=lambda row: row.made_at, reverse=True)


def latest_good(folder: Path, path: Path, key: Key | None = None) -> BackupRow | None:
    """Return the newest backup of a case file that is whole, as far as a quick look tells."""
    for row in backups_of_file(folder, path, key):
        if row.is_good and is_whole(Access(row.path, key)):
            return row
    return None


def is_whole(backup: Access, *, job: JobControl | None = None, hashing: bool = False) -> bool:
    """Tell whether a backup is sound and all its contents are in the packs beside it.

    With ``hashing`` each content is read and its SHA-256 compared.
    """
    packs = Packs(backup.path.parent / FOLDER, backup.key)
    try:
        check_structure(backup)
        needed = contents_of(backup).keys()
        if hashing:
            for path, held in packs.contents.items():
                wanted = needed & held.keys()
                check_contents(Access(path, packs.key), wanted, job or JobControl())
    except CaseProblem:
        return False
    return needed <= packs.held().keys()


def backups_holding(
    folder: Path,
    case: Access,
    case_id: str,
    *,
    item_ids: Collection[str],
    sha256s: Collection[str],
) -> list[BackupRow]:
    """Return the backups that still hold any of these records or contents, the newest first.

    Those that can not be looked into are among them, since they may hold them too.
    """
    return [
        row
        for row in backups_of(folder, case_id, case.key)
        if row.manifest is None
        or holds_any(Access(row.path, case.key), item_ids=item_ids, sha256s=sha256s)
    ]


def reencrypt_backups(
    folder: Path,
    case_id: str,
    *,
    old: Key | None,
    new: Key | None,
    job: JobControl | None = None,
) -> Reencrypted:
    """Put all backups of a case, and their contents, under another key, or under none.

    Each file is copied, compared and only then replaced. What neither key opens is left as it is
    and named. Raises Cancelled; what was done until then stays done, and again goes on with it.
    """
    place = place_of(folder, case_id)
    if place is None:
        return Reencrypted(0, ())
    done, left = 0, []
    with troubles(place.folder, place.folder), place.held():
        for path in (*sorted((place.folder / FOLDER).glob(f"*{SUFFIX}")), *place.backups()):
            try:
                done += _replaced(path, old, new, job)
            except CaseProblem:
                left.append(path)
        flush_folder(place.folder)
    if new is not None and place.folder.name != case_id:
        with suppress(OSError):  # the name of the case file is no secret of the first order
            place.folder.rename(place.folder.with_name(case_id))
    return Reencrypted(done, tuple(left))


def _replaced(path: Path, old: Key | None, new: Key | None, job: JobControl | None) -> bool:
    """Put one file under another key; tell whether that was still to be done."""
    if _opens(Access(path, new)):
        return False
    fresh = path.with_name(path.name + PARTIAL)
    fresh.unlink(missing_ok=True)
    reencrypted_copy(Access(path, old), Access(fresh, new), job)
    fresh.replace(path)
    return True


def _opens(access: Access) -> bool:
    try:
        with closing(connect(access, "PRAGMA query_only=ON")) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlcipher3.DatabaseError:
        return False
    return True
