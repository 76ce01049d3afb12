"""Backups that go on record in the case that they are of."""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING

from app.case import Case
from app.errors import CaseProblem
from app.operations.custody import Act, put_act_on_record
from app.safekeeping.backup.making import BackedUp, back_up
from app.store.file import casefile
from app.store.file.writer import Urgency
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from pathlib import Path

    from app.jobs import JobControl
    from app.safekeeping.backup.manifest import Reason
    from app.safekeeping.backup.rows import BackupRow
    from app.store.file.engine import Access

log = logging.getLogger(__name__)


def back_up_recorded(
    case: Case, folder: Path, *, reason: Reason, job: JobControl | None = None
) -> BackedUp:
    """Back up a case that is open here and put that on record; raises what ``back_up`` raises."""
    made = back_up(case.access, folder, by=case.user, reason=reason, job=job)
    if made.is_new:
        record(case, made.row)
    return made


def back_up_closed(
    access: Access, folder: Path, *, by: str, reason: Reason, job: JobControl | None = None
) -> BackedUp:
    """Back up a case that is not open here, and open it only to put that on record.

    Where that can not be, because another program works in it, because it can only be read or is
    an older file, the backup stands without the record.
    """
    made = back_up(access, folder, by=by, reason=reason, job=job)
    if made.is_new and not casefile.is_older(access):
        try:
            with Case.open(access.path, user=by, key=access.key) as case:
                record(case, made.row)
        except CaseProblem as problem:
            log.info("A backup could not be put on record: %s", problem.code)
    return made


def record(case: Case, row: BackupRow) -> None:
    """Put on record that a backup was made, with its path, SHA-256 and size.

    It does not wait for a disk that is full or away: then the backup stands without the record.
    """
    with row.path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    act = Act(CustodyAct.BACKUP, None, str(row.path.absolute()), sha256, row.size)
    try:
        case.submit(put_act_on_record(act), urgency=Urgency.IMPORT).result()
    except CaseProblem as problem:
        log.warning("A backup could not be put on record: %s", problem.code)
