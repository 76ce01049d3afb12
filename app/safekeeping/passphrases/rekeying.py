"""Changes the passphrase of a case together with its backups."""

from __future__ import annotations

import logging
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import CaseProblem
from app.jobs import Cancelled
from app.safekeeping.backup.backups import Reason, before, folder_for, reencrypt_backups
from app.safekeeping.passphrases.passphrase import PassphraseChange, change_passphrase
from app.store.file.engine import Access, connect
from app.store.file.trouble import troubles

if TYPE_CHECKING:
    from pathlib import Path

    from app.jobs import JobControl

log = logging.getLogger(__name__)

__all__ = ["PassphraseChange", "Rekeyed", "rekey"]


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """How a case is opened from now on; which of its backups are not as the case is.

    ``unfinished`` says that the backups could not be looked through to the end.
    """

    access: Access
    left: tuple[Path, ...] = ()
    unfinished: bool = False

    def remark(self) -> CaseProblem | None:
        """Return what is to be said of the backups, None if they are all as the case is."""
        code = "passphrase.backups" if self.access.key else "passphrase.backups_locked"
        if self.left:
            names = ", ".join(path.name for path in self.left)
            folder = str(self.left[0].parent)
            return CaseProblem(code, count=len(self.left), names=names, folder=folder)
        return CaseProblem(f"{code}_unfinished") if self.unfinished else None


def rekey(access: Access, wish: PassphraseChange, *, user: str, job: JobControl) -> Rekeyed:
    """Give a case that is closed another passphrase, or none, and then its backups the same.

    Raises what ``change_passphrase`` raises; once the case is changed, nothing of the backups
    makes this fail: what could not be done with them is told.
    """
    case_id = _case_id(access)
    if access.key is not None:  # of a plain case it would leave more behind that can be read
        _back_up(access, user, job)
    now = change_passphrase(access, wish, user=user, job=job)
    try:
        done = reencrypt_backups(folder_for(), case_id, old=access.key, new=now.key, job=job)
    except Cancelled:
        return Rekeyed(now, unfinished=True)
    except (CaseProblem, OSError):
        log.warning("The backups of a case could not be put under its key", exc_info=True)
        return Rekeyed(now, unfinished=True)
    return Rekeyed(now, done.left)


def _back_up(access: Access, user: str, job: JobControl) -> None:
    """Make a backup first; without one the change is as safe, since the copy is compared."""
    try:
        before(access, Reason.BEFORE_PASSPHRASE, by=user, job=job)
    except CaseProblem as problem:
        log.warning("There is no backup from before a change of passphrase: %s", problem.code)


def _case_id(access: Access) -> str:
    with (
        troubles(access.path),
        closing(connect(access, "PRAGMA query_only=ON")) as connection,
    ):
        found = connection.execute("SELECT id FROM case_info").fetchone()
    return "" if found is None else str(found[0])
