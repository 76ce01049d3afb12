"""The way out: what leaves a case is written whole, and put on record in its journal."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.custody import record_copy
from app.report.make import ReportOptions, make_report
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case
    from app.importers.pixels import Pixels
    from app.jobs import JobControl
    from app.sandbox.pool import Sandbox


def export_report(
    case: Case, out: Path, *, sandbox: Sandbox, job: JobControl, title: str = ""
) -> None:
    """Write the Word report of a case and put it on record with its SHA-256.

    Raises CaseProblem "report.not_written" when the file can not be written, and Cancelled; then
    what was there before is there still.
    """

    def pictures(sha256: str, *, max_side: int, frame: int) -> Pixels:
        data = case.originals.read(sha256)
        return sandbox.decode(data, max_side=max_side, frame=frame, job=job)

    options = ReportOptions(made=datetime.now(UTC).astimezone().date(), title=title)
    with case.reading() as session:
        outline = make_report(session, pictures, out, options=options, job=job)
    data = out.read_bytes()
    record_copy(
        case,
        kind=CustodyAct.REPORT,
        path=out,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        source_ids=outline.source_ids,
    )
