"""The verbs for marks: take web annotations in, list the marks, give them out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.jobs import interruptible
from app.cli.listing import end_row
from app.cli.opening import reading, writing
from app.cli.output import counted, plain, short
from app.errors import CaseProblem
from app.exchange import export_annotations, import_annotations
from app.interchange.web_annotation_file import MAX_BYTES
from app.jobs import Cancelled
from app.phrases import phrase
from app.queries.annotation_rows import all_marks
from app.queries.record_rows import tags as tag_rows
from app.queries.source_names import source_names

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from app.cli.output import Output
    from app.interchange.web_annotation_plan import Plan
    from app.queries.annotation_rows import MarkRow
    from app.queries.source_names import SourceNames


def run_annotate(arguments: argparse.Namespace, output: Output) -> int:
    """Take in web annotations; 1 when one was refused, and each that was is named."""
    data = _read(arguments.file)
    with writing(arguments.case, arguments.user) as case, interruptible(output) as job:
        try:
            plan = import_annotations(case, data, job=job)
        except Cancelled:
            raise CaseProblem("annotation.stopped") from None
    output.answer(_plan(plan), _plan_lines(plan))
    if not output.as_json:
        for refused in plan.refused:
            output.problem(refused.problem, about=refused.name)
    return 1 if plan.refused else 0


def _read(name: str) -> bytes:
    enough = MAX_BYTES + 1  # to tell that a file is too large
    if name == "-":
        return sys.stdin.buffer.read(enough)
    try:
        with Path(name).open("rb") as file:
            return file.read(enough)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CaseProblem("annotation.no_access", path=name, reason=reason) from problem


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "added": list(plan.added),
        "known": list(plan.known),
        "refused": [
            {"id": one.name, "code": one.problem.code, "sentence": phrase(one.problem)}
            for one in plan.refused
        ],
        "elsewhere": list(plan.elsewhere),
    }


def _plan_lines(plan: Plan) -> Iterator[str]:
    yield from (f"added     {plain(name)}" for name in plan.added)
    yield from (f"known     {plain(name)}" for name in plan.known)
    yield from (f"refused   {plain(one.name)}" for one in plan.refused)
    for iri in plan.elsewhere:
        yield f"The file names a further page, which was not fetched: {plain(iri)}"
    added = counted(len(plan.added), "annotation", "annotations")
    yield f"{added} imported, {len(plan.known)} known already, {len(plan.refused)} refused."


def run_annotations(arguments: argparse.Namespace, output: Output) -> int:
    """List the marks; with ``--jsonld`` give out all marks and links as web annotations."""
    if arguments.jsonld:
        with writing(arguments.case, arguments.user) as case:
            page = export_annotations(case)
        output.raw(page.encode("utf-8"))
        return 0
    with reading(arguments.case) as session:
        marks, sources = all_marks(session), source_names(session)
        tags = {row.id: row.whole_name for row in tag_rows(session)}
    rows = [_mark(mark, sources, tags) for mark in marks]
    output.answer(rows, (_mark_line(mark, sources, tags) for mark in marks))
    return 0


def _mark(mark: MarkRow, sources: SourceNames, tags: Mapping[str, str]) -> dict[str, Any]:
    source, passage, region = sources.by_id[mark.source_id], mark.passage, mark.region
    return {
        "id": mark.id,
        "kind": mark.kind,
        "source": {"id": source.id, "handle": source.handle, "title": source.title},
        "layer": mark.layer_id or None,
        "start": passage and passage.start,
        "end": passage and passage.end,
        "quote": passage and passage.exact,
        "region": region and region.fragment(),
        "frame": region and region.frame,
        "records": [end_row(subject) for subject in mark.subjects],
        "tags": [tags[tag.id] for tag in mark.tags],
        "note": mark.note,
    }


def _mark_line(mark: MarkRow, sources: SourceNames, tags: Mapping[str, str]) -> str:
    where = mark.region.fragment() if mark.region else ""
    if mark.passage:
        where = f"{mark.passage.start}–{mark.passage.end} “{short(mark.passage.exact)}”"
    what = [f"{subject.handle} {short(subject.title)}" for subject in mark.subjects]
    what += [f"#{tags[tag.id]}" for tag in mark.tags]
    what += [short(mark.note)] if mark.note else []
    said = " · ".join(map(plain, what)) or "no more than the mark"
    return f"{sources.by_id[mark.source_id].handle:<6}  {where}  {said}"
