"""Emptying the bin: what was chosen is erased, and the file is written anew without it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from app.jobs import Cancelled, JobControl
from app.operations.erasing import empty_bin
from app.queries.bin_rows import meant
from app.queries.overview import properties
from app.safekeeping.backup.backups import backups_holding, folder_for
from app.store.erasing import wiping

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.case import Case
    from app.safekeeping.backup.backups import BackupRow
    from app.store.erasing.erasure import Erased


def backups_with(case: Case, item_ids: Collection[str] | None = None) -> list[BackupRow]:
    """Return the backups that still hold what emptying the bin would erase, the newest first."""
    with case.reading() as session:
        going = meant(session, item_ids)
        case_id = properties(session).id
    return backups_holding(
        folder_for(), case.access, case_id, item_ids=going.ids, sha256s=going.sha256s
    )


def empty(case: Case, item_ids: Collection[str] | None = None, *, job: JobControl) -> Erased:
    """Erase what lies in the bin, or some of it with what went in along with it.

    Raises CaseProblem "wipe.no_room" or "bin.…" before anything is erased; Cancelled as well. Once
    it is erased nothing stops the work; "wipe.in_use" and troubles of the disk leave the last part
    of it, which is to write the file anew, to the next opening of the case.
    """
    wiping.check_room(case.path)
    job.step(0, 4, "records")
    erased = case.do(empty_bin(item_ids))

    def report(done: int, _total: int, what: str) -> None:
        with suppress(Cancelled):
            job.step(done + 1, 4, what)

    case.wipe(JobControl(report)).result()
    return erased
