"""The verbs that show marks and find words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli.listing import end_row
from app.cli.opening import reading, writing
from app.cli.output import plain
from app.exchange import export_annotations
from app.queries.annotation_rows import all_marks
from app.queries.search import search
from app.queries.source_names import source_names

if TYPE_CHECKING:
    import argparse

    from app.cli.output import Output
    from app.queries.annotation_rows import MarkRow
    from app.queries.search import Hit
    from app.queries.source_names import SourceNames

_SHOWN = 100
"""Code points of a text that one line of a list shows."""


def run_annotations(arguments: argparse.Namespace, output: Output) -> int:
    """List the marks; with ``--jsonld`` give out all marks and links as web annotations."""
    if arguments.jsonld:
        with writing(arguments.case, arguments.user) as case:
            page = export_annotations(case)
        output.raw(page.encode("utf-8"))
        return 0
    with reading(arguments.case) as session:
        marks, sources = all_marks(session), source_names(session)
    rows = [_mark(mark, sources) for mark in marks]
    output.answer(rows, (_mark_line(mark, sources) for mark in marks))
    return 0


def _mark(mark: MarkRow, sources: SourceNames) -> dict[str, Any]:
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
        "tags": [tag.name for tag in mark.tags],
        "note": mark.note,
    }


def _mark_line(mark: MarkRow, sources: SourceNames) -> str:
    where = mark.region.fragment() if mark.region else ""
    if mark.passage:
        where = f"{mark.passage.start}–{mark.passage.end} “{_short(mark.passage.exact)}”"
    what = [f"{subject.handle} {_short(subject.title)}" for subject in mark.subjects]
    what += [f"#{tag.name}" for tag in mark.tags]
    what += [_short(mark.note)] if mark.note else []
    said = " · ".join(map(plain, what)) or "no more than the mark"
    return f"{sources.by_id[mark.source_id].handle:<6}  {where}  {said}"


def run_search(arguments: argparse.Namespace, output: Output) -> int:
    """Find words in sources, quotes, notes and records, the best places first."""
    with reading(arguments.case) as session:
        hits = search(session, " ".join(arguments.words))
    output.answer([_hit(hit) for hit in hits], map(_hit_line, hits))
    return 0


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        **end_row(hit.item),
        "text": hit.text,
        "source": hit.source and end_row(hit.source),
        "layer": hit.layer_id or None,
        "start": hit.start if hit.layer_id else None,
        "end": hit.end if hit.layer_id else None,
    }


def _hit_line(hit: Hit) -> str:
    place = hit.source or hit.item
    handle = place.handle or hit.item.handle
    at = f"{hit.start}–{hit.end}  " if hit.layer_id else ""
    return f"{handle:<6}  {hit.item.kind.replace('_', ' ')}  {at}{_short(hit.text)}"


def _short(text: str) -> str:
    line = plain(text)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
