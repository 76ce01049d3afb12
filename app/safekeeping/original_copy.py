"""A copy of an original, or of the file of a text: byte for byte, checked, and on record."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.errors import CaseProblem
from app.operations.custody import Act, put_act_on_record
from app.queries.held_files import held_files
from app.safekeeping.backup.full_copy import check_target
from app.safekeeping.files import partial, troubles
from app.store.file.writer import Urgency
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case
    from app.jobs import JobControl
    from app.queries.held_files import HeldFile

_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class OriginalCopy:
    """A copy that was made: its SHA-256 (hex) and its size in bytes."""

    path: Path
    sha256: str
    size: int


def save_original(
    case: Case,
    source_id: str,
    out: Path,
    *,
    layer_id: str = "",
    job: JobControl,
    replace: bool = False,
) -> OriginalCopy:
    """Write the original of a source, or the file that a text of it was read from.

    It masks nobody. A folder takes it under its own name. That it left the case is on record before
    it has its name. Raises Cancelled, and CaseProblem "original.none" or "layer.no_file" where
    there is no such file, "original.damaged" where it is not what it was, "keep.exists" when there
    is a file already that is not to be replaced, "copy.over_itself", "keep.…"; then no copy was
    made.
    """
    file = _file(case, source_id, layer_id)
    if out.is_dir():
        out /= file.suggested_name
    check_target(case.path, out)
    with troubles(case.path, out), partial(out, replace=replace) as fresh:
        _write(case, file, fresh, job)
        act = Act(
            CustodyAct.ORIGINAL_COPY,
            (source_id,),
            str(out.absolute()),
            file.sha256,
            file.size,
            outcome={"layer": file.layer_id} if file.layer_id else {},
        )
        gesture = put_act_on_record(act, about=file.source)
        case.submit(gesture, urgency=Urgency.IMPORT).result()
    return OriginalCopy(out, file.sha256, file.size)


def _file(case: Case, source_id: str, layer_id: str) -> HeldFile:
    with case.reading() as session:
        files = held_files(session, source_id)
    for file in files:
        if file.layer_id == layer_id:
            return file
    raise CaseProblem("layer.no_file" if layer_id else "original.none")


def _write(case: Case, file: HeldFile, out: Path, job: JobControl) -> None:
    """Write the bytes of a file; what is not what its SHA-256 says is not handed out."""
    digest = hashlib.sha256()
    with case.originals.open(file.sha256) as data, out.open("wb") as copy:
        while block := data.read(_BLOCK):
            job.check()
            digest.update(block)
            copy.write(block)
    if digest.hexdigest() != file.sha256:
        raise CaseProblem("original.damaged", source=file.source)
