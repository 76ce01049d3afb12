"""Makes the report of a case: reads, composes, draws, writes."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import CaseProblem
from app.queries.report_material import report_material
from app.report.compose import ReportOptions, compose

if TYPE_CHECKING:
    from typing import BinaryIO

    from sqlalchemy.orm import Session

    from app.jobs import JobControl
    from app.report.figures import Pictures
    from app.report.outline import Outline

__all__ = ["ReportOptions", "make_report", "write_report"]


def make_report(
    session: Session,
    pictures: Pictures,
    out: Path | BinaryIO,
    *,
    options: ReportOptions,
    job: JobControl,
) -> Outline:
    """Write the report on a whole case and return what it holds.

    ``pictures`` decodes originals, in a worker process where they are foreign. Raises Cancelled
    when the job is and CaseProblem "report.not_written" when the file can not be written; then
    what was there before is there still. The caller puts the export on record.
    """
    outline = compose(report_material(session, job), options)
    write_report(outline, pictures, out, job=job)
    return outline


def write_report(
    outline: Outline, pictures: Pictures, out: Path | BinaryIO, *, job: JobControl
) -> None:
    """Write an outline as a Word document, whole or not at all."""
    from app.report.word.document import build  # noqa: PLC0415 - python-docx is slow to import
    from app.report.word.package import write_package  # noqa: PLC0415

    document = build(outline, pictures, job)
    if not isinstance(out, Path):
        write_package(document, out)
        return
    beside = out.with_name(f".{secrets.token_hex(6)}.part")
    try:
        try:
            with beside.open("xb") as file:
                write_package(document, file)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(out)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as problem:
        raise CaseProblem(
            "report.not_written", path=str(out), reason=problem.strerror or str(problem)
        ) from problem
