"""The verbs for texts and their files: give one out, find words in all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli.jobs import interruptible
from app.cli.listing import end_row
from app.cli.opening import reading, writing
from app.cli.output import plain, short
from app.custody import copy_text
from app.errors import CaseProblem
from app.jobs import Cancelled
from app.queries.search import search
from app.queries.source_names import source_names
from app.safekeeping.original_copy import save_original
from app.store.search import search_index

if TYPE_CHECKING:
    import argparse

    from app.cli.output import Output
    from app.queries.search import Hit


def run_text(arguments: argparse.Namespace, output: Output) -> int:
    """Give out the frozen text of a layer, byte for byte."""
    with writing(arguments.case, arguments.user) as case:
        with case.reading() as session:
            source = source_names(session).find(arguments.source)
        if not source.layers:
            raise CaseProblem("source.no_text", source=source.handle)
        layer = source.layer(arguments.layer) if arguments.layer else source.layers[0]
        text = copy_text(case, source, layer)
    output.raw(text)
    return 0


def run_original(arguments: argparse.Namespace, output: Output) -> int:
    """Save a copy of an original, or of the file of a text, and put that on record."""
    with writing(arguments.case, arguments.user) as case, interruptible(output) as job:
        with case.reading() as session:
            source = source_names(session).find(arguments.source)
        layer_id = source.layer(arguments.layer).id if arguments.layer else ""
        try:
            copy = save_original(case, source.id, arguments.out, layer_id=layer_id, job=job)
        except Cancelled:
            raise CaseProblem("original.stopped") from None
    data = {"path": str(copy.path), "sha256": copy.sha256, "size": copy.size}
    output.answer(data, map(plain, [f"Saved {copy.path}", f"SHA-256 {copy.sha256}"]))
    return 0


def run_search(arguments: argparse.Namespace, output: Output) -> int:
    """Find words in sources, quotes, notes and records, the best places first."""
    _catch_up(arguments, output)
    with reading(arguments.case) as session:
        hits = search(session, " ".join(arguments.words))
    output.answer([_hit(hit) for hit in hits], map(_hit_line, hits))
    return 0


def _catch_up(arguments: argparse.Namespace, output: Output) -> None:
    """Finish the index of long texts, where an import was closed before that."""
    with reading(arguments.case) as session:
        if not search_index.is_behind(session.connection()):
            return
    try:
        with writing(arguments.case, arguments.user) as case:
            case.settle()
    except CaseProblem as problem:
        output.problem(problem)


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
    return f"{handle:<6}  {hit.item.kind.replace('_', ' ')}  {at}{short(hit.text)}"
