"""A full copy of a case: one complete file, made while work goes on, and on record."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import CaseProblem
from app.operations.custody import Act, put_act_on_record
from app.safekeeping.backup.assembling import assemble
from app.safekeeping.backup.contents import chunks_of
from app.safekeeping.files import partial, troubles
from app.store.file.engine import Access
from app.store.file.lock import lock_path
from app.store.file.writer import Urgency
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case
    from app.jobs import JobControl


@dataclass(frozen=True, slots=True)
class FullCopy:
    """A copy that was made: its SHA-256, its size in bytes, the steps of the journal in it.

    ``lacks`` are contents that the case itself has lost.
    """

    path: Path
    sha256: str
    size: int
    steps: int
    lacks: tuple[str, ...]


def save_full_copy(case: Case, out: Path, *, job: JobControl, replace: bool = False) -> FullCopy:
    """Write a complete copy of a case as it is now, under the same key, checked after writing.

    It masks nobody. That it left the case is on record before it has its name. Raises Cancelled,
    and CaseProblem "keep.exists" when there is a file already that is not to be replaced,
    "copy.over_itself", "case.in_use", "keep.…"; then no copy was made.
    """
    check_target(case.path, out)
    with troubles(case.path, out), partial(out, replace=replace) as fresh:
        new = Access(fresh, case.access.key)
        with chunks_of(case.access) as chunks:
            made = assemble(new, case.access, chunks, job)
        sha256, size = _sha256(fresh, job), fresh.stat().st_size
        act = Act(CustodyAct.FULL_COPY, None, str(out.absolute()), sha256, size)
        case.submit(put_act_on_record(act), urgency=Urgency.IMPORT).result()
    return FullCopy(out, sha256, size, made.standing.steps, made.lacks)


def check_target(case: Path, out: Path) -> None:
    """Raise CaseProblem where a copy would take the place of this case, or of one in use."""
    if not out.exists():
        return
    if out.samefile(case):
        raise CaseProblem("copy.over_itself", path=str(out))
    if lock_path(out).exists():
        raise CaseProblem("copy.over_open_case", path=str(out))


def _sha256(path: Path, job: JobControl) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while data := file.read(1 << 20):
            job.check()
            digest.update(data)
    return digest.hexdigest()
