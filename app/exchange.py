"""What goes to other programs and comes from them, with what the custody record says of it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from app.custody import record_copy
from app.interchange.web_annotation_export import export_page
from app.interchange.web_annotation_file import read_file
from app.interchange.web_annotation_plan import Plan, plan_import
from app.jobs import JobControl
from app.queries.annotation_rows import all_marks
from app.store.file.writer import Urgency
from app.store.steps.journal import Group
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from app.case import Case


def import_annotations(case: Case, data: bytes, *, job: JobControl | None = None) -> Plan:
    """Take a file of W3C Web Annotations into a case; return what came of each.

    All that is taken in is undone together. Raises CaseProblem "annotation.…" when the file can
    not be taken apart, and Cancelled when the job is; what was stored until then stays, and the
    same file again adds the rest.
    """
    job = job or JobControl()
    contents = read_file(data)
    with case.reading() as session:
        plan = plan_import(session, lambda layer: case.layer_text(layer).text, contents, job)
    group = Group(plan.label)
    for gesture in plan.gestures():
        job.step(len(plan.added), len(plan.added), plan.label)
        case.submit(gesture, group=group, urgency=Urgency.IMPORT).result()
    return plan


def export_annotations(case: Case) -> str:
    """Return all marks and links as W3C Web Annotations, once that is on record."""
    with case.reading() as session:
        page = export_page(session)
        marked = tuple(dict.fromkeys(mark.source_id for mark in all_marks(session)))
    data = page.encode("utf-8")
    record_copy(
        case,
        kind=CustodyAct.WEB_ANNOTATIONS,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        source_ids=marked,
    )
    return page
