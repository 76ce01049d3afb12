"""The way out: what leaves a case is written whole, in English, and put on record."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.custody import record_copy
from app.operations.custody import Act, put_act_on_record
from app.queries.annotation_rows import marks_of_picture, marks_of_source
from app.queries.report_material import citing_material
from app.report.citing import protection_of, quotation
from app.report.cutting import LONGEST, cut_of, drawn
from app.report.make import ReportOptions, make_report
from app.report.paper import paper_text
from app.speech import ENGLISH, speaking
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from pathlib import Path

    from app.anchors.place import PassageAt, RegionAt
    from app.case import Case
    from app.importers.pixels import Pixels
    from app.jobs import JobControl
    from app.report.citing import Quotation
    from app.report.cutting import CutOut
    from app.report.paper import PaperText
    from app.sandbox.pool import Sandbox


@speaking(ENGLISH)
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


@speaking(ENGLISH)
def quote(case: Case, place: PassageAt, *, named: bool = False) -> Quotation:
    """Return a passage with its citation as it may be handed on, its protected people masked.

    A ``named`` one tells their names: where there are any, that it left the case is put on record
    first, which raises CaseProblem where nothing can be written.
    """
    layer = case.layer_text(place.layer_id)
    with case.reading() as session:
        material = citing_material(session, layer.source_id)
    taken = quotation(protection_of(material, named=False), material.source, layer, place)
    if not (named and taken.masked):
        return taken
    taken = quotation(protection_of(material, named=True), material.source, layer, place)
    data = taken.words.encode()
    act = Act(
        CustodyAct.QUOTE_COPY,
        (layer.source_id,),
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        outcome={"layer": layer.layer_id, "start": place.start, "end": place.end},
    )
    case.do(put_act_on_record(act, about=material.source.handle))
    return taken


@speaking(ENGLISH)
def cut_out(case: Case, place: RegionAt, *, sandbox: Sandbox, named: bool = False) -> CutOut:
    """Return a region of a picture with its citation, regions of protected people covered.

    A ``named`` one leaves them to be seen: where there are any, that goes on record first. Raises
    CaseProblem where the picture can not be decoded, or nothing can be written.
    """
    with case.reading() as session:
        material = citing_material(session, place.source_id)
        sha256 = material.source.original_sha256 or ""
        marks = marks_of_picture(session, sha256)
    protection = protection_of(material, named=False)
    cut = cut_of(material.source, place.region, marks, protection)
    pixels = sandbox.decode(
        case.originals.read(sha256), max_side=LONGEST, frame=cut.frame, box=cut.box
    )
    if not (named and cut.covered):
        return drawn(cut, pixels, material.source, protection)
    shown = protection_of(material, named=True)
    taken = drawn(replace(cut, covered=()), pixels, material.source, shown)
    act = Act(
        CustodyAct.REGION_COPY,
        (place.source_id,),
        sha256=hashlib.sha256(taken.data).hexdigest(),
        size=len(taken.data),
        outcome={"frame": cut.frame, "region": list(cut.box)},
    )
    case.do(put_act_on_record(act, about=material.source.handle))
    return taken


@speaking(ENGLISH)
def for_paper(case: Case, layer_id: str, *, named: bool, job: JobControl) -> PaperText:
    """Return a text with its marks as it may be printed, its protected people masked or ``named``.

    Whoever prints it puts that on record with ``record_print``. Raises Cancelled when the job is.
    """
    layer = case.layer_text(layer_id)
    with case.reading() as session:
        material = citing_material(session, layer.source_id)
        marks = marks_of_source(session, layer.source_id)
    return paper_text(material, layer, marks, named=named, job=job)


def record_print(case: Case, paper: PaperText, pages: int, *, path: Path | None, on: str) -> None:
    """Put on record that a text was printed, to a PDF file at ``path`` or ``on`` a printer."""
    data = b"" if path is None else path.read_bytes()
    act = Act(
        CustodyAct.PRINT,
        (paper.source_id,),
        path="" if path is None else str(path.absolute()),
        sha256=hashlib.sha256(data).hexdigest() if data else "",
        size=len(data) or None,
        note=on,
        outcome={"pages": pages, "masked": not paper.named},
    )
    case.do(put_act_on_record(act, about=paper.handle))
