"""The verbs for later versions of sources and for texts that are added to a source."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.anchors.comparing import Fate
from app.cli.jobs import interruptible
from app.cli.opening import writing
from app.cli.output import counted, plain
from app.importers.kinds import LARGEST
from app.layer_intake import LayerAbout, add_layer_of_file, add_pasted_layer
from app.operations.versions import make_later_version
from app.queries import source_rows
from app.queries.source_names import source_names
from app.sandbox.pool import Sandbox
from app.versions import carry_over, compare_versions
from app.vocabulary import CarryOutcome, LayerRole

if TYPE_CHECKING:
    import argparse

    from app.anchors.comparing import Comparison
    from app.case import Case
    from app.cli.output import Output


def run_version(arguments: argparse.Namespace, output: Output) -> int:
    """Say that a source is a later version of another; with ``--carry`` carry the marks over."""
    with writing(arguments.case, arguments.user) as case:
        with case.reading() as session:
            names = source_names(session)
            later, earlier = names.find(arguments.source), names.find(arguments.earlier)
        case.do(make_later_version(later.id, earlier.id))
        row: dict[str, Any] = {"later": later.handle, "earlier": earlier.handle, "changes": None}
        lines = [f"{later.handle} is a later version of {earlier.handle}."]
        if later.layers and earlier.layers:
            found = compare_versions(case, earlier.id, later.id).comparison
            row["changes"] = _changes(found)
            lines.append(_said(row["changes"]))
        row["carried"] = None
        if arguments.carry:
            counts = carry_over(case, later.id)
            row["carried"] = {outcome.value: counts[outcome] for outcome in CarryOutcome}
            lines += [f"{outcome.value:<10} {counts[outcome]:,}" for outcome in CarryOutcome]
    output.answer(row, lines)
    return 0


def _changes(found: Comparison) -> dict[str, int]:
    fates = (Fate.CHANGED, Fate.MOVED, Fate.ADDED, Fate.REMOVED)
    return {fate.value: found.count(fate) for fate in fates}


def _said(changes: dict[str, int]) -> str:
    changed = counted(changes["changed"], "paragraph", "paragraphs")
    moved = f", {changes['moved']:,} moved" if changes["moved"] else ""
    return f"{changed} changed{moved}, {changes['added']:,} added, {changes['removed']:,} removed."


def run_layer(arguments: argparse.Namespace, output: Output) -> int:
    """Add a text to a source: a translation, a transcript, a reading of a picture."""
    about = LayerAbout(LayerRole(arguments.role), arguments.language, arguments.by)
    with writing(arguments.case, arguments.user) as case:
        with case.reading() as session:
            source = source_names(session).find(arguments.source)
        layer_id = _add(case, source.id, arguments.file, about, output)
        with case.reading() as session:
            layers = source_rows.layers(session, source.id)
        case.settle()
    place = [layer.id for layer in layers].index(layer_id) + 1
    layer = layers[place - 1]
    row = {
        "source": source.handle,
        "id": layer.id,
        "number": place,
        "role": layer.role,
        "language": layer.language,
        "length": layer.length,
    }
    size = counted(layer.length, "character", "characters")
    said = " · ".join(filter(None, (layer.role, plain(layer.language), size)))
    output.answer(row, [f"{source.handle} has a text layer {place} now: {said}."])
    return 0


def _add(case: Case, source_id: str, file: str, about: LayerAbout, output: Output) -> str:
    if file == "-":
        text = sys.stdin.buffer.read(LARGEST).decode("utf-8", "replace")
        return add_pasted_layer(case, source_id, text, about)
    with Sandbox() as sandbox, interruptible(output) as job:
        return add_layer_of_file(case, source_id, Path(file), about, sandbox=sandbox, job=job)
